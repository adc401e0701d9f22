import type { Direction, EdgeEnds, LineageId } from '../domain/lineage/graph.ts';
import type { Over } from '../domain/lineage/over.ts';
import type { Side } from '../domain/lineage/reached.ts';
import type { ScopedLineage } from './lineage-search.ts';

/** Nodes at which edges lead on that the answer lacks. */
export type More = Readonly<Record<Direction, ReadonlySet<LineageId>>>;

interface Answer extends EdgeEnds {
  readonly nodes: readonly LineageId[];
  readonly sides: readonly Side[];
}

/** The search knows of the nodes that it met in a direction; of the others the store is asked, once a direction. */
export async function moreBeyond(source: ScopedLineage, answer: Answer, over: Over | null): Promise<More> {
  const [upstream, downstream] = await Promise.all([
    moreIn('UPSTREAM', source, answer, over),
    moreIn('DOWNSTREAM', source, answer, over),
  ]);
  return { UPSTREAM: upstream, DOWNSTREAM: downstream };
}

async function moreIn(
  direction: Direction,
  source: ScopedLineage,
  { nodes, sides, ...ends }: Answer,
  over: Over | null,
): Promise<ReadonlySet<LineageId>> {
  const side = sides.find((one) => one.direction === direction);
  const more = new Set(side?.beyond);
  const unknown = nodes.filter((id) => side?.visited.has(id) !== true);
  if (unknown.length === 0) return more;
  const shown = farEnds(ends, direction);
  if (over === null) {
    for (const [id, degree] of await source.degrees(unknown, direction))
      if (degree > (shown.get(id)?.size ?? 0)) more.add(id);
    return more;
  }
  for (const [id, fars] of farEnds(await over.expand(unknown, direction), direction))
    for (const far of fars) if (shown.get(id)?.has(far) !== true) more.add(id);
  return more;
}

function farEnds({ from, to }: EdgeEnds, direction: Direction): Map<LineageId, Set<LineageId>> {
  const ends = new Map<LineageId, Set<LineageId>>();
  from.forEach((start, i) => {
    const end = to[i];
    if (end === undefined) return;
    const [near, far] = direction === 'DOWNSTREAM' ? [start, end] : [end, start];
    const fars = ends.get(near);
    if (fars === undefined) ends.set(near, new Set([far]));
    else fars.add(far);
  });
  return ends;
}
