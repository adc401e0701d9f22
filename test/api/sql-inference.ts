import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/port.ts';
import { columns, dataset, runEvent, schema } from '../support/client-events.ts';
import { eventually } from '../support/eventually.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const LIMITS = { length: 500, time: 5_000 };
const POLICY = `
levels: [PUBLIC, SECRET]
defaults: { level: PUBLIC }
tags: { HIDDEN: { level: SECRET } }
roles:
  anonymous: { level: PUBLIC }
  ingest: { level: PUBLIC, permissions: [INGEST] }
  coder: { level: PUBLIC, aspects: [CODE] }
  reader: { level: SECRET, compartments: ['*'] }
  admin: { level: SECRET, compartments: ['*'], aspects: [CODE], permissions: [ADMIN] }
`;

/** SQL that is followed in the background, as who sends events and who asks sees it. */
export function describeSqlInference(name: string, open: () => Promise<Store>): void {
  describe(`the SQL of jobs on ${name}`, () => {
    let server: TestApp;
    beforeAll(async () => {
      server = await testApp({ store: await open(), policy: POLICY, sqlInference: LIMITS });
      await server.send(job('first', 'select amount as total, md5(email) as who from orders', 'totals'));
    });
    afterAll(() => server.close());

    it('gives columns to an output whose event tells none, with a confidence below 1', async () => {
      const edges = await eventually(
        () => columnsOf('totals'),
        (found) => found.length > 0,
      );
      expect(edges).toEqual([
        { edge: 'orders.amount -> totals.total', origin: 'SQL', masking: false, job: 'first', sure: false },
        { edge: 'orders.email -> totals.who', origin: 'SQL', masking: true, job: 'first', sure: false },
      ]);
    });

    it('adds nothing to columns that an event declares', async () => {
      await server.send(
        job('declares', 'select amount as total from orders', 'declared', columns({ total: [['orders', 'email']] })),
        job('after', 'select amount as total from orders', 'looked_at_later'),
      );
      await eventually(
        () => columnsOf('looked_at_later'),
        (found) => found.length > 0,
      );
      expect(await columnsOf('declared')).toEqual([
        { edge: 'orders.email -> declared.total', origin: 'OPENLINEAGE', masking: false, job: 'declares', sure: true },
      ]);
    });

    it('says of an edge that it is inferred alone, until a run shows it', async () => {
      await server.send(job('guesses', 'select amount as total from orders', 'guessed'));
      await eventually(
        () => columnsOf('guessed'),
        (found) => found.length > 0,
      );
      expect(await inferredIn('guessed')).toEqual([[true], [true]]);
      await server.send(
        job('shows', 'select 1', 'guessed', columns({ total: [['orders', 'amount']] }), '2026-04-02T08:00:00Z'),
      );
      expect(await inferredIn('guessed')).toEqual([[false], [false]]);
    });

    it.each([
      [
        'can not be parsed',
        'broken',
        'select amount as total frm where from (',
        /^can't be parsed at line 1, column \d+/,
      ],
      ['is too long', 'long', `select amount as total from orders where note <> '${'x'.repeat(500)}'`, /^is longer/],
      ['writes nothing that is known', 'called', "call load('orders')", /^can't be followed: no statement in it/],
    ])('says of a statement that %s why it was not followed, and goes on', async (_what, output, sql, problem) => {
      await server.send(job(output, sql, output), job(`after ${output}`, 'select amount from orders', `${output}_2`));
      expect(
        await eventually(
          () => problemOf(output, 'admin'),
          (said) => said.sqlProblem !== null,
        ),
      ).toEqual({ sqlProblem: expect.stringMatching(problem), redactions: [] });
      await eventually(
        () => columnsOf(`${output}_2`),
        (found) => found.length > 0,
      );
      expect(await columnsOf(output)).toEqual([]);
      expect(await tablesOf(output)).toEqual(['orders']);
    });

    it('tells nothing of it to those who may not see all, as it depends on all that the job reads and writes', async () => {
      await server.send(job('unread', 'selec from', 'unread'));
      await eventually(
        () => problemOf('unread', 'admin'),
        (said) => said.sqlProblem !== null,
      );
      expect(await problemOf('unread', 'coder')).toEqual({ sqlProblem: null, redactions: [] });
      expect(await problemOf('unread', 'reader')).toEqual({ sqlProblem: null, redactions: ['sqlProblem'] });
    });

    it('has no problem any more once the job sends another statement', async () => {
      await server.send(job('mended', 'selec from', 'mended', {}, '2026-04-01T08:00:00Z'));
      await eventually(
        () => problemOf('mended', 'admin'),
        (said) => said.sqlProblem !== null,
      );
      await server.send(job('mended', 'select amount as total from orders', 'mended', {}, '2026-04-01T09:00:00Z'));
      expect((await problemOf('mended', 'admin')).sqlProblem).toBeNull();
      await eventually(
        () => columnsOf('mended'),
        (found) => found.length > 0,
      );
      expect((await problemOf('mended', 'admin')).sqlProblem).toBeNull();
    });

    async function problemOf(jobName: string, role: string) {
      const { data, errors } = await server.query(
        `query ($name: String!) { job(namespace: "jobs", name: $name) { sqlProblem redactions { field } } }`,
        { name: jobName },
        role,
      );
      expect(errors).toEqual([]);
      const { sqlProblem, redactions } = data.job as { sqlProblem: string | null; redactions: { field: string }[] };
      return {
        sqlProblem,
        redactions: redactions.map(({ field }) => field).filter((field) => field === 'sqlProblem'),
      };
    }

    /** The column edges that lead straight into a dataset, sorted. */
    async function columnsOf(output: string): Promise<{ edge: string }[]> {
      const { nodes, edges } = await lineageOf(output, 'FIELD');
      const found = edges.map(({ from, to, masking, evidence }) => ({
        edge: `${nodes.get(from) ?? ''} -> ${nodes.get(to) ?? ''}`,
        origin: evidence.map(({ origin }) => origin).join(),
        masking,
        job: evidence.map((one) => one.job.name).join(),
        sure: evidence.every(({ confidence }) => confidence === 1),
      }));
      return found.sort((a, b) => (a.edge < b.edge ? -1 : 1));
    }

    /** Of each column edge into a dataset, as objects and as columns say it. */
    async function inferredIn(output: string): Promise<[objects: boolean[], columns: boolean[]]> {
      const { data, errors } = await server.query(
        `query ($name: String!) { asset(namespace: "db", name: $name) {
          lineage(direction: UPSTREAM, granularity: FIELD, depth: 1) { edges { inferred } columns { edges { inferred } } } } }`,
        { name: output },
        'admin',
      );
      expect(errors).toEqual([]);
      const { edges, columns: table } = data.asset.lineage;
      return [edges.map(({ inferred }: { inferred: boolean }) => inferred), table.edges.inferred];
    }

    async function tablesOf(output: string): Promise<string[]> {
      const { nodes, edges } = await lineageOf(output, 'ASSET');
      return edges.map(({ from }) => nodes.get(from) ?? '').sort();
    }

    async function lineageOf(output: string, granularity: 'ASSET' | 'FIELD') {
      const { data, errors } = await server.query(
        `query ($name: String!) { asset(namespace: "db", name: $name) { lineage(direction: UPSTREAM, granularity: ${granularity}, depth: 1) {
          nodes { id entity { ... on Dataset { name } ... on Field { path asset { name } } } }
          edges { from to masking evidence { origin confidence job { name } } } } } }`,
        { name: output },
        'admin',
      );
      expect(errors).toEqual([]);
      const { nodes, edges } = data.asset.lineage as Answer;
      const named = nodes.map(({ id, entity }): [string, string] => [
        id,
        entity.asset === undefined ? (entity.name ?? '') : `${entity.asset.name}.${entity.path ?? ''}`,
      ]);
      return { nodes: new Map(named), edges };
    }
  });
}

interface Answer {
  readonly nodes: readonly {
    readonly id: string;
    readonly entity: { readonly name?: string; readonly path?: string; readonly asset?: { readonly name: string } };
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly masking: boolean;
    readonly evidence: readonly {
      readonly origin: string;
      readonly confidence: number;
      readonly job: { readonly name: string };
    }[];
  }[];
}

/** A completed run of a job whose statement makes the output from `orders`. */
const job = (name: string, query: string, output: string, facets: Record<string, object> = {}, at?: string): object =>
  runEvent({
    job: name,
    ...(at === undefined ? {} : { at }),
    jobFacets: { sql: { query, dialect: 'postgres' } },
    inputs: [dataset('orders', { facets: schema('amount', 'email', 'note') })],
    outputs: [dataset(output, { facets })],
  });
