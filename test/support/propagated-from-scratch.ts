import type { FieldId } from '../../src/domain/ids.ts';
import { OPEN } from '../../src/domain/lineage/timeline.ts';
import type { Arrival, Passage } from '../../src/domain/lineage/propagation.ts';

interface Graph {
  readonly passages: readonly Passage[];
  /** Tags that fields carry of their own, since when. */
  readonly own: ReadonlyMap<FieldId, ReadonlyMap<string, number>>;
  readonly refused: ReadonlyMap<FieldId, ReadonlySet<string>>;
}

/** Which tags come to which fields, the long way: from nothing, one step after another until nothing changes. */
export function propagatedFromScratch({ passages, own, refused }: Graph): Map<FieldId, Map<string, Arrival>> {
  const arrived = new Map<FieldId, Map<string, Arrival>>();
  const step = ({ from, to, since }: Passage): boolean => {
    let moved = false;
    const near = new Map(arrived.get(from));
    for (const [tag, at] of own.get(from) ?? []) near.set(tag, { hops: 0, since: at });
    for (const [tag, arrival] of near) {
      if (own.get(to)?.has(tag) === true || refused.get(to)?.has(tag) === true) continue;
      const offer = { hops: arrival.hops + 1, since: Math.max(arrival.since, since) };
      const best = arrived.get(to)?.get(tag);
      if (best !== undefined && (best.hops < offer.hops || (best.hops === offer.hops && best.since <= offer.since)))
        continue;
      arrived.set(to, (arrived.get(to) ?? new Map<string, Arrival>()).set(tag, offer));
      moved = true;
    }
    return moved;
  };
  while (passages.map(step).includes(true));
  return arrived;
}

interface FieldLine {
  readonly what: string;
  readonly namespace: string;
  readonly asset: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly propagatedTags: readonly string[];
  readonly propagatedHops: readonly number[];
}
interface EdgeLine {
  readonly what: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly transformations: string;
  readonly masking: boolean;
  readonly rejected: boolean;
  readonly validTo: number;
}

/** Fields of a canonical export to which other tags come, or from farther, than its edges and tags say. */
export function strayTags(lines: readonly string[]): string[] {
  const all = lines.map((line) => JSON.parse(line) as FieldLine | EdgeLine);
  const fields = all.filter((line): line is FieldLine => line.what === 'field');
  const edges = all.filter((line): line is EdgeLine => line.what === 'FLOWS_TO');
  const nameOf = (parts: readonly string[]): FieldId => parts.join(' ') as FieldId;
  const own = new Map(
    fields.map(({ namespace, asset, path, tags }) => [
      nameOf([namespace, asset, path]),
      new Map(tags.map((tag) => [tag, 0])),
    ]),
  );
  const passages = edges
    .filter(({ validTo, masking, rejected }) => validTo === OPEN && !masking && !rejected)
    .filter(({ transformations }) => isDirect(JSON.parse(transformations) as readonly { type: string }[]))
    .map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to), since: 0 }));
  const expected = propagatedFromScratch({ passages, own, refused: new Map() });
  return fields.flatMap((field) => {
    const name = nameOf([field.namespace, field.asset, field.path]);
    const stored = field.propagatedTags.map((tag, i) => `${tag} ${field.propagatedHops[i] ?? 0}`);
    const right = [...(expected.get(name) ?? [])].map(([tag, { hops }]) => `${tag} ${hops}`).sort();
    return stored.join() === right.join() ? [] : [`${name}: ${stored.join()} instead of ${right.join()}`];
  });
}

const isDirect = (transformations: readonly { type: string }[]): boolean =>
  transformations.length === 0 || transformations.some(({ type }) => type === 'DIRECT');
