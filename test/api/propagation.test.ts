import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededApp } from '../support/seeded-app.ts';
import type { TestApp } from '../support/test-app.ts';

const TO = 'customer_features#email_domain_type';
const FIELD = `query ($id: ID!) { node(id: $id) { ... on Field {
  path sensitivity { level compartments }
  tags { tag { name } origin assignedBy assignedAt source { path asset { name } } } } } }`;

let app: TestApp;
let idOf: (name: string) => string;
beforeAll(async () => {
  ({ app, idOf } = await seededApp());
});
afterAll(() => app.close());

const seen = async (field: string, role: string) =>
  (await app.query(FIELD, { id: idOf(field) }, role)).data.node as {
    readonly sensitivity: { readonly level: string; readonly compartments: readonly string[] };
    readonly tags: readonly { readonly origin: string; readonly source: object | null }[];
  } | null;

describe('a tag that comes along lineage', () => {
  it('is shown with the field that it comes from, and counts for the sensitivity', async () => {
    expect(await seen(TO, 'steward')).toEqual({
      path: 'email_domain_type',
      sensitivity: { level: 'CONFIDENTIAL', compartments: ['PII'] },
      tags: [
        {
          tag: { name: 'PII' },
          origin: 'PROPAGATED',
          assignedBy: null,
          assignedAt: expect.stringMatching(/^20/) as string,
          source: { path: 'email', asset: { name: 'analytics.raw.contacts' } },
        },
      ],
    });
  });

  it('hides the field from who may not see what it comes from', async () => {
    expect(await seen(TO, 'analyst')).toBeNull();
    expect(await seen('customer_features#segment', 'analyst')).not.toBeNull();
  });

  it('is explained', async () => {
    const { data } = await app.query(
      `query ($id: ID!) { explainAccess(viewer: { roles: ["analyst"] }, of: $id) { visible grounds { kind tag } } }`,
      { id: idOf(TO) },
      'admin',
    );
    expect(data.explainAccess.visible).toBe(false);
    expect(data.explainAccess.grounds).toContainEqual({ kind: 'PROPAGATED', tag: 'PII' });
  });

  const exposed = async (): Promise<string[]> => {
    const { data } = await app.query(
      `{ unclassifiedExposure(tags: ["PII"], first: 200) { nodes { field { path asset { name } } } } }`,
      {},
      'steward',
    );
    return data.unclassifiedExposure.nodes.map(
      ({ field }: { field: { path: string; asset: { name: string } } }) => `${field.asset.name}.${field.path}`,
    );
  };
  const change = (what: 'removeTag' | 'assignTag', of = TO) =>
    app.query(
      `mutation ($of: ID!) { ${what}(input: { id: $of, tag: "PII" }) { __typename } }`,
      { of: idOf(of) },
      'steward',
    );

  it('goes when a person says that it does not hold, and the report of exposures follows', async () => {
    expect(await exposed()).toEqual(
      expect.arrayContaining(['customer_features.email_domain_type', 'churn_model.email_domain_type']),
    );
    expect((await change('removeTag')).errors).toEqual([]);
    expect(await seen(TO, 'steward')).toMatchObject({ tags: [], sensitivity: { level: 'INTERNAL', compartments: [] } });
    expect(await seen('churn_model#email_domain_type', 'analyst')).not.toBeNull();
    expect(await exposed()).not.toContain('customer_features.email_domain_type');
    expect(await exposed()).not.toContain('churn_model.email_domain_type');
    expect((await change('assignTag')).errors).toEqual([]);
    expect(await seen('churn_model#email_domain_type', 'steward')).toMatchObject({
      tags: [{ origin: 'PROPAGATED', source: { path: 'email_domain_type', asset: { name: 'customer_features' } } }],
    });
  });

  it('goes from all of an asset when a person says so of the asset, and the report of exposures follows', async () => {
    const [asset, field] = ['churn_model', 'churn_model.email_domain_type'];
    expect(await exposed()).toContain(field);
    expect((await change('removeTag', asset)).errors).toEqual([]);
    expect(await seen('churn_model#email_domain_type', 'steward')).toMatchObject({ tags: [] });
    expect(await exposed()).not.toContain(field);
  });
});
