import type { DbtArtifacts } from './read-artifacts.ts';
import type { DbtRelation } from './model.ts';

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
 * Changes from the base to the head, by name, for relations of the base. A model that is called otherwise and writes the
 * same table changes nothing. Columns are those of the catalog where both
 * have one, else those of the manifest: of a relation without any in one of them nothing is said.
 */
export function changesBetween(base: DbtArtifacts, head: DbtArtifacts): RelationChange[] {
  const byName = new Map([...head.manifest.relations.values()].map((one) => [nameOf(one), one]));
  return [...base.manifest.relations.values()]
    .flatMap((before): RelationChange[] => {
      const after = byName.get(nameOf(before));
      const renamedTo = after === undefined ? (head.manifest.relations.get(before.id)?.parts ?? null) : null;
      const same = { relation: before, removed: false, renamedTo, removedColumns: [], changedTypes: [] };
      if (after === undefined) return [{ ...same, removed: true, sqlChanged: false }];
      const [had, has] = [columnsOf(base, before), columnsOf(head, after)];
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

const nameOf = ({ parts }: DbtRelation): string => parts.join('.');

function columnsOf({ catalog }: DbtArtifacts, { id, columns }: DbtRelation): ReadonlyMap<string, string | null> {
  const table = catalog?.tables.get(id);
  return new Map((table?.columns ?? columns).map(({ name, type }) => [name, type]));
}
