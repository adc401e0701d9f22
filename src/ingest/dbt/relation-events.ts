import type {
  AssetName,
  DatasetMention,
  LineageEvent,
  OwnerMention,
  SchemaField,
  TagMention,
} from '../../domain/event.ts';
import type { CatalogTable, DbtCatalog, DbtColumn, DbtManifest, DbtRelation } from './model.ts';
import type { Names } from './names.ts';

/** What is known of a relation beside the manifest. */
export interface RelationFacts {
  readonly table: CatalogTable | null;
  /** The columns that its SQL makes; null when that does not tell. */
  readonly inferred: readonly string[] | null;
}

/** The declaration of a relation: of its job with what it reads, or, of a source, of the dataset alone. */
export function relationEvent(
  relation: DbtRelation,
  manifest: DbtManifest,
  names: Names,
  facts: RelationFacts,
  schemaToo: boolean,
): LineageEvent {
  const output: DatasetMention = {
    ...names.datasetOf(relation),
    kind: 'DATASET',
    structure: 'STRUCTURED',
    datasetType: datasetType(relation, facts.table),
    description: relation.description || (facts.table?.comment ?? ''),
    owners: ownersOf(relation, manifest),
    tags: tagsOf(relation, facts),
    facets: { dbt: relation.facet },
    ...(schemaToo ? schemaOf(relation, facts) : {}),
  };
  const own = relation.type !== 'source';
  return {
    at: manifest.at,
    origin: 'DBT',
    source: names.source,
    job: own
      ? {
          ...names.jobOf(relation.id),
          jobType: relation.type.toUpperCase(),
          integration: 'DBT',
          processing: 'BATCH',
          description: relation.description,
          ...(relation.sql === null ? {} : { sql: relation.sql }),
          ...(relation.sql === null || manifest.adapter === null ? {} : { sqlDialect: manifest.adapter }),
          ...(relation.path === null ? {} : { sourceLocation: relation.path }),
        }
      : null,
    run: null,
    inputs: own ? inputsOf(relation.dependsOn, manifest, names) : [],
    outputs: [output],
  };
}

/** What the catalog says when it is newer than the manifest: the columns and counts of its own time. */
export function catalogEvent(
  relation: DbtRelation,
  names: Names,
  facts: RelationFacts,
  catalog: DbtCatalog,
  schemaToo: boolean,
): LineageEvent | null {
  const { table } = facts;
  if (table === null) return null;
  const { rowCount, size } = table;
  const counted = rowCount !== null || size !== null;
  if (!schemaToo && !counted) return null;
  const statistics = { ...(rowCount === null ? {} : { rowCount }), ...(size === null ? {} : { size }) };
  const output: DatasetMention = {
    ...names.datasetOf(relation),
    ...(schemaToo ? schemaOf(relation, facts) : {}),
    ...(counted ? { statistics } : {}),
  };
  return { at: catalog.at, origin: 'DBT', source: names.source, job: null, run: null, inputs: [], outputs: [output] };
}

/** The datasets that something depends on; through ephemeral models, which are none, to what those depend on. */
export function inputsOf(ids: readonly string[], manifest: DbtManifest, names: Names): AssetName[] {
  const found = new Map<string, AssetName>();
  const seen = new Set<string>();
  const follow = [...ids];
  for (let id = follow.pop(); id !== undefined; id = follow.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const relation = manifest.relations.get(id);
    const asset =
      relation === undefined ? names.dependentOf(id) : isDataset(relation) ? names.datasetOf(relation) : null;
    if (asset !== null) found.set(`${asset.namespace}\n${asset.name}`, asset);
    else if (relation !== undefined) follow.push(...relation.dependsOn);
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, asset]) => asset);
}

/** Whether there is a table or view of it. */
export const isDataset = ({ materialized }: DbtRelation): boolean => materialized !== 'ephemeral';

/** Owners by name; those of a group last, unless it is one of them. */
export function ownersOf(
  { owners, group }: Pick<DbtRelation, 'owners' | 'group'>,
  { groups }: DbtManifest,
): OwnerMention[] {
  const own = group === null ? undefined : groups.get(group);
  const teams = new Set([...groups.values()].map(({ name }) => name));
  // An exposure names the owner of a group as that is named: it is the same team.
  const named = owners.map((owner) =>
    teams.has(`team:${owner.name}`) ? { ...owner, name: `team:${owner.name}` } : owner,
  );
  const all = own === undefined || named.some(({ name }) => name === own.name) ? named : [...named, own];
  return all;
}

/** Tags of the dataset, and of its columns as the warehouse spells them. */
function tagsOf(relation: DbtRelation, facts: RelationFacts): TagMention[] {
  const spelled = spelling(facts);
  return [
    ...relation.tags.map((tag) => ({ tag })),
    ...relation.columns.flatMap(({ name, tags }) => tags.map((tag) => ({ tag, field: spelled(name) }))),
  ];
}

/** Nothing is said of the columns when nobody knows any. */
function schemaOf(relation: DbtRelation, facts: RelationFacts): { schema?: readonly SchemaField[] } {
  const fields = fieldsOf(relation, facts);
  return fields.length === 0 ? {} : { schema: fields };
}

/** The columns: of the catalog, else of a contract, else what the SQL makes and what is documented. */
function fieldsOf({ columns, contract }: DbtRelation, { table, inferred }: RelationFacts): SchemaField[] {
  const documented = new Map(columns.map((column) => [column.name.toLowerCase(), column]));
  const listed =
    table !== null
      ? table.columns
      : contract || inferred === null
        ? []
        : inferred.map((name) => ({ name, type: null, comment: null }));
  const rest =
    table === null
      ? columns.filter(({ name }) => !listed.some((one) => one.name.toLowerCase() === name.toLowerCase()))
      : [];
  const others = rest.map(({ name, type }) => ({ name, type, comment: null }));
  return [...listed, ...others].map(({ name, type, comment }, index) => {
    const said: DbtColumn | undefined = documented.get(name.toLowerCase());
    const known = type ?? said?.type ?? null;
    const description = said?.description ?? comment;
    return {
      path: name,
      ordinal: index + 1,
      ...(known === null ? {} : { type: known }),
      ...(description === null ? {} : { description }),
      ...(said?.notNull === true ? { nullable: false } : {}),
    };
  });
}

/** A column's name as the catalog has it: Snowflake's are in upper case, the manifest's as people write them. */
export function spelling({ table, inferred }: RelationFacts): (name: string) => string {
  const known = table?.columns.map(({ name }) => name) ?? inferred ?? [];
  const byLower = new Map(known.map((name) => [name.toLowerCase(), name]));
  return (name) => (known.includes(name) ? name : (byLower.get(name.toLowerCase()) ?? name));
}

/** Of the catalog where it tells, else of the materialization. */
function datasetType({ type, materialized }: DbtRelation, table: CatalogTable | null): string {
  const word = table?.type?.toUpperCase().replaceAll(' ', '_') ?? null;
  if (word !== null && word !== '' && word.length <= 100)
    return word === 'BASE_TABLE' || word === 'MANAGED' ? 'TABLE' : word;
  if (type === 'model' && materialized !== null) return MATERIALIZED.get(materialized) ?? 'TABLE';
  return 'TABLE';
}
const MATERIALIZED: ReadonlyMap<string, string> = new Map([
  ['view', 'VIEW'],
  ['materialized_view', 'MATERIALIZED_VIEW'],
  ['dynamic_table', 'MATERIALIZED_VIEW'],
  ['external', 'EXTERNAL_TABLE'],
]);
