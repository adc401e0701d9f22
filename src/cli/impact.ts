import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { allOf } from '../governance/audits/ask.ts';
import { changesBetween, uncatalogued, type RelationChange } from '../ingest/dbt/changes.ts';
import { shaped, type Ask } from './ask/ask.ts';
import { asked, withWhom, type Whom } from './ask/whom.ts';
import { readManifest } from './dbt/files.ts';
import { breaks, jsonOf, markdownOf, partlyTyped, UNTYPED, type Told } from './dbt/impact-text.ts';
import { namespaceOfProfile } from './dbt/profile.ts';
import { complain, say } from './output.ts';

interface ImpactOptions extends Whom {
  readonly manifest: string;
  readonly base: string;
  readonly namespace?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly format: 'markdown' | 'json';
  readonly exitCode?: true;
}

const NOT_CHECKED = 2;

export function addImpact(program: Command): void {
  withWhom(program.command('impact'), 'impact')
    .description('what a change of a dbt project breaks downstream, for comments in CI (docs/governance.md)')
    .requiredOption('--manifest <file>', 'manifest.json of the change; catalog.json beside it is read too')
    .requiredOption('--base <file>', 'manifest.json of what it is compared with')
    .option('--namespace <namespace>', 'of the datasets; else that of the profile')
    .option('--profiles-dir <folder>', 'where profiles.yml is')
    .option('--target <name>', 'target of the profile')
    .addOption(new Option('--format <format>', 'of the answer').choices(['markdown', 'json']).default('markdown'))
    .option('--exit-code', 'exit 1 when a removed or retyped column or table has something downstream')
    .action(async (options: ImpactOptions) => {
      try {
        const [base, head] = [await readManifest(options.base), await readManifest(options.manifest)];
        const namespace =
          options.namespace ??
          namespaceOfProfile(dirname(options.manifest), { profilesDir: options.profilesDir, target: options.target });
        if (namespace === null) throw new Error('the namespace of the datasets is not known: name it with --namespace');
        const changes = changesBetween(base, head);
        const told = await asked(options, 'admin', async (ask) => {
          if (changes.length > 0) await assertSeen(namespace, ask);
          const all: Told[] = [];
          for (const change of changes) all.push(await impactOf(change, namespace, ask));
          return all;
        });
        const note = base.catalog === null || head.catalog === null ? UNTYPED : partlyTyped(uncatalogued(base, head));
        if (note !== null) say(note);
        process.stdout.write(options.format === 'json' ? jsonOf(told) : markdownOf(told, note));
        if (options.exitCode === true && told.some((one) => breaks(one.change) && one.total > 0)) process.exitCode = 1;
      } catch (error) {
        complain(error);
        process.exitCode = NOT_CHECKED;
      }
    });
}

const SEEN = z.object({ assets: z.object({ nodes: z.array(z.unknown()) }) });

/** Throws where the viewer sees nothing there: of a slip in the name no break would be told. */
async function assertSeen(namespace: string, ask: Ask): Promise<void> {
  const { assets } = await shaped(ask)(
    'query Seen($namespaces: [String!]) { assets(filter: { namespaces: $namespaces }, first: 1) { nodes { id } } }',
    { namespaces: [namespace] },
    SEEN,
  );
  if (assets.nodes.length === 0)
    throw new Error(
      `there is nothing in the namespace ${namespace}, or it is hidden from you: name it with --namespace`,
    );
}

const FIELDS = z.object({
  asset: z
    .object({
      id: z.string(),
      fields: z
        .object({
          nodes: z.array(z.object({ id: z.string(), path: z.string() })),
          pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        })
        .nullish(),
    })
    .nullable(),
});
const IMPACT = z.object({
  impact: z.object({
    totalCount: z.number(),
    completeness: z.object({ complete: z.boolean() }),
    assets: z.object({
      edges: z.array(
        z.object({
          node: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
          distance: z.number(),
          fields: z.array(z.object({ path: z.string() })),
          notify: z.array(z.object({ name: z.string() })),
        }),
      ),
    }),
  }),
});

