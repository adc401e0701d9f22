import type { AssetName } from '../domain/event.ts';
import { groupBy } from '../domain/group.ts';
import type { AssetId, JobId } from '../domain/ids.ts';
import type { SqlOutput, SqlTable } from '../domain/lineage/sql-job.ts';
import { OPEN } from '../domain/lineage/timeline.ts';
import { readRegisters, textOf } from '../domain/register.ts';
import {
  catalogKey,
  jobsWithSql,
  schemaColumns,
  sqlJobsOfAssets,
  statementsOfJobs,
  tablesOfJobs,
} from './cypher/read-sql.ts';
import { edgesOfTimelines } from './cypher/write-edges.ts';
import { assetsOfNames } from './cypher/write-names.ts';
import { pairsOfJobs } from './cypher/write-observations.ts';
import { identifiers } from './identifiers.ts';
import type { Reader } from './runner.ts';
import type { SqlReader } from './sql-port.ts';
import { pairKey } from './writer/timeline-keys.ts';

/** Reads jobs for their SQL through a runner of either engine. */
export const createSqlReader = (reader: Reader): SqlReader => ({
  sqlJobs: async (jobs, assets) => {
    const [row] = await reader.run(catalogKey, { name: 'headwater' });
    if (row === undefined) return [];
    const ids = identifiers(row.key);
    const given = jobs.map(({ namespace, name }): JobId => ids.of('JOB', namespace, name));
    const found = new Set<JobId>();
    for (const { id } of await reader.run(jobsWithSql, { ids: given })) found.add(id as JobId);
    for (const { jobId, origin } of await reader.run(pairsOfJobs, { jobIds: given }))
      if (origin === 'SQL') found.add(jobId as JobId);
    if (assets.length === 0) return [...found];
    const names = assets.map(({ namespace, name }): string => ids.of('ASSET', namespace, name));
    const assetIds = (await reader.run(assetsOfNames, { ids: names })).map(({ assetId }) => assetId);
    for (const end of ['READS', 'WRITES'] as const)
      for (const { id } of await reader.run(sqlJobsOfAssets[end], { assetIds })) found.add(id as JobId);
    return [...found];
  },

  sqlJob: async (jobId) => {
    const [job] = await reader.run(statementsOfJobs, { ids: [jobId] });
    if (job === undefined) return null;
    const pairs = await reader.run(pairsOfJobs, { jobIds: [jobId] });
    const inputs = await reader.run(tablesOfJobs.READS, { ids: [jobId] });
    const outputs = await reader.run(tablesOfJobs.WRITES, { ids: [jobId] });
    const columns = await columnsOf(reader, [...inputs, ...outputs]);
    const tableOf = ({ id, namespace, name, aliases }: TableRow): SqlTable => ({
      id: id as AssetId,
      name: { namespace, name },
      aliases: aliasesIn(aliases),
      columns: columns.get(id) ?? [],
    });
    const edges = await edgesOf(reader, jobId, outputs);
    const foreign = new Set(pairs.filter(({ origin }) => origin === 'DBT').map(({ assetId }) => assetId));
    return {
      job: { namespace: job.namespace, name: job.name },
      sql: job.sql,
      dialect: textOf(readRegisters(job.registers), 'sqlDialect'),
      inputs: inputs.map(tableOf),
      outputs: outputs.map((row): SqlOutput => ({
        ...tableOf(row),
        ...edges(row.id),
        foreign: foreign.has(row.id),
      })),
    };
  },
});

interface TableRow {
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly aliases: string | null;
}

const aliasesIn = (text: string | null): AssetName[] =>
  (JSON.parse(text ?? '[]') as [string, string][]).map(([namespace, name]) => ({ namespace, name }));

async function columnsOf(reader: Reader, tables: readonly TableRow[]): Promise<ReadonlyMap<string, string[]>> {
  const assetIds = [...new Set(tables.map(({ id }) => id))];
  const rows = assetIds.length === 0 ? [] : await reader.run(schemaColumns, { assetIds });
  const byAsset = groupBy(rows, ({ assetId }) => assetId);
  return new Map(
    [...byAsset].map(([id, fields]) => [
      id,
      fields
        .sort((a, b) => (a.ordinal ?? OPEN) - (b.ordinal ?? OPEN) || (a.path < b.path ? -1 : 1))
        .map(({ path }) => path),
    ]),
  );
}

/** What the job's events said of its outputs, ever. */
async function edgesOf(reader: Reader, jobId: JobId, outputs: readonly TableRow[]) {
  const rows = outputs.map(({ id: assetId }) => ({
    pair: pairKey({ jobId, origin: 'OPENLINEAGE', assetId }),
    assetId,
    from: Number.MIN_SAFE_INTEGER,
    to: OPEN,
  }));
  const read = async (kind: 'FEEDS' | 'FLOWS_TO') =>
    groupBy(rows.length === 0 ? [] : await reader.run(edgesOfTimelines[kind], { rows }), ({ pair }) => pair);
  const [feeds, columns] = [await read('FEEDS'), await read('FLOWS_TO')];
  return (assetId: string): Pick<SqlOutput, 'feeds' | 'declared'> => {
    const pair = pairKey({ jobId, origin: 'OPENLINEAGE', assetId });
    const declared = (columns.get(pair) ?? []).map(
      ({ validFrom, validTo }): [string, SqlOutput['declared'][number]] => [
        `${validFrom} ${validTo}`,
        { from: validFrom, to: validTo },
      ],
    );
    return {
      feeds: (feeds.get(pair) ?? []).map(({ from, validFrom, validTo, lastSeenAt }) => ({
        input: from as AssetId,
        from: validFrom,
        to: validTo,
        lastSeenAt,
      })),
      declared: [...new Map(declared).values()],
    };
  };
}
