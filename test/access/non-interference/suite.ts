import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { admitsNamed } from '../../../src/access/decision.ts';
import { createGateway, type Gateway } from '../../../src/access/gateway.ts';
import type { HiddenMode, Policy, Role } from '../../../src/access/policy.ts';
import { Reloadable } from '../../../src/access/reloadable.ts';
import { restrictionOf } from '../../../src/access/restriction.ts';
import { createApp } from '../../../src/http/app.ts';
import { DEFAULT_LIMITS } from '../../../src/http/limits.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import { lockCatalog } from '../../../src/store/cypher/write-names.ts';
import { identifiers } from '../../../src/store/identifiers.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { clearGraph } from '../../support/clear-graph.ts';
import { policy } from '../../support/policy-arbitraries.ts';
import { changed, dice, type Dice } from './changes.ts';
import { normalised, placeholdersIn } from './compare.ts';
import { MUTATIONS, QUERIES, type CorpusVariables } from './corpus.ts';
import { DAY, NOW, runIdOf, settle, START, visibleIn, world, type World } from './world.ts';

/** One viewer, and two catalogs that differ only in what that viewer may not see. */
export interface Case {
  readonly policy: Policy;
  readonly world: World;
  readonly dice: Dice;
  readonly mode: HiddenMode;
  readonly roles: readonly string[];
  /** Which third of the reports is asked for, and which half of the changes: they take as long as all the rest. */
  readonly turn: number;
}

export const cases: fc.Arbitrary<Case> = fc.record({
  policy,
  world,
  dice,
  mode: fc.constantFrom<HiddenMode[]>('DROP', 'OPAQUE', 'BRIDGE'),
  roles: fc.constantFrom(['one'], ['two'], ['one', 'two']),
  turn: fc.nat({ max: 5 }),
});

/** Cases of so few viewers: an engine that plans statements plans those for what each may see once. */
export const casesOfFew = (viewers: number, seed: number): fc.Arbitrary<Case> =>
  fc
    .constantFrom(...fc.sample(cases, { numRuns: viewers, seed }))
    .chain(({ policy, mode, roles, turn }) => cases.map((one) => ({ ...one, policy, mode, roles, turn })));

const REPORTS = new Set(['Flows', 'Impact', 'Cause', 'Evidence', 'Health']);
const reports = QUERIES.filter((query) => REPORTS.has(nameOf(query)));
const others = QUERIES.filter((query) => !REPORTS.has(nameOf(query)));

/** Makes a store leak; the store itself when it does not. */
export type Leak = (store: Store) => Store;

const KEY = Buffer.alloc(32, 7).toString('base64url');
const IDS = identifiers(KEY);
const LIMITS = {
  ...DEFAULT_LIMITS,
  rate: 1_000_000,
  // Where much else runs: no answer is to be late in one catalog alone.
  timeout: 600_000,
  query: { ...DEFAULT_LIMITS.query, cost: 1e9, aliases: 500, tokens: 20_000 },
};
/** Some edges are stale by them at NOW, and some are not. */
const STALE = [
  { namespaces: ['pg://*'], after: 75 * DAY, runs: null },
  { namespaces: ['*'], after: null, runs: 1 },
];
const REQUEST_ID = 'the-same-for-both';

/** Two servers, each on a store of its own, that are asked the same. */
export class Pair {
  readonly #runners: readonly [Runner, Runner];
  readonly #leak: Leak;
  readonly #stores: Store[] = [];
  readonly #apps: FastifyInstance[] = [];
  readonly #gateways: Gateway[] = [];
  #policy: Policy | null = null;
  readonly #policies: Reloadable<Policy>[] = [];

  constructor(runners: readonly [Runner, Runner], leak: Leak = (store) => store) {
    this.#runners = runners;
    this.#leak = leak;
  }

  async open(): Promise<void> {
    for (const runner of this.#runners) {
      const store = await openStore(runner);
      this.#stores.push(store);
      const policies = new Reloadable<Policy>(EMPTY, () => this.#policy ?? EMPTY);
      this.#policies.push(policies);
      const gateway = createGateway(
        this.#leak(store),
        policies,
        {
          token: (token) => Promise.resolve({ subject: 'viewer', roles: token.split('+') }),
          apiKey: () => null,
        },
        undefined,
        new Reloadable(STALE, () => STALE),
      );
      this.#gateways.push(gateway);
      this.#apps.push(
        await createApp({
          gateway,
          demo: false,
          corsOrigins: [],
          parsing: {},
          log: { level: 'silent' },
          limits: LIMITS,
        }),
      );
    }
  }

