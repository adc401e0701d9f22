import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditTrail, type AuditMode } from '../../src/access/audit/trail.ts';
import { verifyChains } from '../../src/domain/access-chain.ts';
import type { ChainedEntry } from '../../src/domain/access-entry.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { access } from '../support/build-accesses.ts';
import { withAuditSwitch } from '../support/failing-audit.ts';

describe('the writer of the access log', () => {
  let control: ReturnType<typeof withAuditSwitch>;
  const trails: AuditTrail[] = [];
  beforeEach(async () => {
    control = withAuditSwitch(await openStore(openEmbedded(null)));
  });
  afterEach(async () => {
    control.refuse = false;
    for (const trail of trails.splice(0)) await trail.drained();
    await control.store.close();
  });

  const trailOf = (mode: AuditMode): AuditTrail => {
    const trail = new AuditTrail(control.store, { mode, trust: 60_000, onFailure: () => undefined });
    trails.push(trail);
    return trail;
  };
  const stored = async (): Promise<ChainedEntry[]> => {
    const entries: ChainedEntry[] = [];
    for await (const entry of control.store.exportAccesses()) entries.push(entry);
    return entries;
  };
  const viewers = async (): Promise<string[]> => (await stored()).map(({ viewer }) => viewer).sort();

  it('has stored an entry when append resolves', async () => {
    const trail = trailOf('required');
    for (const viewer of ['a', 'b', 'c']) {
      await trail.append(access({ viewer }));
      expect((await viewers()).at(-1)).toBe(viewer);
    }
  });

  it('has one chain, in the order in which entries came, however they are joined', async () => {
    const trail = trailOf('strict');
    await Promise.all(Array.from({ length: 450 }, (_, i) => trail.appendRead(access({ at: i }))));
    const entries = await stored();
    expect(entries.map(({ at, sequence }) => [at, sequence])).toEqual(entries.map((_, i) => [i, i + 1]));
    expect(new Set(entries.map(({ chain }) => chain)).size).toBe(1);
    expect(control.appends.length).toBeLessThan(6);
    expect(await verifyChains(control.store.exportAccesses())).toMatchObject({ intact: true });
  });

  it('begins a chain with the hash of the latest entry of the log, and a new one after a failure', async () => {
    await trailOf('strict').append(access({ at: 1 }));
    const second = trailOf('strict');
    await second.append(access({ at: 2 }));
    control.refuse = true;
    await expect(second.append(access({ at: 3 }))).rejects.toThrow('access log');
    control.refuse = false;
    await second.append(access({ at: 4 }));
    const entries = (await stored()).sort((a, b) => a.at - b.at);
    expect(entries.map(({ at, sequence }) => [at, sequence])).toEqual([
      [1, 1],
      [2, 1],
      [4, 1],
    ]);
    expect(entries.slice(1).map(({ previous }) => previous)).toEqual(entries.slice(0, 2).map(({ hash }) => hash));
    expect(await verifyChains(control.store.exportAccesses())).toMatchObject({ intact: true });
  });

  it('where it is required waits for the first answer, and gathers those that follow at once', async () => {
    const trail = trailOf('required');
    await trail.appendRead(access({ viewer: 'first' }));
    expect(await viewers()).toEqual(['first']);
    for (let i = 0; i < 30; i++) await trail.appendRead(access({ viewer: 'next' }));
    await trail.drained();
    expect(await viewers()).toHaveLength(31);
    expect(control.appends.length).toBeLessThan(31);
  });

  it('keeps what was given away until the log takes it, and refuses everything meanwhile', async () => {
    const trail = trailOf('required');
    await trail.append(access({ viewer: 'first' }));
    control.refuse = true;
    await trail.appendRead(access({ viewer: 'given' }));
    await expect(trail.append(access({ viewer: 'change' }))).rejects.toThrow('access log');
    await expect(trail.appendRead(access({ viewer: 'read' }))).rejects.toThrow('access log');
    expect(await viewers()).toEqual(['first']);
    control.refuse = false;
    await trail.drained();
    expect(await viewers()).toEqual(['first', 'given']);
  });

  it('files what it wrote, and what another process left', async () => {
    const id = 'aAAAAAAAAAAAAAAAAAAAAAA';
    await trailOf('strict').append(access({ ids: [id] }));
    const trail = trailOf('strict');
    await trail.append(access({ ids: [id] }));
    await trail.drained();
    expect(await control.store.fileAccesses(10)).toBe(0);
  });
});
