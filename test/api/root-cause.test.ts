import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataset, datasetEvent, runEvent, schema } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const HOUR = 3_600_000;
const NOW = Date.now();
const ago = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

/** Rows of `clean` as the hourly run of so many hours ago wrote them. */
const rowsAt = (hours: number): number => (hours === 90 ? 10 : 1_000 + (hours % 7));

/** raw, and since three days ago extra, are loaded hourly into clean, which is published with old as the report. */
const EVENTS = [
  ...[120, 96, 72].map((hours) => runEvent({ job: 'extract', at: ago(hours), outputs: [dataset('raw')] })),
  ...Array.from({ length: 130 }, (_, i) => 130 - i).map((hours) =>
    runEvent({
      job: 'load',
      type: hours === 80 ? 'FAIL' : hours === 78 ? 'ABORT' : 'COMPLETE',
      at: ago(hours),
      inputs: hours > 72 ? [dataset('raw')] : [dataset('raw'), dataset('extra')],
      outputs: [
        dataset('clean', {
          facets: hours > 100 ? schema('id') : schema('id', 'note'),
          ...(hours === 80 || hours === 78 ? {} : { outputFacets: { outputStatistics: { rowCount: rowsAt(hours) } } }),
        }),
      ],
    }),
  ),
  runEvent({
    job: 'check',
    at: ago(2),
    inputs: [
      dataset('clean', {
        inputFacets: {
          dataQualityAssertions: { assertions: [{ assertion: 'not_null', column: 'id', success: false }] },
        },
      }),
    ],
  }),
  runEvent({ job: 'publish', at: ago(129), inputs: [dataset('clean'), dataset('old')], outputs: [dataset('report')] }),
  datasetEvent(dataset('old', { facets: { lifecycleStateChange: { lifecycleStateChange: 'DROP' } } }), ago(0.5)),
];

const CAUSE = `query ($of: ID!, $since: DateTime) { rootCause(of: $of, since: $since) {
  totalCount completeness { complete } suspects { asset { name } distance reason at detail run { state } } } }`;

describe('what happened upstream of a report', () => {
  let server: TestApp;
  let suspects: readonly any[];
  let complete: boolean;
  beforeAll(async () => {
    server = await testApp();
    for (let start = 0; start < EVENTS.length; start += 50) await server.send(...EVENTS.slice(start, start + 50));
    const { data } = await server.query('{ asset(namespace: "db", name: "report") { id } }', {}, 'auditor');
    const answer = await server.query(CAUSE, { of: data.asset.id, since: ago(110) }, 'auditor');
    ({
      suspects,
      completeness: { complete },
    } = answer.data.rootCause);
  });
  afterAll(() => server.close());

  const of = (reason: string) => suspects.filter((suspect) => suspect.reason === reason);

  it('is told of all that it goes back to, also of a job that ran often since', () => {
    expect(of('RUN_FAILED').map(({ detail, at, run }) => [detail, at, run.state])).toEqual([
      ['A run of load was aborted.', ago(78), 'ABORTED'],
      ['A run of load failed.', ago(80), 'FAILED'],
    ]);
    expect(complete).toBe(true);
  });

  it('is a row count that does not fit those before it, and no other', () => {
    expect(of('VOLUME_ANOMALY')).toMatchObject([
      { asset: { name: 'clean' }, distance: 1, at: ago(90), detail: '10 rows, where about 1003 are usual.' },
    ]);
  });

  it('is a job that is late', () => {
    expect(of('STALE').map(({ asset, detail }) => [asset.name, detail.replace(/ at about .*UTC/, '')])).toEqual([
      ['raw', 'extract was to be expected to complete, and has not since.'],
    ]);
  });

  it('is lineage that changed, told of what is made of it now', () => {
    expect(of('LINEAGE_CHANGED')).toMatchObject([
      { asset: { name: 'report' }, at: ago(0.5), detail: 'It is no longer made from old, which was dropped.' },
      { asset: { name: 'clean' }, at: ago(72), detail: 'It is now made from extra too.' },
    ]);
  });

  it('is a column that came, and a check that failed', () => {
    expect(of('SCHEMA_CHANGED')).toMatchObject([{ asset: { name: 'clean' }, at: ago(100), detail: 'note was added.' }]);
    expect(of('ASSERTION_FAILED')).toMatchObject([
      { asset: { name: 'clean' }, at: ago(2), detail: 'The check not_null of id failed.' },
    ]);
  });
});
