import { isJsonObject, type Json, type JsonObject } from '../domain/json.ts';
import { markVisible, type Visible } from './visible.ts';

/** Measures of the columns of an asset, by path. */
export type ColumnMetrics = ReadonlyMap<string, JsonObject>;

/** Facets of measures: what they say is shown under the aspect STATISTICS, where it was read. */
const MEASURES = new Set([
  'dataQualityMetrics',
  'dataQualityAssertions',
  'inputStatistics',
  'outputStatistics',
  'inputFacets.dataQualityMetrics',
  'inputFacets.dataQualityAssertions',
]);

/** The facets of each as one JSON object. A map lacks those without any. */
export function shownFacets<Id>(found: ReadonlyMap<Id, ReadonlyMap<string, Json>>): Map<Id, Visible<JsonObject>> {
  return new Map(
    [...found].flatMap(([id, facets]): [Id, Visible<JsonObject>][] => {
      const shown = [...facets].filter(([name]) => !MEASURES.has(name));
      return shown.length === 0 ? [] : [[id, markVisible(Object.fromEntries(shown))]];
    }),
  );
}

/** What `dataQualityMetrics` says of each column. */
export function columnMetrics(facets: ReadonlyMap<string, Json>): ColumnMetrics {
  const measured = new Map<string, JsonObject>();
  for (const name of ['inputFacets.dataQualityMetrics', 'dataQualityMetrics']) {
    const facet = facets.get(name) ?? null;
    const columns = isJsonObject(facet) ? (facet.columnMetrics ?? null) : null;
    if (!isJsonObject(columns)) continue;
    for (const [path, metrics] of Object.entries(columns)) if (isJsonObject(metrics)) measured.set(path, metrics);
  }
  return measured;
}
