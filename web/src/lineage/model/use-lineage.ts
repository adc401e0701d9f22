import type { CombinedError } from '@urql/core';
import { useMemo, useState } from 'react';
import {
  LineageGraphDocument,
  type LineageGraphQuery,
  type LineageGraphQueryVariables,
} from '../../generated/documents.ts';
import { keyOf, useAnswers, type Outcomes } from './answer-store.ts';
import { joined, type Graph } from './graph.ts';
import { collapseOf, filterOf, type View } from './view.ts';

/** What the server told of the first answer and of the neighbours that were fetched since. */
export interface Lineage {
  readonly graph: Graph;
  readonly completeness: LineageGraphQuery['lineage']['completeness'];
  /** Whether more is on its way. */
  readonly loading: boolean;
}

/** The picture that a view asks for. Null until there is a first answer; while another is on its way, the last one. */
export function useLineage(
  of: string,
  view: View,
): {
  readonly lineage: Lineage | null;
  readonly error: CombinedError | null;
  readonly again: () => void;
  readonly refresh: () => void;
} {
  const wanted = useMemo(() => requestsOf(of, view), [of, view]);
  const [answers, again, refresh] = useAnswers(LineageGraphDocument, wanted);
  const found = useMemo(() => lineageOf(wanted, answers), [wanted, answers]);
  const [last, setLast] = useState<{ readonly of: string; readonly lineage: Lineage } | null>(null);
  if (found !== null && last?.lineage !== found) setLast({ of, lineage: found });
  const failed = wanted
    .map((variables) => answers.get(keyOf(variables))?.error ?? null)
    .find((error) => error !== null);
  const kept = last?.of === of ? { ...last.lineage, loading: true } : null;
  return { lineage: found ?? kept, error: failed ?? null, again, refresh };
}

/** One for the picture, one for each node beyond which the user wants to see. */
function requestsOf(of: string, view: View): readonly LineageGraphQueryVariables[] {
  const shared = { filter: filterOf(view), collapse: collapseOf(view), asOf: view.at };
  return [
    { of: [of], direction: view.direction, depth: view.depth, maxNodes: view.most, ...shared },
    ...view.more.map(({ id, way }) => ({ of: [id], direction: way, depth: 1, maxNodes: MOST_NEIGHBOURS, ...shared })),
  ];
}

const MOST_NEIGHBOURS = 200;

function lineageOf(
  wanted: readonly LineageGraphQueryVariables[],
  answers: Outcomes<LineageGraphQuery>,
): Lineage | null {
  const all = wanted.map((variables) => answers.get(keyOf(variables)));
  const [first] = all;
  if (first?.data == null) return null;
  const there = all.flatMap((answer) => (answer?.data == null ? [] : [answer.data.lineage]));
  return {
    graph: joined(there),
    completeness: first.data.lineage.completeness,
    loading: all.some((answer) => answer === undefined),
  };
}
