import type { AssetName, DatasetMention, ExplicitLineage, LineageEvent } from '../../domain/event.ts';

type Parts = Pick<LineageEvent, 'inputs' | 'outputs' | 'lineage'>;

/**
 * The event with its columns spelled as its own schemas have them. Producers take schemas from the database and lineage
 * from the SQL, so `id` stands beside the schema's `ID`, and is the same column. A name that the schema has as it is,
 * or has more than once but for its case, stays.
 */
export function spelledAsSchemas<T extends Parts>(event: T): T {
  if (event.lineage === undefined && ![...event.inputs, ...event.outputs].some(namesColumns)) return event;
  const spellings = new Map<string, Spelling>();
  for (const mention of [...event.inputs, ...event.outputs]) {
    if (mention.schema === undefined) continue;
    const spelling = spellingOf(mention.schema.map(({ path }) => path));
    for (const name of [mention, ...(mention.symlinks ?? [])]) spellings.set(keyOf(name), spelling);
  }
  if (spellings.size === 0) return event;
  const spell = (asset: AssetName, path: string): string => spellings.get(keyOf(asset))?.(path) ?? path;
  return {
    ...event,
    inputs: event.inputs.map((mention) => spelledMention(mention, spell)),
    outputs: event.outputs.map((mention) => spelledMention(mention, spell)),
    ...(event.lineage === undefined ? {} : { lineage: spelledLineage(event.lineage, spell) }),
  };
}

const namesColumns = ({ columnLineage, assertions, tags }: DatasetMention): boolean =>
  columnLineage !== undefined || assertions !== undefined || tags !== undefined;

type Spelling = (path: string) => string | undefined;
type Spell = (asset: AssetName, path: string) => string;

function spellingOf(paths: readonly string[]): Spelling {
  const exact = new Set(paths);
  const byLower = new Map<string, string | undefined>();
  for (const path of paths) byLower.set(path.toLowerCase(), byLower.has(path.toLowerCase()) ? undefined : path);
  return (path) => (exact.has(path) ? path : byLower.get(path.toLowerCase()));
}

const keyOf = ({ namespace, name }: AssetName): string => `${namespace}\n${name}`;

function spelledMention(mention: DatasetMention, spell: Spell): DatasetMention {
  const { columnLineage, assertions, tags } = mention;
  const own = <T extends { readonly field?: string }>(one: T): T =>
    one.field === undefined ? one : { ...one, field: spell(mention, one.field) };
  return {
    ...mention,
    ...(columnLineage === undefined
      ? {}
      : { columnLineage: columnLineage.map((edge) => spelledEdge(edge, mention, spell)) }),
    ...(assertions === undefined ? {} : { assertions: assertions.map(own) }),
    ...(tags === undefined ? {} : { tags: tags.map(own) }),
  };
}

const spelledLineage = (lineage: ExplicitLineage, spell: Spell): ExplicitLineage => ({
  ...lineage,
  entries: lineage.entries.map((entry) => ({
    ...entry,
    inputs: entry.inputs.map((input) => spelledEdge(input, entry.target, spell)),
  })),
});

interface Edge {
  readonly from: AssetName & { readonly path: string | null };
  readonly to: string | null;
}

const spelledEdge = <T extends Edge>(edge: T, target: AssetName, spell: Spell): T => ({
  ...edge,
  from: edge.from.path === null ? edge.from : { ...edge.from, path: spell(edge.from, edge.from.path) },
  to: edge.to === null ? null : spell(target, edge.to),
});
