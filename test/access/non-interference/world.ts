import fc from 'fast-check';
import { admitsField, admitsNamed } from '../../../src/access/decision.ts';
import type { AssetKind, DatasetMention, LineageEvent } from '../../../src/domain/event.ts';
import type { Restriction } from '../../../src/domain/restriction.ts';
import type { FieldId } from '../../../src/domain/ids.ts';
import type { Arrival, Passage } from '../../../src/domain/lineage/propagation.ts';
import type { Store } from '../../../src/store/port.ts';
import { propagatedFromScratch } from '../../support/propagated-from-scratch.ts';
import { NAMESPACES, TAGS } from '../../support/policy-arbitraries.ts';

/** What a catalog holds, as values. Things have keys that stay when their names change. */
export interface World {
  readonly assets: readonly WorldAsset[];
  readonly jobs: readonly WorldJob[];
}
export interface WorldAsset {
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly kind: AssetKind;
  readonly description: string;
  readonly tags: readonly string[];
  readonly owner: string;
  readonly term: string | null;
  readonly note: string | null;
  readonly rows: number;
  readonly passes: boolean;
  /** Another name of it, which the viewer may not be allowed to know. */
  readonly also: { readonly namespace: string; readonly name: string } | null;
  readonly fields: readonly WorldField[];
}
export interface WorldField {
  readonly key: string;
  readonly path: string;
  readonly type: string;
  readonly description: string;
  readonly tags: readonly string[];
}
export interface WorldJob {
  readonly key: string;
  readonly namespace: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly sql: string;
  /** Keys of assets. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Columns of an input to columns of an output, by keys. */
  readonly columns: readonly WorldFlow[];
  /** Whether it runs again later, with some of its inputs only. */
  readonly again: boolean;
}
export interface WorldFlow {
  readonly from: string;
  readonly fromField: string;
  readonly to: string;
  /** Null is the output as a whole. */
  readonly toField: string | null;
  readonly masking: boolean;
}

const KEYS = ['a', 'b', 'c', 'd', 'e'];
const FIELDS = ['x', 'y', 'z'];
const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta');
const tags = fc.subarray(TAGS, { maxLength: 2 });

const asset = (key: string): fc.Arbitrary<WorldAsset> =>
  fc
    .record({
      key: fc.constant(key),
      namespace: fc.constantFrom(...NAMESPACES),
      name: word.map((text) => `${text}.${key}`),
      kind: fc.constantFrom('DATASET', 'DATASET', 'MODEL', 'DASHBOARD'),
      description: fc.tuple(word, word).map((words) => words.join(' ')),
      tags,
      owner: fc.constantFrom('team:one', 'team:two', 'ada'),
      term: fc.constantFrom(null, 'Customer', 'Risk'),
      note: fc.option(word),
      rows: fc.nat(1_000),
      passes: fc.boolean(),
      fields: fc.tuple(...FIELDS.map(field)),
    })
    // By what is drawn already: the leaks that must be caught are caught by these very cases.
    .map((made) => ({
      ...made,
      also: made.rows % 2 === 0 ? null : { namespace: namespaceOf(made), name: `also.${key}` },
    }));

const namespaceOf = ({ rows }: Pick<WorldAsset, 'rows'>): string =>
  NAMESPACES[Math.floor(rows / 2) % NAMESPACES.length] ?? '';

const field = (key: string): fc.Arbitrary<WorldField> =>
  fc.record({
    key: fc.constant(key),
    path: word.map((text) => `${text}_${key}`),
    type: fc.constantFrom('int', 'text'),
    description: word,
    tags,
  });

const job = (key: string): fc.Arbitrary<WorldJob> =>
  fc
    .record({
      key: fc.constant(key),
      namespace: fc.constantFrom(...NAMESPACES),
      name: word.map((text) => `${text}-${key}`),
      tags,
      sql: word,
      inputs: fc.subarray(KEYS, { maxLength: 2 }),
      outputs: fc.subarray(KEYS, { minLength: 1, maxLength: 2 }),
      again: fc.boolean(),
    })
    .chain((made) =>
      fc
        .array(
          fc.record({
            from: fc.constantFrom(...(made.inputs.length === 0 ? KEYS : made.inputs)),
            fromField: fc.constantFrom(...FIELDS),
            to: fc.constantFrom(...made.outputs),
            toField: fc.option(fc.constantFrom(...FIELDS), { freq: 5 }),
            masking: fc.boolean(),
          }),
          { maxLength: made.inputs.length === 0 ? 0 : 3 },
        )
        .map((columns) => ({ ...made, columns })),
    );

export const world: fc.Arbitrary<World> = fc.record({
  assets: fc.tuple(...KEYS.map(asset)),
  jobs: fc.tuple(...['j', 'k', 'l', 'm'].map(job)),
});

