import type { FieldId } from '../../domain/ids.ts';
import { OPEN } from '../../domain/lineage/timeline.ts';
import { statement } from '../statement.ts';

/** Data passes now: a DIRECT edge that holds, does not mask, and that nobody rejected. */
const passes = (r: string): string =>
  `${r}.validTo = ${OPEN} AND NOT ${r}.rejected AND NOT ${r}.masking AND 'DIRECT' IN ${r}.types`;

export const fieldsByKeys = statement<{ keys: readonly string[] }, { ids: FieldId[] }>(
  'fieldsByKeys',
  'Ids of fields by key',
  `MATCH (f:Field) WHERE f.key IN $keys RETURN collect(f.id) AS ids`,
);

export const fieldIdsOfAssets = statement<{ assetIds: readonly string[] }, { ids: FieldId[] }>(
  'fieldIdsOfAssets',
  'Ids of the fields of assets',
  `MATCH (f:Field) WHERE f.assetId IN $assetIds RETURN collect(f.id) AS ids`,
);

export interface CarrierRow {
  id: FieldId;
  tags: string[];
  /** Taken away by a person, from the field or from all of its asset. */
  refused: string[];
  arrived: string[];
  hops: number[];
  since: number[];
}

export const carriers = statement<{ ids: readonly FieldId[] }, CarrierRow>(
  'carriers',
  'What fields are tagged with, what persons took away there, and what comes to them along lineage',
  `MATCH (f:Field) WHERE f.id IN $ids
WITH f
MATCH (a:Asset {id: f.assetId})
RETURN f.id AS id, f.tags AS tags, coalesce(f.removedTags, []) + coalesce(a.removedTags, []) AS refused,
  coalesce(f.propagatedTags, []) AS arrived, coalesce(f.propagatedHops, []) AS hops,
  coalesce(f.propagatedSince, []) AS since`,
);

export const taggedTimes = statement<{ ids: readonly FieldId[] }, { id: FieldId; tag: string; at: number }>(
  'taggedTimes',
  'Since when fields carry their tags',
  `MATCH (f:Field) WHERE f.id IN $ids
WITH f
MATCH (f)-[r:TAGGED]->(t:Tag)
RETURN f.id AS id, t.name AS tag, r.assignedAt AS at`,
);

export interface PassageRow {
  from: FieldId[];
  to: FieldId[];
  since: number[];
}

export const passagesInto = statement<{ ids: readonly FieldId[] }, PassageRow>(
  'passagesInto',
  'Where data comes from unmasked, of what carries tags',
  `MATCH (b:Field) WHERE b.id IN $ids
WITH b
MATCH (b)<-[r:FLOWS_TO]-(a:Field)
WHERE ${passes('r')} AND size(a.tags) + size(coalesce(a.propagatedTags, [])) > 0
RETURN collect(a.id) AS from, collect(b.id) AS to, collect(r.validFrom) AS since`,
);

export const passagesOutOf = statement<{ ids: readonly FieldId[] }, PassageRow>(
  'passagesOutOf',
  'Where data goes unmasked',
  `MATCH (a:Field) WHERE a.id IN $ids
WITH a
MATCH (a)-[r:FLOWS_TO]->(b:Field)
WHERE ${passes('r')}
RETURN collect(a.id) AS from, collect(b.id) AS to, collect(r.validFrom) AS since`,
);

export const setPropagated = statement<
  {
    rows: {
      id: FieldId;
      propagatedTags: readonly string[];
      propagatedHops: readonly number[];
      propagatedSince: readonly number[];
    }[];
  },
  object
>(
  'setPropagated',
  'Write which tags come to fields along lineage',
  `UNWIND $rows AS row
MATCH (f:Field {id: row.id})
SET f.propagatedTags = row.propagatedTags, f.propagatedHops = row.propagatedHops,
  f.propagatedSince = row.propagatedSince`,
);

export const beginPropagation = statement<{ limit: number }, { fields: number }>(
  'beginPropagation',
  'Say of fields of which it was never said that no tags come to them',
  `MATCH (f:Field) WHERE f.propagatedTags IS NULL
WITH f LIMIT $limit
SET f.propagatedTags = [], f.propagatedHops = [], f.propagatedSince = []
RETURN count(f) AS fields`,
);

export const carryingFields = statement<object, { ids: FieldId[] }>(
  'carryingFields',
  'Fields that are tagged',
  `MATCH (f:Field) WHERE size(f.tags) > 0 RETURN collect(f.id) AS ids`,
);
