import { OPEN } from '../../src/domain/lineage/timeline.ts';

interface Edge {
  readonly what: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly job?: string;
  readonly validFrom: number;
  readonly validTo: number;
  readonly lastSeenAt: number;
}

/**
 * The edges of a canonical export that break a law of design section 2, with the law. An edge holds for some time and
 * was last seen in it, leads to something else, and an edge between columns lies within edges between their assets.
 */
export function brokenLaws(lines: readonly string[]): string[] {
  const edges = lines
    .map((line) => JSON.parse(line) as Edge)
    .filter(({ what }) => ['FEEDS', 'FLOWS_TO', 'INFLUENCES'].includes(what));
  const assetEdges = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (edge.what === 'FEEDS') assetEdges.set(endsOf(edge), [...(assetEdges.get(endsOf(edge)) ?? []), edge]);
  }
  return edges.flatMap((edge) =>
    LAWS.filter(([, holds]) => !holds(edge, assetEdges.get(endsOf(edge)) ?? [])).map(
      ([law]) => `${law}: ${JSON.stringify(edge)}`,
    ),
  );
}

const LAWS: readonly (readonly [string, (edge: Edge, assetEdges: readonly Edge[]) => boolean])[] = [
  ['holds for some time', ({ validFrom, validTo }) => validFrom < validTo],
  [
    'was last seen while it held',
    ({ validFrom, validTo, lastSeenAt }) => validFrom <= lastSeenAt && lastSeenAt <= validTo && lastSeenAt < OPEN,
  ],
  ['leads to something else', ({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)],
  [
    'lies within an edge between assets',
    (edge, assetEdges) =>
      isWithin(edge) ||
      assetEdges.some(({ validFrom, validTo }) => validFrom <= edge.validFrom && edge.validTo <= validTo),
  ],
];

/** Within one asset, where its columns may lead to one another. */
const isWithin = ({ from, to }: Edge): boolean => assetOf(from) === assetOf(to) && from.length === 3;

const assetOf = (end: readonly string[]): string => JSON.stringify(end.slice(0, 2));

const endsOf = ({ from, to, job }: Edge): string => `${job ?? ''} ${assetOf(from)} ${assetOf(to)}`;
