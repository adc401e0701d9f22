import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { format } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../src/access/default-policy.ts';
import { parsePolicy } from '../../src/access/policy.ts';
import { readSchema } from '../../src/graphql/schema.ts';
import { dataset, datasetEvent, runEvent, schema as columns } from '../support/client-events.ts';
import { leakMatrix, permissionOf, renderMatrix } from '../support/leak-matrix.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const PAGE = new URL('../../docs/access.md', import.meta.url);
const [BEGIN, END] = ['<!-- leak matrix: begin -->', '<!-- leak matrix: end -->'];
const policy = parsePolicy(DEFAULT_POLICY, 'built in');
const ROLES = [...policy.roles.keys()];
const schema = buildSchema(await readSchema());
const matrix = leakMatrix(schema, policy);
const cellOf = (path: string, role: string) => matrix.find((row) => row.path === path)?.cells[role];

describe('the leak matrix', () => {
  it('of docs/access.md is that of the SDL and the built-in policy', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const table = await format(renderMatrix(matrix, ROLES), { parser: 'markdown', printWidth: 120 });
    const [before = '', rest = ''] = page.split(BEGIN);
    const [, after = ''] = rest.split(END);
    const expected = `${before}${BEGIN}\n\n${table}\n${END}${after}`;
    if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, expected);
    expect(readFileSync(PAGE, 'utf8')).toBe(expected);
  });

  describe('is what the API does', () => {
    let server: TestApp;
    const PUBLIC = { tags: { tags: [{ key: 'PUBLIC' }] } };
    beforeAll(async () => {
      server = await testApp();
      // All that an aspect guards has a value here, on things that every role sees.
      await server.send(
        runEvent({
          job: 'load',
          jobFacets: {
            ...PUBLIC,
            sql: { query: 'select 1' },
            sourceCode: { language: 'sql', sourceCode: 'select 1' },
            sourceCodeLocation: { type: 'git', url: 'https://example.com/x' },
          },
          runFacets: {
            errorMessage: { message: 'no', programmingLanguage: 'SQL' },
            headwater_training: { parameters: { rate: 1 }, metrics: { auc: 1 } },
            custom: { any: 1 },
          },
          outputs: [
            dataset('open', {
              facets: { ...PUBLIC, ...columns('x') },
              outputFacets: {
                outputStatistics: { rowCount: 3 },
                dataQualityAssertions: { assertions: [{ assertion: 'not_null', success: true }] },
              },
            }),
          ],
        }),
        ...['m', 'd'].map((name) =>
          datasetEvent(
            dataset(name, {
              facets: {
                ...PUBLIC,
                [name === 'm' ? 'headwater_model' : 'headwater_dashboard']: {},
                ownership: { owners: [{ name: 'ada', type: 'OWNER' }] },
                dataQualityAssertions: { assertions: [{ assertion: 'fresh', success: true }] },
              },
            }),
          ),
        ),
      );
    });
    afterAll(() => server.close());

    const QUERY = `{
      assets { nodes { __typename quality { score } accesses { totalCount } redactions { field } ... on Dataset { statistics { rowCount } } } }
      jobs { nodes { __typename sql sqlProblem sourceCode sourceLocation redactions { field } runs { nodes { __typename error parameters metrics codeVersion { version } facets redactions { field } } } } }
      owners { nodes { __typename email redactions { field } } }
    }`;

    it.each(ROLES)('for the role %s, attribute by attribute', async (role) => {
      const { data, errors } = await server.query(QUERY, {}, role);
      expect(errors).toEqual([]);
      const objects: Record<string, any>[] = [
        ...data.assets.nodes,
        ...data.owners.nodes,
        ...data.jobs.nodes.flatMap(({ runs, ...job }: any) => [job, ...runs.nodes]),
      ];
      expect(new Set(objects.map(({ __typename }) => __typename)).size).toBe(6);
      for (const { __typename: type, redactions, ...attributes } of objects) {
        const withheld = redactions.map(({ field }: { field: string }) => field);
        for (const [field, value] of Object.entries(attributes)) {
          const cell = cellOf(`${String(type)}.${field}`, role);
          expect([type, field, withheld.includes(field)]).toEqual([type, field, cell === 'redacted']);
          if (cell === 'redacted') expect(value).toBeNull();
        }
      }
    });

    it.each(ROLES)('for the role %s, permission by permission', async (role) => {
      const requests = [
        ['Query.accessLog', '{ accessLog { totalCount } }'],
        ['Query.explainAccess', `{ explainAccess(viewer: { roles: [] }, of: "a${'A'.repeat(22)}") { visible } }`],
        ['Mutation.reloadPolicy', 'mutation { reloadPolicy(input: { dryRun: true }) { applied } }'],
        ['Mutation.recordRun', 'mutation { recordRun(input: { job: { namespace: "n", name: "j" } }) { runId } }'],
        ['Mutation.defineTerm', 'mutation { defineTerm(input: { name: "t", definition: "" }) { term { id } } }'],
      ] as const;
      for (const [path, query] of requests) {
        const { errors } = await server.query(query, {}, role);
        const refused = ['FORBIDDEN', 'UNAUTHENTICATED'].includes(String(errors[0]?.extensions.code));
        expect([path, refused ? 'refused' : 'shown']).toEqual([path, cellOf(path, role)]);
      }
    });

    it('names the permission of every root field', () => {
      const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
        Object.keys(type?.getFields() ?? {}).map((field) => permissionOf(String(type), field)),
      );
      expect(roots.filter((permission) => permission === 'AUDIT' || permission === 'ADMIN')).toHaveLength(3);
    });
  });
});
