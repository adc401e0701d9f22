import type { AnyId, AssetId, FieldId } from '../../domain/ids.ts';
import type { EdgeKind } from '../../domain/lineage/graph.ts';
import { restrictedStatement, statement } from '../statement.ts';
import type { View } from '../view.ts';
import { ofSubjects, type SubjectParams } from './read-subjects.ts';

export const curationOfSubjects = statement<
  SubjectParams,
  { asked: AnyId; description: string | null; tags: string[]; removedTags: string[]; removedOwners: string[] }
>(
  'curationOfSubjects',
  'What people said of assets, fields and jobs',
  ofSubjects(`RETURN asked, n.curatedDescription AS description, coalesce(n.manualTags, []) AS tags,
  coalesce(n.removedTags, []) AS removedTags, coalesce(n.removedOwners, []) AS removedOwners`),
);

export const curatedFields = restrictedStatement<
  { ids: readonly AssetId[] },
  { asked: AssetId; id: FieldId; path: string }
>(
  'curatedFields',
  'The fields of assets that people said something of',
  (view) => `UNWIND $ids AS asked
MATCH (f:Field {assetId: asked}) WHERE ${view.field('f')}
WITH asked, f, f.curatedAt IS NOT NULL OR f.curatedDescription IS NOT NULL OR size(coalesce(f.manualTags, [])) > 0
  OR size(coalesce(f.removedTags, [])) > 0 OR EXISTS { MATCH (f)-[:HAS_TERM|HAS_NOTE]->() } AS curated
WHERE curated
RETURN asked, f.id AS id, f.path AS path`,
);

interface EndColumns {
  asked: AssetId;
  fromNamespace: string;
  fromName: string;
  fromPath: string | null;
  toPath: string | null;
}

/** One branch for each kind of edge that leads into the assets `$ids` or their fields, from `a` to `b`. */
const into = (view: View, branch: (kind: EdgeKind) => { edge: string; columns: string }): string =>
  (['FLOWS_TO', 'INFLUENCES', 'FEEDS'] as const)
    .map((kind) => {
      const { edge, columns } = branch(kind);
      const [source, target] = [kind === 'FEEDS' ? 'Asset' : 'Field', kind === 'FLOWS_TO' ? 'Field' : 'Asset'];
      return `UNWIND $ids AS asked
MATCH (b:${target} {${target === 'Field' ? 'assetId' : 'id'}: asked}) WHERE ${target === 'Field' ? view.field('b') : view.asset('b')}
WITH asked, b
MATCH (a:${source})-${edge} AND ${source === 'Field' ? view.field('a') : view.asset('a')}
RETURN asked, a.namespace AS fromNamespace, ${source === 'Field' ? 'a.assetName' : 'a.name'} AS fromName,
  ${source === 'Field' ? 'a.path' : 'null'} AS fromPath, ${target === 'Field' ? 'b.path' : 'null'} AS toPath, ${columns}`;
    })
    .join('\nUNION ALL\n');

export const declaredEdges = restrictedStatement<
  { ids: readonly AssetId[] },
  EndColumns & { transformations: string; note: string | null }
>('declaredEdges', 'Edges into assets and their fields that people vouch for, and that none rejected', (view) =>
  into(view, (kind) => ({
    edge: `[r:${kind}]->(b) WHERE r.origin = 'MANUAL' AND NOT r.rejected AND NOT EXISTS { MATCH (a)-[:REJECTED]->(b) }`,
    columns: 'r.transformations AS transformations, r.note AS note',
  })),
);

export const rejectedEdges = restrictedStatement<{ ids: readonly AssetId[] }, EndColumns & { reason: string }>(
  'rejectedEdges',
  'Edges into assets and their fields that producers reported and people rejected',
  (view) =>
    into(view, (kind) => ({
      edge: `[x:REJECTED]->(b) WHERE EXISTS { MATCH (a)-[r:${kind}]->(b) WHERE r.origin <> 'MANUAL' }`,
      columns: 'x.reason AS reason',
    })),
);

const standing = (kind: EdgeKind, source: 'Asset' | 'Field', target: 'Asset' | 'Field') =>
  statement<
    { pairs: readonly { place: number; from: string; to: string }[] },
    { place: number; known: boolean; rejected: string | null; author: string | null }
  >(
    `edgeStandings ${kind}`,
    `Whether ${kind} edges were ever reported or declared, by whom they were declared, and why they were rejected`,
    `UNWIND $pairs AS pair
MATCH (a:${source} {id: pair.from})
MATCH (b:${target} {id: pair.to})
OPTIONAL MATCH (a)-[x:REJECTED]->(b)
OPTIONAL MATCH (a)-[r:${kind} {key: 'MANUAL'}]->(b)
RETURN pair.place AS place, EXISTS { MATCH (a)-[:${kind}]->(b) } AS known, x.reason AS rejected, r.author AS author`,
  );

export const edgeStandings = {
  FEEDS: standing('FEEDS', 'Asset', 'Asset'),
  FLOWS_TO: standing('FLOWS_TO', 'Field', 'Field'),
  INFLUENCES: standing('INFLUENCES', 'Field', 'Asset'),
};
