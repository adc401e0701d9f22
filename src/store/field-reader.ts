import { asTheyAre, byAsked, listsByAsked, totals } from './asked.ts';
import {
  countFieldsOfAssets,
  fieldsByIds,
  fieldsByPath,
  fieldsOfAssets,
  hiddenOrdinals,
} from './cypher/read-fields.ts';
import { afterPosition } from './keyset.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

type FieldReader = Pick<CatalogReader, 'fieldsByIds' | 'fieldsOf' | 'countFields' | 'fieldByPath' | 'hiddenOrdinals'>;

export const createFieldReader = (reader: Reader): FieldReader => ({
  fieldsByIds: async (ids, view) => byAsked(await reader.run(...under(view, fieldsByIds, { ids })), asTheyAre),

  fieldsOf: async (ids, page, view) => {
    const [position, path] = afterPosition(page);
    const rows = await reader.run(...under(view, fieldsOfAssets, { ids, position, path, limit: page.limit }));
    return listsByAsked(rows, asTheyAre);
  },

  countFields: async (ids, view) => totals(await reader.run(...under(view, countFieldsOfAssets, { ids }))),

  fieldByPath: async (asks, view) => {
    const placed = asks.map(({ assetId, path }, place) => ({ place, assetId, path }));
    const rows = await reader.run(...under(view, fieldsByPath, { asks: placed }));
    const found = new Map(rows.map(({ place, ...field }) => [place, field]));
    return asks.map((_ask, place) => found.get(place) ?? null);
  },

  hiddenOrdinals: async (ids, view) => {
    const rows = view === 'UNRESTRICTED' ? [] : await reader.run(...under(view, hiddenOrdinals, { ids }));
    return new Map(rows.map(({ asked, ordinals }) => [asked, ordinals.sort((a, b) => a - b)]));
  },
});
