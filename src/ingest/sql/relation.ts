import { flowFrom, NOTHING, unite, type Flows } from './flows.ts';

/** A table as the caller knows it. */
export interface KnownTable {
  /** What flows name it by. */
  readonly id: string;
  readonly columns: readonly string[];
  /** Whether these are all of its columns. */
  readonly complete: boolean;
}

export interface Column {
  readonly name: string;
  readonly flows: Flows;
}

/** Rows that a query can read: a table, the result of a query, what a function gives. */
export interface Relation {
  /** The columns that are known, in order. */
  readonly columns: readonly Column[];
  /** What a column that is not among them is made from; null when there can't be such a column. */
  readonly rest: ((name: string) => Flows) | null;
  /** What decided which rows these are. */
  readonly influences: Flows;
  /** Of a table whose columns are all known: one that it lacks, as what is known may be old. */
  readonly missing?: (name: string) => Flows;
  /** Whether its rows are the elements of an array, under one name. */
  readonly ofArray?: boolean;
}

/** A relation under the name that it goes by in one query. */
export interface Source {
  /** Names that qualify its columns: an alias, or the parts of a table's name. */
  readonly name: readonly string[];
  readonly relation: Relation;
  /** Whether columns may be meant by their bare names: those of a function with no list of columns may not. */
  readonly bare: boolean;
}

export const EMPTY: Relation = { columns: [], rest: null, influences: NOTHING };

export function tableRelation({ id, columns, complete }: KnownTable): Relation {
  return {
    columns: columns.map((name) => ({ name, flows: flowFrom(id, name, true) })),
    rest: complete ? null : (name) => flowFrom(id, name, false),
    influences: NOTHING,
    ...(complete ? { missing: (name: string) => flowFrom(id, name, false) } : {}),
  };
}

/** A table that is none of the caller's: its columns come from nowhere. */
export const UNKNOWN_TABLE: Relation = { columns: [], rest: () => NOTHING, influences: NOTHING };

/** Every column is made from the same: what was given to the function that makes the rows. */
export const madeFrom = (flows: Flows, columns: readonly string[], open: boolean): Relation => ({
  columns: columns.map((name) => ({ name, flows })),
  rest: open ? () => flows : null,
  influences: NOTHING,
});

/** The column as it is known, or null. The spelling of the name decides where two differ in case alone. */
export function knownColumn(relation: Relation, name: string): Column | null {
  const lower = name.toLowerCase();
  let found: Column | null = null;
  for (const column of relation.columns) {
    if (column.name === name) return column;
    if (found === null && column.name.toLowerCase() === lower) found = column;
  }
  return found;
}

/** The same with other names for the first columns. */
export function renamed(relation: Relation, names: readonly string[]): Relation {
  if (names.length === 0) return relation;
  const columns = relation.columns.map(({ name, flows }, index) => ({ name: names[index] ?? name, flows }));
  // Columns beyond those known have the names, too: what they are made from is then not to be told apart.
  if (relation.rest !== null)
    for (const name of names.slice(relation.columns.length)) columns.push({ name, flows: NOTHING });
  return { ...relation, columns };
}

/** Everything in a row of it. */
export const wholeRow = ({ columns }: Relation): Flows => unite(columns.map(({ flows }) => flows));

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether the shorter list is the end of the longer one, in any case. */
export function endsAlike(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length);
  return (
    length > 0 && a.slice(a.length - length).every((part, index) => sameName(part, b[b.length - length + index] ?? ''))
  );
}
