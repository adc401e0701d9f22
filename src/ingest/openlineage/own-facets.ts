import type { DatasetFacetReader } from './dataset-draft.ts';
import { say, saysMore } from './facets.ts';
import { MAX_NAME_BYTES } from './limits.ts';
import { inside, report } from './problems.ts';
import { count, kindOf, list, object, oneOf, text } from './read.ts';
import { nameFault } from './text.ts';

/**
 * Headwater's own facets, for what the published ones have no place for. Their names follow the spec's rule for custom
 * facets: a prefix of their own, then the name.
 */
export const readModel: DatasetFacetReader = (facet, place, draft) => {
  draft.kindByFacet = 'MODEL';
  say(draft.said, 'algorithm', text(facet, 'algorithm', place));
  say(draft.said, 'modelVersion', text(facet, 'version', place));
  return saysMore(facet, MODEL);
};
const MODEL = new Set(['algorithm', 'version']);

export const readDashboard: DatasetFacetReader = (facet, place, draft) => {
  draft.kindByFacet = 'DASHBOARD';
  say(draft.said, 'url', text(facet, 'url', place));
  say(draft.said, 'tool', text(facet, 'tool', place));
  return saysMore(facet, DASHBOARD);
};
const DASHBOARD = new Set(['url', 'tool']);

export const readDatasetExtras: DatasetFacetReader = (facet, place, { said }) => {
  say(said, 'structure', oneOf(facet, 'structure', place, STRUCTURES));
  const partitions = list(facet, 'partitions', place);
  if (partitions !== undefined) {
    const columns: string[] = [];
    for (const [index, column] of partitions.entries()) {
      const fault = typeof column === 'string' ? nameFault(column, MAX_NAME_BYTES) : `is ${kindOf(column)}, not text`;
      if (fault !== null) report(inside(place, 'partitions'), index, fault);
      else columns.push(String(column));
    }
    said.partitions = columns;
  }
  const retention = object(facet, 'retention', place);
  if (retention !== undefined) {
    const days = count(retention, 'days', inside(place, 'retention'));
    const basis = text(retention, 'basis', inside(place, 'retention'));
    said.retention = { ...(days === undefined ? {} : { days }), ...(basis === undefined ? {} : { basis }) };
  }
  return saysMore(facet, EXTRAS);
};
const STRUCTURES = ['STRUCTURED', 'SEMI_STRUCTURED', 'UNSTRUCTURED'] as const;
const EXTRAS = new Set(['structure', 'partitions', 'retention']);
