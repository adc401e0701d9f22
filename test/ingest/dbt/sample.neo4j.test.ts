import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBolt } from '../../../src/store/bolt/bolt-runner.ts';
import { openStore } from '../../../src/store/cypher-store.ts';
import type { Store } from '../../../src/store/port.ts';
import type { Runner } from '../../../src/store/runner.ts';
import { clearGraph } from '../../support/clear-graph.ts';
import { directColumns } from '../../support/column-edges.ts';
import { churn, churnColumns, ingest, manifest, node } from '../../support/dbt.ts';
import { onLongTermNeo4j } from '../../support/neo4j/on-each-neo4j.ts';

onLongTermNeo4j('dbt', (server) => {
  let runner: Runner;
  let store: Store;
  beforeAll(async () => {
    runner = openBolt({ ...server, database: null });
    await clearGraph(runner);
    store = await openStore(runner);
  });
  afterAll(() => store.close());

  it('the sample project of dbt gives its columns, and ends them when it is gone', async () => {
    await ingest(churn(), store);
    const expected = churnColumns().map(([to, from, kind]) => `${to} <- ${from} ${kind}`);
    expect(await directColumns(runner, 'SQL')).toEqual(expected.sort());
    const later = manifest({ at: '2027-01-01T00:00:00Z', nodes: [node('seed.churn.payments')] });
    later.metadata.project_name = 'churn';
    await ingest({ manifest: later }, store);
    expect(await directColumns(runner, 'SQL')).toEqual([]);
  });
});
