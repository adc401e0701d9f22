import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { makeViewer } from '../../src/access/viewer.ts';
import { askServer, shaped } from '../../src/cli/ask/ask.ts';
import { askInProcess } from '../../src/cli/ask/in-process.ts';
import { graphqlAddress } from '../../src/cli/ask/whom.ts';
import { loadCuration } from '../../src/cli/curation.ts';
import { linesOf } from '../../src/cli/lines.ts';
import type { Ask } from '../../src/governance/audits/ask.ts';
import { parseAudits } from '../../src/governance/audits/file.ts';
import type { AuditReport } from '../../src/governance/audits/report.ts';
import { runAudits } from '../../src/governance/audits/run.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { COMPILED } from '../support/compiled.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const BANK = join(root, 'seed/bank');
const policy = parsePolicy(DEFAULT_POLICY, 'default');
const AT = Date.UTC(2026, 10, 26);

let server: TestApp;
let folder: string;
beforeAll(async () => {
  const store = await openStore(openEmbedded(null));
  await ingestOpenLineage(linesOf(join(BANK, 'openlineage.ndjson')), store, {
    onProblem: (line, message) => {
      throw new Error(`line ${line}: ${message}`);
    },
  });
  const curation = join(BANK, 'curation.yaml');
  await loadCuration(readFileSync(curation, 'utf8'), curation, store, makeViewer(policy, 'operator', ['admin']));
  server = await testApp({ store });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  folder = mkdtempSync(join(tmpdir(), 'headwater-audit-'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const audited = (ask: Ask, text: string, at = AT): Promise<AuditReport> =>
  runAudits({ file: 'audit.yaml', audits: parseAudits(text, 'audit.yaml'), ask, at, onProgress: () => undefined });
const inFolder = (text: string, ...roles: string[]): Promise<AuditReport> =>
  askInProcess(server.store, { policy, roles, subject: 'audit', staleRules: [], audit: 'strict' }, (ask) =>
    audited(shaped(ask), text),
  );
const one = (lines: string): string => `version: 1\naudits:\n  - id: one\n    title: One\n${lines}`;
const found = ({ results }: AuditReport): string[] =>
  results.flatMap(({ findings }) => findings.map(({ name, message }) => `${name}: ${message}`));

/** What the sample file finds on the bank example, but for flows. */
const SAMPLE = readFileSync(join(BANK, 'audit.yaml'), 'utf8');
const EXPECTED = {
  'pii-has-retention': ['core.public.customers'],
  'risk-has-steward': ['core.public.accounts'],
  'risk-is-described': [],
  'risk-is-current': [],
  'sources-are-declared': [
    'core.public.accounts',
    'core.public.cards',
    'core.public.customers',
    'core.public.loans',
    'fx/ecb_reference_rates',
  ],
  'one-name-each': [],
};
const namesIn = ({ results }: AuditReport) =>
  Object.fromEntries(
    results
      .filter(({ audit }) => audit.check !== 'no-flow')
      .map(({ audit, findings, unchecked }) => [audit.id, unchecked ?? findings.map(({ name }) => name)]),
  );

describe('headwater audit', () => {
  it('finds in the bank example what the sample file says must not be, with its exception made', async () => {
    const report = await inFolder(SAMPLE, 'admin');
    expect(namesIn(report)).toEqual(EXPECTED);
    const [retention] = report.results.filter(({ audit }) => audit.id === 'pii-has-retention');
    expect(retention?.excepted.map(({ name, owner }) => [name, owner])).toEqual([
      ['core.public.accounts', 'Henrik Dahl'],
    ]);
  });

  it('finds the same when it asks a server', async () => {
    const token = (await server.authorization('admin')).replace('Bearer ', '');
    const address = server.app.server.address();
    if (address === null || typeof address === 'string') throw new Error('the server does not listen');
    const url = graphqlAddress(`http://127.0.0.1:${address.port}/`);
    expect(namesIn(await audited(shaped(askServer(url, token)), SAMPLE))).toEqual(EXPECTED);
    const refused = await audited(shaped(askServer(url, 'no-token')), one('    check: described'));
    expect(refused.results[0]?.unchecked).toMatch(/token/);
  });

  it('checks what its viewer sees, and no more', async () => {
    const text = one('    check: no-orphans');
    expect(found(await inFolder(text, 'anonymous'))).toEqual([]);
    expect((await inFolder(text, 'analyst')).results[0]?.findings.length).toBeGreaterThan(0);
  });

  it.each([
    [
      '    check: has-owner\n    role: NOBODY\n    filter: { names: [risk/*] }',
      ['risk/exposures: has no owner as NOBODY'],
    ],
    ['    check: has-owner\n    filter: { names: [risk/*] }', []],
    [
      '    check: tagged\n    tags: [SOX]\n    filter: { namespaces: ["s3://*"], levels: [INTERNAL] }',
      ['fx/ecb_reference_rates: has none of the tags SOX', 'risk/exposures: has none of the tags SOX'],
    ],
    ['    check: tagged\n    filter: { namespaces: ["s3://*market*"] }', ['fx/ecb_reference_rates: has no tag']],
    ['    check: described\n    filter: { kinds: [MODEL] }', ['*: no asset fits the filter']],
    ['    check: described\n    filter: { kinds: [DASHBOARD] }', []],
    ['    check: no-orphans\n    namespaces: ["s4://*", "snowflake://*"]', ['*: no namespace fits s4://*']],
    [
      '    check: no-flow\n    to: { namespaces: ["snowflake://northbank", "snowflake://northbank-risk"] }\n    from: { tags: [PII] }',
      ['*: there is nothing in the namespace snowflake://northbank'],
    ],
    [
      '    check: retention-set\n    filter: { tags: [PCI] }',
      ['core.public.cards: does not say for how many days it is kept'],
    ],
    [
      '    check: health\n    kinds: [DEAD_END, ORPHAN]\n    namespaces: ["s3://*"]',
      ['fx/ecb_reference_rates: ORPHAN: is read, and nothing is known to write it'],
    ],
    ['    check: health\n    kinds: [ORPHAN]\n    max: 5', []],
  ])('checks %j', async (lines, expected) => {
    expect(found(await inFolder(one(lines), 'admin'))).toEqual(expected);
  });

  it('has not passed when its viewer knows nothing of what the filter names', async () => {
    const text = one('    check: retention-set\n    filter: { compartments: [PII] }');
    const [byAnalyst, byAdmin] = [await inFolder(text, 'analyst'), await inFolder(text, 'admin')];
    expect(byAnalyst.results[0]?.unchecked).toMatch(/knows nothing of the compartment PII/);
    expect(byAdmin.results[0]?.unchecked).toBeNull();
  });

  it('has not passed when there is no server', async () => {
    const nobody = shaped(askServer(new URL('http://127.0.0.1:1/graphql'), 'a-secret-token'));
    const { results } = await audited(nobody, one('    check: described'));
    expect(results[0]?.unchecked).toMatch(/^http:\/\/127\.0\.0\.1:1 does not answer: /);
    expect(results[0]?.unchecked).not.toContain('secret');
  });

  it('takes the address of a server, with or without /graphql, and no password in it', () => {
    const href = (given: string): string => graphqlAddress(given).href;
    expect(['https://h', 'https://h/base/', 'https://h/graphql'].map(href)).toEqual([
      'https://h/graphql',
      'https://h/base/graphql',
      'https://h/graphql',
    ]);
    expect(() => graphqlAddress('https://u:p@h')).toThrow('must hold no password');
    expect(() => graphqlAddress('file:///etc')).toThrow('must be an http(s) address');
  });
});

describe('the command', { timeout: 120_000 }, () => {
  const run = (...args: string[]) => {
    const env = { ...process.env, HEADWATER_DATA_DIR: join(folder, 'data'), HEADWATER_TOKEN: 'a-secret-token' };
    return spawnSync(process.execPath, [COMPILED, 'audit', ...args], { encoding: 'utf8', env });
  };
  const file = (text: string): string => {
    const name = join(folder, 'audit.yaml');
    writeFileSync(name, text);
    return name;
  };

  it('exits 0 when nothing is found in the configured store, and writes the report where it is told', () => {
    const output = join(folder, 'report.json');
    const { status, stdout, stderr } = run(file(one('    check: described')), '--format', 'json', '--output', output);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('audit 1 of 1: one');
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ audits: [{ id: 'one', status: 'PASSED' }] });
  });

  it('exits 1 for findings', () => {
    const exceptions = '    exceptions: [{ asset: x, owner: Ada, reason: r, until: 2020-01-01 }]';
    const { status, stdout } = run(file(one(`    check: described\n${exceptions}`)));
    expect([status, stdout.split('\n')[0]]).toEqual([1, 'ERROR one: One']);
  });

  it('exits 2 for a bad file, no server, an unknown role and a wrong option, and shows no token', () => {
    const bad = run(file(one('    check: nothing')));
    const good = file(one('    check: described'));
    const nobody = run(good, '--server', 'http://127.0.0.1:1');
    const role = run(good, '--viewer', 'nobody');
    const option = run(good, '--format', 'xml');
    expect([bad, nobody, role, option].map(({ status }) => status)).toEqual([2, 2, 2, 2]);
    expect(bad.stderr).toMatch(/audit\.yaml:5: audits\.0\.check: /);
    expect(nobody.stdout).toContain('NOT CHECKED one: One');
    expect(role.stderr).toContain('--viewer: the policy has no role "nobody"');
    expect([nobody, role].map(({ stdout, stderr }) => stdout + stderr).join()).not.toContain('a-secret-token');
  });
});
