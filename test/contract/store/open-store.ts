import { afterAll, beforeAll } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import type { Store } from '../../../src/store/port.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { namesIn, type Names } from '../../support/named-store.ts';

/** The store of one group of tests, opened before them and closed after. */
export interface TestStore {
  readonly store: Store;
  readonly names: Names;
}

/** Opens a store with the events in it, written one by one; `more` may add to them. */
export function openStoreWith(
  makeStore: MakeStore,
  events: readonly LineageEvent[],
  more: (opened: TestStore) => Promise<void> = () => Promise.resolve(),
): () => TestStore {
  let opened: TestStore | null = null;
  const get = (): TestStore => {
    if (opened === null) throw new Error('the store is opened before the tests, not while they are collected');
    return opened;
  };
  beforeAll(async () => {
    const store = await makeStore();
    opened = { store, names: namesIn(store) };
    for (const event of events) await store.writeEvents([event]);
    await more(opened);
  });
  afterAll(() => get().store.close());
  return get;
}
