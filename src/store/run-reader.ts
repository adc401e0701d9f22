import { compareText } from '../domain/compare-text.ts';
import type { RunRecord } from '../domain/catalog.ts';
import type { CodeVersion, TestMention } from '../domain/event.ts';
import { groupBy } from '../domain/group.ts';
import type { AssetId } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import type { Restriction } from '../domain/restriction.ts';
import { totals } from './asked.ts';
import {
  assetsOfRunNames,
  completionsOfJobs,
  countRunsOfJobs,
  countRunsThatWrote,
  jobsThatRan,
  runByRunId,
  runsByIds,
  runsOfJobs,
  runsThatWrote,
  type RunPageParams,
  type RunRow,
} from './cypher/read-runs.ts';
import { afterMoment } from './keyset.ts';
import type { Keyset, RunReader } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

/** Reads runs through a runner of either engine: one statement for the runs, one for all that they read and wrote. */
export function createRunReader(reader: Reader): RunReader {
  return {
    runsByIds: async (ids, view) => {
      const runs = await recordsOf(reader, await reader.run(...under(view, runsByIds, { ids })), view);
      return new Map(runs.map((run) => [run.id, run]));
    },

    runByRunId: async (runId, view) => {
      const [run] = await recordsOf(reader, await reader.run(...under(view, runByRunId, { runId })), view);
      return run ?? null;
    },

    runsOf: async (ids, page, view) => {
      const runs = await recordsOf(reader, await reader.run(runsOfJobs, { ids, ...pageOf(page) }), view);
      return groupBy(runs, ({ jobId }) => jobId);
    },

    countRuns: async (ids) => totals(await reader.run(countRunsOfJobs, { ids })),

    completionsOf: async (ids, at, limit) => {
      const [ran, rows] = await Promise.all([
        reader.run(jobsThatRan, { ids }),
        Promise.all(limit === 0 ? [] : completionsOfJobs.map((of) => reader.run(of, { ids, at, limit }))),
      ]);
      const known = new Set(ran.map(({ id }) => id));
      const completed = groupBy(rows.flat(), ({ id }) => id);
      return new Map(
        ids.map((id) => [id, { ran: known.has(id), completed: latestOf(completed.get(id) ?? [], limit) }]),
      );
    },

    runsThatWrote: async (ids, page, view) => {
      const rows = await reader.run(...under(view, runsThatWrote, { ids, ...pageOf(page) }));
      const runs = new Map((await recordsOf(reader, rows, view)).map((run) => [run.id, run]));
      const lists = groupBy(rows, ({ asked }) => asked);
      // Each job gave a page: together they are cut to one.
      return new Map(
        [...lists].map(([id, list]) => [id, list.slice(0, page.limit).flatMap((row) => runs.get(row.id) ?? [])]),
      );
    },

    countRunsThatWrote: async (ids, view) => totals(await reader.run(...under(view, countRunsThatWrote, { ids }))),
  };
}

function pageOf(page: Keyset): RunPageParams {
  const [at, id] = afterMoment(page);
  return { at, id, limit: page.limit };
}

async function recordsOf(reader: Reader, rows: readonly RunRow[], view: Restriction): Promise<RunRecord[]> {
  const ids = [...new Set(rows.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]))];
  const found = ids.length === 0 ? [] : await reader.run(...under(view, assetsOfRunNames, { ids }));
  const assets = new Map(found.map((row) => [row.name, row]));
  const assetsOf = (names: readonly string[]): AssetId[] => {
    const known = names.flatMap((name) => assets.get(name) ?? []);
    known.sort((a, b) => compareText(a.sortKey, b.sortKey));
    return [...new Set(known.map(({ assetId }) => assetId))];
  };
  return rows.map((row) => ({
    id: row.id,
    runId: row.runId,
    jobId: row.jobId,
    state: row.state,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    nominalStartAt: row.nominalStartAt,
    nominalEndAt: row.nominalEndAt,
    parentId: row.parentId,
    rootId: row.rootId,
    inputIds: assetsOf(row.inputs),
    outputIds: assetsOf(row.outputs),
    error: row.error,
    parameters: jsonOf(row.parameters),
    metrics: jsonOf(row.metrics),
    tests: row.tests === null ? null : (JSON.parse(row.tests) as TestMention[]),
    codeVersion: row.codeVersion === null ? null : (JSON.parse(row.codeVersion) as CodeVersion),
    processingEngine: row.processingEngine,
    facets: jsonOf(row.facets),
    lastEventAt: row.lastEventAt,
  }));
}

const latestOf = (rows: readonly { completedAt: number }[], limit: number): number[] =>
  rows
    .map(({ completedAt }) => completedAt)
    .sort((a, b) => b - a)
    .slice(0, limit);

const jsonOf = (text: string | null): Json => (text === null ? null : (JSON.parse(text) as Json));
