import type { FieldId } from '../../domain/ids.ts';
import {
  propagate,
  type Arrival,
  type Carrier,
  type Passage,
  type PropagationSource,
} from '../../domain/lineage/propagation.ts';
import {
  beginPropagation,
  carriers,
  carryingFields,
  fieldIdsOfAssets,
  fieldsByKeys,
  passagesInto,
  passagesOutOf,
  setPropagated,
  taggedTimes,
  type CarrierRow,
  type PassageRow,
} from '../cypher/write-propagation.ts';
import type { Reader, Runner } from '../runner.ts';

/** What a write changed of which tags come to fields along lineage. */
export class Touched {
  /** Keys of fields into which an edge was made, ended or changed. */
  readonly targets = new Set<string>();
  /** Ids of the same. */
  readonly targetIds = new Set<FieldId>();
  /** Fields whose own tags changed. */
  readonly tagged = new Set<FieldId>();
  /** Ids of assets of whose fields all may have changed. */
  readonly assets = new Set<string>();
}

/** Brings the propagated tags in line with what the write changed, in its transaction: nobody reads them as they were. */
export async function savePropagated(tx: Reader, { targets, targetIds, tagged, assets }: Touched): Promise<void> {
  const [byKey, ofAssets] = [
    targets.size === 0 ? [] : await tx.run(fieldsByKeys, { keys: [...targets] }),
    assets.size === 0 ? [] : await tx.run(fieldIdsOfAssets, { assetIds: [...assets] }),
  ];
  const carrying = [...tagged, ...ofAssets.flatMap(({ ids }) => ids)];
  const beyond = carrying.length === 0 ? [] : await tx.run(passagesOutOf, { ids: carrying });
  await update(tx, [...targetIds, ...byKey.flatMap(({ ids }) => ids), ...carrying, ...beyond.flatMap(({ to }) => to)]);
}

const FIELDS_AT_ONCE = 10_000;

/** For a graph that was written before tags propagated: says what comes to every field. Nothing when it was said. */
export async function establishPropagation(runner: Runner): Promise<void> {
  let fields = 0;
  for (let some = FIELDS_AT_ONCE; some === FIELDS_AT_ONCE; fields += some)
    some = (await runner.write((tx) => tx.run(beginPropagation, { limit: FIELDS_AT_ONCE })))[0]?.fields ?? 0;
  if (fields === 0) return;
  await runner.write(async (tx) => {
    const [row] = await tx.run(carryingFields, {});
    const touched = new Touched();
    for (const id of row?.ids ?? []) touched.tagged.add(id);
    await savePropagated(tx, touched);
  });
}

async function update(tx: Reader, changed: readonly FieldId[]): Promise<void> {
  if (changed.length === 0) return;
  const rows = [...(await propagate(changed, sourceOf(tx)))].map(([id, arrivals]) => {
    const all = [...arrivals].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      id,
      propagatedTags: all.map(([tag]) => tag),
      propagatedHops: all.map(([, { hops }]) => hops),
      propagatedSince: all.map(([, { since }]) => since),
    };
  });
  if (rows.length > 0) await tx.run(setPropagated, { rows });
}

function sourceOf(tx: Reader): PropagationSource {
  return {
    carriers: async (ids) => {
      const rows = await tx.run(carriers, { ids });
      const tagged = rows.flatMap(({ id, tags }) => (tags.length === 0 ? [] : [id]));
      const times = new Map<string, number>();
      for (const { id, tag, at } of tagged.length === 0 ? [] : await tx.run(taggedTimes, { ids: tagged }))
        times.set(`${id} ${tag}`, at);
      return rows.map((row) => carrierOf(row, times));
    },
    into: async (ids) => passagesIn(await tx.run(passagesInto, { ids })),
    outOf: async (ids) => passagesIn(await tx.run(passagesOutOf, { ids })),
  };
}

const carrierOf = (
  { id, tags, refused, arrived, hops, since }: CarrierRow,
  times: ReadonlyMap<string, number>,
): Carrier => ({
  id,
  own: new Map(tags.map((tag) => [tag, times.get(`${id} ${tag}`) ?? 0])),
  refused: new Set(refused),
  arrived: new Map(arrived.map((tag, i): [string, Arrival] => [tag, { hops: hops[i] ?? 1, since: since[i] ?? 0 }])),
});

const passagesIn = (rows: readonly PassageRow[]): Passage[] =>
  rows.flatMap(({ from, to, since }) =>
    from.flatMap((source, i) => {
      const target = to[i];
      return target === undefined ? [] : [{ from: source, to: target, since: since[i] ?? 0 }];
    }),
  );
