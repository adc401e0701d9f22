import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../src/domain/event.ts';
import { SqlInference } from '../../src/ingest/sql-jobs/inference.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { Store } from '../../src/store/port.ts';
import { eventOf, rawFacet, rawRunEvent } from '../support/openlineage.ts';
import { readLines } from '../support/read-lines.ts';
import { shuffled } from '../support/shuffled.ts';

const CHURN = readFileSync(new URL('../fixtures/openlineage/churn-dbt-ol.ndjson', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => eventOf(JSON.parse(line)));

const run = (minute: number, sql: string, columnLineage: object | null = null): LineageEvent =>
  eventOf(
    rawRunEvent({
      eventTime: `2026-04-01T00:0${minute}:00Z`,
      run: { runId: `0197ad84-7a0d-7527-9f8a-a0860231900${minute}` },
      job: { namespace: 'jobs', name: 'load', facets: { sql: rawFacet({ query: sql, dialect: 'postgres' }) } },
      inputs: [{ namespace: 'pg://db', name: 'shop.public.orders' }],
      outputs: [
        {
          namespace: 'pg://db',
          name: 'shop.public.totals',
          facets: columnLineage === null ? {} : { columnLineage: rawFacet({ fields: columnLineage }) },
        },
      ],
    }),
  );
const DECLARED = { total: { inputFields: [{ namespace: 'pg://db', name: 'shop.public.orders', field: 'net' }] } };

/** A column edge as the canonical lines have it. */
interface Inferred {
  readonly what: string;
  readonly origin: string;
  readonly job: string;
  readonly confidence: number;
  readonly validFrom: number;
  readonly validTo: number;
}

describe('SQL of jobs whose events tell no columns', () => {
  let store: Store;
  let inference: SqlInference;
  beforeEach(async () => {
    store = await openStore(openEmbedded(null));
    inference = newInference();
  });
  afterEach(async () => {
    await inference.close();
    await store.close();
  });
  const newInference = (waiting = 10_000): SqlInference =>
    new SqlInference(store, {
      waiting,
      onFailure: (error) => {
        throw error;
      },
    });
  const write = async (...events: readonly LineageEvent[]): Promise<void> => {
    await inference.after(store).writeEvents(events);
    await inference.settled();
  };
  const lines = async (): Promise<string[]> => (await readLines(store.canonicalLines())).sort();
  const inferred = async (): Promise<Inferred[]> =>
    (await lines())
      .map((line) => JSON.parse(line) as Inferred)
      .filter(({ origin, what }) => origin === 'SQL' && what === 'FLOWS_TO');

  it('a feature table gets its columns, those it masks too, and is less sure of them than of what is declared', async () => {
    await write(...CHURN);
    const edges = await inferred();
    expect(edges.length).toBeGreaterThan(5);
    for (const { confidence } of edges) expect(confidence).toBeLessThan(1);
    const into = (column: string) => edges.filter((edge) => JSON.stringify(edge).includes(`"${column}"`));
    expect(JSON.stringify(into('email_hash'))).toMatch(/stg_contacts.*email.*\\"masking\\":true/);
    expect(JSON.stringify(into('minutes_used'))).toMatch(/stg_usage.*AGGREGATION/);
    // The other jobs with SQL and inputs declare their columns.
    expect(new Set(edges.map(({ job }) => job))).toEqual(
      new Set(['warehouse.main_marts.churn.customer_features.build.run']),
    );
  });

  it.each([1])('the order in which events arrive does not show (%i)', async (seed) => {
    await write(...CHURN);
    const expected = await lines();
    await inference.close();
    await store.close();
    store = await openStore(openEmbedded(null));
    inference = newInference();
    for (const event of shuffled(CHURN, seed)) await write(event);
    expect(await lines()).toEqual(expected);
  });

  it('what a later run declares ends what was inferred, and a run that declares nothing brings it back', async () => {
    const sql = 'insert into totals (total) select sum(amount) from public.orders';
    await write(run(1, sql));
    const [first] = await inferred();
    await write(run(3, sql, DECLARED));
    const [ended] = await inferred();
    await write(run(5, sql));
    const all = (await inferred()).sort((a, b) => a.validFrom - b.validFrom);
    const at = (minute: number): number => Date.UTC(2026, 3, 1, 0, minute);
    expect([first?.validFrom, ended?.validFrom, ended?.validTo]).toEqual([at(1), at(1), at(3)]);
    expect(all.map(({ validFrom }) => validFrom)).toEqual([at(1), at(5)]);
  });

  it('another statement takes the place of the one before', async () => {
    await write(run(1, 'select amount as total from orders'));
    await write(run(2, 'select net as total from orders'));
    const edges = await inferred();
    expect(edges).toHaveLength(1);
    expect(JSON.stringify(edges)).toMatch(/"net"/);
  });

  it('a statement that cannot be parsed leaves the table lineage as it is', async () => {
    const broken = run(1, 'select from from where (');
    await store.writeEvents([broken]);
    const before = await lines();
    await write(broken);
    expect(await lines()).toEqual(before);
  });

  it('drops what is more than may wait, and says how many', async () => {
    const dropped: number[] = [];
    const small = new SqlInference(store, {
      waiting: 1,
      held: true,
      onFailure: () => undefined,
      onDropped: (count) => dropped.push(count),
    });
    small.note(CHURN);
    await small.settled();
    await small.close();
    expect(dropped).toHaveLength(1);
    expect(dropped[0]).toBeGreaterThan(5);
  });
});
