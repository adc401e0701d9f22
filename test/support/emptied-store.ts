import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';
import { clearGraph } from './clear-graph.ts';

interface Opened {
  readonly runner: Runner;
  readonly store: Store;
}

/** For the tests of one suite: a store on the embedded engine, in memory, which is empty before each of them. */
export function emptiedStore(): () => Opened {
  let opened: Opened | null = null;
  const at = (): Opened => {
    if (opened === null) throw new Error('the store is open while tests run');
    return opened;
  };
  beforeAll(async () => {
    const runner = openEmbedded(null);
    opened = { runner, store: await openStore(runner) };
  });
  beforeEach(() => clearGraph(at().runner));
  afterAll(() => at().store.close());
  return at;
}
