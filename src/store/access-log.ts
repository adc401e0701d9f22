import { compareText } from '../domain/compare-text.ts';
import { placeOf, type ChainedEntry } from '../domain/access-entry.ts';
import { isAssetId, isFieldId, type AssetId } from '../domain/ids.ts';
import { groupBy } from '../domain/group.ts';
import {
  accessesByKeys,
  accessKeys,
  appendAccesses,
  countAccesses,
  countAccessesOfViewer,
  countFiledAccesses,
  fileAccesses,
  filedAccesses,
  latestAccess,
  listAccesses,
  listAccessesOfViewer,
  markFiled,
  nextUnfiled,
  thingsOfAssets,
  unfiledAccesses,
  type AccessTimes,
} from './cypher/access-log.ts';
import { lock } from './graph-writer.ts';
import { afterMoment } from './keyset.ts';
import type { AccessFilter, AccessLog, Keyset } from './port.ts';
import type { Runner } from './runner.ts';

const PAGE = 1_000;

/**
 * The access log. An entry is one node, so that writing it costs little. Later it is filed under the assets and fields
 * that it names, many entries at once; until then it carries a label by which readers find it.
 */
export function createAccessLog(runner: Runner): AccessLog {
  /** The ids that entries may name an asset by, and the newest entries that do. */
  const lookUp = async (ids: readonly AssetId[], filter: AccessFilter) => {
    const [things, newest] = await Promise.all([
      runner.run(thingsOfAssets, { ids }),
      runner.run(unfiledAccesses, { viewer: filter.viewer ?? null, ...timesOf(filter) }),
    ]);
    const asked = groupBy(things, (row) => row.asked);
    return [...asked].map(([id, rows]) => {
      const names = new Set(rows.map(({ thing }) => thing));
      const unfiled = newest.filter((entry) => entry.ids.some((one) => names.has(one)));
      return { asked: id, things: [...names], unfiled };
    });
  };

  return {
    appendAccesses: async (entries) => {
      const rows = entries.map(({ at, ...entry }) => ({ ...entry, key: placeOf(entry), accessedAt: at }));
      await runner.write((tx) => tx.run(appendAccesses, { rows }));
    },

    latestAccess: async () => (await runner.run(latestAccess, {})).at(0)?.hash ?? null,

    listAccesses: async (filter, page) => {
      const params = { ...timesOf(filter), ...pageOf(page) };
      const { viewer } = filter;
      const entries = await (viewer === undefined
        ? runner.run(listAccesses, params)
        : runner.run(listAccessesOfViewer, { ...params, viewer }));
      return entries.sort(latestFirst);
    },
    countAccesses: async ({ viewer, ...filter }) => {
      const params = timesOf(filter);
      const rows = await (viewer === undefined
        ? runner.run(countAccesses, params)
        : runner.run(countAccessesOfViewer, { ...params, viewer }));
      return rows.at(0)?.total ?? 0;
    },

    accessesOf: async (ids, filter, page) => {
      const found = await lookUp(ids, filter);
      const params = { rows: found.map(askedOf), viewer: filter.viewer ?? null, ...timesOf(filter) };
      const filed = groupBy(await runner.run(filedAccesses, { ...params, ...pageOf(page) }), ({ asked }) => asked);
      return new Map(
        found.map(({ asked, unfiled }) => {
          const old = (filed.get(asked) ?? []).map(entryOf);
          const fresh = unfiled.filter((entry) => isAfter(entry, page));
          // An entry may be filed between the two reads: then both have it.
          const each = new Map([...old, ...fresh].map((entry) => [placeOf(entry), entry]));
          return [asked, [...each.values()].sort(latestFirst).slice(0, page.limit)];
        }),
      );
    },
    countAccessesOf: async (ids, filter) => {
      const found = await lookUp(ids, filter);
      const params = { rows: found.map(askedOf), viewer: filter.viewer ?? null, ...timesOf(filter) };
      const filed = await runner.run(countFiledAccesses, params);
      const totals = new Map(filed.map(({ asked, total }) => [asked, total]));
      return new Map(found.map(({ asked, unfiled }) => [asked, (totals.get(asked) ?? 0) + unfiled.length]));
    },

    fileAccesses: (limit) =>
      runner.write(async (tx) => {
        await lock(tx);
        const entries = await tx.run(nextUnfiled, { limit });
        if (entries.length === 0) return 0;
        const named = new Map<string, { from: number; to: number; entries: string[] }>();
        for (const { key, at, ids } of entries)
          for (const id of ids) {
            if (!isAssetId(id) && !isFieldId(id)) continue;
            const file = named.get(id) ?? { from: at, to: at, entries: [] };
            file.entries.push(key);
            named.set(id, { ...file, from: Math.min(file.from, at), to: Math.max(file.to, at) });
          }
        await tx.run(fileAccesses, { rows: [...named].map(([thing, file]) => ({ thing, ...file })) });
        await tx.run(markFiled, { keys: entries.map(({ key }) => key) });
        return entries.length;
      }),

    async *exportAccesses() {
      const keys = (await runner.run(accessKeys, {})).map(({ key }) => key).sort();
      for (let start = 0; start < keys.length; start += PAGE) {
        const rows = await runner.run(accessesByKeys, { keys: keys.slice(start, start + PAGE) });
        yield* rows.sort((a, b) => compareText(a.key, b.key)).map(entryOf);
      }
    },
  };
}

/** A row without what it was found by. */
function entryOf(row: ChainedEntry): ChainedEntry {
  const { at, viewer, kind, operation, requestId, ids, idCount, aspects, redactions, hidden, events } = row;
  const { chain, sequence, previous, hash } = row;
  const said = { at, viewer, kind, operation, requestId, ids, idCount, aspects, redactions, hidden, events };
  return { ...said, chain, sequence, previous, hash };
}

const timesOf = ({ since, until }: AccessFilter): AccessTimes => ({
  since: since ?? 0,
  until: until ?? Number.MAX_SAFE_INTEGER,
});

function pageOf(page: Keyset): { at: number; key: string; limit: number } {
  const [at, key] = afterMoment(page);
  return { at, key, limit: page.limit };
}

const askedOf = ({ asked, things }: { asked: AssetId; things: readonly string[] }) => ({ asked, things });

const latestFirst = (a: ChainedEntry, b: ChainedEntry): number => b.at - a.at || compareText(placeOf(b), placeOf(a));

function isAfter(entry: ChainedEntry, page: Keyset): boolean {
  const [at, key] = afterMoment(page);
  return entry.at < at || (entry.at === at && placeOf(entry) < key);
}
