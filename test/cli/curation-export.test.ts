import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { openAccess, type Access } from '../../src/access/gateway.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { compareCuration, loadCuration } from '../../src/cli/curation.ts';
import { exportCuration } from '../../src/cli/curation/export.ts';
import { NO_FILTER } from '../../src/domain/lineage/graph.ts';
import type { Store } from '../../src/store/port.ts';
import { columns, dataset, flow, JOBS, NAMESPACE, ran } from '../support/build-events.ts';
import { makeEmbeddedStore } from '../support/make-store.ts';
import { namesIn } from '../support/named-store.ts';

const policy = parsePolicy(DEFAULT_POLICY, 'default');
const admin = makeViewer(policy, 'tester', ['admin']);
const steward = makeViewer(policy, 'tester', ['steward']);

const EVENTS = [
  ran('load', {
    at: 100,
    inputs: [
      dataset('a', {
        description: 'as produced',
        schema: columns('x', 'y'),
        tags: [{ tag: 'PII', field: 'x' }],
        owners: [{ name: 'bob', role: 'OWNER' }],
      }),
    ],
    outputs: [dataset('b', { columnLineage: [flow('a.x', 'u'), flow('a.y', null)], schema: columns('u', 'v') })],
  }),
  ran('copy', {
    at: 200,
    inputs: ['b'],
    outputs: [dataset('c', { columnLineage: [flow('b.u', 'w')], schema: columns('w') })],
  }),
];
const loaded = async (): Promise<Store> => {
  const store = await makeEmbeddedStore();
  await store.writeEvents(EVENTS);
  return store;
};

async function exported(store: Store, glob = '*', operator = admin): Promise<string> {
  let text = '';
  for await (const line of exportCuration(store, operator, glob)) text += `${line}\n`;
  return text;
}

const SUBJECTS = ['a', 'b', 'c', 'a.x', 'a.y', 'b.u', 'b.v', 'c.w', 'job load', 'job copy'] as const;
const ENDS = SUBJECTS.slice(0, 8);
type Act = (access: Access, idOf: (name: string) => Promise<string>) => Promise<unknown>;

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom('true', '12', '- x', '#', 'a: b', ' x\r\n y\n\n', '~', '|'),
  )
  .filter((some) => some.trim() !== '' && !/[^\P{Cc}\n\r\t]/u.test(some));
