import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import { allOf } from '../governance/audits/ask.ts';
import { markdownTable } from '../governance/markdown.ts';
import { changesBetween, type RelationChange } from '../ingest/dbt/changes.ts';
import { shaped, type Ask } from './ask/ask.ts';
import { asked, withWhom, type Whom } from './ask/whom.ts';
import { readManifest } from './dbt/files.ts';
import { namespaceOfProfile } from './dbt/profile.ts';
import { complain } from './output.ts';

interface ImpactOptions extends Whom {
  readonly manifest: string;
  readonly base: string;
  readonly namespace?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly format: 'markdown' | 'json';
  readonly exitCode?: true;
}

/** Something downstream of a change. */
interface Broken {
  readonly name: string;
  readonly kind: string;
  readonly distance: number;
  readonly fields: readonly string[];
  readonly owners: readonly string[];
}
interface Told {
  readonly change: RelationChange;
  /** Null when the catalog has no such dataset, or hides it. */
  readonly broken: readonly Broken[] | null;
  readonly total: number;
  readonly complete: boolean;
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
          const all: Told[] = [];
          for (const change of changes) all.push(await impactOf(change, namespace, ask));
          return all;
        });
        process.stdout.write(options.format === 'json' ? jsonOf(told) : markdownOf(told));
        if (options.exitCode === true && told.some((one) => breaks(one.change) && one.total > 0)) process.exitCode = 1;
      } catch (error) {
        complain(error);
        process.exitCode = NOT_CHECKED;
      }
    });
}

const breaks = ({ removed, removedColumns, changedTypes }: RelationChange): boolean =>
  removed || removedColumns.length > 0 || changedTypes.length > 0;

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
          node: z.object({ name: z.string(), kind: z.string() }),
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
  if (asset === null) return { change, broken: null, total: 0, complete: true };
  const ids = asset.fields;
  const planned = {
    removeFields: change.removedColumns.flatMap((column) => ids.get(column.toLowerCase()) ?? []),
    changeTypes: change.changedTypes.flatMap(({ column, after }) => {
      const field = ids.get(column.toLowerCase());
      return field === undefined ? [] : [{ field, type: after }];
    }),
  };
  const whole = change.removed || !breaks(change);
  const { impact } = await shaped(ask)(
    `query Impact($of: [ID!]!, $change: SchemaChangeInput) { impact(of: $of, change: $change, first: 200) {
      totalCount completeness { complete } assets { edges { node { name kind } distance fields { path } notify { name } } } } }`,
    whole ? { of: [asset.id], change: null } : { of: [], change: planned },
    IMPACT,
  );
  const broken = impact.assets.edges.map(({ node, distance, fields, notify }) => ({
    ...node,
    distance,
    fields: fields.map(({ path }) => path),
    owners: notify.map((owner) => owner.name),
  }));
  return { change, broken, total: impact.totalCount, complete: impact.completeness.complete };
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

function whatOf({ removed, removedColumns, changedTypes, sqlChanged }: RelationChange): string[] {
  return [
    ...(removed ? ['is removed or renamed'] : []),
    ...removedColumns.map((column) => `loses ${column}`),
    ...changedTypes.map(({ column, before, after }) => `${column} becomes ${after} (was ${before})`),
    ...(sqlChanged ? ['its SQL changed'] : []),
  ];
}

function jsonOf(told: readonly Told[]): string {
  const all = told.map(({ change, broken, total, complete }) => ({
    name: change.relation.parts.join('.'),
    breaking: breaks(change),
    changes: whatOf(change),
    inCatalog: broken !== null,
    total,
    complete,
    downstream: broken ?? [],
  }));
  return `${JSON.stringify(all, null, 2)}\n`;
}

function markdownOf(told: readonly Told[]): string {
  if (told.length === 0) return 'Nothing in the project changed that something could depend on.\n';
  const breaking = told.filter((one) => breaks(one.change) && one.total > 0).length;
  const parts = told.map((one) => {
    const { change, broken, total, complete } = one;
    const title = `### \`${change.relation.parts.join('.')}\`\n\n${whatOf(change)
      .map((what) => `- ${what}\n`)
      .join('')}`;
    if (broken === null)
      return `${title}\nThe catalog has no such dataset, or hides it: what depends on it is not known.\n`;
    if (total === 0) return `${title}\nNothing downstream.\n`;
    const rows = broken.map(({ distance, kind, name, fields, owners }) => [
      String(distance),
      kind,
      name,
      fields.join(', '),
      owners.join(', '),
    ]);
    const more = total > broken.length ? `\n${total - broken.length} more are left out.\n` : '';
    const cut = complete ? '' : '\nThis is not all: the search was ended by a limit.\n';
    return `${title}\n${markdownTable(['hops', 'kind', 'asset', 'columns', 'tell'], rows)}${more}${cut}`;
  });
  const head =
    breaking === 0
      ? 'No breaking change reaches anything downstream.'
      : `${breaking} breaking changes reach something downstream.`;
  return `## Impact of this change\n\n${head}\n\n${parts.join('\n')}`;
}