/** Of a column what its own data feeds; of a table that is gone, or whose SQL changed, all that it feeds. */
async function impactOf(change: RelationChange, namespace: string, ask: Ask): Promise<Told> {
  const name = change.relation.parts.join('.');
  const asset = await assetNamed(namespace, name, ask);
  if (asset === null) return { change, broken: null, total: 0, complete: true, unknown: [], tables: [] };
  const ids = asset.fields;
  const columns = [...change.removedColumns, ...change.changedTypes.map(({ column }) => column)];
  const unknown = columns.filter((column) => !ids.has(column.toLowerCase()));
  const planned = {
    removeFields: change.removedColumns.flatMap((column) => ids.get(column.toLowerCase()) ?? []),
    changeTypes: change.changedTypes.flatMap(({ column, after }) => {
      const field = ids.get(column.toLowerCase());
      return field === undefined ? [] : [{ field, type: after }];
    }),
  };
  const whole = change.removed || !breaks(change);
  const ofTable = { of: [asset.id], change: null };
  const impact = await impactAsked(whole ? ofTable : { of: [], change: planned }, ask);
  const broken = impact.assets.edges.map(({ node: { name: its, kind }, distance, fields, notify }) => ({
    name: its,
    kind,
    distance,
    fields: fields.map(({ path }) => path),
    owners: notify.map((owner) => owner.name),
  }));
  return {
    change,
    broken,
    total: impact.totalCount,
    complete: impact.completeness.complete,
    unknown,
    tables: whole ? [] : await withoutColumns([asset.id, ...impact.assets.edges.map(({ node }) => node.id)], ask),
  };
}

const ENDS = z.array(z.object({ from: z.string(), to: z.string() }));
const FED = z.object({
  asset: z.object({
    nodes: z.array(z.object({ id: z.string(), entity: z.object({ name: z.string() }).nullable() })),
    edges: ENDS,
  }),
  field: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        entity: z.object({ of: z.object({ id: z.string() }).nullish() }).nullable(),
      }),
    ),
    edges: ENDS,
  }),
});

/** What the tables feed straight, and of which it is not known of which of their columns: names, sorted. */
async function withoutColumns(tables: readonly string[], ask: Ask): Promise<string[]> {
  const { asset, field } = await shaped(ask)(
    `query Fed($of: [ID!]!) {
      asset: lineage(of: $of, direction: DOWNSTREAM, depth: 1, maxNodes: 20000) {
        nodes { id entity { ... on Asset { name } } } edges { from to } }
      field: lineage(of: $of, direction: DOWNSTREAM, granularity: FIELD, depth: 1, maxNodes: 20000) {
        nodes { id entity { ... on Field { of: asset { id } } } } edges { from to } } }`,
    { of: tables },
    FED,
  );
  const assetOf = new Map(field.nodes.map(({ id, entity }) => [id, entity?.of?.id ?? id]));
  const pair = (from: string | undefined, to: string | undefined): string => `${from ?? ''} ${to ?? ''}`;
  const known = new Set(field.edges.map(({ from, to }) => pair(assetOf.get(from), assetOf.get(to))));
  const vague = new Set(asset.edges.flatMap(({ from, to }) => (known.has(pair(from, to)) ? [] : [to])));
  return asset.nodes
    .flatMap(({ id, entity }) => (vague.has(id) && !tables.includes(id) && entity !== null ? [entity.name] : []))
    .sort();
}

async function impactAsked(variables: Readonly<Record<string, unknown>>, ask: Ask) {
  const { impact } = await shaped(ask)(
    `query Impact($of: [ID!]!, $change: SchemaChangeInput, $depth: Int = 20) {
      impact(of: $of, change: $change, depth: $depth, first: 200) {
        totalCount completeness { complete } assets { edges { node { id name kind } distance fields { path } notify { name } } } } }`,
    variables,
    IMPACT,
  );
  return impact;
}

/** The asset with the ids of its columns, by path in lower case: warehouses and dbt write names in cases of their own. */
async function assetNamed(
  namespace: string,
  name: string,
  ask: Ask,
): Promise<{ id: string; fields: ReadonlyMap<string, string> } | null> {
  const ids = new Set<string>();
  const fields = await allOf(async (after) => {
    const { asset } = await shaped(ask)(
      `query Fields($namespace: String!, $name: String!, $after: String) { asset(namespace: $namespace, name: $name) {
        id fields(first: 200, after: $after) { nodes { id path } pageInfo { hasNextPage endCursor } } } }`,
      { namespace, name, after },
      FIELDS,
    );
    if (asset !== null) ids.add(asset.id);
    return asset?.fields ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  const [id] = ids;
  return id === undefined ? null : { id, fields: new Map(fields.map((field) => [field.path.toLowerCase(), field.id])) };
}
