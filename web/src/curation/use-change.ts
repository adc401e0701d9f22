import type { AnyVariables, CombinedError, DocumentInput } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { useTell } from './told.tsx';

interface Change<V extends AnyVariables> {
  readonly document: DocumentInput<unknown, V>;
  readonly variables: V;
}

interface Step {
  readonly does: () => Promise<CombinedError | undefined>;
  /** What was done, in words. */
  readonly told: string;
  readonly undo?: () => Promise<CombinedError | undefined>;
}

/** A change as something to be done: gives what went wrong, if anything. */
export type Doing = <V extends AnyVariables>(
  document: Change<V>['document'],
  variables: V,
) => () => Promise<CombinedError | undefined>;

/**
 * Makes changes, one at a time, tells what was done and offers to take it back. What went wrong stays in `error` until
 * the next change.
 */
export function useChange(): {
  readonly busy: boolean;
  readonly error: CombinedError | undefined;
  readonly doing: Doing;
  readonly change: (step: Step) => Promise<boolean>;
} {
  const client = useClient();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CombinedError>();
  const doing = useCallback<Doing>(
    (document, variables) => async () => (await client.mutation(document, variables).toPromise()).error,
    [client],
  );
  const change = useCallback(
    async ({ does, told, undo }: Step): Promise<boolean> => {
      setBusy(true);
      const failed = await does();
      setBusy(false);
      setError(failed);
      if (failed !== undefined) return false;
      tell({
        message: told,
        ...(undo === undefined
          ? {}
          : {
              undo: async () => {
                const failedToo = await undo();
                setError(failedToo);
                if (failedToo === undefined)
                  tell({ message: `Taken back: ${told.charAt(0).toLowerCase()}${told.slice(1)}` });
              },
            }),
      });
      return true;
    },
    [tell],
  );
  return { busy, error, doing, change };
}
