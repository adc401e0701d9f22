import { compareText } from '../domain/compare-text.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import type { ClassifiedReader, FieldPlace } from './classified-port.ts';
import {
  fieldPlaces,
  fieldsOfRuledAssets,
  fieldsOfTaggedAssets,
  fieldsTagged,
  receivingFields,
  type FieldPlaceRow,
} from './cypher/read-classified.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

export const createClassifiedReader = (reader: Reader): ClassifiedReader => ({
  classifiedFields: async ({ tags, rules, namespaces }, limit, view) => {
    const byTags = { tags, namespaces, limit };
    const lists = await Promise.all([
      ...(tags.length === 0
        ? []
        : [fieldsTagged, fieldsOfTaggedAssets].map((statement) => reader.run(...under(view, statement, byTags)))),
      ...(rules.length === 0 ? [] : [reader.run(...under(view, fieldsOfRuledAssets, { rules, namespaces, limit }))]),
    ]);
    const ids = new Set<FieldId>(lists.flat().flatMap((row) => row.ids));
    return [...ids].sort(compareText).slice(0, limit);
  },

  receivingFields: async (tags, limit, view) => {
    const [row] = tags.length === 0 ? [] : await reader.run(...under(view, receivingFields, { tags, limit }));
    return new Map(row?.ids.map((id, i) => [id, row.tags[i] ?? NONE]));
  },

  fieldPlaces: async (ids, { kinds, namespaces }, view) => {
    const params = { ids: ids.filter(isFieldId), kinds, namespaces };
    return (await reader.run(...under(view, fieldPlaces, params))).flatMap(placesIn);
  },
});

const NONE: readonly string[] = [];

function placesIn({ ids, paths, assetRefused, ...row }: FieldPlaceRow): FieldPlace[] {
  const { assetId, kind, namespace, name: assetName, assetTags } = row;
  const tags = new Map(row.tagged.map((id, i) => [id, row.tags[i] ?? NONE]));
  const refused = new Map(row.refusing.map((id, i) => [id, [...(row.refused[i] ?? NONE), ...assetRefused]]));
  return ids.map((id, i) => ({
    id,
    assetId,
    kind,
    namespace,
    assetName,
    path: paths[i] ?? '',
    tags: tags.get(id) ?? NONE,
    assetTags,
    refusedTags: refused.get(id) ?? assetRefused,
  }));
}
