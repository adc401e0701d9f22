import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/governance/audits/ask.ts';
import { parseAudits } from '../../src/governance/audits/file.ts';
import { runAudits } from '../../src/governance/audits/run.ts';

const FILE = (more: string): string => `version: 1
audits:
  - id: no-pii
    title: No personal data in the mart
    check: no-flow
    from: { compartments: [PII], namespaces: ['pg://crm'] }
    to: { namespaces: ['pg://mart'], kinds: [DATASET] }
${more}`;

const field = (namespace: string, name: string, path: string) => ({ path, asset: { namespace, name } });
const flow = (path: string, broken: boolean) => ({
  node: {
    source: field('pg://crm', 'people', path),
    destination: field('pg://mart', 'sales', `the_${path}`),
    hops: 2,
    broken,
    tags: [{ name: 'PII' }],
  },
});
type Completeness = Readonly<Record<'complete' | 'truncatedBy' | 'hidden', unknown>>;
const WHOLE: Completeness = { complete: true, truncatedBy: [], hidden: null };

const TAGS = [{ name: 'EMAIL', compartment: 'PII' }];
/** Answers with these flows, one to a page, in the shape of the API; and keeps what was asked. */
function answering(flows: readonly ReturnType<typeof flow>[], completeness: Completeness = WHOLE) {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const ask: Ask = (document, variables, shape) => {
    if (document.includes('AuditTags')) return Promise.resolve(shape.parse({ tags: TAGS }));
    if (document.includes('AuditNamespace')) return Promise.resolve(shape.parse({ assets: { nodes: [{ id: 'a' }] } }));
    asked.push(variables);
    const at = variables.after === null ? 0 : Number(variables.after);
    const pageInfo = { hasNextPage: at + 1 < flows.length, endCursor: String(at + 1) };
    return Promise.resolve(shape.parse({ sensitiveFlows: { edges: flows.slice(at, at + 1), pageInfo, completeness } }));
  };
  return { ask, asked };
}

async function run(ask: Ask, more = '') {
  const audits = parseAudits(FILE(more), 'f');
  const { results } = await runAudits({ file: 'f', audits, ask, at: 0, onProgress: () => undefined });
  const [result] = results;
  if (result === undefined) throw new Error('there is one audit');
  return result;
}

describe('the check no-flow', () => {
  it('asks for the flows that must not be, and finds those of all pages', async () => {
    const { ask, asked } = answering([flow('email', false), flow('phone', false)]);
    const { findings, unchecked } = await run(ask);
    expect(unchecked).toBeNull();
    expect(findings.map(({ namespace, name, part, message }) => [namespace, name, part, message])).toEqual([
      ['pg://mart', 'sales', 'the_email', 'PII comes from pg://crm people (email) in 2 steps'],
      ['pg://mart', 'sales', 'the_phone', 'PII comes from pg://crm people (phone) in 2 steps'],
    ]);
    expect(asked.map(({ after }) => after)).toEqual([null, '1']);
    expect(JSON.parse(JSON.stringify(asked[0]?.filter))).toEqual({
      compartments: ['PII'],
      fromNamespaces: ['pg://crm'],
      toNamespaces: ['pg://mart'],
      toKinds: ['DATASET'],
      includeBroken: false,
      includeIndirect: false,
    });
  });

  it('lets masked flows pass, unless it is told not to', async () => {
    const flows = [flow('email', true)];
    expect((await run(answering(flows).ask)).findings).toEqual([]);
    const { ask, asked } = answering(flows);
    expect((await run(ask, '    unlessMasked: false')).findings).toMatchObject([
      { message: 'PII comes from pg://crm people (email) in 2 steps, masked on the way' },
    ]);
    expect(asked[0]?.filter).toMatchObject({ includeBroken: true });
  });

  it('has not passed when the viewer knows nothing of what must not flow', async () => {
    const { ask, asked } = answering([]);
    const slip = '      tags: [EMIAL]\n      compartments: [PIN]';
    const audits = parseAudits(FILE('').replace(/from: .*/, `from:\n${slip}`), 'f');
    const { results } = await runAudits({ file: 'f', audits, ask, at: 0, onProgress: () => undefined });
    expect(results[0]?.unchecked).toMatch(/^this viewer knows nothing of the tag EMIAL, the compartment PIN: /);
    expect(asked).toEqual([]);
  });

  it.each([
    [{ complete: false, truncatedBy: ['EDGES'], hidden: null }, 'the flows were not followed to the end (EDGES)'],
    [{ ...WHOLE, hidden: 2 }, '2 things on the way are hidden from this viewer: use one that sees what there is'],
  ])('has not passed when the answer is incomplete: %j', async (completeness, reason) => {
    expect(await run(answering([], completeness).ask)).toMatchObject({ unchecked: reason, findings: [] });
  });
});
