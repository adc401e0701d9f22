import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { shaped } from '../../src/cli/ask/ask.ts';
import { askInProcess } from '../../src/cli/ask/in-process.ts';
import { linesOf } from '../../src/cli/lines.ts';
import { parseAudits } from '../../src/governance/audits/file.ts';
import { runAudits } from '../../src/governance/audits/run.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';

const BANK = fileURLToPath(new URL('../../seed/bank/', import.meta.url));
const policy = parsePolicy(DEFAULT_POLICY, 'default');

describe('the check no-flow on the bank example', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(openEmbedded(null));
    await ingestOpenLineage(linesOf(join(BANK, 'openlineage.ndjson')), store, {
      onProblem: (line, message) => {
        throw new Error(`line ${line}: ${message}`);
      },
    });
  });
  afterAll(() => store.close());

  const results = async (text: string, role: string) => {
    const audits = parseAudits(text, 'audit.yaml');
    const run = { file: 'audit.yaml', audits, at: Date.UTC(2026, 10, 26), onProgress: () => undefined };
    const viewer = { policy, roles: [role], subject: 'audit', staleRules: [], audit: 'strict' as const };
    return (await askInProcess(store, viewer, (ask) => runAudits({ ...run, ask: shaped(ask) }))).results;
  };
  const flow = (lines: string): string =>
    `version: 1\naudits:\n  - id: one\n    title: One\n    check: no-flow\n${lines}`;

  it('finds card data in the dashboard, and no personal data that is not masked', async () => {
    const all = await results(readFileSync(join(BANK, 'audit.yaml'), 'utf8'), 'admin');
    const of = (id: string) => all.find(({ audit }) => audit.id === id);
    expect(of('pii-stays-out-of-risk')).toMatchObject({ unchecked: null, findings: [] });
    const cards = of('card-data-stays-out-of-dashboards');
    expect([cards?.unchecked, cards?.findings.length]).toEqual([null, 8]);
    expect(cards?.findings[0]).toMatchObject({
      namespace: 'tableau://bi.northbank.example',
      name: 'risk_report_dashboard',
    });
  });

  it('finds masked flows when masking does not make them good', async () => {
    const to = `    from: { compartments: [PII] }\n    to: { namespaces: ['s3://northbank-risk-lake'] }`;
    const [strict] = await results(flow(`${to}\n    unlessMasked: false`), 'admin');
    expect(strict?.findings.map(({ name, part }) => [name, part])).toEqual([['risk/exposures', 'counterparty_id']]);
    expect(strict?.findings[0]?.message).toMatch(/masked on the way$/);
    expect((await results(flow(to), 'admin'))[0]?.findings).toEqual([]);
  });
});
