import { z } from 'zod';
import { fitsGlob } from '../../../domain/glob.ts';
import { allOf, type Ask } from '../ask.ts';
import type { AuditFilter } from '../file.ts';
import { assertKnown } from './known-tags.ts';

const CLASSIFIED = 'tags { tag { name compartment } } sensitivity { level compartments }';
const FIELDS = `nodes { ${CLASSIFIED} } pageInfo { hasNextPage endCursor }`;

const ASSET = `id namespace name description owners { role } ${CLASSIFIED} ... on Dataset { retention { days } }`;

/** Fields are asked for only where the filter looks at them. */
const ASSETS_DOCUMENT = `query AuditAssets($filter: AssetFilter!, $after: String, $fields: Boolean!) {
  assets(filter: $filter, first: 20, after: $after) {
    nodes { ${ASSET} fields(first: 100) @include(if: $fields) { ${FIELDS} } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const FIELDS_DOCUMENT = `query AuditFields($id: ID!, $after: String) {
  node(id: $id) { ... on Asset { fields(first: 200, after: $after) { ${FIELDS} } } }
}`;

const PageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const Tags = z.array(z.object({ tag: z.object({ name: z.string(), compartment: z.string().nullable() }) }));
const Classified = z.object({
  tags: Tags,
  sensitivity: z.object({ level: z.string(), compartments: z.array(z.string()) }),
});
const Fields = z.object({ nodes: z.array(Classified), pageInfo: PageInfo });
const Asset = Classified.extend({
  id: z.string(),
  namespace: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  owners: z.array(z.object({ role: z.string() })),
  retention: z.object({ days: z.int().nullable() }).nullish(),
  fields: Fields.optional(),
});
const Answer = z.object({ assets: z.object({ nodes: z.array(Asset), pageInfo: PageInfo }) });
const MoreFields = z.object({ node: z.object({ fields: Fields }).nullable() });

export type AuditedAsset = z.infer<typeof Asset>;

/** More assets than these are not gone through. */
const MOST_ASSETS = 200_000;

/** Active assets that fit the filter. Throws NotAnswered when they can't be told. */
export async function auditedAssets(filter: AuditFilter, ask: Ask): Promise<AuditedAsset[]> {
  await assertKnown(filter, ask);
  const looksAtFields = [filter.tags, filter.compartments, filter.levels].some((some) => some !== undefined);
  const narrow = { status: ['ACTIVE'], ...(filter.kinds === undefined ? {} : { kinds: filter.kinds }) };
  const fits: AuditedAsset[] = [];
  await allOf(async (after) => {
    const { assets } = await ask(ASSETS_DOCUMENT, { filter: narrow, after, fields: looksAtFields }, Answer);
    for (const asset of assets.nodes)
      if (named(asset, filter) && (!looksAtFields || (await classified(asset, filter, ask)))) fits.push(asset);
    return assets;
  }, MOST_ASSETS);
  return fits;
}

const named = ({ namespace, name }: AuditedAsset, { namespaces, names }: AuditFilter): boolean =>
  (namespaces === undefined || namespaces.some((glob) => fitsGlob(glob, namespace))) &&
  (names === undefined || names.some((glob) => fitsGlob(glob, name)));

/** Whether the asset, or one of its fields, carries what the filter asks for: of each list one. */
async function classified(asset: AuditedAsset, filter: AuditFilter, ask: Ask): Promise<boolean> {
  const first = asset.fields ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  const things: Thing[] = [asset, ...first.nodes];
  if (first.pageInfo.hasNextPage) {
    const { endCursor } = first.pageInfo;
    const rest = await allOf(async (after) => {
      const { node } = await ask(FIELDS_DOCUMENT, { id: asset.id, after: after ?? endCursor }, MoreFields);
      return node?.fields ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    });
    things.push(...rest);
  }
  const some = (wanted: readonly string[] | undefined, has: (thing: Thing, one: string) => boolean): boolean =>
    wanted === undefined || things.some((thing) => wanted.some((one) => has(thing, one)));
  return (
    some(filter.tags, ({ tags }, one) => tags.some(({ tag }) => tag.name === one)) &&
    some(filter.compartments, ({ sensitivity }, one) => sensitivity.compartments.includes(one)) &&
    some(filter.levels, ({ sensitivity }, one) => sensitivity.level === one)
  );
}

type Thing = z.infer<typeof Classified>;
