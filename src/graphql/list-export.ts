import { remarksOn } from '../governance/completeness.ts';
import { csvOf } from '../governance/csv.ts';
import { markdownHead, markdownRows } from '../governance/markdown.ts';
import type { AccessRecorder } from '../access/audit/recorder.ts';
import type { Viewer } from '../access/viewer.ts';
import type { CompletenessResult } from '../access/visible.ts';
import { pageOf, type Listing, type PageInfo } from './connections.ts';
import type { CursorValues } from './cursor.ts';
import type { ReportFormat } from './generated/resolvers.ts';

/** A list as a text, from a cursor on. */
export interface ListExport {
  readonly text: string;
  readonly rows: number;
  readonly pageInfo: PageInfo;
}

/** How the rows of a list are told. */
export interface Telling<Row> {
  readonly columns: readonly string[];
  readonly cells: (row: Row) => readonly string[];
  /** Ids of what a row names. */
  readonly ids: (row: Row) => Iterable<string>;
  /** Writes down that they were given. */
  readonly recorder: Pick<AccessRecorder, 'gave'>;
  readonly viewer: Pick<Viewer, 'hidden'>;
  readonly completeness: () => Promise<CompletenessResult>;
  readonly remarks: () => Promise<readonly string[]>;
}

/** Rows of one text: some ten megabytes. */
const MOST_ROWS = 50_000;

/** The header is at the beginning of the list, and what the search left out at its end: texts make one file. */
export async function listExport<Row, V extends CursorValues>(
  format: ReportFormat,
  after: string | null | undefined,
  listing: Listing<Row, V>,
  { columns, cells, ids, recorder, viewer, completeness, remarks }: Telling<Row>,
): Promise<ListExport> {
  const page = pageOf({ size: MOST_ROWS, after }, listing);
  const [rows, pageInfo] = [await page.nodes(), await page.pageInfo()];
  for (const row of rows) recorder.gave(ids(row));
  const told = rows.map(cells);
  const left = async (): Promise<string[]> => remarksOn(await completeness(), viewer.hidden === 'DROP');
  const notes = pageInfo.hasNextPage ? [] : [...(await remarks()), ...(await left())];
  const head = !pageInfo.hasPreviousPage;
  const text =
    format === 'MARKDOWN'
      ? [head ? markdownHead(columns) : '', markdownRows(told), ...notes.map((note) => `\n${note}\n`)].join('')
      : csvOf([...(head ? [columns] : []), ...told, ...notes.map((note) => [`# ${note}`])]);
  return { text, rows: rows.length, pageInfo };
}
