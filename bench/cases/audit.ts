import { readFileSync } from 'node:fs';
import { AuditTrail, type TrailStore } from '../../src/access/audit/trail.ts';
import { createGateway } from '../../src/access/gateway.ts';
import { jwtVerifier, signToken } from '../../src/access/identity/jwt.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { Reloadable } from '../../src/access/reloadable.ts';
import { readConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { DEFAULT_LIMITS } from '../../src/http/limits.ts';
import { openConfiguredStore } from '../../src/main.ts';
import type { Store } from '../../src/store/port.ts';
import { catalogLines } from '../graph/catalog.ts';
import { plainChain } from '../graph/chains.ts';
import { medians, type Side } from '../measure.ts';
import type { Row, Target } from '../report.ts';
import { POLICY } from '../support/headwater.ts';
import type { WritingCase } from './case.ts';
import { QUERY as LIST } from './list.ts';

const REQUESTS = 20;
const FIELDS = 2_500;
const EFFORT = { warmUp: 5, rounds: 30, atMost: 60_000 };
const SECRET = 'the secret of the benchmarks, long enough for HS256';

/**
 * What the access log costs: the same requests with entries stored, and with entries that go nowhere, both in this
 * process on one store. A round is twenty requests, one after the other: until the last is answered, which is what who
 * asks waits for, and until all entries are stored and filed, which is what the server does in all.
 */
export const auditCase: WritingCase = async (engine) => {
  const store = await openConfiguredStore(readConfig(engine.settings));
  try {
    await store.importLines(lines());
    const [stored, dropped] = [await serve(store, store), await serve(store, NOWHERE)];
    const rows: Row[] = [];
    for (const first of [10, 100])
      for (const { until, round, ...target } of ROUNDS) {
        const times = await medians({ stored: round(stored, first), dropped: round(dropped, first) }, EFFORT);
        rows.push({
          case: 'audit',
          engine: engine.name,
          what: `a request for ${first} assets with its entry in the access log, until it is ${until}`,
          value: times.stored / REQUESTS,
          unit: 'ms',
          against: { what: 'without the entry', value: times.dropped / REQUESTS },
          ...target,
        });
      }
    await stored.close();
    await dropped.close();
    return rows;
  } finally {
    await store.close();
  }
};

async function* lines(): AsyncIterable<string> {
  yield* catalogLines({ 'bench://audit': plainChain(FIELDS) });
  await Promise.resolve();
}

const NOWHERE: TrailStore = {
  appendAccesses: () => Promise.resolve(),
  latestAccess: () => Promise.resolve(null),
  fileAccesses: () => Promise.resolve(0),
};

interface Server {
  list(first: number): Promise<void>;
  drained(): Promise<void>;
  close(): Promise<void>;
}

async function serve(store: Store, log: TrailStore): Promise<Server> {
  const token = jwtVerifier({ secret: SECRET, jwksUrl: null, issuer: null, audience: null, rolesClaim: 'roles' });
  const policy = parsePolicy(readFileSync(POLICY, 'utf8'), POLICY);
  const trail = new AuditTrail(log, {
    mode: 'required',
    onFailure: (error) => void process.stderr.write(String(error)),
  });
  const reloadable = new Reloadable(policy, () => policy);
  const gateway = createGateway(store, reloadable, { token, apiKey: () => null }, trail);
  const limits = { ...DEFAULT_LIMITS, rate: 1_000_000 };
  const app = await createApp({ gateway, demo: false, corsOrigins: [], parsing: {}, log: { level: 'silent' }, limits });
  const signed = await signToken({ subject: 'bench', roles: ['admin'], ttlSeconds: 36_000, secret: SECRET });
  const headers = { authorization: `Bearer ${signed}`, 'content-type': 'application/json' };
  return {
    list: async (first) => {
      const payload = JSON.stringify({ query: LIST, variables: { first } });
      const { statusCode, body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
      if (statusCode !== 200 || !body.startsWith('{"data"'))
        throw new Error(`audit: ${statusCode}: ${body.slice(0, 500)}`);
    },
    drained: () => gateway.drained(),
    close: async () => {
      await app.close();
    },
  };
}

async function ask(server: Server, first: number): Promise<void> {
  for (let request = 0; request < REQUESTS; request++) await server.list(first);
}

const ROUNDS: readonly {
  readonly until: string;
  readonly round: (server: Server, first: number) => Side;
  readonly target?: Target;
}[] = [
  {
    until: 'answered',
    round: (server, first) => ({ run: () => ask(server, first), after: () => server.drained() }),
    target: { of: 'ratio', atMost: 1.1 },
  },
  {
    until: 'stored and filed',
    round: (server, first) => ({
      run: async () => {
        await ask(server, first);
        await server.drained();
      },
    }),
  },
];
