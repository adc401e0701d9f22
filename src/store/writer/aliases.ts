import { compareText } from '../../domain/compare-text.ts';
import type { AssetName, LineageEvent } from '../../domain/event.ts';
import { groupBy } from '../../domain/group.ts';
import { canonicalName, type NameFacts } from '../../domain/identity.ts';
import type { AssetId } from '../../domain/ids.ts';
import { namesOfAssets, setNameFacts, type NameRow } from '../cypher/write-names.ts';
import { assetStates } from '../cypher/write-assets.ts';
import type { WriteContext } from './context.ts';
import { mergeAssets } from './merge-assets.ts';
import type { LifecycleFact } from './lifecycles.ts';
import { symlinksIn, type AliasFact, type NameTable } from './names.ts';
import type { TimelineChanges } from './timeline-keys.ts';

export interface UnitedAsset {
  readonly assetId: AssetId;
  /** The name it goes by now, and its others, sorted. */
  readonly name: AssetName;
  readonly aliases: readonly AssetName[];
}
export interface United {
  readonly assets: readonly UnitedAsset[];
  /** Timelines to fold anew. */
  readonly changes: TimelineChanges;
}

/**
 * Hears which names are of one asset (symlinks, renames), whichever came first. Assets that turn out to be one are
 * merged: the older stays with its id, and nothing of the other is lost.
 */
export async function uniteAliases(
  context: WriteContext,
  names: NameTable,
  events: readonly LineageEvent[],
  lifecycles: readonly LifecycleFact[],
): Promise<United> {
  const facts = [...events.flatMap((event) => [...symlinksIn(event)]), ...lifecycles.flatMap(renameIn)];
  if (facts.length === 0) return { assets: [], changes: new Map() };
  const groups = new Groups();
  const said = new Map<string, { symlinkOf: Set<string>; renames: Set<string> }>();
  const saidOf = (id: string) => {
    const present = said.get(id) ?? { symlinkOf: new Set<string>(), renames: new Set<string>() };
    said.set(id, present);
    return present;
  };
  for (const fact of facts) {
    const [a, b] = fact.kind === 'SYMLINK' ? [fact.own, fact.alias] : [fact.before, fact.after];
    const [idA, idB] = [names.idOf(a), names.idOf(b)];
    if (idA === idB) continue;
    groups.unite(names.assetOf(idA), names.assetOf(idB));
    if (fact.kind === 'SYMLINK') saidOf(idB).symlinkOf.add(idA);
    else {
      saidOf(idA).renames.add(`${fact.at}>${idB}`);
      saidOf(idB).renames.add(`${fact.at}<${idA}`);
    }
  }
  const rows = await context.tx.run(namesOfAssets, { assetIds: [...groups.members()] });
  const heard = rows.map((row) => hear(row, said.get(row.id)));
  const changed = new Set(heard.filter(({ isNew }) => isNew).map(({ row }) => groups.of(row.assetId)));
  const ages = new Map(
    (await context.tx.run(assetStates, { ids: [...groups.members()] })).map(({ id, createdAt }) => [
      id,
      createdAt ?? 0,
    ]),
  );
  const united: UnitedAsset[] = [];
  const merges: { from: AssetId; to: AssetId }[] = [];
  const writes: NameRow[] = [];
  for (const [group, members] of groupBy(heard, ({ row }) => groups.of(row.assetId))) {
    if (!changed.has(group)) continue;
    const canonical = canonicalName(members.map(({ row }) => factsOf(row)));
    const assets = [...new Set(members.map(({ row }) => row.assetId))];
    const stays = oldest(assets, ages) ?? canonical.id;
    for (const { row } of members) {
      writes.push({ ...row, assetId: stays });
      names.lead(row.id, stays as AssetId);
    }
    for (const asset of assets)
      if (asset !== stays && ages.has(asset)) merges.push({ from: asset as AssetId, to: stays as AssetId });
    const others = members.filter(({ row }) => row.id !== canonical.id).map(({ row }) => row);
    united.push({
      assetId: stays as AssetId,
      name: { namespace: canonical.namespace, name: canonical.name },
      aliases: others
        .map(({ namespace, name }) => ({ namespace, name }))
        .sort((a, b) => compareText(a.namespace, b.namespace) || compareText(a.name, b.name)),
    });
  }
  if (writes.length > 0) await context.tx.run(setNameFacts, { rows: writes });
  return { assets: united, changes: await mergeAssets(context, merges) };
}

const renameIn = (fact: LifecycleFact): AliasFact[] =>
  fact.change === 'RENAME' ? [{ kind: 'RENAME', before: fact.previous, after: fact.asset, at: fact.at }] : [];

function hear(row: NameRow, said: { symlinkOf: Set<string>; renames: Set<string> } | undefined) {
  const symlinkOf = [...new Set([...row.symlinkOf, ...(said?.symlinkOf ?? [])])].sort();
  const renames = [...new Set([...row.renames, ...(said?.renames ?? [])])].sort();
  const isNew = symlinkOf.length > row.symlinkOf.length || renames.length > row.renames.length;
  return { row: { ...row, symlinkOf, renames }, isNew };
}

function factsOf({ id, namespace, name, symlinkOf, renames }: NameRow): NameFacts {
  const latest = (mark: '>' | '<'): number | null => {
    const times = renames
      .filter((text) => text.includes(mark))
      .map((text) => Number(text.slice(0, text.indexOf(mark))));
    return times.length === 0 ? null : Math.max(...times);
  };
  return { id, namespace, name, symlinkOf, renamedAwayAt: latest('>'), renamedToAt: latest('<') };
}

function oldest(assets: readonly string[], ages: ReadonlyMap<string, number>): string | undefined {
  return assets
    .filter((id) => ages.has(id))
    .sort((a, b) => (ages.get(a) ?? 0) - (ages.get(b) ?? 0) || compareText(a, b))
    .at(0);
}

/** Disjoint sets (union-find). */
class Groups {
  readonly #parent = new Map<string, string>();

  of(item: string): string {
    const parent = this.#parent.get(item);
    if (parent === undefined || parent === item) return item;
    const root = this.of(parent);
    this.#parent.set(item, root);
    return root;
  }

  unite(a: string, b: string): void {
    const [rootA, rootB] = [this.of(a), this.of(b)];
    this.#parent.set(rootA, rootA);
    this.#parent.set(rootB, rootA);
  }

  members(): Iterable<string> {
    return this.#parent.keys();
  }
}
