import type { LineageId } from '../../domain/lineage/graph.ts';
import { statement, tellingStatement } from '../statement.ts';
import type { View } from '../view.ts';
import {
  edgeCondition,
  hiddenAmong,
  knownCondition,
  nodeCondition,
  perStep,
  scoped,
  type ScopeParams,
  type ScopeShape,
  type Step,
} from './lineage-conditions.ts';
import type { NamesWanted } from '../port.ts';
import { labelColumns, nameColumns, type NameColumns } from './lineage-names.ts';

export interface ExpandParams extends ScopeParams {
  ids: readonly LineageId[];
  limit: number;
}
/** Columns by the nodes that the hop leads to: all empty from the limit on, and names also where none are wanted. */
export interface ExpandRow extends NameColumns {
  edges: number;
  far: LineageId[];
  /** Places in `$ids`. */
  nears: number[][];
  gone: LineageId[];
  hidden: LineageId[];
}

/**
 * Anchored node by node: an index look-up for each, where `IN` would compare with the whole list (measured). Conditions
 * are asked once of each node that the hop leads to, and not for each edge; and it is named once.
 */
const hop = (step: Step, view: View, scope: ScopeShape): string => `UNWIND range(0, size($ids) - 1) AS i
WITH i, $ids[i] AS id
MATCH (a:${step.label} {id: id}) WHERE ${nodeCondition('a', step.near, view, scope)}
MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r', scope)}
WITH b, collect(DISTINCT i) AS nears WHERE ${nodeCondition('b', step.far, view, scope)}`;

const COLUMNS = ['paths', 'assetIds', 'kinds', 'namespaces', 'names'] as const;
const NAMES = { NONE: () => [], LABELS: labelColumns, NAMES: nameColumns };

function namesOf(step: Step, named: NamesWanted): string {
  const values = new Map(NAMES[named]('n', step.far));
  const listOf = (value: string | undefined): string => (value === undefined ? '[]' : `[n IN nodes | ${value}]`);
  return COLUMNS.map((column) => `${listOf(values.get(column))} AS ${column}`).join(', ');
}

const told = (step: Step, view: View, named: NamesWanted): string => `[n IN nodes | n.id] AS far,
  [n IN nodes WHERE n.gone | n.id] AS gone,
  ${hiddenAmong('nodes', step.far, view)},
  ${namesOf(step, named)}`;

const eachNaming = <T>(make: (named: NamesWanted, said: string) => T): Readonly<Record<NamesWanted, T>> => ({
  NONE: make('NONE', ''),
  LABELS: make('LABELS', ', with labels'),
  NAMES: make('NAMES', ', with names'),
});

/** Names or not: what is not wanted is not read. */
export const expandStatements = perStep((step) =>
  eachNaming((named, said) =>
    scoped((scope) =>
      tellingStatement<ExpandParams, ExpandRow>(
        `expand ${step.name}${said}`,
        `One hop: ${step.name}${said}`,
        (view) => `${hop(step, view, scope)}
WITH collect(b) AS met, collect(nears) AS lists, sum(size(nears)) AS edges
WITH edges, CASE WHEN edges < $limit THEN met ELSE [] END AS nodes, CASE WHEN edges < $limit THEN lists ELSE [] END AS nears
RETURN edges, nears, ${told(step, view, named)}`,
      ),
    ),
  ),
);

/** Sorting costs more than the hop: only when the hop is cut, so that what is left does not depend on chance. */
export const expandInOrderStatements = perStep((step) =>
  eachNaming((named, said) =>
    scoped((scope) =>
      tellingStatement<ExpandParams, ExpandRow>(
        `expand ${step.name} in order${said}`,
        `One hop: ${step.name}, when there are more than the limit${said}`,
        (view) => `${hop(step, view, scope)}
UNWIND nears AS near
WITH near, b ORDER BY $ids[near], b.id LIMIT $limit
WITH b, collect(near) AS nears
WITH collect(b) AS nodes, collect(nears) AS nears, sum(size(nears)) AS edges
RETURN edges, nears, ${told(step, view, named)}`,
      ),
    ),
  ),
);

interface NearParams extends ScopeParams {
  ids: readonly LineageId[];
}

const near = (step: Step, view: View, scope: ScopeShape): string => `UNWIND $ids AS id
MATCH (a:${step.label} {id: id}) WHERE ${knownCondition('a', step.near, view, scope)}`;

/** EXISTS stops at the first edge; in a projection, as in a condition the embedded engine starts from every node. */
export const leadingStatements = perStep((step) =>
  scoped((scope) =>
    tellingStatement<NearParams, { ids: LineageId[] }>(
      `leading ${step.name}`,
      `Which nodes lead on: ${step.name}`,
      (view) => `${near(step, view, scope)}
WITH id, EXISTS {
  MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r', scope)} AND ${nodeCondition('b', step.far, view, scope)}
} AS leads
WHERE leads
RETURN collect(id) AS ids`,
    ),
  ),
);

/**
 * Some of those that lead on: those whose first edge leads to a node that may be met. For the embedded engine, to which
 * a condition within EXISTS costs several times what it costs here, once for each node that edges lead to.
 */
export const surelyLeadingStatements = perStep((step) =>
  scoped((scope) =>
    tellingStatement<NearParams, { ids: LineageId[] }>(
      `surely leading ${step.name}`,
      `Nodes whose first edge leads on: ${step.name}`,
      (view) => `${near(step, view, scope)}
CALL (a) {
  MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r', scope)}
  RETURN b LIMIT 1
}
WITH b, collect(id) AS nears WHERE ${nodeCondition('b', step.far, view, scope)}
UNWIND nears AS id
RETURN collect(id) AS ids`,
    ),
  ),
);

export const degreeStatements = perStep((step) =>
  scoped((scope) =>
    tellingStatement<NearParams, { ids: LineageId[]; degrees: number[] }>(
      `degrees ${step.name}`,
      `How many nodes each leads to: ${step.name}`,
      (view) => `${near(step, view, scope)}
MATCH ${step.pattern('a', 'r', 'b')} WHERE ${edgeCondition('r', scope)}
WITH DISTINCT id, b WHERE ${nodeCondition('b', step.far, view, scope)}
WITH id, count(b) AS degree
RETURN collect(id) AS ids, collect(degree) AS degrees`,
    ),
  ),
);

export const markedStatements = perStep((step) =>
  scoped((scope) =>
    statement<NearParams & { masking: boolean; inferred: boolean }, { near: LineageId[]; far: LineageId[] }>(
      `marked edges: ${step.name}`,
      `Edges that some job masks on, or that some SQL is the reason for: ${step.name}`,
      `UNWIND $ids AS id
MATCH (a:${step.label} {id: id})
MATCH ${step.pattern('a', 'r', 'b')} WHERE (($masking AND r.masking) OR ($inferred AND r.origin = 'SQL'))
  AND ${edgeCondition('r', scope)}
WITH DISTINCT a, b
RETURN collect(a.id) AS near, collect(b.id) AS far`,
    ),
  ),
);
