import type { Origin } from '../../domain/event.ts';
import type { EdgeKind, LineageId } from '../../domain/lineage/graph.ts';
import type { JobId } from '../../domain/ids.ts';
import { restrictedStatement } from '../statement.ts';
import { edgeCondition, scoped, visible, type NodeType, type ScopeParams } from './lineage-conditions.ts';

export interface EvidenceParams extends ScopeParams {
  /** One for each anchor, with the other ends of its edges. */
  rows: readonly { id: LineageId; others: readonly LineageId[] }[];
}
/** Columns of equal length. No job is ''; no note is ''. */
export interface EvidenceRow {
  from: LineageId[];
  to: LineageId[];
  jobs: (JobId | '')[];
  origins: Origin[];
  confidences: number[];
  transformations: string[];
  validFrom: number[];
  validTo: number[];
  lastSeenAt: number[];
  notes: string[];
  namespaces: string[];
  stale: boolean[];
}

const ENDS: Readonly<Record<EdgeKind, { from: NodeType; to: NodeType }>> = {
  FEEDS: { from: 'ASSET', to: 'ASSET' },
  FLOWS_TO: { from: 'FIELD', to: 'FIELD' },
  INFLUENCES: { from: 'FIELD', to: 'ASSET' },
};
const LABEL = { ASSET: 'Asset', FIELD: 'Field', EITHER: '' } as const satisfies Record<NodeType, string>;

const evidenceOf = (kind: EdgeKind, anchor: 'from' | 'to') => {
  const [type, otherType] = anchor === 'from' ? [ENDS[kind].from, ENDS[kind].to] : [ENDS[kind].to, ENDS[kind].from];
  const [from, to] = anchor === 'from' ? ['a', 'b'] : ['b', 'a'];
  const pattern = anchor === 'from' ? `(a)-[r:${kind}]->(b)` : `(a)<-[r:${kind}]-(b)`;
  return scoped((scope) =>
    restrictedStatement<EvidenceParams, EvidenceRow>(
      `evidence ${kind} by ${anchor}`,
      `Why ${kind} edges are believed, read from the end that they ${anchor === 'from' ? 'leave' : 'reach'}`,
      (view) => `UNWIND $rows AS row
MATCH (a:${LABEL[type]} {id: row.id}) WHERE ${visible('a', type, view)}
MATCH ${pattern} WHERE b.id IN row.others AND ${edgeCondition('r', scope)} AND ${visible('b', otherType, view)}
RETURN collect(${from}.id) AS from, collect(${to}.id) AS to, collect(coalesce(r.jobId, '')) AS jobs,
  collect(r.origin) AS origins, collect(r.confidence) AS confidences, collect(r.transformations) AS transformations,
  collect(r.validFrom) AS validFrom, collect(r.validTo) AS validTo, collect(r.lastSeenAt) AS lastSeenAt,
  collect(coalesce(r.note, '')) AS notes, collect(${to}.namespace) AS namespaces,
   collect(coalesce(a.gone, false) OR coalesce(b.gone, false)) AS stale`,
    ),
  );
};

export const evidenceStatements = {
  from: {
    FEEDS: evidenceOf('FEEDS', 'from'),
    FLOWS_TO: evidenceOf('FLOWS_TO', 'from'),
    INFLUENCES: evidenceOf('INFLUENCES', 'from'),
  },
  to: {
    FEEDS: evidenceOf('FEEDS', 'to'),
    FLOWS_TO: evidenceOf('FLOWS_TO', 'to'),
    INFLUENCES: evidenceOf('INFLUENCES', 'to'),
  },
} as const;

export const visibleJobs = restrictedStatement<{ ids: readonly string[] }, { ids: JobId[] }>(
  'visibleJobs',
  'Which of the jobs may be seen',
  (view) => `MATCH (j:Job) WHERE j.id IN $ids
WITH j, ${view.job('j')} AS seen
WHERE seen
RETURN collect(j.id) AS ids`,
);
