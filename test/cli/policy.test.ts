import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApiKey } from '../../src/access/identity/api-keys.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { checkPolicy, explainTo } from '../../src/cli/policy.ts';
import { explanationLines } from '../../src/cli/policy/lines.ts';
import { parseOpenLineageEvent } from '../../src/ingest/openlineage/parse.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { dataset, runEvent, schema } from '../support/client-events.ts';
import { COMPILED } from '../support/compiled.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FIXTURE = join(root, 'test/fixtures/policy.yaml');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headwater-policy-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, ...lines: readonly string[]): string => {
  const file = join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

describe('headwater policy check', () => {
  it('says what a good file defines', () => {
    const { ok, lines } = checkPolicy(FIXTURE);
    expect(ok).toBe(true);
    expect(lines).toContain(
      'levels: PUBLIC < INTERNAL < CONFIDENTIAL < RESTRICTED; INTERNAL for what nothing classifies',
    );
    expect(lines).toContain('tags: PII, PCI, PUBLIC');
    expect(lines).toContain('  analyst: up to INTERNAL; not in postgres://hr*; aspects STATISTICS; hidden: BRIDGE');
  });

  it('fails on a wrong file, and prints each problem as file:line: what', () => {
    const file = write('bad.yaml', 'levels: [LOW]', 'roles:', '  anonymous: { level: TOP }', '  boss: { level: HIGH }');
    const run = spawnSync(process.execPath, [COMPILED, 'policy', 'check', file], { encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([1, '']);
    expect(run.stderr.trimEnd().split('\n')).toEqual([
      `${file}:3: roles.anonymous.level: "TOP" is none of the levels LOW`,
      `${file}:4: roles.boss.level: "HIGH" is none of the levels LOW`,
    ]);
  });
});

describe('headwater policy explain', () => {
  const policy = parsePolicy(
    [
      'tags: { PII: { level: CONFIDENTIAL, compartment: PII } }',
      'classify: [{ names: ["*.salaries"], tags: [PII] }]',
      'roles:',
      '  anonymous: { level: PUBLIC }',
      '  analyst: { level: INTERNAL }',
      '  steward: { level: CONFIDENTIAL, compartments: [PII] }',
      '  admin: { level: RESTRICTED, compartments: ["*"], permissions: [ADMIN] }',
    ].join('\n'),
    'policy.yaml',
  );
  const operator = makeViewer(policy, 'operator', ['admin']);
  let store: Store;
  beforeAll(async () => {
    store = await openStore(openEmbedded(null));
    const event = runEvent({ job: 'pay', outputs: [dataset('hr.salaries', { facets: schema('amount') })] });
    const parsed = parseOpenLineageEvent(event);
    if (!parsed.ok) throw new Error('the event of the test is wrong');
    await store.writeEvents([parsed.event]);
  });
  afterAll(() => store.close());
  const lines = async (named: { asset?: string; field?: string; job?: string }, ...viewer: string[]) =>
    explanationLines(await explainTo(operator, store, policy, { ...named, viewer }), viewer);

  it('says in words why an asset is hidden from one role and visible to another', async () => {
    expect(await lines({ asset: 'db hr.salaries' }, 'analyst', 'steward')).toEqual([
      'db hr.salaries: VISIBLE to analyst + steward',
      'It is CONFIDENTIAL, compartment PII:',
      '  tag PII by rule 1 of classify (line 2): CONFIDENTIAL, compartment PII',
      '  the default level: INTERNAL',
      'Role analyst does not admit it:',
      '  tag PII by rule 1 of classify (line 2) is CONFIDENTIAL, and the role reaches INTERNAL',
      '  tag PII by rule 1 of classify (line 2) asks for the compartment PII, which the role does not hold',
      'Role steward admits it: level, compartments and namespace are in its reach.',
    ]);
  });

  it('takes an id, a field of an asset, and a job', async () => {
    const { subject } = await explainTo(operator, store, policy, { viewer: [], asset: 'db hr.salaries' });
    expect((await lines({ asset: subject.id }, 'analyst'))[0]).toBe('db hr.salaries: HIDDEN to analyst');
    expect((await lines({ asset: subject.id, field: 'amount' }, 'analyst'))[0]).toBe(
      'db hr.salaries, field amount: HIDDEN to analyst',
    );
    expect((await lines({ job: 'jobs pay' }, 'analyst')).at(-1)).toBe(
      'The roles see 0 of the 1 assets that the job reads or writes. A job that would show none is hidden.',
    );
  });

  it.each([
    [{ asset: 'db nothing' }, '--asset: there is no asset "nothing" in the namespace "db"'],
    [{ asset: 'db' }, '--asset must be an id, or "NAMESPACE NAME"'],
    [{ asset: 'db hr.salaries', field: 'x' }, '--field: the asset has no field "x"'],
    [{ job: 'jobs pay', field: 'x' }, '--job stands alone'],
    [{}, '--asset or --job must say what to explain'],
  ])('says of %j what is wrong with it', async (named, message) => {
    await expect(lines(named, 'analyst')).rejects.toThrow(message);
  });
});

describe('SIGHUP', () => {
  it('reloads the policy, the stale rules and the keys of a server that runs, and logs what came of it', async () => {
    const policy = (level: string): readonly string[] => [
      'roles:',
      `  anonymous: { level: ${level} }`,
      '  sender: { level: INTERNAL, permissions: [INGEST] }',
    ];
    const policyFile = write('live.yaml', ...policy('PUBLIC'));
    const { key, entry } = makeApiKey('ada', ['anonymous']);
    const sender = makeApiKey('spark', ['sender']);
    const rulesFile = write('rules.yaml', 'stale: []');
    const keysFile = write('keys.yaml', JSON.stringify([sender.entry]));
    const child = spawn(process.execPath, [COMPILED, 'serve'], {
      cwd: root,
      env: {
        ...process.env,
        HEADWATER_PORT: '0',
        HEADWATER_DATA_DIR: join(folder, 'data'),
        HEADWATER_POLICY: policyFile,
        HEADWATER_API_KEYS: keysFile,
        HEADWATER_STALE_RULES: rulesFile,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const log = new Log(child);
    try {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(await log.line('Server listening'))?.[0] ?? '';
      const level = async (headers: Record<string, string> = {}): Promise<unknown> => {
        const response = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ query: '{ viewer { level } }' }),
        });
        return response.status === 200 ? response.json() : response.status;
      };
      const asSender = { 'content-type': 'application/json', authorization: `Bearer ${sender.key}` };
      const sent = await fetch(`${address}/api/v1/lineage`, {
        method: 'POST',
        headers: asSender,
        body: JSON.stringify(runEvent({ inputs: [dataset('a')], outputs: [dataset('b')] })),
      });
      expect(sent.status).toBe(201);
      const stale = async (): Promise<string> => {
        const query = '{ asset(namespace: "db", name: "b") { lineage(direction: UPSTREAM) { edges { stale } } } }';
        const body = JSON.stringify({ query });
        const response = await fetch(`${address}/graphql`, { method: 'POST', headers: asSender, body });
        return response.text();
      };
      expect(await stale()).toContain('"edges":[{"stale":false}]');
      expect(await level()).toEqual({ data: { viewer: { level: 'PUBLIC' } } });
      expect(await level({ authorization: `Bearer ${key}` })).toBe(401);

      write('live.yaml', ...policy('INTERNAL'));
      write('keys.yaml', JSON.stringify([entry, sender.entry]));
      write('rules.yaml', 'stale: [{ days: 1 }]');
      child.kill('SIGHUP');
      await log.line('API keys reloaded');
      expect(await level()).toEqual({ data: { viewer: { level: 'INTERNAL' } } });
      expect(await level({ authorization: `Bearer ${key}` })).toEqual({ data: { viewer: { level: 'INTERNAL' } } });

      expect(await stale()).toContain('"edges":[{"stale":true}]');

      write('live.yaml', ...policy('NONE'));
      write('rules.yaml', 'stale: [{ days: never }]');
      child.kill('SIGHUP');
      expect(await log.line('stale rules not reloaded')).toContain('rules.yaml:1: stale.0.days');
      expect(await stale()).toContain('"edges":[{"stale":true}]');
      expect(await log.line('policy not reloaded')).toContain('live.yaml:2: roles.anonymous.level');
      expect(await level()).toEqual({ data: { viewer: { level: 'INTERNAL' } } });

      write('live.yaml', ...policy('INTERNAL'));
      write('rules.yaml', 'stale: []');
      write('keys.yaml', '- nobody');
      child.kill('SIGHUP');
      expect(await log.line('API keys not reloaded')).toContain('keys.yaml:1: 0: ');
      expect(await level({ authorization: `Bearer ${key}` })).toEqual({ data: { viewer: { level: 'INTERNAL' } } });
      expect(await (await fetch(`${address}/metrics`)).text()).toContain('headwater_policy_reload_refused 1');
    } finally {
      child.kill('SIGTERM');
      await log.end;
    }
    expect(child.exitCode).toBe(0);
  });
});

/** What a process prints, line by line. */
class Log {
  readonly end: Promise<void>;
  #text = '';
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.on('data', (chunk: Buffer) => (this.#text += chunk.toString()));
    this.end = new Promise((done) =>
      child.once('close', () => {
        done();
      }),
    );
  }

  /** The first line with these words, now or when it comes. Rejects when the process ends without it. */
  async line(words: string): Promise<string> {
    for (;;) {
      const found = this.#text
        .split('\n')
        .slice(0, -1)
        .find((line) => line.includes(words));
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null) throw new Error(`the process ended without "${words}":\n${this.#text}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
