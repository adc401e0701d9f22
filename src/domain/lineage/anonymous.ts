import type { EdgeEnds, LineageId } from './graph.ts';

/** Ids that stand for others, and the way back. */
export interface Anonymous {
  readonly edges: EdgeEnds;
  readonly back: (id: LineageId) => LineageId;
}

/** More rounds than these tell no more nodes apart in any graph that an answer holds. */
const MOST_ROUNDS = 30;

/**
 * The edges with hidden nodes called by where they stand between visible ones, and sorted after those: a search that
 * goes by ids then gives the same answer whichever nodes they are. Nodes that stand alike keep an order of no meaning.
 * Colour refinement (Weisfeiler and Leman, 1968).
 */
export function anonymous(edges: EdgeEnds, isHidden: (id: LineageId) => boolean): Anonymous {
  const hidden = [...new Set([...edges.from, ...edges.to])].filter(isHidden);
  if (hidden.length === 0) return { edges, back: (id) => id };
  const places = refined(hidden, neighbours(edges, isHidden));
  const order = [...hidden].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || (a < b ? -1 : 1));
  const names = new Map(order.map((id, place) => [id, `~${String(place).padStart(8, '0')}` as LineageId]));
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const named = (id: LineageId): LineageId => names.get(id) ?? id;
  return {
    edges: { from: edges.from.map(named), to: edges.to.map(named) },
    back: (id) => ids.get(id) ?? id,
  };
}

interface Neighbours {
  readonly before: LineageId[];
  readonly after: LineageId[];
}

function neighbours({ from, to }: EdgeEnds, isHidden: (id: LineageId) => boolean): Map<LineageId, Neighbours> {
  const all = new Map<LineageId, Neighbours>();
  const of = (id: LineageId): Neighbours => {
    const known = all.get(id) ?? { before: [], after: [] };
    all.set(id, known);
    return known;
  };
  from.forEach((start, i) => {
    const end = to[i];
    if (end === undefined) return;
    if (isHidden(start)) of(start).after.push(end);
    if (isHidden(end)) of(end).before.push(start);
  });
  return all;
}

/** A number for each hidden node: equal ones stand alike. */
function refined(
  hidden: readonly LineageId[],
  around: ReadonlyMap<LineageId, Neighbours>,
): ReadonlyMap<LineageId, number> {
  let places = new Map(hidden.map((id) => [id, 0]));
  let kinds = 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const nameOf = (id: LineageId): string => {
      const place = places.get(id);
      return place === undefined ? id : `~${place}`;
    };
    const side = (ids: readonly LineageId[] = []): string => [...new Set(ids.map(nameOf))].sort().join(' ');
    const signatures = new Map(
      hidden.map((id) => [id, `${places.get(id) ?? 0}|${side(around.get(id)?.before)}|${side(around.get(id)?.after)}`]),
    );
    const ranks = new Map([...new Set(signatures.values())].sort().map((signature, rank) => [signature, rank]));
    places = new Map([...signatures].map(([id, signature]) => [id, ranks.get(signature) ?? 0]));
    if (ranks.size === kinds) break;
    kinds = ranks.size;
  }
  return places;
}
