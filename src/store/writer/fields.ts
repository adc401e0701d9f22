import type { SchemaField } from '../../domain/event.ts';
import { groupBy } from '../../domain/group.ts';
import type { AssetId } from '../../domain/ids.ts';
import { leafOf } from '../../domain/naming.ts';
import { createFields, existingFieldKeys, fieldStates, updateFields } from '../cypher/write-fields.ts';
import { effectiveTags, ingestedTags, joinTags, kindOf, type AssetDraft, type AssetDrafts } from './assets.ts';
import type { WriteContext } from './context.ts';
import { searchText } from './search-text.ts';

/** A field's place: its asset and path, as one text. */
export const fieldKey = (assetId: string, path: string): string => `${assetId}\n${path}`;

/** Brings the fields of assets whose schema or tags changed in line. Fields that left the schema stay, marked. */
export async function saveSchemas(context: WriteContext, drafts: AssetDrafts): Promise<void> {
  const changed = [...drafts.values()].filter(({ schema, tagsChanged }) => schema !== null || tagsChanged);
  if (changed.length === 0) return;
  const known = groupBy(
    await context.tx.run(fieldStates, { assetIds: changed.map(({ id }) => id) }),
    ({ assetId }) => assetId,
  );
  const rows = changed.flatMap((draft) => {
    const said = draft.schema === null ? null : new Map(draft.schema.map((field) => [field.path, field]));
    const tags = tagsByField(draft);
    return (known.get(draft.id) ?? []).map((state) => ({
      key: state.key,
      properties: {
        ...tagProperties(tags.get(state.path) ?? [], state),
        ...(said === null ? {} : schemaProperties(said.get(state.path), state.curatedDescription)),
      },
    }));
  });
  if (rows.length > 0) await context.tx.run(updateFields, { rows });
}

/** Makes every field that an event names: in a schema, a tag or a lineage. */
export async function saveMentionedFields(
  context: WriteContext,
  drafts: AssetDrafts,
  mentioned: Iterable<{ assetId: AssetId; path: string }>,
): Promise<void> {
  const wanted = new Map<string, { assetId: AssetId; path: string }>();
  for (const place of mentioned) wanted.set(fieldKey(place.assetId, place.path), place);
  // Most events repeat a schema: its columns need not be asked for.
  for (const { id, knownSchema } of drafts.values())
    for (const { path } of knownSchema ?? []) wanted.delete(fieldKey(id, path));
  if (wanted.size === 0) return;
  const known = new Set((await context.tx.run(existingFieldKeys, { keys: [...wanted.keys()] })).map(({ key }) => key));
  const rows = [...wanted]
    .filter(([key]) => !known.has(key))
    .flatMap(([key, { assetId, path }]) => {
      const draft = drafts.get(assetId);
      return draft === undefined ? [] : [{ assetId, key, properties: newField(context, draft, path) }];
    });
  if (rows.length > 0) await context.tx.run(createFields, { rows });
}

function newField({ ids }: WriteContext, draft: AssetDraft, path: string): Record<string, unknown> {
  return {
    id: ids.of('FIELD', draft.id, path),
    assetId: draft.id,
    path,
    nameLower: path.toLowerCase(),
    leafLower: leafOf(path).toLowerCase(),
    inSchema: false,
    gone: draft.registers.has('schema'),
    tags: [],
    ingestedTags: [],
    propagatedTags: [],
    propagatedHops: [],
    propagatedSince: [],
    namespace: draft.name.namespace,
    assetName: draft.name.name,
    assetKind: kindOf(draft),
    assetTags: effectiveTags(draft),
  };
}

/** What the last schema says of a field; nothing when it lacks it (older schemas are in the versions). */
function schemaProperties(field: SchemaField | undefined, curated: string | null): Record<string, unknown> {
  const description = curated ?? field?.description ?? null;
  return {
    type: field?.type ?? null,
    ordinal: field?.ordinal ?? null,
    nullable: field?.nullable ?? null,
    ingestedDescription: field?.description ?? null,
    description,
    descriptionLower: searchText(description),
    inSchema: field !== undefined,
    gone: field === undefined,
  };
}

function tagProperties(
  ingested: readonly string[],
  by: { readonly manualTags: readonly string[]; readonly removedTags: readonly string[] },
): Record<string, unknown> {
  return { ingestedTags: ingested, tags: joinTags(ingested, by) };
}

function tagsByField({ registers }: AssetDraft): Map<string, string[]> {
  const byField = new Map<string, string[]>();
  for (const { tag, field } of ingestedTags(registers))
    if (field !== null) byField.set(field, [...(byField.get(field) ?? []), tag]);
  return byField;
}
