import type { AssetId, FieldId } from '../../src/domain/ids.ts';
import { leafOf, sortKey } from '../../src/domain/naming.ts';
import { identifiers } from '../../src/store/identifiers.ts';
import type { FieldGraph } from './field-graph.ts';

/** Graphs of fields by the namespace that they go under. */
export type FieldGraphs = Readonly<Record<string, FieldGraph>>;

/** A key of the benchmarks, so that ids are the same in every run. */
const KEY = 'headwater-bench';
const IDS = identifiers(KEY);
const FIELDS_IN_DATASET = 25;
const OWNERS = 40;
const TAGS = ['bronze', 'silver', 'gold'] as const;
/** Fields that flows start from: the first of each namespace that has a tag of its own fields. */
const PERSONAL = 'personal';
const PERSONAL_FIELDS: Readonly<Record<string, number>> = { 'bench://layered': 1_000, 'bench://diamonds': 2 };
/** The last datasets of this namespace are dashboards. */
const DASHBOARDS = { namespace: 'bench://layered', count: 8 };
/** The namespace in which the policy of the benchmarks hides datasets by tag. */
const HIDING = 'bench://layered';
/** When everything was seen. */
const SEEN_AT = Date.UTC(2026, 0, 1);

/** The id of a field, by namespace and number. */
export function fieldId(namespace: string, field: number): FieldId {
  return IDS.of('FIELD', datasetId(namespace, Math.floor(field / FIELDS_IN_DATASET)), pathOf(field));
}

/**
 * A catalog with the graphs in it, as an export of Headwater: datasets of 25 fields, each with two owners and a tag,
 * and one piece of evidence for each edge. Nodes first, then relationships, of one sort at a time.
 */
export function* catalogLines(graphs: FieldGraphs): Iterable<string> {
  yield JSON.stringify({ headwater: 1 });
  const end = { nodes: 0, relationships: 0 };
  for (const line of contentLines(graphs)) {
    end[line.startsWith('{"label"') ? 'nodes' : 'relationships']++;
    yield line;
  }
  yield JSON.stringify({ end });
}

/** Of one label or type at a time: the import writes them together. */
function* contentLines(graphs: FieldGraphs): Iterable<string> {
  yield node('Catalog', { name: 'headwater', key: KEY, writes: 0 });
  const datasets = Object.entries(graphs).flatMap(([namespace, graph]) => datasetsOf(namespace, graph));
  yield* datasets.map(assetLine);
  yield* datasets.flatMap(fieldLines);
  yield* Array.from({ length: OWNERS }, (_, owner) => ownerLine(owner));
  yield* [...TAGS, PERSONAL].map((name) => node('Tag', { name }));
  yield* datasets.map(nameLine);
  yield* datasets.flatMap(hasFieldLines);
  yield* datasets.map(taggedLine);
  yield* datasets.flatMap(personalLines);
  yield* datasets.flatMap(ownedLines);
  for (const [namespace, graph] of Object.entries(graphs)) yield* flowLines(namespace, graph);
}

interface Dataset {
  readonly id: AssetId;
  readonly namespace: string;
  readonly name: string;
  /** Place in its namespace. */
  readonly number: number;
  readonly kind: 'DATASET' | 'DASHBOARD';
  /** Questions start in it. */
  readonly asked: boolean;
  readonly fields: readonly number[];
}

function datasetsOf(namespace: string, { fields, root = 0 }: FieldGraph): Dataset[] {
  const datasets = Math.ceil(fields / FIELDS_IN_DATASET);
  const firstDashboard = namespace === DASHBOARDS.namespace ? datasets - DASHBOARDS.count : datasets;
  return Array.from({ length: datasets }, (_, number) => {
    const first = number * FIELDS_IN_DATASET;
    const count = Math.min(FIELDS_IN_DATASET, fields - first);
    return {
      id: datasetId(namespace, number),
      namespace,
      name: nameOf(number),
      number,
      kind: number < firstDashboard ? 'DATASET' : 'DASHBOARD',
      asked: root >= first && root < first + count,
      fields: Array.from({ length: count }, (_, offset) => first + offset),
    };
  });
}

const nameOf = (dataset: number): string => `warehouse.public.table_${String(dataset).padStart(5, '0')}`;
const pathOf = (field: number): string => `column_${String(field).padStart(6, '0')}`;
const datasetId = (namespace: string, dataset: number): AssetId => IDS.of('ASSET', namespace, nameOf(dataset));
const tagOf = ({ number }: Dataset): string => TAGS[number % TAGS.length] ?? TAGS[0];
/** One in ten datasets is hidden from one role, three in ten from another: see `policy.yaml`. Roots are not. */
const hidingTags = ({ namespace, number, asked }: Dataset): string[] => {
  if (namespace !== HIDING || asked) return [];
  return [...(number % 10 === 3 ? ['tenth'] : []), ...([3, 5, 7].includes(number % 10) ? ['third'] : [])];
};
const ownerId = (owner: number): string => IDS.of('OWNER', 'TEAM', `team ${owner}`);

