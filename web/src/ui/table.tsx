import type { CombinedError } from '@urql/core';
import type { JSX, ReactNode } from 'react';
import { Loading } from './loading.tsx';
import { Pages, ShowMore, type More, type PageInfo } from './pages.tsx';
import { Problem } from './problem.tsx';
import styles from './table.module.css';

export interface Column<Row> {
  readonly name: string;
  /** Whether it holds numbers, to be compared digit by digit. */
  readonly number?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  /** What the rows are, for those who do not see the page. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** A table whose first column names the row. */
export function Table<Row>({ label, columns, ...body }: Props<Row>): JSX.Element {
  return (
    <Frame label={label} columns={columns}>
      <Rows columns={columns} {...body} />
    </Frame>
  );
}

interface PagedProps {
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly number?: boolean }[];
  /** The rows of a page, as `Rows`. */
  readonly page: (after: string | null, more: More) => JSX.Element | null;
}

/** The same, page by page: the next one when it is asked for. */
export function PagedTable({ label, columns, page }: PagedProps): JSX.Element {
  return (
    <Frame label={label} columns={columns}>
      <Pages page={page} />
    </Frame>
  );
}

function Frame({
  label,
  columns,
  children,
}: Pick<PagedProps, 'label' | 'columns'> & { readonly children: ReactNode }): JSX.Element {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, number }) => (
              <th key={name} scope="col" className={number === true ? styles.number : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}

interface RowsProps<Row> extends Omit<Props<Row>, 'label'> {
  /** Where the rows are one page of more. */
  readonly next?: { readonly page: PageInfo; readonly more: More };
}

/** Rows of a table, or of one page of it. */
export function Rows<Row>({ columns, rows, keyOf, next }: RowsProps<Row>): JSX.Element {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ name, number, cell }, index) => {
            const look = number === true ? styles.number : undefined;
            return index === 0 ? (
              <th key={name} scope="row" className={look}>
                {cell(row)}
              </th>
            ) : (
              <td key={name} className={look}>
                {cell(row)}
              </td>
            );
          })}
        </tr>
      ))}
      {next?.page.hasNextPage === true && next.more !== null ? (
        <tr>
          <td colSpan={columns.length}>
            <ShowMore {...next} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

interface PendingProps {
  /** What is on its way, in words. */
  readonly what: string;
  readonly columns: number;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** A page of rows that is not there yet, or could not be had. */
export function PendingRows({ what, columns, error, retry }: PendingProps): JSX.Element {
  return (
    <tbody>
      <tr>
        <td colSpan={columns}>
          {error === undefined ? <Loading what={what} /> : <Problem error={error} retry={retry} />}
        </td>
      </tr>
    </tbody>
  );
}
