import type { Json, JsonObject } from '../../domain/json.ts';
import { fieldsAt, textAt, type Fields } from '../fields.ts';
import type { DbtDependent } from './model.ts';
import { columnsOf, filtersOf, semanticsOf } from './read-semantics.ts';
import { dependenciesOf, freeText, metaOf, optionalName, ownerOf, ownersOf, requiredName, tagsOf } from './read.ts';

/** An exposure, metric, semantic model or saved query. Throws Unreadable. */
export function readDependent(node: Fields, type: DbtDependent['type']): DbtDependent {
  const meta = metaOf(node);
  const owner = ownerOf(fieldsAt(node, 'owner'));
  const group = textAt(node, 'group') ?? textAt(fieldsAt(node, 'config'), 'group');
  const own = requiredName(node, 'package_name');
  return {
    id: requiredName(node, 'unique_id'),
    type,
    name: requiredName(node, 'name'),
    package: own,
    kind: type === 'exposure' ? optionalName(node, 'type') : null,
    description: freeText(node, 'description') || freeText(node, 'label'),
    url: webAddress(textAt(node, 'url')),
    owners: owner === null ? ownersOf(meta) : [owner, ...ownersOf(meta).filter(({ name }) => name !== owner.name)],
    group: group === null ? null : `group.${own}.${group}`,
    tags: tagsOf(node, meta),
    dependsOn: dependenciesOf(node),
    columns: columnsOf(node, type),
    semantics: semanticsOf(node, type),
    path: optionalName(node, 'original_file_path'),
    facet: facetOf(node, type),
  };
}

/** Of a link that anyone may be led to: no script, no file. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/\S+$/i.test(url) && url.length <= 2_048 ? url : null;

function facetOf(node: Fields, type: DbtDependent['type']): JsonObject {
  const plain: Record<string, Json> = { resourceType: type };
  for (const [name, key] of TEXTS) {
    const text = textAt(node, key);
    if (text !== null && text !== '' && text.length <= 1_000) plain[name] = text;
  }
  const filters = filtersOf(node);
  if (filters.length > 0) plain.filters = filters.map((text) => text.slice(0, 1_000));
  return plain;
}
const TEXTS = [
  ['uniqueId', 'unique_id'],
  ['package', 'package_name'],
  ['type', 'type'],
  ['maturity', 'maturity'],
  ['label', 'label'],
  ['calculation', 'calculation_method'],
  ['expression', 'expression'],
] as const;