const tag = fc.constantFrom('PII', 'T1', 'T2');
const owner = fc.record({ name: fc.constantFrom('bob', 'Zoë', 'a|TEAM'), type: fc.constantFrom('PERSON', 'TEAM') });
const role = fc.constantFrom('OWNER', 'STEWARD');
const subject = fc.constantFrom(...SUBJECTS);
const owned = fc.constantFrom('a', 'b', 'job load');
const linked = fc.constantFrom(...ENDS);
const term = fc.constantFrom('Term', 'term');
/** Whatever a person may do. What the catalog refuses, such as an edge from a thing to itself, is left out. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(subject, fc.oneof(text, fc.constantFrom('', 'as produced'))).map(
    ([s, t]): Act =>
      async ({ curator }, id) =>
        curator.describe(await id(s), t),
  ),
  fc.tuple(subject, tag).map(
    ([s, t]): Act =>
      async ({ curator }, id) =>
        curator.assignTag(await id(s), t),
  ),
  fc.tuple(subject, tag).map(
    ([s, t]): Act =>
      async ({ curator }, id) =>
        curator.removeTag(await id(s), t),
  ),
  fc.tuple(owned, owner, role).map(
    ([s, o, r]): Act =>
      async ({ curator }, id) =>
        curator.assignOwner(await id(s), o, r),
  ),
  fc.tuple(owned, owner, role).map(
    ([s, o, r]): Act =>
      async ({ curator }, id) =>
        curator.refuseOwner(await id(s), o, r),
  ),
  fc.tuple(linked, term, text).map(([s, name, t]): Act => async ({ curator }, id) => {
    const { id: made } = await curator.defineTerm(name, t);
    return curator.assignTerm(await id(s), made);
  }),
  fc.tuple(subject, text).map(
    ([s, t]): Act =>
      async ({ curator }, id) =>
        curator.addNote(await id(s), t),
  ),
  fc
    .tuple(linked, linked, fc.option(text), fc.boolean())
    .map(([a, b, note, masking]): Act => async ({ curator }, id) => {
      const how = masking ? [{ type: 'INDIRECT', subtype: 'JOIN', description: note, masking } as const] : [];
      return curator.declareLineage(await id(a), await id(b), how, note).catch(() => null);
    }),
  fc.tuple(linked, linked, text).map(
    ([a, b, t]): Act =>
      async ({ curator }, id) =>
        curator.rejectLineage(await id(a), await id(b), t).catch(() => null),
  ),
);

describe('headwater export curation', () => {
  it('gives a file that brings the same curation to a catalog that got the same events, and none to its own', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        const [one, other] = [await loaded(), await loaded()];
        try {
          let now = 1_000;
          const access = openAccess(one, admin, () => now++);
          const names = namesIn(one);
          const idOf = (name: string): Promise<string> => {
            if (name.startsWith('job ')) return names.job(name.slice(4));
            return name.includes('.') ? names.field(name) : names.asset(name);
          };
          for (const each of acts) await each(access, idOf);
          const file = await exported(one);
          expect(await compareCuration(file, 'file', one, admin)).toEqual([]);
          expect(await loadCuration(file, 'file', one, admin)).toBe(0);
          await loadCuration(file, 'file', other, admin);
          expect(await exported(other)).toBe(file);
          expect(await compareCuration(file, 'file', other, admin)).toEqual([]);
          expect(await seen(other)).toEqual(await seen(one));
        } finally {
          await one.close();
          await other.close();
        }
      }),
      { numRuns: 25 },
    );
  });

  describe('of a catalog with a little curation', () => {
    let store: Store;
    beforeAll(async () => {
      store = await loaded();
      await loadCuration(FILE, 'file', store, admin);
      const { curator } = openAccess(store, admin, () => 9_000);
      await curator.assignTag(await namesIn(store).asset('c'), 'RESTRICTED');
    });
    afterAll(() => store.close());

    it('is the file that was loaded, sorted, and without what producers say', async () => {
      expect(await exported(store)).toBe(FILE.replace('\njobs:', `${RESTRICTED}jobs:`));
    });

    it('leaves out what the operator may not see, and edges that it would name it by', async () => {
      const file = await exported(store, '*', steward);
      expect(file).toContain('name: a');
      expect(file).not.toMatch(/name: c\b/);
    });

    it('of other namespaces holds the terms alone', async () => {
      const [, ...sections] = (await exported(store, `${NAMESPACE}?*`)).trimEnd().split('\n\n');
      expect(sections).toEqual(['terms:\n  - name: Churn\n    definition: Gone']);
      expect(await exported(store, 'airfl*')).toContain(`jobs:\n  - namespace: ${JOBS}`);
    });

    it('needs the CURATE permission', async () => {
      await expect(exported(store, '*', makeViewer(policy, 'tester', ['analyst']))).rejects.toThrow('CURATE');
    });

    it('is in the access log, and a dry run is not', async () => {
      const entries = async (): Promise<(string | null)[]> =>
        (await store.listAccesses({}, { after: null, limit: 1_000 })).map(({ operation }) => operation);
      const before = await entries();
      expect(await compareCuration(FILE.replace('Gone', 'Left'), 'file', store, admin)).toHaveLength(1);
      expect(await entries()).toEqual(before);
      await exported(store);
      expect(await entries()).toEqual(['export curation', ...before]);
    });
  });
});

describe('headwater ingest curation --dry-run', () => {
  it('tells what is added, changed and taken away, and changes nothing', async () => {
    const store = await loaded();
    await loadCuration(FILE, 'file', store, admin);
    const before = await exported(store);
    const changed = `
terms: [{ name: Churn, definition: Left }, { name: New, definition: One }]
assets:
  - namespace: ${NAMESPACE}
    name: a
    description: ${'long '.repeat(40)}
    tags: [T1, T2]
    removedTags: [T3]
    owners: [{ name: Ada, role: STEWARD, email: ada@new.example }, { name: staff, type: TEAM }]
    removedOwners: [{ name: bob }]
    notes: [{ text: Mind the gap }]
    fields: [{ path: y, terms: [New] }]
lineage:
  - { from: { namespace: ${NAMESPACE}, name: b, field: v }, to: { namespace: ${NAMESPACE}, name: c, field: w }, note: Copied }
  - { from: { namespace: ${NAMESPACE}, name: a }, to: { namespace: ${NAMESPACE}, name: c } }
rejected:
  - { from: { namespace: ${NAMESPACE}, name: a, field: x }, to: { namespace: ${NAMESPACE}, name: b, field: u }, reason: Still wrong }
`;
    const a = `asset "a" in "${NAMESPACE}"`;
    const [b, c] = [`asset "b" in "${NAMESPACE}"`, `asset "c" in "${NAMESPACE}"`];
    expect(await compareCuration(changed, 'file', store, admin)).toEqual([
      '~ term "Churn": "Gone" -> "Left"',
      '+ term "New": "One"',
      `~ description of ${a}: "All of them" -> "${'long '.repeat(24)}…"`,
      `+ tag "T2" on ${a}`,
      `- tag "T3" on ${a}`,
      `+ note on ${a}: "Mind the gap"`,
      `~ "Ada" as STEWARD of ${a}: "ada@old.example" -> "ada@new.example"`,
      `+ team "staff" as OWNER of ${a}`,
      `- "bob" as OWNER of ${a}`,
      `+ term "New" on field "y" of ${a}`,
      `~ rejection of the edge from field "x" of ${a} to field "u" of ${b}: "Wrong" -> "Still wrong"`,
      `~ edge from field "v" of ${b} to field "w" of ${c}: ` +
        `"{\\"note\\":\\"By hand\\",\\"transformations\\":[]}" -> "{\\"note\\":\\"Copied\\",\\"transformations\\":[]}"`,
      `+ edge from ${a} to ${c}`,
    ]);
    expect(await exported(store)).toBe(before);
    await store.close();
  });
});

/** Edges at both levels, tags, owners and descriptions, as everyone sees them. */
async function seen(store: Store): Promise<unknown> {
  const { catalog, lineage } = openAccess(store, admin, () => 1e9);
  const names = namesIn(store);
  const assets = await Promise.all(['a', 'b', 'c'].map((name) => names.asset(name)));
  const wants = { entities: 'NONE', evidence: false, more: false, stale: false, completeness: false } as const;
  const shared = {
    directions: ['UPSTREAM', 'DOWNSTREAM'],
    depth: 5,
    maxNodes: 100,
    collapse: null,
    asOf: null,
    wants,
  } as const;
  const edges: string[] = [];
  for (const granularity of ['ASSET', 'FIELD'] as const) {
    const graph = await lineage.graph({ ...shared, of: assets, granularity, filter: NO_FILTER });
    const ids = graph.nodes.map(({ id }) => id);
    const named = new Map<string, string>([
      ...[...(await catalog.assetsByIds(ids)).values()].map(({ id, name }) => [id, name] as const),
      ...[...(await catalog.fieldsByIds(ids)).values()].map(
        ({ id, assetName, path }) => [id, `${assetName}.${path}`] as const,
      ),
    ]);
    edges.push(...graph.edges.map(({ from, to }) => `${String(named.get(from))} -> ${String(named.get(to))}`));
  }
  const [found, fields, owners] = [
    await catalog.assetsByIds(assets),
    await catalog.fieldsOf(assets, { after: null, limit: 100 }),
    await catalog.ownersOf(assets),
  ];
  return [
    edges.sort(),
    ...assets.map((id) => ({
      said: [found.get(id)?.description, found.get(id)?.tags],
      fields: fields.get(id)?.map(({ path, description, tags }) => ({ path, description, tags })),
      owners: owners
        .get(id)
        ?.map(({ owner: { name, type }, role, origin }) => [name, type, role, origin].join())
        .sort(),
    })),
  ];
}

const RESTRICTED = `  - namespace: ${NAMESPACE}
    name: c
    tags:
      - RESTRICTED

`;

const FILE = `# What people say of the catalog. docs/curation.md explains the format.

terms:
  - name: Churn
    definition: Gone

assets:
  - namespace: ${NAMESPACE}
    name: a
    description: All of them
    tags:
      - T1
    removedTags:
      - PII
    owners:
      - name: Ada
        type: PERSON
        role: STEWARD
        email: ada@old.example
    removedOwners:
      - name: nobody
        type: TEAM
        role: OWNER
    fields:
      - path: x
        terms:
          - Churn

jobs:
  - namespace: ${JOBS}
    name: load
    notes:
      - text: Runs on Mondays

lineage:
  - from:
      namespace: ${NAMESPACE}
      name: b
      field: v
    to:
      namespace: ${NAMESPACE}
      name: c
      field: w
    note: By hand

rejected:
  - from:
      namespace: ${NAMESPACE}
      name: a
      field: x
    to:
      namespace: ${NAMESPACE}
      name: b
      field: u
    reason: Wrong
`;
