import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededApp } from '../support/seeded-app.ts';
import type { TestApp } from '../support/test-app.ts';

let app: TestApp;
let idOf: (name: string) => string;
beforeAll(async () => {
  ({ app, idOf } = await seededApp());
});
afterAll(() => app.close());

const NODES =
  'nodes { entity { ... on Field { path asset { name } } ... on Dataset { name } ... on Dashboard { name } } }';
const FLOWS = `query ($filter: SensitiveFlowFilter, $first: Int, $after: String) {
  sensitiveFlows(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } completeness { complete truncatedBy }
    edges { cursor node {
      source { id path asset { name } } destination { id path asset { name } } destinationAsset { name kind } tags { name }
      hops broken exposed breakers { from to masking } path { hops ${NODES} edges { from to masking } } } } } }`;

interface Flow {
  readonly source: { readonly id: string; readonly path: string; readonly asset: { readonly name: string } };
  readonly destination: { readonly id: string; readonly path: string; readonly asset: { readonly name: string } };
  readonly hops: number;
  readonly broken: boolean;
  readonly exposed: boolean;
  readonly breakers: readonly { readonly from: string; readonly to: string; readonly masking: boolean }[];
  readonly path: { readonly hops: number; readonly edges: readonly { from: string; to: string; masking: boolean }[] };
}

async function flows(filter: object, role: string): Promise<Flow[]> {
  const { data, errors } = await app.query(FLOWS, { filter, first: 200 }, role);
  expect(errors).toEqual([]);
  expect(data.sensitiveFlows.completeness).toEqual({ complete: true, truncatedBy: [] });
  expect(data.sensitiveFlows.totalCount).toBe(data.sensitiveFlows.edges.length);
  return data.sensitiveFlows.edges.map(({ node }: { node: Flow }) => node);
}
const named = ({ source, destination }: Flow): string =>
  `${source.asset.name}.${source.path} -> ${destination.asset.name}.${destination.path}`;

