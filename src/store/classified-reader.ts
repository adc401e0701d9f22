import { compareText } from '../domain/compare-text.ts';
import { isFieldId, type FieldId } from '../domain/ids.ts';
import type { ClassifiedReader, FieldPlace } from './classified-port.ts';
import {
  fieldPlaces,
  fieldsOfRuledAssets,
  fieldsOfTaggedAssets,
  fieldsTagged,
  namesOfFieldAssets,
} from './cypher/read-classified.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

export const createClassifiedReader = (reader: Reader): ClassifiedReader => ({
  assetsOfFields: async (ids, view) => {
    const [row] = await reader.run(...under(view, namesOfFieldAssets, { ids }));
    return row ?? { fieldIds: [], assetIds: [], namespaces: [], names: [] };
  },

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

  fieldPlaces: async (ids, { kinds, namespaces }, view) => {
    const params = { ids: ids.filter(isFieldId), kinds, namespaces };
    const [row] = await reader.run(...under(view, fieldPlaces, params));
    if (row === undefined) return [];
    return row.ids.flatMap((id, i): FieldPlace[] => {
      const [assetId, kind] = [row.assetIds[i], row.kinds[i]];
      if (assetId === undefined || kind === undefined) return [];
      return [
        {
          id,
          assetId,
          kind,
          namespace: row.namespaces[i] ?? '',
          assetName: row.assetNames[i] ?? '',
          path: row.paths[i] ?? '',
          tags: row.tags[i] ?? [],
          assetTags: row.assetTags[i] ?? [],
          refusedTags: row.refusedTags[i] ?? [],
        },
      ];
    });
  },
});
