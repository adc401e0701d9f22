import { compareText } from '../domain/compare-text.ts';
import type { AssertionRecord } from '../domain/catalog.ts';
import { groupBy } from '../domain/group.ts';
import { asTheyAre, listsByAsked } from './asked.ts';
import { assertionsOfDatasets, statisticsOfDatasets } from './cypher/read-sightings.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';

type MeasurementReader = Pick<CatalogReader, 'statisticsOf' | 'assertionsOf'>;

/** What runs measured of datasets: statistics, and results of data quality checks. */
export const createMeasurementReader = (reader: Reader): MeasurementReader => ({
  statisticsOf: async (ids, before, limit) => {
    const rows = await reader.run(statisticsOfDatasets, { ids, before: before ?? Number.MAX_SAFE_INTEGER, limit });
    return listsByAsked(rows, asTheyAre);
  },

  assertionsOf: async (ids, until = Number.MAX_SAFE_INTEGER) => {
    const rows = await reader.run(assertionsOfDatasets, { ids, until });
    const results = listsByAsked(rows, ({ assetId, assertions, at, runId }) =>
      (JSON.parse(assertions) as AssertionText[]).map(({ name, field, success, severity }): AssertionRecord => ({
        assetId,
        name,
        fieldPath: field,
        success,
        severity,
        at,
        runId: runId || null,
      })),
    );
    return new Map([...results].map(([id, lists]) => [id, latestOfEach(lists.flat())]));
  },
});

interface AssertionText {
  readonly name: string;
  readonly field: string | null;
  readonly success: boolean;
  readonly severity: string | null;
}

/** By name, then field. Of two results of one moment the failure counts. */
function latestOfEach(results: readonly AssertionRecord[]): AssertionRecord[] {
  const checks = groupBy(results, ({ name, fieldPath }) => JSON.stringify([name, fieldPath]));
  const latest = [...checks.values()].flatMap((list) => list.sort(latestFirst).slice(0, 1));
  return latest.sort((a, b) => compareText(a.name, b.name) || compareText(a.fieldPath ?? '', b.fieldPath ?? ''));
}

const latestFirst = (a: AssertionRecord, b: AssertionRecord): number =>
  b.at - a.at ||
  Number(a.success) - Number(b.success) ||
  compareText(a.severity ?? '', b.severity ?? '') ||
  compareText(a.runId ?? '', b.runId ?? '');