describe('sensitive flows of the worked examples', () => {
  it('name the step that masks a hashed device id', async () => {
    const flow = (await flows({ tags: ['PII'] }, 'steward')).find((one) => one.source.path === 'device.id');
    expect(flow).toMatchObject({ hops: 1, broken: true, exposed: false });
    expect(flow?.breakers).toEqual([{ from: flow?.source.id, to: flow?.destination.id, masking: true }]);
  });

  it('expose an email address whose domain reaches the model unmasked', async () => {
    const found = await flows({ exposedOnly: true, toKinds: ['MODEL'] }, 'steward');
    expect(found.map(named)).toContain('salesforce_contacts.email -> churn_model.email_domain_type');
    expect(found.every(({ broken, exposed, breakers }) => !broken && exposed && breakers.length === 0)).toBe(true);
  });

  it.each([
    ['few sources and many ends', { compartments: ['PCI'], toKinds: ['DASHBOARD', 'DATASET'] }],
    ['many sources and few ends', { tags: ['PII'], toKinds: ['DASHBOARD'] }],
  ])('show as the way what paths gives first, with %s', async (_what, filter) => {
    for (const flow of await flows(filter, 'auditor')) {
      const { data } = await app.query(
        `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, granularity: FIELD, maxPaths: 50) {
          paths { hops edges { from to masking evidence { transformations { type } } } } } }`,
        { from: flow.source.id, to: flow.destination.id },
        'auditor',
      );
      const direct = data.paths.paths.filter((path: any) =>
        path.edges.every(({ evidence }: any) =>
          evidence.some(({ transformations }: any) => transformations.some(({ type }: any) => type === 'DIRECT')),
        ),
      );
      const open = direct.filter((path: any) => path.edges.every(({ masking }: any) => !masking));
      expect(flow.broken, named(flow)).toBe(open.length === 0);
      const [first] = flow.broken ? direct : open;
      expect(flow.path.edges.map(({ from, to }) => [from, to])).toEqual(
        first.edges.map(({ from, to }: any) => [from, to]),
      );
      expect(flow.hops).toBe(first.hops);
    }
  });

  it('come page by page as on one page', async () => {
    const whole = await flows({}, 'auditor');
    const paged: Flow[] = [];
    for (let after: string | null = null; ;) {
      const { data } = await app.query(FLOWS, { filter: {}, first: 7, after }, 'auditor');
      paged.push(...data.sensitiveFlows.edges.map(({ node }: { node: Flow }) => node));
      if (!data.sensitiveFlows.pageInfo.hasNextPage) break;
      after = data.sensitiveFlows.pageInfo.endCursor;
    }
    expect(whole.length).toBeGreaterThan(14);
    expect(paged.map(named)).toEqual(whole.map(named));
  });

  it('hold nothing of what a viewer may not see', async () => {
    expect(await flows({}, 'analyst')).toEqual([]);
    expect((await flows({}, 'steward')).some(({ source }) => source.asset.name === 'core.public.cards')).toBe(false);
    expect((await flows({}, 'auditor')).some(({ source }) => source.asset.name === 'core.public.cards')).toBe(true);
  });

  it('keep to the filter on both ends', async () => {
    const pci = await flows({ compartments: ['PCI'], toKinds: ['DASHBOARD'], includeBroken: false }, 'auditor');
    expect(pci.length).toBeGreaterThan(0);
    expect(new Set(pci.map(({ source }) => source.asset.name))).toEqual(new Set(['core.public.cards']));
    expect(new Set(pci.map(({ destination }) => destination.asset.name))).toEqual(new Set(['risk_report_dashboard']));
    expect(await flows({ fromNamespaces: ['nowhere'] }, 'auditor')).toEqual([]);
  });

  it.each([
    [{ levels: ['HIGHEST'] }, 'filter.levels must be of PUBLIC, INTERNAL, CONFIDENTIAL, RESTRICTED, got "HIGHEST"'],
  ])('refuse %j', async (filter, message) => {
    const { errors } = await app.query(FLOWS, { filter }, 'auditor');
    expect(errors[0]).toMatchObject({ message, extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('say of a name in the filter that nobody knows, and of one that is hidden alike, that the reader knows of none', async () => {
    const remarks = async (names: object, role: string): Promise<string[]> => {
      const query = '($filter: SensitiveFlowFilter) { sensitiveFlows(filter: $filter, first: 1) { remarks } }';
      return (await app.query(`query ${query}`, { filter: names }, role)).data.sensitiveFlows.remarks;
    };
    const cards = 'postgres://billing.acme.example:5432';
    const asked = { tags: ['PII', 'EMIAL'], compartments: ['PCI', 'PIC'], fromNamespaces: [cards, 'nowhere'] };
    const nowhere = 'The reader sees nothing in the namespace "nowhere".';
    expect(await remarks(asked, 'auditor')).toEqual([
      'The reader knows of no tag "EMIAL".',
      'The reader knows of no compartment "PIC".',
      nowhere,
    ]);
    expect(await remarks(asked, 'analyst')).toEqual([
      'The reader knows of no tag "PII".',
      'The reader knows of no tag "EMIAL".',
      'The reader knows of no compartment "PCI".',
      'The reader knows of no compartment "PIC".',
      nowhere,
    ]);
    expect(await remarks({ toNamespaces: ['nowhere', 'nowhere'] }, 'auditor')).toEqual([nowhere]);
    expect(await remarks({}, 'analyst')).toEqual([]);
  });

  it('are all in one text, row by row as page by page, with a header, and with what is not known at the end', async () => {
    const query = `query ($filter: SensitiveFlowFilter, $after: String) { sensitiveFlows(filter: $filter, first: 3, after: $after) {
      csv: export(format: CSV) { text rows pageInfo { hasNextPage endCursor } } markdown: export(format: MARKDOWN) { text } pageInfo { endCursor } } }`;
    const filter = { includeIndirect: true };
    const all = await flows(filter, 'auditor');
    const { data } = await app.query(query, { filter }, 'auditor');
    const { csv, markdown, pageInfo } = data.sensitiveFlows;
    expect(csv).toMatchObject({ rows: all.length, pageInfo: { hasNextPage: false } });
    const [head, ...rows] = csv.text.trim().split('\r\n') as string[];
    expect(head).toMatch(/^source_namespace,source_asset,source_field,destination_namespace,/);
    expect(rows.map((row) => row.split(',').at(-2))).toEqual(all.map(({ source }) => source.id));
    expect(rows.map((row) => row.split(',').slice(7, 10).join())).toEqual(
      all.map(({ hops, broken, exposed }) => [hops, broken, exposed].join()),
    );
    expect(markdown.text.trim().split('\n')).toHaveLength(2 + all.length);
    const rest = (await app.query(query, { filter, after: pageInfo.endCursor }, 'auditor')).data.sensitiveFlows.csv;
    expect(rest.text.trim().split('\r\n')).toEqual(rows.slice(3));
    const none = (await app.query(query, { filter: { tags: ['EMIAL'] } }, 'auditor')).data.sensitiveFlows;
    expect(none.csv.text).toBe(`${head}\r\n"# The reader knows of no tag ""EMIAL""."\r\n`);
    const anonymous = (await app.query(query, { filter })).data.sensitiveFlows;
    expect(anonymous.csv.text).toBe(
      `${head}\r\n"# Things that are hidden from the reader, if there are any, are left out."\r\n`,
    );
  });

  it('leave in the access log what a text gave, field by field', async () => {
    await app.query('query Text { sensitiveFlows { export(format: CSV) { rows } } }', {}, 'steward');
    await app.drained();
    const { data } = await app.query(
      '{ accessLog(viewer: "steward", first: 50) { nodes { operation ids } } }',
      {},
      'auditor',
    );
    const entry = data.accessLog.nodes.find(({ operation }: any) => operation === 'Text');
    expect(entry.ids).toContain(idOf('salesforce_contacts#email'));
    expect(entry.ids).toContain(idOf('churn_model#email_domain_type'));
  });

  it('refuse the cursor of another filter', async () => {
    const { data } = await app.query(FLOWS, { filter: {}, first: 1 }, 'auditor');
    const after = data.sensitiveFlows.pageInfo.endCursor;
    const { errors } = await app.query(FLOWS, { filter: { tags: ['PII'] }, after }, 'auditor');
    expect(errors[0]?.message).toBe('after is a cursor of another list, order or filter');
  });
});

const EXPOSURE = `query ($tags: [String!], $namespaces: [String!]) {
  unclassifiedExposure(tags: $tags, namespaces: $namespaces, first: 200) { totalCount completeness { complete }
    nodes { field { id path tags { origin tag { name } } asset { name } } tag { name } source { id path asset { name } } hops path { hops edges { masking } } } } }`;

describe('fields that receive personal data and are not tagged', () => {
  it('are those that a flow reaches unmasked, each with the nearest source and the way', async () => {
    const { data, errors } = await app.query(EXPOSURE, { tags: ['PII'] }, 'steward');
    expect(errors).toEqual([]);
    const { nodes, totalCount } = data.unclassifiedExposure;
    expect(totalCount).toBe(nodes.length);
    const features = nodes.find(({ field }: any) => field.path === 'email_domain_type');
    expect(features).toMatchObject({ tag: { name: 'PII' }, source: { path: 'email' } });
    for (const { field, path, hops } of nodes) {
      expect(field.tags.filter(({ origin }: any) => origin !== 'PROPAGATED')).toEqual([]);
      expect(path.hops).toBe(hops);
      expect(path.edges.every(({ masking }: any) => !masking)).toBe(true);
    }
    expect(nodes.some(({ field }: any) => field.path === 'device_hash')).toBe(false);
  });

  it('are all in one text, and say of a name that nobody knows that the reader knows of none', async () => {
    const query = `query ($tags: [String!], $namespaces: [String!]) { unclassifiedExposure(tags: $tags, namespaces: $namespaces) {
      totalCount remarks nodes { field { id } source { id } } export(format: CSV) { text rows } } }`;
    const { unclassifiedExposure: found } = (await app.query(query, { tags: ['PII'] }, 'steward')).data;
    const [, ...rows] = found.export.text.trim().split('\r\n') as string[];
    expect(rows.filter((row) => !row.startsWith('#')).map((row) => row.split(',').slice(-2))).toEqual(
      found.nodes.map(({ field, source }: any) => [field.id, source.id]),
    );
    expect(found.export.rows).toBe(found.totalCount);
    const strange = { tags: ['EMIAL'], namespaces: ['nowhere'] };
    expect((await app.query(query, strange, 'steward')).data.unclassifiedExposure.remarks).toEqual([
      'The reader knows of no tag "EMIAL".',
      'The reader sees nothing in the namespace "nowhere".',
    ]);
  });

  it('are none for a viewer who may not see personal data', async () => {
    const { data } = await app.query(EXPOSURE, {}, 'analyst');
    expect(data.unclassifiedExposure).toEqual({ totalCount: 0, completeness: { complete: true }, nodes: [] });
  });
});

const IMPACT = `query ($of: [ID!]!, $change: SchemaChangeInput, $depth: Int) {
  impact(of: $of, change: $change, depth: $depth, first: 200) {
    roots totalCount byKind { value count } byOwner { value count } byLevel { value count } completeness { complete truncatedBy }
    assets { totalCount edges { node { id name } distance fields { path } notify { name } via { hops nodes { id } } } }
    csv: export(format: CSV) markdown: export(format: MARKDOWN) } }`;

async function impactOf(variables: object, role = 'auditor'): Promise<any> {
  const { data, errors } = await app.query(IMPACT, { of: [], ...variables }, role);
  expect(errors).toEqual([]);
  return data.impact;
}
const reached = (report: any): string[] => report.assets.edges.map(({ node }: any) => node.name);

describe('the impact of a change', () => {
  it('is what lineage reaches downstream, at the same distances', async () => {
    const report = await impactOf({ of: [idOf('core.public.loans')] });
    const { data } = await app.query(
      'query ($of: [ID!]!) { lineage(of: $of, direction: DOWNSTREAM, depth: 20) { nodes { id distance } } }',
      { of: [idOf('core.public.loans')] },
      'auditor',
    );
    const expected = data.lineage.nodes.filter(({ distance }: any) => distance > 0);
    expect(report.assets.edges.map(({ node, distance }: any) => ({ id: node.id, distance }))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(report.totalCount).toBe(expected.length);
    expect(report.byKind.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(expected.length);
  });

  it('shows the shortest way to each, and whom to tell', async () => {
    const { assets } = await impactOf({ of: [idOf('core.public.loans')] });
    const dashboard = assets.edges.find(({ node }: any) => node.name === 'risk_report_dashboard');
    expect(dashboard.via.nodes.map(({ id }: any) => id)).toEqual(
      [
        'core.public.loans',
        'risk/exposures',
        'RISK.CALC.COUNTERPARTY_RISK',
        'RISK.AGGREGATION.RISK_AGGREGATION',
        'RISK.REPORTING.RISK_REPORT',
        'risk_report_dashboard',
      ].map(idOf),
    );
    expect(dashboard.notify).toEqual([{ name: 'risk-reporting' }]);
  });

  it('of a field is what that field feeds, and no more', async () => {
    const all = reached(await impactOf({ of: [idOf('core.public.loans')] }));
    const one = await impactOf({ of: [idOf('core.public.loans#customer_id')] });
    expect(reached(one).length).toBeLessThan(all.length);
    expect(reached(one)).toContain('risk/exposures');
  });

  it('of a planned change is that of the fields that change: not of one that keeps its type', async () => {
    const outstanding = idOf('core.public.loans#outstanding');
    const retyped = (type: string) => impactOf({ change: { changeTypes: [{ field: outstanding, type }] } });
    expect((await retyped('NUMERIC(18,2) ')).totalCount).toBe(0);
    const other = await retyped('numeric(24,2)');
    const removed = await impactOf({ change: { removeFields: [outstanding] } });
    expect(reached(other)).toEqual(reached(removed));
    expect(removed.assets.edges[0]).toMatchObject({
      node: { name: 'risk/exposures' },
      distance: 1,
      fields: [{ path: 'exposure_eur' }],
    });
  });

  it('says that there is more where the depth ends it', async () => {
    const report = await impactOf({ of: [idOf('core.public.loans')], depth: 1 });
    expect(reached(report)).toEqual(['risk/exposures']);
    expect(report.completeness).toEqual({ complete: false, truncatedBy: ['DEPTH'] });
    expect(report.csv).toContain('This is not all: the search was ended by DEPTH.');
  });

  it('is exported row by row', async () => {
    const { csv, markdown, totalCount } = await impactOf({ of: [idOf('core.public.loans')] });
    expect(csv.trim().split('\r\n')).toHaveLength(1 + Number(totalCount));
    expect(csv).toContain('5,DASHBOARD,');
    expect(markdown.trim().split('\n')).toHaveLength(2 + Number(totalCount));
  });

  it('leaves out what is unknown or hidden', async () => {
    const unknown = `a${'A'.repeat(22)}`;
    const hidden = await impactOf({ of: [idOf('core.public.cards')] }, 'analyst');
    expect(hidden).toEqual(await impactOf({ of: [unknown] }, 'analyst'));
    expect(hidden).toMatchObject({ roots: [], totalCount: 0 });
    const cards = idOf('core.public.cards');
    expect((await impactOf({ of: [unknown, cards] })).roots).toEqual([cards]);
    expect((await causesOf('core.public.cards')).roots).toEqual([cards]);
    expect((await causesOf('core.public.cards', {}, 'analyst')).roots).toEqual([]);
  });
});

const CAUSE = `query ($of: ID!, $since: DateTime, $max: Int) { rootCause(of: $of, since: $since, maxSuspects: $max) {
  roots totalCount completeness { complete } suspects { asset { id name } distance reason at detail score run { runId } path { hops nodes { id } } } } }`;

async function causesOf(name: string, variables: object = {}, role = 'auditor'): Promise<any> {
  const asked = { of: idOf(name), since: '2026-11-01T00:00:00Z', ...variables };
  const { data, errors } = await app.query(CAUSE, asked, role);
  expect(errors).toEqual([]);
  return data.rootCause;
}

describe('the causes of a broken dashboard', () => {
  it('are the failed run, the failed check and the widened columns upstream, each with its way', async () => {
    const { suspects, completeness } = await causesOf('risk_report_dashboard');
    expect(suspects.map(({ reason, asset }: any) => `${reason} ${asset.name}`).sort()).toEqual([
      'ASSERTION_FAILED core.public.loans',
      'RUN_FAILED risk/exposures',
      'SCHEMA_CHANGED RISK.CALC.COUNTERPARTY_RISK',
      'SCHEMA_CHANGED risk/exposures',
    ]);
    expect(completeness.complete).toBe(true);
    for (const { path, distance, asset } of suspects) {
      expect(path.hops).toBe(distance);
      expect(path.nodes[0].id).toBe(asset.id);
      expect(path.nodes.at(-1).id).toBe(idOf('risk_report_dashboard'));
    }
    const failed = suspects.find(({ reason }: any) => reason === 'RUN_FAILED');
    expect(failed).toMatchObject({ detail: 'A run of bcbs239_weekly.build_exposures failed.', distance: 4 });
  });

  it('come by score, and no more of them than asked for', async () => {
    const { suspects } = await causesOf('risk_report_dashboard');
    const scores = suspects.map(({ score }: any) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const two = await causesOf('risk_report_dashboard', { max: 2 });
    expect(two.suspects).toEqual(suspects.slice(0, 2));
    expect(two.totalCount).toBe(4);
  });

  it('do not reach back further than asked', async () => {
    const { suspects } = await causesOf('risk_report_dashboard', { since: '2026-11-13T00:00:00Z' });
    expect(suspects.map(({ reason }: any) => reason)).toEqual(['ASSERTION_FAILED']);
  });

  it('hold no check for a viewer without statistics', async () => {
    const { suspects } = await causesOf('risk_report_dashboard', {}, 'anonymous');
    expect(suspects.some(({ reason }: any) => reason === 'ASSERTION_FAILED')).toBe(false);
  });

  it('are none of a model whose inputs only came with it', async () => {
    const { suspects } = await causesOf('churn_model');
    expect(suspects.some(({ reason }: any) => reason === 'LINEAGE_CHANGED')).toBe(false);
  });

  it('are none of what a person declared, which was so before', async () => {
    const { errors } = await app.query(
      'mutation ($from: ID!, $to: ID!) { declareLineage(input: { from: $from, to: $to }) { edge { to } } }',
      { from: idOf('RISK.AGGREGATION.RISK_AGGREGATION'), to: idOf('risk_report_dashboard') },
      'steward',
    );
    expect(errors).toEqual([]);
    const { suspects } = await causesOf('risk_report_dashboard');
    expect(suspects.map(({ reason }: any) => reason)).not.toContain('LINEAGE_CHANGED');
    expect(suspects).toHaveLength(4);
  });

  it('are not told of the future', async () => {
    const { errors } = await app.query(CAUSE, { of: idOf('churn_model'), since: '2999-01-01T00:00:00Z' }, 'auditor');
    expect(errors[0]).toMatchObject({ message: 'since is in the future', extensions: { code: 'BAD_USER_INPUT' } });
  });
});
