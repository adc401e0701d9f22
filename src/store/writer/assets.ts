import type {
  AssetKind,
  AssetName,
  DatasetMention,
  EventOrigin,
  LineageEvent,
  SchemaField,
} from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import {
  latestText,
  readRegisters,
  registerOf,
  retract,
  say,
  sayEarliest,
  textOf,
  valueOf,
  voicesOf,
  writeRegisters,
  type Registers,
} from '../../domain/register.ts';
import { leafOf, platformOf, sortKey } from '../../domain/naming.ts';
import { assetStates, labelAssets, setFieldsOfAsset, writeAssets, type AssetState } from '../cypher/write-assets.ts';
import { contentHash } from '../identifiers.ts';
import { canonicalJson, jsonText, type Json } from '../../domain/json.ts';
import type { WriteContext } from './context.ts';
import type { LifecycleFact } from './lifecycles.ts';
import { mentionsOf, type NameTable } from './names.ts';
import { searchText } from './search-text.ts';

/** An asset as this write leaves it, and what of it changed. */
export interface AssetDraft {
  readonly id: AssetId;
  readonly state: AssetState;
  readonly registers: Registers;
  readonly isNew: boolean;
  name: AssetName;
  /** Other names, sorted; null when they did not change. */
  aliases: readonly AssetName[] | null;
  renamed: boolean;
  /** The schema that was said last, when it changed. */
  schema: readonly SchemaField[] | null;
  /** The schema as it was, when an event says it again: these columns are there. */
  knownSchema: readonly SchemaField[] | null;
  tagsChanged: boolean;
  ownersChanged: boolean;
  readonly newDrops: number[];
  readonly newTruncations: number[];
}

export type AssetDrafts = Map<AssetId, AssetDraft>;

/** Loads the assets, new ones blank. */
export async function loadAssets({ tx }: WriteContext, wanted: ReadonlyMap<AssetId, AssetName>): Promise<AssetDrafts> {
  const states = new Map((await tx.run(assetStates, { ids: [...wanted.keys()] })).map((state) => [state.id, state]));
  return new Map(
    [...wanted].map(([id, name]): [AssetId, AssetDraft] => {
      const state = states.get(id);
      return [
        id,
        {
          id,
          state: state ?? blank(id),
          registers: readRegisters(state?.registers ?? null),
          isNew: state === undefined,
          name:
            state?.namespace != null && state.name != null ? { namespace: state.namespace, name: state.name } : name,
          aliases: null,
          renamed: false,
          schema: null,
          knownSchema: null,
          tagsChanged: false,
          ownersChanged: false,
          newDrops: [],
          newTruncations: [],
        },
      ];
    }),
  );
}

/** Says into the drafts what the events say of their datasets. */
export function hearAssets(drafts: AssetDrafts, names: NameTable, events: readonly LineageEvent[]): void {
  for (const event of events) {
    for (const mention of mentionsOf(event)) {
      const draft = drafts.get(names.assetOf(names.idOf(mention)));
      if (draft !== undefined) hear(draft, mention, event);
    }
    for (const output of event.outputs)
      for (const { from } of output.columnLineage ?? []) {
        const draft = drafts.get(names.assetOf(names.idOf(from)));
        if (draft !== undefined) sighted(draft, event.at);
      }
    for (const { asset } of event.reads ?? []) {
      const draft = drafts.get(names.assetOf(names.idOf(asset)));
      if (draft !== undefined) sighted(draft, event.at);
    }
    for (const [name, isSource] of sourcesIn(event, names)) {
      const draft = drafts.get(names.assetOf(name));
      if (draft !== undefined) say(draft.registers, 'declaredSource', event.at, isSource);
    }
  }
}

/** What the event says outright to have no source, and what it says to have one. */
function sourcesIn({ lineage }: LineageEvent, names: NameTable): ReadonlyMap<string, boolean> {
  const sources = new Map<string, boolean>();
  for (const { target, inputs, fromJob = false } of lineage?.entries ?? []) {
    const name = names.idOf(target);
    sources.set(name, inputs.length === 0 && !fromJob && sources.get(name) !== false);
  }
  return sources;
}

