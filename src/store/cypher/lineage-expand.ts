import type { AssetKind } from '../../domain/event.ts';
import type { AssetId, FieldId } from '../../domain/ids.ts';
import type { LineageId } from '../../domain/lineage/graph.ts';
import { statement, tellingStatement } from '../statement.ts';
import type { View } from '../view.ts';
import {
  edgeCondition,
  hiddenAmong,
  nodeCondition,
  perStep,
  type ScopeParams,
  type Step,
} from './lineage-conditions.ts';

export interface ExpandParams extends ScopeParams {
  ids: readonly LineageId[];
  named: boolean;
  limit: number;
}
export interface ExpandRow {
  near: LineageId[];
  far: LineageId[];
  gone: LineageId[];
  hidden: LineageId[];
  fieldIds: FieldId[];
  paths: string[];
  assetIds: AssetId[];
  kinds: AssetKind[];
  namespaces: string[];
  names: string[];
}

/**
 * Anchored node by node: an index look-up for each, where `IN` would compare with the whole list (measured). Conditions
 * are asked once of each node that the hop leads to, and not for each edge.
 */
const expansion = (order: string) => (step: Step) =>
  tellingStatement<ExpandParams, ExpandRow>(
    `expand ${step.name}${order === '' ? '' : ' in order'}`,
    `One hop: ${step.name}${order === '' ? '' : ', when there are more than the limit'}`,
    (view) => `UNWIND $ids AS id
MATCH (a:${step.label} {id: id}) WHERE ${nodeCondition('a', step.near, view)}
MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r')}
WITH b, collect(DISTINCT a) AS nears WHERE ${nodeCondition('b', step.far, view)}
UNWIND nears AS a
WITH a, b ${order} LIMIT $limit
WITH collect(a.id) AS near, collect(b.id) AS far, collect(DISTINCT b) AS nodes
RETURN near, far, [n IN nodes WHERE n.gone | n.id] AS gone,
  ${hiddenAmong('nodes', step.far, view)},
  ${step.far === 'ASSET' ? NO_FIELDS : FIELDS},
  ${step.far === 'FIELD' ? NO_ASSETS : ASSETS}`,
  );

const column = (condition: string, value: string, name: string): string =>
  `CASE WHEN $named THEN [n IN nodes WHERE ${condition} | n.${value}] ELSE [] END AS ${name}`;
const FIELDS = [column('n:Field', 'id', 'fieldIds'), column('n:Field', 'path', 'paths')].join(', ');
const NO_FIELDS = '[] AS fieldIds, [] AS paths';
const ASSETS = [
  column('n:Asset', 'id', 'assetIds'),
  column('n:Asset', 'kind', 'kinds'),
  column('n:Asset', 'namespace', 'namespaces'),
  column('n:Asset', 'name', 'names'),
].join(', ');
const NO_ASSETS = '[] AS assetIds, [] AS kinds, [] AS namespaces, [] AS names';

export const expandStatements = perStep(expansion(''));

/** Sorting costs more than the hop: only when the hop is cut, so that what is left does not depend on chance. */
export const expandInOrderStatements = perStep(expansion('ORDER BY a.id, b.id'));

interface NearParams extends ScopeParams {
  ids: readonly LineageId[];
}

const near = (step: Step, view: View): string => `UNWIND $ids AS id
MATCH (a:${step.label} {id: id}) WHERE ${nodeCondition('a', step.near, view)}`;

/** EXISTS stops at the first edge; in a projection, as in a condition the embedded engine starts from every node. */
export const leadingStatements = perStep((step) =>
  tellingStatement<NearParams, { ids: LineageId[] }>(
    `leading ${step.name}`,
    `Which nodes lead on: ${step.name}`,
    (view) => `${near(step, view)}
WITH id, EXISTS {
  MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r')} AND ${nodeCondition('b', step.far, view)}
} AS leads
WHERE leads
RETURN collect(id) AS ids`,
  ),
);

/**
 * Some of those that lead on: those whose first edge leads to a node that may be met. For the embedded engine, to which
 * a condition within EXISTS costs several times what it costs here, once for each node that edges lead to.
 */
export const surelyLeadingStatements = perStep((step) =>
  tellingStatement<NearParams, { ids: LineageId[] }>(
    `surely leading ${step.name}`,
    `Nodes whose first edge leads on: ${step.name}`,
    (view) => `${near(step, view)}
CALL (a) {
  MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r')}
  RETURN b LIMIT 1
}
WITH b, collect(id) AS nears WHERE ${nodeCondition('b', step.far, view)}
UNWIND nears AS id
RETURN collect(id) AS ids`,
  ),
);

export const degreeStatements = perStep((step) =>
  tellingStatement<NearParams, { ids: LineageId[]; degrees: number[] }>(
    `degrees ${step.name}`,
    `How many nodes each leads to: ${step.name}`,
    (view) => `${near(step, view)}
MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r')}
WITH DISTINCT id, b WHERE ${nodeCondition('b', step.far, view)}
WITH id, count(b) AS degree
RETURN collect(id) AS ids, collect(degree) AS degrees`,
  ),
);

export const markedStatements = perStep((step) =>
  statement<NearParams & { masking: boolean; inferred: boolean }, { near: LineageId[]; far: LineageId[] }>(
    `marked edges: ${step.name}`,
    `Edges that some job masks on, or that some SQL is the reason for: ${step.name}`,
    `UNWIND $ids AS id
MATCH (a:${step.label} {id: id})
MATCH ${step.pattern('a', 'r', 'b')} WHERE (($masking AND r.masking) OR ($inferred AND r.origin = 'SQL'))
  AND ${edgeCondition('r')}
WITH DISTINCT a, b
RETURN collect(a.id) AS near, collect(b.id) AS far`,
  ),
);