const node = (label: string, properties: object): string => JSON.stringify({ label, properties });
const relationship = (type: string, from: [string, string], to: [string, string], properties: object): string =>
  JSON.stringify({ type, from, to, properties });

function assetLine(dataset: Dataset): string {
  const { id, namespace, name } = dataset;
  return node('Asset', {
    id,
    kind: dataset.kind,
    namespace,
    name,
    nameLower: name,
    leafLower: leafOf(name),
    sortKey: sortKey(dataset),
    platform: 'bench',
    tags: [tagOf(dataset), ...hidingTags(dataset)],
    status: 'ACTIVE',
    gone: false,
    partitions: [],
    createdAt: SEEN_AT,
    updatedAt: SEEN_AT,
    seenAt: SEEN_AT,
  });
}

function fieldLines(dataset: Dataset): string[] {
  return dataset.fields.map((field, ordinal) =>
    node('Field', {
      id: fieldId(dataset.namespace, field),
      key: `${dataset.id}\n${pathOf(field)}`,
      assetId: dataset.id,
      path: pathOf(field),
      nameLower: pathOf(field),
      leafLower: pathOf(field),
      type: 'VARCHAR',
      ordinal,
      tags: isPersonal(dataset, field) ? [PERSONAL] : [],
      // What is hidden is what the cases say: nothing comes along lineage.
      propagatedTags: [],
      propagatedHops: [],
      propagatedSince: [],
      inSchema: true,
      gone: false,
      namespace: dataset.namespace,
      assetName: dataset.name,
      assetKind: dataset.kind,
      assetTags: [tagOf(dataset), ...hidingTags(dataset)],
    }),
  );
}

function ownerLine(owner: number): string {
  const name = `team ${owner}`;
  return node('Owner', { id: ownerId(owner), key: `TEAM|${name}`, name, nameLower: name, type: 'TEAM' });
}

const nameLine = ({ id, namespace, name }: Dataset): string =>
  node('Name', { id, namespace, name, assetId: id, symlinkOf: [], renames: [] });

const hasFieldLines = ({ id, namespace, fields }: Dataset): string[] =>
  fields.map((field) => relationship('HAS_FIELD', ['Asset', id], ['Field', fieldId(namespace, field)], {}));

const taggedLine = (dataset: Dataset): string =>
  relationship('TAGGED', ['Asset', dataset.id], ['Tag', tagOf(dataset)], {
    origin: 'OPENLINEAGE',
    assignedAt: SEEN_AT,
  });

const isPersonal = ({ namespace }: Dataset, field: number): boolean => field < (PERSONAL_FIELDS[namespace] ?? 0);

const personalLines = (dataset: Dataset): string[] =>
  dataset.fields
    .filter((field) => isPersonal(dataset, field))
    .map((field) =>
      relationship('TAGGED', ['Field', fieldId(dataset.namespace, field)], ['Tag', PERSONAL], {
        origin: 'OPENLINEAGE',
        assignedAt: SEEN_AT,
      }),
    );

const ownedLines = ({ id, number }: Dataset): string[] =>
  (['OWNER', 'STEWARD'] as const).map((role, i) =>
    relationship('OWNED_BY', ['Asset', id], ['Owner', ownerId((number + 7 * i) % OWNERS)], {
      key: `${role}|OPENLINEAGE`,
      role,
      origin: 'OPENLINEAGE',
    }),
  );

function* flowLines(namespace: string, { from, to }: FieldGraph): Iterable<string> {
  for (const [i, source] of from.entries()) {
    const target = to[i];
    if (target === undefined) continue;
    const evidence = {
      key: `${namespace} ${i}`,
      pair: namespace,
      origin: 'OPENLINEAGE',
      confidence: 1,
      transformations: '[]',
      types: ['DIRECT'],
      masking: false,
      validFrom: SEEN_AT,
      validTo: Number.MAX_SAFE_INTEGER,
      lastSeenAt: SEEN_AT,
      rejected: false,
    };
    yield relationship(
      'FLOWS_TO',
      ['Field', fieldId(namespace, source)],
      ['Field', fieldId(namespace, target)],
      evidence,
    );
  }
}