/** What a restriction lets see of a world: the twin of what the product decides, on plain values. */
export function visibleIn(of: World, view: Restriction) {
  const { assets, jobs } = of;
  const propagated = propagatedIn(of);
  const seen = new Set(assets.filter((one) => admitsNamed(view, one)).map(({ key }) => key));
  return {
    asset: (key: string): boolean => seen.has(key),
    field: (asset: WorldAsset, { key, tags: own }: WorldField): boolean =>
      admitsField(view, {
        tags: own,
        propagatedTags: [...(propagated.get(fieldId(asset.key, key)) ?? [])].map(([tag]) => tag),
        asset,
      }),
    /** What is said of a field that it sees, beside what the world has of it. */
    propagated: (asset: WorldAsset, { key }: WorldField) =>
      [...(propagated.get(fieldId(asset.key, key)) ?? [])].map(([tag, { since }]) => `${tag} ${since}`).sort(),
    job: (one: WorldJob): boolean => {
      const ends = endsOf(one);
      return admitsNamed(view, one) && (ends.length === 0 || ends.some((key) => seen.has(key)));
    },
    jobs,
  };
}

const fieldId = (assetKey: string, fieldKey: string): FieldId => `${assetKey} ${fieldKey}` as FieldId;

/** The tags that come to fields along lineage, and since when: by what the jobs did last. */
function propagatedIn({ assets, jobs }: World): ReadonlyMap<FieldId, ReadonlyMap<string, Arrival>> {
  const own = new Map(
    assets.flatMap(({ key, fields }) =>
      fields.map((one) => [fieldId(key, one.key), new Map(one.tags.map((tag) => [tag, START]))] as const),
    ),
  );
  const passages = jobs.flatMap((one) =>
    unmasked(lastColumns(one)).flatMap(({ from, fromField, to, toField }): Passage[] =>
      toField === null ? [] : [{ from: fieldId(from, fromField), to: fieldId(to, toField), since: lastRunOf(one) }],
    ),
  );
  return propagatedFromScratch({ passages, own, refused: new Map() });
}

/** What a run says twice of two columns is one edge, which masks when either does. */
const unmasked = (columns: readonly WorldFlow[]): WorldFlow[] => {
  const ends = ({ from, fromField, to, toField }: WorldFlow): string => [from, fromField, to, toField].join(' ');
  const masked = new Set(columns.filter(({ masking }) => masking).map(ends));
  return columns.filter((flow) => !masked.has(ends(flow)));
};

/** Every asset that a job reads or writes: columns name inputs too. */
export const endsOf = ({ inputs, outputs, columns }: WorldJob): string[] => [
  ...new Set([...inputs, ...outputs, ...columns.map(({ from }) => from)]),
];

export const DAY = 86_400_000;
/** Before all events of jobs. */
export const START = Date.UTC(2026, 2, 1);
/** What "now" is in all requests. */
export const NOW = Date.UTC(2026, 5, 1);

export const runIdOf = (key: string): string =>
  `00000000-0000-4000-8000-${key.charCodeAt(0).toString().padStart(12, '0')}`;

/** Puts a world into an empty store, always at the same event times. */
export async function settle(store: Store, made: World): Promise<void> {
  await store.writeEvents([
    ...made.assets.map(described),
    ...made.assets.filter(({ passes }) => passes).map(describedAnew),
    ...made.jobs.map((one) => ran(made, one)),
    ...made.jobs.filter(({ again }) => again).map((one) => ranAgain(made, one)),
  ]);
  const by = { id: 'curator', at: START + 5 * DAY };
  for (const { namespace, name, term, note } of made.assets) {
    const found = term === null && note === null ? null : await store.assetByName(namespace, name, 'UNRESTRICTED');
    if (found === null) continue;
    if (term !== null) await store.assignTerm(found.id, await store.defineTerm(term, `What ${term} means`, by), by);
    if (note !== null) await store.addNote(found.id, note, by);
  }
}

function described(one: WorldAsset): LineageEvent {
  const { namespace, name, kind, description, fields, also } = one;
  const about: DatasetMention = {
    namespace,
    name,
    kind,
    description,
    owners: [{ name: one.owner, role: 'OWNER' }],
    tags: [
      ...one.tags.map((tag) => ({ tag })),
      ...fields.flatMap((field_) => field_.tags.map((tag) => ({ tag, field: field_.path }))),
    ],
    schema: fields.map(({ path, type, description: text }, index) => ({
      path,
      type,
      description: text,
      ordinal: index + 1,
    })),
    statistics: { rowCount: one.rows },
    partitions: fields.map(({ path }) => path),
    symlinks: also === null ? [] : [also],
    assertions: fields.map(({ path }) => ({ name: 'not_null', field: path, success: one.passes })),
    facets: {
      custom: { said: description },
      dataQualityMetrics: { columnMetrics: Object.fromEntries(fields.map(({ path }) => [path, { nullCount: 1 }])) },
    },
    catalog: {
      framework: 'iceberg',
      type: 'glue',
      name: one.name,
      metadataUri: null,
      warehouseUri: null,
      source: null,
    },
    hierarchy: [{ type: 'TABLE', name: one.name }],
  };
  return { at: START, origin: 'OPENLINEAGE', job: null, run: null, inputs: [], outputs: [about] };
}

