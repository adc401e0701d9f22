import { useMemo } from 'react';
import { LineageColumnsDocument } from '../../generated/documents.ts';
import { keyOf, useAnswers } from './answer-store.ts';
import { byPair, columnEdges, lightOf, type ColumnEdge, type Light } from './columns.ts';
import type { Graph } from './graph.ts';
import { filterOf, type View } from './view.ts';

const MOST_COLUMNS = 20_000;
const FARTHEST = 100;
const MOST_LIT = 5000;

/** Column edges of the open assets, by the pair of assets that they are between. */
export function useColumnEdges(graph: Graph, view: View): ReadonlyMap<string, readonly ColumnEdge[]> {
  const wanted = useMemo(
    () =>
      view.open
        .filter((id) => graph.nodes.get(id)?.asset != null)
        .map((id) => ({
          of: [id],
          direction: 'BOTH' as const,
          depth: 1,
          maxNodes: MOST_COLUMNS,
          filter: filterOf(view),
          asOf: view.at,
        })),
    [graph, view],
  );
  const [answers] = useAnswers(LineageColumnsDocument, wanted);
  return useMemo(
    () =>
      byPair(
        wanted.flatMap((variables) => {
          const answer = answers.get(keyOf(variables))?.data;
          return answer == null ? [] : columnEdges(answer.lineage, graph);
        }),
      ),
    [wanted, answers, graph],
  );
}

/** The ways of a column, up and down, in the whole picture. Null while nobody asks, and until they are known. */
export function useLight(column: string | null, graph: Graph, view: View): Light | null {
  const wanted = useMemo(
    () =>
      column === null
        ? []
        : [
            {
              of: [column],
              direction: 'BOTH' as const,
              depth: FARTHEST,
              maxNodes: MOST_LIT,
              filter: filterOf(view),
              asOf: view.at,
            },
          ],
    [column, view],
  );
  const [answers] = useAnswers(LineageColumnsDocument, wanted);
  const [variables] = wanted;
  const answer = variables === undefined ? null : (answers.get(keyOf(variables))?.data ?? null);
  return useMemo(
    () => (column === null || answer === null ? null : lightOf(column, answer.lineage, graph)),
    [column, answer, graph],
  );
}
