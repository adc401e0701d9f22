import type { CombinedError } from '@urql/core';
import { useMemo } from 'react';
import { LineageChangesDocument, type LineageChangesQuery } from '../../generated/documents.ts';
import { keyOf, useAnswers } from '../model/answer-store.ts';
import { collapseOf, filterOf, type View } from '../model/view.ts';

export type Changes = LineageChangesQuery['lineageDiff'];

/** What is different since the earlier moment of a view. Null where it has none, and until it is known. */
export function useChanges(
  of: string,
  view: View,
): { readonly changes: Changes | null; readonly error: CombinedError | null } {
  const wanted = useMemo(
    () =>
      view.since === null || (view.at !== null && view.since > view.at)
        ? []
        : [
            {
              of: [of],
              from: view.since,
              to: view.at,
              direction: view.direction,
              depth: view.depth,
              maxNodes: view.most,
              filter: filterOf(view),
              collapse: collapseOf(view),
            },
          ],
    [of, view],
  );
  const [answers] = useAnswers(LineageChangesDocument, wanted);
  const [variables] = wanted;
  const answer = variables === undefined ? undefined : answers.get(keyOf(variables));
  return { changes: answer?.data?.lineageDiff ?? null, error: answer?.error ?? null };
}