export async function saveAssets({ tx }: WriteContext, drafts: AssetDrafts): Promise<void> {
  if (drafts.size === 0) return;
  const rows = [...drafts.values()].map((draft) => ({ id: draft.id, properties: propertiesOf(draft) }));
  await tx.run(writeAssets, { rows });
  for (const kind of ['DATASET', 'MODEL', 'DASHBOARD'] as const) {
    const ids = [...drafts.values()]
      .filter((d) => kindOf(d) === kind && (d.isNew || d.state.kind !== kind))
      .map(({ id }) => id);
    if (ids.length > 0) await tx.run(labelAssets[kind], { ids });
  }
  const repeated = [...drafts.values()]
    .filter((d) => !d.isNew && (d.renamed || d.tagsChanged || d.state.kind !== kindOf(d)))
    .map((d) => ({
      assetId: d.id,
      namespace: d.name.namespace,
      assetName: d.name.name,
      assetKind: kindOf(d),
      assetTags: effectiveTags(d),
    }));
  if (repeated.length > 0) await tx.run(setFieldsOfAsset, { rows: repeated });
}

export const kindOf = ({ registers }: AssetDraft): AssetKind => {
  const kind = textOf(registers, 'kind');
  return kind === 'MODEL' || kind === 'DASHBOARD' ? kind : 'DATASET';
};

/** Tags of the asset itself: what producers say, without what a person took away, and what persons assigned. */
export function effectiveTags({ registers, state }: AssetDraft): string[] {
  const said = ingestedTags(registers).filter(({ field }) => field === null);
  return joinTags(
    said.map(({ tag }) => tag),
    state,
  );
}

export function joinTags(
  ingested: readonly string[],
  by: { readonly manualTags: readonly string[]; readonly removedTags: readonly string[] },
): string[] {
  const kept = ingested.filter((tag) => !by.removedTags.includes(tag));
  return [...new Set([...kept, ...by.manualTags])].sort();
}

/** Tags that producers give, each once. One that events without a source of their own give has their origin. */
export function ingestedTags(registers: Registers): readonly IngestedTag[] {
  const tags = new Map<string, IngestedTag>();
  for (const { source, value } of voicesOf(registers, 'tags'))
    for (const [tag, field] of Array.isArray(value) ? (value as readonly [string, string | null][]) : []) {
      const key = JSON.stringify([tag, field]);
      if (source === null || !tags.has(key)) tags.set(key, { tag, field, origin: originOf(source) });
    }
  return [...tags.values()];
}
interface IngestedTag {
  readonly tag: string;
  readonly field: string | null;
  readonly origin: EventOrigin;
}

/** The origin of what a source says: `dbt:churn` speaks for dbt. */
export const originOf = (source: string | null): EventOrigin =>
  source?.startsWith('dbt:') === true ? 'DBT' : 'OPENLINEAGE';

/** Since when producers have given a tag. */
export const taggedSince = (tag: string, field: string | null): string => `tagged:${JSON.stringify([tag, field])}`;

/** The register of an asset's schema holds the hash of the columns; the columns themselves are the Field nodes. */
const schemaHash = (fields: readonly SchemaField[]): string =>
  contentHash(
    canonicalJson(
      fields.map((f): Json => [f.path, f.type ?? null, f.description ?? null, f.ordinal, f.nullable ?? null]),
    ),
  );

/** Registers that are nothing when they are empty. */
export const LISTS: readonly string[] = ['tags', 'owners'];

/** Attributes that become registers as they are. */
const PLAIN = [
  'kind',
  'datasetType',
  'structure',
  'uri',
  'storage',
  'partitions',
  'retention',
  'catalog',
  'hierarchy',
  'algorithm',
  'modelVersion',
  'url',
  'tool',
] as const;

function hear(draft: AssetDraft, mention: DatasetMention, { at, source }: Pick<LineageEvent, 'at' | 'source'>): void {
  const { registers } = draft;
  for (const attribute of PLAIN) {
    const value = mention[attribute];
    if (value !== undefined) say(registers, attribute, at, value);
  }
  if (mention.description !== undefined) say(registers, registerOf('description', source), at, mention.description);
  for (const [facet, value] of Object.entries(mention.facets ?? {})) say(registers, `facet:${facet}`, at, value);
  if (mention.tags !== undefined) {
    for (const { tag, field } of mention.tags)
      if (sayEarliest(registers, taggedSince(tag, field ?? null), at)) draft.tagsChanged = true;
    const value = mention.tags.map(({ tag, field }): [string, string | null] => [tag, field ?? null]);
    if (say(registers, registerOf('tags', source), at, value.sort())) draft.tagsChanged = true;
  }
  if (mention.owners !== undefined) {
    const value = mention.owners.map(({ name, role }): [string, string] => [name, role]);
    if (say(registers, registerOf('owners', source), at, value.sort())) draft.ownersChanged = true;
  }
  const gone = retract(registers, mention.retracted ?? [], at, LISTS);
  if (gone.has('tags')) draft.tagsChanged = true;
  if (gone.has('owners')) draft.ownersChanged = true;
  if (mention.schema !== undefined) {
    const hash = schemaHash(mention.schema);
    if (draft.schema === null && textOf(registers, 'schema') === hash) draft.knownSchema = mention.schema;
    if (say(registers, 'schema', at, hash)) draft.schema = mention.schema;
  }
  // Whether or not the run that drops it completes: it is no sign that the asset is there afterwards.
  if (mention.lifecycle?.change === 'DROP') touched(draft, at);
  else sighted(draft, at);
}

