import type { JSX } from 'react';
import type { ReportFragment } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/panel.tsx';
import { Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';

interface Row {
  readonly key: string;
  readonly cells: readonly string[];
}

/** A report: what it is of, its tables, and what a reader must know of what it does not show. */
export function ReportView({ report }: { readonly report: ReportFragment }): JSX.Element {
  return (
    <>
      <h2>{report.title}</h2>
      <p>
        {report.subject}. Made for {report.generatedFor}, <When at={report.generatedAt} exact />.
      </p>
      <LeftOut completeness={report.completeness} />
      {report.remarks.length === 0 ? null : (
        <Notice kind="info" title="To be known">
          <ul>
            {report.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </Notice>
      )}
      {report.sections.map(({ title, about, columns, rows, leftOut }) => (
        <Panel key={title} title={title}>
          <p>{about}</p>
          {rows.length === 0 ? (
            <Empty>None.</Empty>
          ) : (
            <div className={styles.report}>
              <Table
                label={title}
                rows={rows.map((cells, index): Row => ({ cells, key: String(index) }))}
                keyOf={({ key }) => key}
                columns={columns.map((name, index) => ({ name, cell: (row: Row) => row.cells[index] }))}
              />
            </div>
          )}
          {leftOut === 0 ? null : <p>{leftOut.toLocaleString('en')} rows more are left out.</p>}
        </Panel>
      ))}
    </>
  );
}