  async close(): Promise<void> {
    for (const app of this.#apps) await app.close();
    for (const store of this.#stores) await store.close();
  }

  /** What the viewer can tell the two catalogs apart by; null when by nothing. */
  async difference(one: Case): Promise<string | null> {
    const { roles, view } = this.#enforce(one);
    const after = changed(one.world, view, one.mode, one.dice);
    await Promise.all([this.#fill(0, one.world), this.#fill(1, after)]);
    const real = new Set([...idsIn(one.world), ...idsIn(after)]);
    const variables = variablesFor(one.world, after, view);
    const asked = reports.filter((_, i) => i % 3 === one.turn % 3);
    const changes = MUTATIONS.filter((_, i) => i % 2 === one.turn % 2);
    for (const query of [...others, ...asked, ...changes]) {
      // Entries are written down after their answers: who asks for them must find all there were.
      if (READS_LOG.test(query)) await this.#written();
      const [a, b] = await Promise.all([this.#ask(0, query, variables, roles), this.#ask(1, query, variables, roles)]);
      if (a === undefined || b === undefined) throw new Error('there are two servers');
      const failed = [a, b].find(({ body }) => NOT_ANSWERED.test(body));
      if (failed !== undefined) throw new Error(`${nameOf(query)} was not answered: ${failed.body.slice(0, 500)}`);
      const stable = placeholdersIn(a.body).find((id) => real.has(id) || placeholdersIn(b.body).includes(id));
      if (stable !== undefined) return `${nameOf(query)}: the placeholder ${stable} can be known again`;
      const [left, right] = [a, b].map(({ status, body }) => `${status} ${normalised(body, real)}`);
      if (left !== right) return `${nameOf(query)}: ${firstDifference(left ?? '', right ?? '')}`;
    }
    return null;
  }

  async #written(): Promise<void> {
    await Promise.all(this.#gateways.map((gateway) => gateway.drained()));
  }

  #enforce({ policy: of, mode, roles }: Case) {
    const able = (role: Role): Role => ({ ...role, hidden: mode, permissions: new Set(['CURATE', 'AUDIT', 'INGEST']) });
    const enforced = { ...of, roles: new Map([...of.roles].map(([name, role]) => [name, able(role)])) };
    this.#policy = enforced;
    for (const policies of this.#policies) policies.reload();
    const view = restrictionOf(
      enforced,
      roles.flatMap((name) => enforced.roles.get(name) ?? []),
    );
    return { view, roles: roles.join('+') };
  }

  async #fill(which: 0 | 1, made: World): Promise<void> {
    const [runner, store] = [this.#runners[which], this.#stores[which]];
    if (store === undefined) throw new Error('the pair is not open');
    // What is yet to be written down is of the case before.
    await this.#gateways[which]?.drained();
    await clearGraph(runner);
    await runner.write((tx) => tx.run(lockCatalog, { name: 'headwater', key: KEY }));
    await settle(store, made);
  }

  async #ask(which: 0 | 1, query: string, variables: CorpusVariables, roles: string) {
    const response = await this.#apps[which]?.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${roles}`, 'x-request-id': REQUEST_ID },
      payload: { query, variables },
    });
    return response === undefined ? undefined : { status: response.statusCode, body: response.body };
  }
}

const READS_LOG = /access(es|Log|Review)/;

/** Equal answers of this kind would prove nothing. */
const NOT_ANSWERED = /GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|QUERY_TOO_COMPLEX|INTERNAL|TIMEOUT/;

const EMPTY: Policy = {
  levels: ['LOW'],
  defaultLevel: 'LOW',
  tags: new Map(),
  propagatedTagsCount: true,
  classify: [],
  roles: new Map(),
};

function nameOf(query: string): string {
  return /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? query;
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 120), at + 120);
  return `\n  ${around(a)}\n  ${around(b)}`;
}

const assetId = ({ namespace, name }: { namespace: string; name: string }): string => IDS.of('ASSET', namespace, name);

function idsIn({ assets, jobs }: World): string[] {
  return [
    ...assets.map(assetId),
    ...assets.flatMap((asset) => asset.fields.map(({ path }) => IDS.of('FIELD', assetId(asset), path))),
    ...jobs.map(({ namespace, name }) => IDS.of('JOB', namespace, name)),
  ];
}

/** Things that the viewer sees in both worlds, and one that is there, hidden, in the second alone. */
function variablesFor(before: World, after: World, view: ReturnType<typeof restrictionOf>): CorpusVariables {
  const sees = visibleIn(before, view);
  const seen = before.assets.filter(({ key }) => sees.asset(key));
  const hidden = after.assets.find(({ key }) => !sees.asset(key));
  const unknown = `a${'A'.repeat(22)}`;
  const called = before.assets.flatMap(({ also, tags }) =>
    also === null || admitsNamed(view, { ...also, tags }) ? [] : [also],
  );
  const [first, second] = [seen[0], seen.at(-1)];
  const field = seen.flatMap((asset) =>
    asset.fields.filter((one) => sees.field(asset, one)).map((one) => [asset, one] as const),
  )[0];
  const hiddenField = after.assets
    .filter(({ key }) => sees.asset(key))
    .flatMap((asset) =>
      asset.fields.filter((one) => !visibleIn(after, view).field(asset, one)).map((one) => [asset, one] as const),
    )[0];
  const job = before.jobs.find((one) => sees.job(one));
  return {
    seen: first === undefined ? unknown : assetId(first),
    other: second === undefined ? unknown : assetId(second),
    hidden: hidden === undefined ? unknown : assetId(hidden),
    unknown,
    field: field === undefined ? `f${'A'.repeat(22)}` : IDS.of('FIELD', assetId(field[0]), field[1].path),
    hiddenField:
      hiddenField === undefined ? `f${'A'.repeat(22)}` : IDS.of('FIELD', assetId(hiddenField[0]), hiddenField[1].path),
    job: job === undefined ? `j${'A'.repeat(22)}` : IDS.of('JOB', job.namespace, job.name),
    owner: IDS.of('OWNER', 'TEAM', 'one'),
    term: IDS.of('TERM', 'Risk'),
    run: runIdOf('k'),
    runNode: IDS.of('RUN', runIdOf('k')),
    asOf: new Date(NOW - 1).toISOString(),
    begin: new Date(START).toISOString(),
    between: new Date(START + 2.5 * DAY).toISOString(),
    namespace: hidden?.namespace ?? 'pg://hr',
    name: hidden?.name ?? 'none',
    alsoNamespace: called[0]?.namespace ?? 'pg://hr',
    alsoName: called[0]?.name ?? 'none',
  };
}