/** Drops and truncations that came about. */
export function hearLifecycles(drafts: AssetDrafts, names: NameTable, facts: readonly LifecycleFact[]): void {
  for (const { change, asset, at } of facts) {
    const draft = change === 'RENAME' ? undefined : drafts.get(names.assetOf(names.idOf(asset)));
    if (draft === undefined) continue;
    const [known, fresh] =
      change === 'DROP' ? [draft.state.drops, draft.newDrops] : [draft.state.truncations, draft.newTruncations];
    if (known.includes(at)) continue;
    known.push(at);
    fresh.push(at);
  }
}

/** Heard of as something that exists. */
function sighted(draft: AssetDraft, at: number): void {
  draft.state.seenAt = Math.max(draft.state.seenAt ?? at, at);
  touched(draft, at);
}

function touched({ state }: AssetDraft, at: number): void {
  state.createdAt = Math.min(state.createdAt ?? at, at);
  state.updatedAt = Math.max(state.updatedAt ?? at, at);
}

function propertiesOf(draft: AssetDraft): Record<string, unknown> {
  const { registers, state, name } = draft;
  const description = state.curatedDescription ?? latestText(registers, 'description');
  const storage = valueOf(registers, 'storage') as { layer?: string; format?: string } | null;
  const retention = valueOf(registers, 'retention') as { days?: number; basis?: string } | null;
  const dropped = state.drops.length > 0 && Math.max(...state.drops) >= (state.seenAt ?? -Infinity);
  return {
    namespace: name.namespace,
    name: name.name,
    sortKey: sortKey(name),
    nameLower: name.name.toLowerCase(),
    leafLower: leafOf(name.name).toLowerCase(),
    kind: kindOf(draft),
    platform: platformOf(name.namespace),
    description,
    descriptionLower: searchText(description),
    datasetType: textOf(registers, 'datasetType'),
    structure: textOf(registers, 'structure'),
    uri: textOf(registers, 'uri'),
    storageLayer: storage?.layer ?? null,
    storageFormat: storage?.format ?? null,
    partitions: valueOf(registers, 'partitions') ?? [],
    retentionDays: retention?.days ?? null,
    retentionBasis: retention?.basis ?? null,
    algorithm: textOf(registers, 'algorithm'),
    modelVersion: textOf(registers, 'modelVersion'),
    url: textOf(registers, 'url'),
    tool: textOf(registers, 'tool'),
    declaredSource: valueOf(registers, 'declaredSource') === true,
    catalog: jsonText(valueOf(registers, 'catalog')),
    hierarchy: jsonText(valueOf(registers, 'hierarchy')),
    status: dropped ? 'DROPPED' : 'ACTIVE',
    gone: dropped,
    drops: [...state.drops].sort((a, b) => a - b),
    truncations: [...state.truncations].sort((a, b) => a - b),
    seenAt: state.seenAt,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    tags: effectiveTags(draft),
    manualTags: state.manualTags,
    removedTags: state.removedTags,
    removedOwners: state.removedOwners,
    curatedDescription: state.curatedDescription,
    registers: writeRegisters(registers),
    ...(draft.aliases === null ? {} : { aliases: JSON.stringify(draft.aliases.map((a) => [a.namespace, a.name])) }),
  };
}

const blank = (id: string): AssetState => ({
  id,
  kind: null,
  namespace: null,
  name: null,
  registers: null,
  createdAt: null,
  updatedAt: null,
  seenAt: null,
  drops: [],
  truncations: [],
  curatedDescription: null,
  manualTags: [],
  removedTags: [],
  removedOwners: [],
  tags: [],
});
