import type { DbtArtifacts } from './read-artifacts.ts';
import type { DbtRelation } from './model.ts';
import { isDataset } from './relation-events.ts';

/** What one version of a project does to what another had. */
export interface RelationChange {
  readonly relation: DbtRelation;
  /** It is gone, or has another name. */
  readonly removed: boolean;
  /** The name that it has now, when what makes it is called as before. */
  readonly renamedTo: readonly string[] | null;
  readonly removedColumns: readonly string[];
  readonly changedTypes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  /** Its SQL is another: what it writes may be, too. */
  readonly sqlChanged: boolean;
}

/**
 * Changes from the base to the head, by name, for what the project of the base makes. A model that is called otherwise and
 * writes the same table changes nothing. Columns are those of the catalog where both have the table in one, else those of
 * the manifest: of a relation without any in one of them nothing is said.
 */
export function changesBetween(base: DbtArtifacts, head: DbtArtifacts): RelationChange[] {
  const made = madeBy(head);
  const [byName, byId] = [new Map(made.map((one) => [nameOf(one), one])), new Map(made.map((one) => [one.id, one]))];
  return madeBy(base)
    .flatMap((before): RelationChange[] => {
      const after = byName.get(nameOf(before));
      const renamedTo = after === undefined ? (byId.get(before.id)?.parts ?? null) : null;
      const same = { relation: before, removed: false, renamedTo, removedColumns: [], changedTypes: [] };
      if (after === undefined) return [{ ...same, removed: true, sqlChanged: false }];
      const [had, has] = columnsOf([base, before], [head, after]);
      const known = had.size > 0 && has.size > 0;
      const removedColumns = known ? [...had.keys()].filter((column) => !has.has(column)) : [];
      const changedTypes = [...had].flatMap(([column, type]) => {
        const now = has.get(column);
        return type == null || now == null || type.toLowerCase() === now.toLowerCase()
          ? []
          : [{ column, before: type, after: now }];
      });
      const sqlChanged = before.sql !== null && after.sql !== null && before.sql !== after.sql;
      return removedColumns.length + changedTypes.length > 0 || sqlChanged
        ? [{ ...same, removedColumns, changedTypes, sqlChanged }]
        : [];
    })
    .sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));
}

/** Tables of both projects that one of their catalogs lacks, by name: of these described columns alone are compared. */
export function uncatalogued(base: DbtArtifacts, head: DbtArtifacts): string[] {
  if (base.catalog === null || head.catalog === null) return [];
  const has = new Map(madeBy(head).map((one) => [nameOf(one), one.id]));
  return madeBy(base)
    .flatMap((before) => {
      const id = has.get(nameOf(before));
      const both = base.catalog?.tables.has(before.id) === true && head.catalog?.tables.has(id ?? '') === true;
      return id === undefined || both ? [] : [nameOf(before)];
    })
    .sort();
}

const nameOf = ({ parts }: DbtRelation): string => parts.join('.');

/** A source is there whatever the project says of it, and an ephemeral model never is. */
const madeBy = ({ manifest }: DbtArtifacts): DbtRelation[] =>
  [...manifest.relations.values()].filter((relation) => relation.type !== 'source' && isDataset(relation));

type Side = readonly [DbtArtifacts, DbtRelation];
type Columns = ReadonlyMap<string, string | null>;

/** A catalog has all columns, and a manifest those that someone described: one is not compared with the other. */
function columnsOf(...sides: readonly [Side, Side]): readonly [Columns, Columns] {
  const inCatalog = sides.every(([{ catalog }, { id }]) => catalog?.tables.has(id) === true);
  const of = ([{ catalog }, { id, columns }]: Side): Columns =>
    new Map(((inCatalog ? catalog?.tables.get(id)?.columns : null) ?? columns).map(({ name, type }) => [name, type]));
  return [of(sides[0]), of(sides[1])];
}
