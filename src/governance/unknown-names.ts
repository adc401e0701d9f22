import type { CatalogView } from '../access/audit/recorded-catalog.ts';

/** What a filter names. Null or absent is nothing. */
export interface NamedInFilter {
  readonly tags?: readonly string[] | null | undefined;
  readonly compartments?: readonly string[] | null | undefined;
  readonly namespaces?: readonly string[] | null | undefined;
}

type Known = Pick<CatalogView, 'tags' | 'listAssets'>;

/**
 * What a filter names that the viewer knows nothing of, in sentences: a slip in a name must not pass for a finding that
 * there is nothing. What is hidden and what is not there are told alike.
 */
export async function unknownNames(
  { tags, compartments, namespaces }: NamedInFilter,
  catalog: Known,
): Promise<string[]> {
  const named = [...(tags ?? []), ...(compartments ?? [])];
  const known = named.length === 0 ? [] : await catalog.tags();
  const strange = (names: readonly string[] | null | undefined, all: ReadonlySet<string | null>): string[] => [
    ...new Set((names ?? []).filter((name) => !all.has(name))),
  ];
  return [
    ...strange(tags, new Set(known.map(({ name }) => name))).map((name) => `The reader knows of no tag "${name}".`),
    ...strange(compartments, new Set(known.map(({ compartment }) => compartment))).map(
      (name) => `The reader knows of no compartment "${name}".`,
    ),
    ...(await emptyOf([...new Set(namespaces ?? [])], catalog)).map(nothingIn),
  ];
}

export const nothingIn = (namespace: string): string => `The reader sees nothing in the namespace "${namespace}".`;

/** Those of the namespaces in which the viewer sees no asset. */
async function emptyOf(namespaces: readonly string[], catalog: Known): Promise<string[]> {
  const empty: string[] = [];
  for (const namespace of namespaces) {
    const found = await catalog.listAssets({ namespaces: [namespace] }, BY_NAME, ONE);
    if (found.length === 0) empty.push(namespace);
  }
  return empty;
}

const BY_NAME = { by: 'NAME', direction: 'ASC' } as const;
/** That there is one is told, and nothing of it. */
const ONE = { after: null, limit: 1, peek: true };
