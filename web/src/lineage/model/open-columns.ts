import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';
import { OpenColumnsDocument, type FieldPageFragment } from '../../generated/documents.ts';

export type Column = FieldPageFragment['nodes'][number];

/** The columns of an open asset, in the order of its schema. */
export interface OpenColumns {
  readonly columns: readonly Column[];
  /** Whether these are all. */
  readonly complete: boolean;
  readonly failed: boolean;
}

/** The columns of the open assets: shown from the first page on. */
export function useOpenColumns(open: readonly string[], at: string | null): ReadonlyMap<string, OpenColumns> {
  const client = useClient();
  const store = useMemo(() => new ColumnStore(client, at), [client, at]);
  const key = open.join(' ');
  useEffect(() => {
    store.want(key.split(' ').filter(Boolean));
  }, [store, key]);
  return useSyncExternalStore(store.subscribe, store.get);
}

/** Closed ones are kept, for when they are opened again; no more than so many. */
const KEPT = 40;

class ColumnStore {
  readonly #client: Client;
  readonly #at: string | null;
  readonly #listeners = new Set<() => void>();
  readonly #asked = new Set<string>();
  #loaded: ReadonlyMap<string, OpenColumns> = new Map();

  constructor(client: Client, at: string | null) {
    this.#client = client;
    this.#at = at;
  }

  readonly get = (): ReadonlyMap<string, OpenColumns> => this.#loaded;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  want(ids: readonly string[]): void {
    for (const id of [...this.#asked].filter((known) => !ids.includes(known)).slice(0, -KEPT)) this.#forget(id);
    for (const id of ids) if (!this.#asked.has(id)) void this.#load(id);
  }

  async #load(id: string): Promise<void> {
    this.#asked.add(id);
    let columns: readonly Column[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: FieldPageFragment | null = await this.#page(id, after);
      if (page === null) {
        this.#show(id, { columns, complete: false, failed: true });
        return;
      }
      columns = joinedPages(columns, page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
      this.#show(id, { columns, complete: !more, failed: false });
    }
  }

  async #page(id: string, after: string | null): Promise<FieldPageFragment | null> {
    const { data } = await this.#client
      .query(OpenColumnsDocument, { id, after, asOf: this.#at }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.node != null && 'fields' in data.node ? data.node.fields : null;
  }

  #show(id: string, columns: OpenColumns): void {
    if (!this.#asked.has(id)) return;
    this.#loaded = new Map(this.#loaded).set(id, columns);
    for (const listener of this.#listeners) listener();
  }

  #forget(id: string): void {
    this.#asked.delete(id);
    const rest = new Map(this.#loaded);
    rest.delete(id);
    this.#loaded = rest;
  }
}

/** The cache may give all pages up to the last one, or this page alone. */
function joinedPages(known: readonly Column[], page: readonly Column[]): readonly Column[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...page.filter(({ id }) => !ids.has(id))];
}
