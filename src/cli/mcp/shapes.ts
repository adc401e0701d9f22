import { z } from 'zod';

/** Parts that several tools ask for and give. */

export const COMPLETENESS = 'completeness { complete truncatedBy hidden stale continueFrom }';
/** An entity of a lineage node. */
export const ENTITY = `entity { __typename ... on Asset { kind namespace name } ... on Field { path asset { namespace name } } }`;

export const Id = z.string().min(1).max(100);
export const Ids = z.array(Id).min(1).max(50);
export const Kinds = z.array(z.enum(['DATASET', 'MODEL', 'DASHBOARD']));
export const Granularity = z
  .enum(['ASSET', 'FIELD'])
  .default('ASSET')
  .describe('ASSET: datasets, models, dashboards. FIELD: column by column.');
export const Moment = z.iso.datetime({ offset: true }).describe('A past moment, RFC 3339. Without it: now.');
export const After = z.string().max(2_000).describe('`endCursor` of the page before, for the next one.');
export const first = (usual: number, most: number) =>
  z.int().min(1).max(most).default(usual).describe(`How many at most: 1 to ${most}.`);

export const Completeness = z.object({
  complete: z.boolean(),
  truncatedBy: z.array(z.string()),
  hidden: z.int().nullable(),
  stale: z.int(),
  continueFrom: z.array(z.string()),
});

/** Ids to go on from that an answer tells; the others are counted. */
const MOST_CONTINUED = 20;

/** Whether the answer is all, and in words what it leaves out. */
export function completenessOf({
  complete,
  truncatedBy,
  hidden,
  stale,
  continueFrom,
}: z.output<typeof Completeness>): object {
  const notes = truncatedBy.map((budget) => BUDGETS.get(budget) ?? `The search was ended by ${budget}.`);
  if (hidden !== null && hidden > 0) notes.push(`${hidden} hidden things are on the way, of which nothing is told.`);
  if (stale > 0) notes.push(`${stale} edges are stale: they may not hold any more.`);
  return {
    complete,
    leftOut: notes,
    continueFrom: continueFrom.slice(0, MOST_CONTINUED),
    ...(continueFrom.length > MOST_CONTINUED ? { moreToContinueFrom: continueFrom.length - MOST_CONTINUED } : {}),
  };
}

const BUDGETS: ReadonlyMap<string, string> = new Map([
  ['DEPTH', 'There is more beyond `depth` hops: ask again with the ids of `continueFrom`, or a greater depth.'],
  ['NODES', 'There are more nodes than `maxNodes`: the nearest are shown.'],
  ['EDGES', 'There are more edges than the server gives in one answer.'],
  ['TIME', 'The search took too long and was ended.'],
]);

const Named = z.object({ namespace: z.string(), name: z.string() });
export const Node = z.object({
  id: z.string(),
  hidden: z.boolean(),
  entity: z
    .union([
      z.object({ kind: z.string(), namespace: z.string(), name: z.string() }),
      z.object({ path: z.string(), asset: Named }),
    ])
    .nullable(),
});

/** A node in few words. */
export function nodeOf({ id, hidden, entity }: z.output<typeof Node>): object {
  if (entity === null) return { id, hidden };
  if ('path' in entity) return { id, kind: 'FIELD', ...entity.asset, path: entity.path };
  return { id, ...entity };
}

/** Said of ids that are unknown or hidden. */
export const NO_ROOTS = 'none of these ids is of an asset or field that you may see';
