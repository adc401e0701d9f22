import { markdownTable } from '../../governance/markdown.ts';
import type { RelationChange } from '../../ingest/dbt/changes.ts';

/** Something downstream of a change. */
interface Broken {
  readonly name: string;
  readonly kind: string;
  readonly distance: number;
  readonly fields: readonly string[];
  readonly owners: readonly string[];
}

/** A change, and what is known to depend on it. */
export interface Told {
  readonly change: RelationChange;
  /** Null when the catalog has no such dataset, or hides it. */
  readonly broken: readonly Broken[] | null;
  readonly total: number;
  readonly complete: boolean;
  /** Columns that go or change, and that the catalog lacks. */
  readonly unknown: readonly string[];
  /** What the table and what depends on these columns feed, and of which it is not known of which columns it is made. */
  readonly tables: readonly string[];
}

/** Whether the change can break what depends on it. */
export const breaks = ({ removed, removedColumns, changedTypes }: RelationChange): boolean =>
  removed || removedColumns.length > 0 || changedTypes.length > 0;

/** What a comparison without both catalogs leaves out. */
export const UNTYPED =
  'There is no catalog.json beside one of the manifests: columns are those that the project describes, and types those that it declares.';

/** The same of some tables; null of none. */
export const partlyTyped = (tables: readonly string[]): string | null =>
  tables.length === 0
    ? null
    : `Not in both catalogs, so that of these only the columns that the project describes were compared: ${tables.join(', ')}.`;

function whatOf({ removed, renamedTo, removedColumns, changedTypes, sqlChanged }: RelationChange): string[] {
  return [
    ...(removed ? [renamedTo === null ? 'is removed or renamed' : `is renamed to ${renamedTo.join('.')}`] : []),
    ...removedColumns.map((column) => `loses ${column}`),
    ...changedTypes.map(({ column, before, after }) => `${column} becomes ${after} (was ${before})`),
    ...(sqlChanged ? ['its SQL changed'] : []),
  ];
}

export function jsonOf(told: readonly Told[]): string {
  const all = told.map(({ change, broken, total, complete, unknown, tables }) => ({
    name: change.relation.parts.join('.'),
    breaking: breaks(change),
    changes: whatOf(change),
    inCatalog: broken !== null,
    total,
    complete,
    downstream: broken ?? [],
    columnsNotInCatalog: unknown,
    fedByTheTable: tables,
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** `remark` is what the comparison leaves out. */
export function markdownOf(told: readonly Told[], remark: string | null): string {
  const note = remark === null ? '' : `\n${remark}\n`;
  if (told.length === 0) return `Nothing in the project changed that something could depend on.\n${note}`;
  const breaking = told.filter((one) => breaks(one.change) && one.total > 0).length;
  const parts = told.map((one) => {
    const { change, broken, total, complete, unknown, tables } = one;
    const title = `### \`${change.relation.parts.join('.')}\`\n\n${whatOf(change)
      .map((what) => `- ${what}\n`)
      .join('')}`;
    if (broken === null)
      return `${title}\nThe catalog has no such dataset, or hides it: what depends on it is not known.\n`;
    const lost =
      unknown.length === 0 ? '' : `\nNot in the catalog, so that what they feed is not known: ${unknown.join(', ')}.\n`;
    const perhaps =
      tables.length === 0 ? '' : `\nMade of these tables, it is not known of which columns: ${tables.join(', ')}.\n`;
    if (total === 0)
      return `${title}${lost}\n${perhaps === '' ? 'Nothing downstream.' : 'Nothing downstream of these columns is known.'}\n${perhaps}`;
    const rows = broken.map(({ distance, kind, name, fields, owners }) => [
      String(distance),
      kind,
      name,
      fields.join(', '),
      owners.join(', '),
    ]);
    const more = total > broken.length ? `\n${total - broken.length} more are left out.\n` : '';
    const cut = complete ? '' : '\nThis is not all: the search was ended by a limit.\n';
    return `${title}${lost}\n${markdownTable(['hops', 'kind', 'asset', 'columns', 'tell'], rows)}${more}${cut}${perhaps}`;
  });
  const head =
    breaking === 0
      ? 'No breaking change reaches anything downstream.'
      : `${breaking === 1 ? '1 breaking change reaches' : `${breaking} breaking changes reach`} something downstream.`;
  return `## Impact of this change\n\n${head}\n${note}\n${parts.join('\n')}`;
}
