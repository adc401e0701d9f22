import type { Direction, Granularity, LineageId } from '../../domain/lineage/graph.ts';
import { tellingStatement, type TellingStatement } from '../statement.ts';
import type { View } from '../view.ts';
import {
  edgeCondition,
  nodeCondition,
  scoped,
  visible,
  type NodeType,
  type Scoped,
  type ScopeParams,
  type ScopeShape,
} from './lineage-conditions.ts';
import { nameColumns, type NameColumns } from './lineage-names.ts';

export interface ReachParams extends ScopeParams {
  named: boolean;
  limit: number;
}
/** Columns by node; names only when they are wanted. */
export interface ReachRow extends NameColumns {
  ids: LineageId[];
  hops: number[];
  next: (LineageId[] | boolean)[];
  gone: LineageId[];
  hidden: LineageId[];
}

const MAX_DEPTH = 1000;

/**
 * The whole reach in one statement, for Neo4j alone. Its planner prunes both expansions breadth first
 * (`VarLengthExpand(Pruning,BFS,All)`), so the cost is that of the edges; the embedded engine would enumerate paths.
 * The first expansion stops at the limit, so that the second, which has to run to its end, is never a large one.
 * The depth has to be a literal. Throws a RangeError when it is no integer from 0 to 1,000.
 */
export function reachStatement(
  granularity: Granularity,
  direction: Direction,
  depth: number,
): Scoped<TellingStatement<ReachParams, ReachRow>> {
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH)
    throw new RangeError(`depth ${depth} is not an integer from 0 to ${MAX_DEPTH}`);
  const key = `${granularity} ${direction} ${depth}`;
  let made = MADE.get(key);
  if (made === undefined) MADE.set(key, (made = make(granularity, direction, depth)));
  return made;
}

const MADE = new Map<string, Scoped<TellingStatement<ReachParams, ReachRow>>>();

function make(
  granularity: Granularity,
  direction: Direction,
  depth: number,
): Scoped<TellingStatement<ReachParams, ReachRow>> {
  const types = granularity === 'ASSET' ? 'FEEDS' : 'FLOWS_TO|INFLUENCES';
  const type: NodeType = granularity === 'ASSET' ? 'ASSET' : 'EITHER';
  const [left, right] = direction === 'DOWNSTREAM' ? ['-', '->'] : ['<-', '-'];
  const within = (view: View, scope: ScopeShape): string => `${anchor(granularity)}
MATCH p = (a)${left}[rs:${types}*0..${depth}]${right}(b)
WHERE all(r IN rs WHERE ${edgeCondition('r', scope)})
  AND all(n IN nodes(p) WHERE ${nodeCondition('n', type, view, scope)})`;
  const edge = (r: string, x: string): string => `(c)${left}[${r}:${types}]${right}(${x})`;
  const names = nameColumns('c', type)
    .map(([column, value]) => `collect(CASE WHEN $named THEN ${value} END) AS ${column}`)
    .join(', ');
  const onward = (r: string, x: string, view: View, scope: ScopeShape): string =>
    `${edgeCondition(r, scope)} AND ${nodeCondition(x, type, view, scope)}`;
  return scoped((scope) =>
    tellingStatement<ReachParams, ReachRow>(
      `reach ${granularity} ${direction} ${depth}`,
      `Everything within ${depth} hops, and what leads on from there`,
      (view) => `CALL () {
${within(view, scope)}
WITH DISTINCT b LIMIT $limit
RETURN count(b) AS size
}
WITH size WHERE size < $limit
${within(view, scope)}
WITH b AS c, min(length(p)) AS hop
RETURN collect(c.id) AS ids, collect(hop) AS hops,
  collect(CASE WHEN hop < ${depth}
    THEN [${edge('e', 'x')} WHERE ${onward('e', 'x', view, scope)} | x.id]
    ELSE EXISTS { MATCH ${edge('f', 'y')} WHERE ${onward('f', 'y', view, scope)} }
  END) AS next,
  collect(CASE WHEN c.gone THEN c.id END) AS gone,
  ${view.tells ? `collect(CASE WHEN NOT (${visible('c', type, view)}) THEN c.id END)` : '[]'} AS hidden,
  ${names}`,
    ),
  );
}

/** At FIELD level, too, an asset may be a seed: fields influence it. */
const anchor = (granularity: Granularity): string =>
  granularity === 'ASSET'
    ? 'MATCH (a:Asset) WHERE a.id IN $seeds'
    : `CALL () {
  MATCH (s:Field) WHERE s.id IN $seeds RETURN s AS a
  UNION ALL
  MATCH (s:Asset) WHERE s.id IN $seeds RETURN s AS a
}`;
