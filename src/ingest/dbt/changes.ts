import type { DbtArtifacts } from './read-artifacts.ts';
import type { DbtRelation } from './model.ts';

/** What one version of a project does to what another had. */
export interface RelationChange {
  readonly relation: DbtRelation;
  /** It is gone, or has another name. */
  readonly removed: boolean;
  readonly removedColumns: readonly string[];
  readonly changedTypes: readonly { readonly column: string; readonly before: string; readonly after: string }[];
  /** Its SQL is another: what it writes may be, too. */
  readonly sqlChanged: boolean;
}

/**
 * Changes from the base to the head, by name, for relations of the base. Columns are those of the catalog where both
 * have one, else those of the manifest: of a relation without any in one of them nothing is said.
 */
export function changesBetween(base: DbtArtifacts, head: DbtArtifacts): RelationChange[] {
  return [...base.manifest.relations.values()]
    .flatMap((before): RelationChange[] => {
      const after = head.manifest.relations.get(before.id);
      const sameName = after?.parts.join('.') === before.parts.join('.');
      if (after === undefined || !sameName)
        return [{ relation: before, removed: true, removedColumns: [], changedTypes: [], sqlChanged: false }];
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
        ? [{ relation: before, removed: false, removedColumns, changedTypes, sqlChanged }]
        : [];
    })
    .sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));
}

function columnsOf({ catalog }: DbtArtifacts, { id, columns }: DbtRelation): ReadonlyMap<string, string | null> {
  const table = catalog?.tables.get(id);
  return new Map((table?.columns ?? columns).map(({ name, type }) => [name, type]));
}
