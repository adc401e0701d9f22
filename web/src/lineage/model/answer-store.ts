import type { CombinedError, TypedDocumentNode } from '@urql/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';

/** What became of a request. */
export type Outcome<T> =
  { readonly data: T; readonly error: null } | { readonly data: null; readonly error: CombinedError };

export type Outcomes<T> = ReadonlyMap<string, Outcome<T>>;

/** Names a request: those with the same variables are one. */
export const keyOf = (variables: object): string => JSON.stringify(variables);

/**
 * Answers to as many requests as there are variables, each asked once. Those of earlier pictures are kept for a while,
 * so that going back shows them at once.
 */
export function useAnswers<T, V extends object>(
  document: TypedDocumentNode<T, V>,
  wanted: readonly V[],
): readonly [answers: Outcomes<T>, again: () => void, refresh: () => void] {
  const client = useClient();
  const store = useMemo(() => new AnswerStore(client, document), [client, document]);
  const key = keyOf(wanted);
  useEffect(() => {
    store.want(wanted);
    // The key tells all there is of what is wanted.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [store, key]);
  return [useSyncExternalStore(store.subscribe, store.get), store.again, store.refresh];
}

const KEPT = 24;

class AnswerStore<T, V extends object> {
  readonly #client: Client;
  readonly #document: TypedDocumentNode<T, V>;
  readonly #listeners = new Set<() => void>();
  readonly #asked = new Set<string>();
  #wanted: readonly V[] = [];
  #answers: Outcomes<T> = new Map();

  constructor(client: Client, document: TypedDocumentNode<T, V>) {
    this.#client = client;
    this.#document = document;
  }

  readonly get = (): Outcomes<T> => this.#answers;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  want(wanted: readonly V[]): void {
    this.#wanted = wanted;
    for (const variables of wanted) void this.#ask(variables);
  }

  /** Asks again for what failed. */
  readonly again = (): void => {
    this.#answers = new Map([...this.#answers].filter(([, { error }]) => error === null));
    this.want(this.#wanted);
  };

  /** Asks for everything anew: what is told is another thing now. */
  readonly refresh = (): void => {
    this.#answers = new Map();
    this.want(this.#wanted);
  };

  async #ask(variables: V): Promise<void> {
    const key = keyOf(variables);
    if (this.#answers.has(key) || this.#asked.has(key)) return;
    this.#asked.add(key);
    // Lineage changes with every run: what another page has in the cache may be old.
    const { data, error } = await this.#client
      .query(this.#document, variables, { requestPolicy: 'network-only' })
      .toPromise();
    this.#asked.delete(key);
    if (data !== undefined && error === undefined) this.#keep(key, { data, error: null });
    else if (error !== undefined) this.#keep(key, { data: null, error });
  }

  #keep(key: string, outcome: Outcome<T>): void {
    const needed = new Set(this.#wanted.map(keyOf));
    const others = [...this.#answers].filter(([known]) => !needed.has(known)).slice(-KEPT);
    const used = [...this.#answers].filter(([known]) => needed.has(known));
    this.#answers = new Map([...others, ...used, [key, outcome]]);
    for (const listener of this.#listeners) listener();
  }
}
