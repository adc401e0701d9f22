import type { RunNodeId } from '../../domain/ids.ts';
import { readRegisters, writeRegisters } from '../../domain/register.ts';
import {
  deleteRuns,
  deleteSightings,
  forgetResults,
  forgetStatistics,
  latestMeasurements,
  latestResults,
  measurementsOfRuns,
  runsToForget,
  writePastRuns,
  type MeasurementRow,
} from '../cypher/compact-runs.ts';
import type { Reader } from '../runner.ts';

/**
 * Takes runs away, with their parameters, metrics, errors and facets, and the statistics and check results that they
 * gave, unless these are the latest of a dataset. What timelines and versions follow from stays: observations,
 * sightings of schemas and versions, and of the run what late events of it build on. Gives how many runs it took.
 */
export async function forgetRuns(tx: Reader, ids: readonly RunNodeId[], before: number): Promise<number> {
  const rows = await tx.run(runsToForget, { ids, before });
  if (rows.length === 0) return 0;
  const gone = rows.map(({ id }) => id);
  await tx.run(writePastRuns, {
    rows: rows.map(({ id, registers, ...properties }) => ({
      id,
      properties: { ...properties, registers: keptRegisters(registers) },
    })),
  });
  await tx.run(deleteRuns, { ids: gone });
  await forgetMeasurements(tx, gone);
  return gone.length;
}

/** Of what was said of a run, the origin alone makes lineage. */
export function keptRegisters(registers: string | null): string {
  return writeRegisters(new Map([...readRegisters(registers)].filter(([attribute]) => attribute === 'origin')));
}

async function forgetMeasurements(tx: Reader, ids: readonly RunNodeId[]): Promise<void> {
  const sightings = await tx.run(measurementsOfRuns, { ids });
  if (sightings.length === 0) return;
  const datasets = [...new Set(sightings.filter(({ measures }) => measures).map(({ datasetId }) => datasetId))];
  const measured = new Map((await tx.run(latestMeasurements, { ids: datasets })).map(({ id, at }) => [id, at]));
  const results = new Map(
    sightings.flatMap(({ datasetId, assertions }) =>
      assertions === null ? [] : [[resultKey({ datasetId, assertions }), { datasetId, assertions }]],
    ),
  );
  const said = new Map(
    (await tx.run(latestResults, { rows: [...results.values()] })).map((row) => [resultKey(row), row.at]),
  );
  const staleMeasure = ({ measures, datasetId, at }: MeasurementRow): boolean =>
    measures && at < (measured.get(datasetId) ?? at);
  const staleResult = ({ datasetId, assertions, at }: MeasurementRow): boolean =>
    assertions !== null && at < (said.get(resultKey({ datasetId, assertions })) ?? at);
  const empty = (one: MeasurementRow): boolean =>
    !one.describes && one.measures === staleMeasure(one) && (one.assertions !== null) === staleResult(one);
  const keysOf = (which: (one: MeasurementRow) => boolean): string[] => sightings.filter(which).map(({ key }) => key);
  await tx.run(deleteSightings, { keys: keysOf(empty) });
  await tx.run(forgetStatistics, { keys: keysOf((one) => !empty(one) && staleMeasure(one)) });
  await tx.run(forgetResults, { keys: keysOf((one) => !empty(one) && staleResult(one)) });
}

const resultKey = ({ datasetId, assertions }: { datasetId: string; assertions: string }): string =>
  `${datasetId}\n${assertions}`;