/** Later, with another type of the last column alone: of who does not see that there is no other version. */
function describedAnew(one: WorldAsset): LineageEvent {
  const { namespace, name, kind, fields } = one;
  const schema = fields.map(({ key, path, type, description: text }, index) => ({
    path,
    type: key === 'z' ? `${type} anew` : type,
    description: text,
    ordinal: index + 1,
  }));
  const about: DatasetMention = { namespace, name, kind, schema };
  return { at: START + 3 * DAY, origin: 'OPENLINEAGE', job: null, run: null, inputs: [], outputs: [about] };
}

function ran({ assets, jobs }: World, one: WorldJob): LineageEvent {
  const asset_ = (key: string): WorldAsset => {
    const found = assets.find((candidate) => candidate.key === key);
    if (found === undefined) throw new Error(`there is no asset ${key}`);
    return found;
  };
  const nameOf = (key: string) => ({ namespace: asset_(key).namespace, name: asset_(key).name });
  const pathOf = (key: string, fieldKey: string): string =>
    asset_(key).fields.find((candidate) => candidate.key === fieldKey)?.path ?? fieldKey;
  return {
    at: firstRunOf(one),
    origin: 'OPENLINEAGE',
    job: {
      namespace: one.namespace,
      name: one.name,
      sql: one.sql,
      description: one.sql,
      integration: 'TEST',
      tags: one.tags.map((tag) => ({ tag })),
      owners: [{ name: 'team:jobs', role: 'OWNER' }],
    },
    run: {
      runId: runIdOf(one.key),
      eventType: 'COMPLETE',
      parameters: { rate: 1 },
      metrics: { auc: 0.5 },
      facets: { others: { jobs: jobs.map(({ namespace, name }) => `${namespace} ${name}`) } },
      tests: [
        { name: one.name, status: 'pass', severity: null, type: null, description: null, expected: null, actual: null },
      ],
      ...parentOf(one, jobs),
    },
    jobLinks: (['DATA', 'CONTROL'] as const).map((kind) => ({
      kind,
      edges: jobs
        .filter(({ key }) => key !== one.key && key < one.key === (kind === 'DATA'))
        .map(({ namespace, name }) => ({
          from: { namespace, name },
          to: { namespace: one.namespace, name: one.name },
        })),
    })),
    inputs: one.inputs.map(nameOf),
    outputs: one.outputs.map((key) => ({
      ...nameOf(key),
      statistics: { rowCount: 7 },
      columnLineage: one.columns
        .filter(({ to }) => to === key)
        .map(({ from, fromField, to, toField, masking }) => ({
          from: { ...nameOf(from), path: pathOf(from, fromField) },
          to: toField === null ? null : pathOf(to, toField),
          transformations: [{ type: 'DIRECT' as const, subtype: 'IDENTITY', description: 'code', masking }],
        })),
    })),
  };
}

/** Later, from some of the inputs, and with what was masked unmasked. */
function ranAgain(made: World, one: WorldJob): LineageEvent {
  const columns = lastColumns(one);
  const event = ran(made, { ...one, inputs: one.inputs.filter((key) => KEPT.has(key)), columns });
  const run = event.run === null ? null : { ...event.run, runId: event.run.runId.replace(/^0/, '1') };
  return { ...event, at: lastRunOf(one), run };
}
const lastColumns = ({ again, columns }: WorldJob): readonly WorldFlow[] =>
  again ? columns.filter(({ from }) => KEPT.has(from)).map((flow) => ({ ...flow, masking: !flow.masking })) : columns;
const firstRunOf = ({ key }: WorldJob): number => START + (1 + KEYS_OF_JOBS.indexOf(key)) * DAY;
const lastRunOf = (one: WorldJob): number => firstRunOf(one) + (one.again ? 30 * DAY : 0);
const KEPT: ReadonlySet<string> = new Set(['a', 'c', 'e']);

/** The first job starts all others, while it is there. */
function parentOf(one: WorldJob, jobs: readonly WorldJob[]) {
  const parent = jobs.find(({ key }) => key === 'j' && key !== one.key);
  if (parent === undefined) return {};
  const above = { runId: runIdOf(parent.key), job: { namespace: parent.namespace, name: parent.name } };
  return { parent: above, root: above };
}

const KEYS_OF_JOBS = ['j', 'k', 'l', 'm', 'n'];
