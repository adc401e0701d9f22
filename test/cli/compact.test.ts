import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { compact } from '../../src/cli/compact.ts';
import { startRetention } from '../../src/cli/retention.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { ran, runId } from '../support/build-events.ts';

const policy = parsePolicy(DEFAULT_POLICY, 'default');
const DAY = 86_400_000;

describe('old runs', () => {
  let store: Store;
  let now: number;
  beforeEach(async () => {
    store = await openStore(openEmbedded(null));
    now = Date.now();
    await store.writeEvents(
      [400, 300, 200, 1].map((days, i) => ran('load', { at: now - days * DAY, run: i, inputs: ['a'], outputs: ['t'] })),
    );
  });
  afterEach(() => store.close());

  const left = async (): Promise<number[]> => {
    const runs = await Promise.all([0, 1, 2, 3].map((n) => store.runByRunId(runId(n), 'UNRESTRICTED')));
    return runs.flatMap((run, n) => (run === null ? [] : [n]));
  };
  const operations = async (): Promise<string[]> =>
    (await store.listAccesses({}, { after: null, limit: 9 })).flatMap(({ operation }) => operation ?? []);
  const admin = makeViewer(policy, 'operator', ['admin']);

  it('are taken away by the command, which tells of each step and is in the access log', async () => {
    const steps: number[] = [];
    const total = await compact(store, admin, { before: now - 250 * DAY, dryRun: false }, ({ runs }) =>
      steps.push(runs),
    );
    expect([total, steps, await left(), await operations()]).toEqual([{ runs: 2, kept: 0 }, [2], [2, 3], ['compact']]);
  });

  it('are only counted in a dry run', async () => {
    expect(await compact(store, admin, { before: now, dryRun: true })).toEqual({ runs: 3, kept: 1 });
    expect([await left(), await operations()]).toEqual([[0, 1, 2, 3], []]);
  });

  it('are not for who may not ADMIN', async () => {
    const auditor = makeViewer(policy, 'auditor', ['auditor']);
    await expect(compact(store, auditor, { before: now, dryRun: false })).rejects.toThrow('ADMIN');
    expect(await left()).toHaveLength(4);
  });

  it('are taken away by the server in the background, until it ends', async () => {
    const onFailure = vi.fn();
    const rounds: number[] = [];
    const onRound = (runs: number) => void rounds.push(runs);
    const retention = startRetention(store, { days: 350, every: 5, onRound, onFailure });
    await vi.waitFor(async () => {
      expect(await left()).toEqual([1, 2, 3]);
    });
    await retention.close();
    expect([rounds, onFailure.mock.calls]).toEqual([[1], []]);
  });

  it('are tried again after a failure, which is told', async () => {
    const onFailure = vi.fn();
    let failing = true;
    const retention = startRetention(
      {
        compactRuns: (request) => {
          if (failing) throw new Error('out of reach');
          return store.compactRuns(request);
        },
      },
      { days: 350, every: 5, onRound: () => undefined, onFailure },
    );
    await vi.waitFor(() => {
      expect(onFailure).toHaveBeenCalled();
    });
    failing = false;
    await vi.waitFor(async () => {
      expect(await left()).toEqual([1, 2, 3]);
    });
    await retention.close();
  });
});
