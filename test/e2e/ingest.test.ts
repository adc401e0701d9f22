import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../src/cli/lines.ts';
import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { dataset, runEvent } from '../support/client-events.ts';
import { headwater, temporaryFolder, withCatalog } from '../support/headwater.ts';
import { readLines } from '../support/read-lines.ts';

const BANK = fileURLToPath(new URL('../fixtures/openlineage/bank.ndjson', import.meta.url));
const events = readFileSync(BANK, 'utf8').trimEnd().split('\n');

describe('headwater ingest openlineage', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const ingest = (name: string, file: string, input?: string) =>
    headwater(['ingest', 'openlineage', '--no-sql-inference', file], { HEADWATER_DATA_DIR: join(folder, name) }, input);
  const fileWith = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const catalogOf = (name: string): Promise<string[]> =>
    withCatalog(join(folder, name), (store) => readLines(store.canonicalLines()));
  /** The catalog of the file's events, read in this process. */
  let expected: string[];
  beforeAll(async () => {
    expected = await withCatalog(folder, async (store) => {
      await ingestOpenLineage(linesOf(BANK), store);
      return readLines(store.canonicalLines());
    });
  });

  test.for([
    ['a file of JSON lines', () => BANK],
    ['a packed file', () => fileWith('packed.ndjson.gz', gzipSync(events.join('\n')))],
    [
      'a JSON array over many lines',
      () =>
        fileWith(
          'array.json',
          JSON.stringify(
            events.map((event) => JSON.parse(event)),
            null,
            2,
          ),
        ),
    ],
  ] as const)('stores the events of %s', async ([what, fileOf]) => {
    expect(await ingest(what, fileOf())).toEqual({ code: 0, stdout: '', stderr: '20 events stored, 0 refused\n' });
    expect(await catalogOf(what)).toEqual(expected);
  });

  test('stores the events of standard input', async () => {
    const { code, stderr } = await ingest('stdin', '-', events.join('\n'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '20 events stored, 0 refused\n' });
    expect(await catalogOf('stdin')).toEqual(expected);
  });

  test('names bad lines by file and number, stores the good ones, and ends with 1', async () => {
    const [first = '', ...rest] = events;
    const file = fileWith('mixed.ndjson', [first, '{ "eventTime": ', '', '{}', ...rest].join('\n'));
    const { code, stderr } = await ingest('mixed', file);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(`^${file}:2: the event is not JSON`),
      `${file}:4: eventTime is missing; the event has neither run, job nor dataset`,
      '20 events stored, 2 refused',
    ]);
    expect(await catalogOf('mixed')).toEqual(expected);
  });

  test('names a bad event of an array by its place', async () => {
    const { code, stderr } = await ingest('array', '-', `[${events[0] ?? ''}, {}]`);
    expect(code).toBe(1);
    expect(stderr).toBe(
      '-:1: event 2: eventTime is missing; the event has neither run, job nor dataset\n1 events stored, 1 refused\n',
    );
  });

  test('follows columns through SQL at the end, and says which statements it could not follow', async () => {
    const events = ['select amount as total from orders', 'selec amount from'].map((query, at) =>
      runEvent({
        job: `job_${at}`,
        jobFacets: { sql: { query } },
        inputs: [dataset('orders')],
        outputs: [dataset(`totals_${at}`)],
      }),
    );
    const { code, stderr } = await headwater(
      ['ingest', 'openlineage', '-'],
      { HEADWATER_DATA_DIR: join(folder, 'sql') },
      events.map((event) => JSON.stringify(event)).join('\n'),
    );
    expect(code).toBe(0);
    expect(stderr.trimEnd().split('\n')).toEqual([
      '2 events stored, 0 refused',
      expect.stringMatching(/^jobs job_1: its SQL can't be parsed at line 1, column \d+/),
      'the SQL of 2 jobs was looked at',
    ]);
    const columns = (await catalogOf('sql')).filter((line) => line.includes('"what":"FLOWS_TO"'));
    expect(columns).toEqual([expect.stringMatching(/totals_0.*"origin":"SQL"|"origin":"SQL".*totals_0/)]);
  });

  test('names the file that is not there, or is not what its name says', async () => {
    const absent = join(folder, 'absent.ndjson');
    const plain = fileWith('plain.ndjson.gz', events.join('\n'));
    const [first, second] = await Promise.all([ingest('absent', absent), ingest('plain', plain)]);
    expect(first).toEqual({ code: 1, stdout: '', stderr: `headwater: ${absent}: no such file or folder\n` });
    expect(second).toEqual({ code: 1, stdout: '', stderr: `headwater: ${plain}: is no gzip file, or a damaged one\n` });
  });
});
