import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataset, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const RUN = '0196a4c2-7f0e-7c3a-9a52-1f2b3c4d5e61';
const POLICY = `
tags:
  PII: { level: CONFIDENTIAL, compartment: PII }
roles:
  anonymous: { level: PUBLIC }
  ingest: { level: PUBLIC, permissions: [INGEST] }
  analyst: { level: INTERNAL, aspects: [RUNS], namespaces: { allow: ['*'], deny: ['vault*'] } }
  steward: { level: CONFIDENTIAL, compartments: [PII], aspects: [RUNS] }
`;

describe('names of hidden things in attributes of what is seen', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ policy: POLICY });
    await server.send(
      runEvent({
        runId: RUN,
        runFacets: { plan: { reads: 'vault.payroll' } },
        outputs: [
          dataset('people', {
            facets: {
              ...schema('day', 'email'),
              tags: { tags: [{ key: 'PII', value: 'true', source: 'TEST', field: 'email' }] },
              headwater_dataset: { partitions: ['day', 'email', 'hour'] },
              symlinks: {
                identifiers: [
                  { namespace: 'vault', name: 'staff', type: 'TABLE' },
                  { namespace: 'hive', name: 'people', type: 'TABLE' },
                ],
              },
            },
          }),
        ],
      }),
    );
  });
  afterAll(() => server.close());

  const people = async (...roles: string[]) => {
    const query = `{ asset(namespace: "db", name: "people") { ... on Dataset { partitions aliases { namespace } } }
      byHidden: asset(namespace: "vault", name: "staff") { name } byOther: asset(namespace: "hive", name: "people") { name }
      run(runId: "${RUN}") { facets } }`;
    return (await server.query(query, {}, ...roles)).data as Record<string, Record<string, unknown> | null>;
  };

  it('are left out of the columns that a dataset is partitioned by', async () => {
    expect((await people('analyst')).asset?.partitions).toEqual(['day']);
    expect((await people('steward')).asset?.partitions).toEqual(['day', 'email', 'hour']);
  });

  it('are left out of the other names of a dataset, and lead to nothing', async () => {
    const [analyst, steward] = [await people('analyst'), await people('steward')];
    expect(analyst.asset?.aliases).toEqual([{ namespace: 'hive' }]);
    expect(analyst).toMatchObject({ byHidden: null, byOther: { name: 'people' } });
    expect(steward.asset?.aliases).toEqual([{ namespace: 'hive' }, { namespace: 'vault' }]);
    expect(steward).toMatchObject({ byHidden: { name: 'people' }, byOther: { name: 'people' } });
  });

  it('may be in the facets of a run, so these are for those from whom nothing is hidden', async () => {
    expect((await people('analyst')).run?.facets).toBeNull();
    expect((await people('steward')).run?.facets).toMatchObject({ plan: { reads: 'vault.payroll' } });
  });
});
