import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { accessLogLines, keptEnds, verifyAccessLog } from '../../src/cli/audit-log.ts';
import { loadCuration } from '../../src/cli/curation.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';
import { chainOf } from '../support/build-accesses.ts';
import { readLines } from '../support/read-lines.ts';

const policy = parsePolicy(DEFAULT_POLICY, 'default');
const admin = makeViewer(policy, 'operator', ['admin']);

describe('headwater audit-log', () => {
  let runner: Runner;
  let store: Store;
  beforeEach(async () => {
    runner = openEmbedded(null);
    store = await openStore(runner);
    const first = chainOf('aa', [{ at: 1 }, { at: 2, ids: ['aAAAAAAAAAAAAAAAAAAAAAA'] }, { at: 3 }]);
    await store.appendAccesses(first);
    await store.appendAccesses(chainOf('bb', [{ at: 4 }, { at: 5 }], first.at(-1)?.hash));
  });
  afterEach(() => store.close());

  const tamper = (text: string) => runner.write((tx) => tx.run(statement<object, object>('t', 'Tampering', text), {}));

  it('verify finds a log that nobody touched intact, and names the end of each chain', async () => {
    const { intact, lines } = await verifyAccessLog(store, admin);
    expect(intact).toBe(true);
    expect(lines).toEqual([
      expect.stringMatching(/^aa ends with number 3, hash \S{43}$/),
      expect.stringMatching(/^bb ends with number 2, hash \S{43}$/),
      'the access log is as it was written: 5 entries in 2 chains',
    ]);
  });

  it.each([
    ['an id is taken out', "MATCH (e:Access {key: 'aa:0000000002'}) SET e.ids = []", 'aa:0000000002'],
    ['the caller is another', "MATCH (e:Access {key: 'aa:0000000001'}) SET e.viewer = 'eve'", 'aa:0000000001'],
    ['the hash is another', "MATCH (e:Access {key: 'aa:0000000003'}) SET e.hash = 'x'", 'aa:0000000003'],
    ['an entry is gone', "MATCH (e:Access {key: 'aa:0000000002'}) DETACH DELETE e", 'aa:0000000003'],
    ['a first entry is gone', "MATCH (e:Access {key: 'bb:0000000001'}) DETACH DELETE e", 'bb:0000000002'],
    ['a chain is gone after which another began', "MATCH (e:Access {chain: 'aa'}) DETACH DELETE e", 'bb:0000000001'],
    [
      'the end of a chain is gone after which another began',
      "MATCH (e:Access {key: 'aa:0000000003'}) DETACH DELETE e",
      'bb:0000000001',
    ],
    ['an entry moved to another chain', "MATCH (e:Access {key: 'aa:0000000003'}) SET e.chain = 'bb'", 'bb:0000000003'],
    ['the time is another', "MATCH (e:Access {key: 'bb:0000000002'}) SET e.accessedAt = 6", 'bb:0000000002'],
  ])('verify finds where %s', async (_what, text, place) => {
    await tamper(text);
    const { intact, lines } = await verifyAccessLog(store, admin);
    expect([intact, lines]).toEqual([false, [expect.stringContaining(`the access log was changed at ${place}: `)]]);
  });

  it('verify finds an entry that was put in beside another', async () => {
    await tamper(
      `MATCH (e:Access {key: 'aa:0000000002'}) CREATE (f:Access {key: 'aa:0000000002+', accessedAt: e.accessedAt,
      viewer: e.viewer, kind: e.kind, ids: e.ids, idCount: e.idCount, aspects: e.aspects, redactions: e.redactions,
      chain: e.chain, sequence: e.sequence, previous: e.previous, hash: e.hash})`,
    );
    const { intact, lines } = await verifyAccessLog(store, admin);
    expect([intact, lines]).toEqual([
      false,
      ['the access log was changed at aa:0000000002: there is another entry with number 2 of the chain'],
    ]);
  });

  it('verify finds entries that changed places', async () => {
    await tamper(
      `MATCH (a:Access {key: 'aa:0000000001'}) MATCH (b:Access {key: 'aa:0000000002'})
      SET a.key = 'aa:x', a.sequence = 2, b.key = 'aa:0000000001', b.sequence = 1 SET a.key = 'aa:0000000002'`,
    );
    const { intact, lines } = await verifyAccessLog(store, admin);
    expect([intact, lines]).toEqual([
      false,
      [expect.stringContaining('the access log was changed at aa:0000000001: ')],
    ]);
  });

  it('verify finds an entry that was changed and hashed anew, by the one that follows', async () => {
    const [first, forged] = chainOf('aa', [{ at: 1 }, { at: 2, viewer: 'eve' }]);
    if (first === undefined || forged === undefined) throw new Error('two entries');
    await tamper(
      `MATCH (e:Access {key: 'aa:0000000002'}) SET e.viewer = 'eve', e.ids = [], e.idCount = 0, e.hash = '${forged.hash}'`,
    );
    const { lines } = await verifyAccessLog(store, admin);
    expect(lines).toEqual([expect.stringContaining('changed at aa:0000000003: it does not carry the hash')]);
  });

  it.each([
    ['the end of the log is gone', "MATCH (e:Access {key: 'bb:0000000002'}) DETACH DELETE e", 'bb:0000000002'],
    ['the last chain is gone', "MATCH (e:Access {chain: 'bb'}) DETACH DELETE e", 'bb:0000000002'],
    ['all of it is gone', 'MATCH (e:Access) DETACH DELETE e', 'aa:0000000003'],
  ])('verify finds where %s by what it printed before, and not without', async (_what, text, place) => {
    const before = (await verifyAccessLog(store, admin)).lines.join('\n');
    await tamper(text);
    expect((await verifyAccessLog(store, admin)).intact).toBe(true);
    const { intact, lines } = await verifyAccessLog(store, admin, keptEnds(before, 'kept.txt'));
    expect([intact, lines]).toEqual([
      false,
      [`the access log was changed at ${place}: the entry that was kept from here is gone`],
    ]);
  });

  it('verify finds a log that was written anew by what it printed before, and one that went on is intact', async () => {
    const kept = keptEnds((await verifyAccessLog(store, admin)).lines.join('\n'), 'kept.txt');
    expect(kept.map(({ chain, entries }) => [chain, entries])).toEqual([
      ['aa', 3],
      ['bb', 2],
    ]);
    await readLines(accessLogLines(store, admin));
    expect((await verifyAccessLog(store, admin, kept)).intact).toBe(true);
    await tamper('MATCH (e:Access) DETACH DELETE e');
    await store.appendAccesses(chainOf('aa', [{ at: 1 }, { at: 2, viewer: 'eve' }, { at: 3 }]));
    const { lines } = await verifyAccessLog(store, admin, kept);
    expect(lines).toEqual([expect.stringContaining('changed at aa:0000000003: it is not the entry that was kept')]);
  });

  it('verify takes for what was kept only what it prints', () => {
    expect(keptEnds('', 'kept.txt')).toEqual([]);
    expect(() => keptEnds('the access log is as it was written: 0 entries in 0 chains\naa 3\n', 'kept.txt')).toThrow(
      'kept.txt:2: this is not what "headwater audit-log verify" prints',
    );
  });

  it('export gives every entry as a line of JSON, with its own export as the last written', async () => {
    const lines = await readLines(accessLogLines(store, admin));
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries).toHaveLength(6);
    expect(entries.filter(({ operation }) => operation === 'audit-log export')).toMatchObject([
      { viewer: 'operator', kind: 'READ', sequence: 1 },
    ]);
    expect(await verifyAccessLog(store, admin)).toMatchObject({ intact: true });
  });

  it('is for those who may audit and see everything', async () => {
    const narrow = parsePolicy(
      'tags: { X: { level: PUBLIC, compartment: X } }\nroles: { anonymous: { level: PUBLIC }, audit: { level: RESTRICTED, permissions: [AUDIT] } }',
      'narrow',
    );
    for (const viewer of [makeViewer(policy, 'sam', ['steward']), makeViewer(narrow, 'ann', ['audit'])]) {
      await expect(verifyAccessLog(store, viewer)).rejects.toThrow('AUDIT permission');
      await expect(readLines(accessLogLines(store, viewer))).rejects.toThrow('AUDIT permission');
    }
    expect(await store.countAccesses({})).toBe(5);
  });

  it('has what other commands wrote: each statement of a curation file before it was carried out', async () => {
    await loadCuration('terms:\n  - name: Churn\n    definition: Leaving\n', 'my.yaml', store, admin);
    expect(await store.listAccesses({ viewer: 'operator' }, { after: null, limit: 9 })).toMatchObject([
      { kind: 'WRITE', operation: 'defineTerm', requestId: null },
    ]);
  });
});
