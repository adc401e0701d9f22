import type { JSX, ReactNode } from 'react';
import type { SearchEndedFragment } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pages, ShowMore, type More, type PageInfo } from '../ui/pages.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';

interface TableProps {
  /** Accessible name of the table. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly total: number;
  /** What there are so many of. */
  readonly counted: (total: number) => string;
  /** Said where there are none. */
  readonly empty: string;
  readonly completeness: SearchEndedFragment;
  /** Names in the question that the viewer knows nothing of. */
  readonly remarks: readonly string[];
  /** What is asked: another question begins at its first page. */
  readonly asked: unknown;
  readonly page: (after: string | null, more: More) => JSX.Element;
}

/** A report whose rows are `WayRow`s, page by page: how many there are, what is left out, and the table. */
export function WayTable({
  label,
  columns,
  total,
  counted,
  empty,
  completeness,
  remarks,
  asked,
  page,
}: TableProps): JSX.Element {
  return (
    <>
      <LeftOut completeness={completeness} />
      {remarks.length === 0 ? null : (
        <Notice kind="warn" title="Is the name right?">
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </Notice>
      )}
      <p role="status">
        {total.toLocaleString('en')} {counted(total)}
      </p>
      {total === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                {columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <Pages key={JSON.stringify(asked)} page={page} />
          </table>
        </div>
      )}
    </>
  );
}

interface RowsProps {
  readonly columns: number;
  readonly pageInfo: PageInfo | undefined;
  readonly more: More;
  readonly children: ReactNode;
}

/** The rows of one page, and what shows the next. */
export function WayRows({ columns, pageInfo, more, children }: RowsProps): JSX.Element {
  return (
    <tbody>
      {children}
      {pageInfo?.hasNextPage === true && more !== null ? (
        <tr>
          <td colSpan={columns}>
            <ShowMore page={pageInfo} more={more} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
