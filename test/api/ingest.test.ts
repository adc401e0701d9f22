import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApiKey } from '../../src/access/identity/api-keys.ts';
import { dataset, runEvent } from '../support/client-events.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const FIXTURES = new URL('../fixtures/openlineage/', import.meta.url);
const INVALID = readFileSync(new URL('invalid.ndjson', FIXTURES), 'utf8').split('\n').filter(Boolean);
/** Status, and what the reason must name, of each line: as invalid.md says it. */
const ANSWERS = readFileSync(new URL('invalid.md', FIXTURES), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , answer] = /^\| (\d+) \| (.*?) \| (.*?) \|$/.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), answer: answer ?? '' }];
  });

const KEY = makeApiKey('airflow', ['ingest']);

describe('POST /api/v1/lineage', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ apiKeys: [KEY.entry], limits: { eventBody: 200_000, batchBody: 400_000 } });
  });
  afterAll(() => server.close());

  const post = async (payload: string | Buffer | object, headers: Record<string, string> = {}, path = '') =>
    server.app.inject({
      method: 'POST',
      url: `/api/v1/lineage${path}`,
      headers: {
        authorization: await server.authorization('ingest'),
        'content-type': 'application/json',
        ...headers,
      },
      payload: payload as string,
    });
  const names = async (): Promise<string[]> =>
    (await server.query('{ assets(first: 200) { nodes { name } } }', {}, 'admin')).data.assets.nodes.map(
      ({ name }: { name: string }) => name,
    );

  it('stores an event, and the graph has it at once', async () => {
    const response = await post(runEvent({ inputs: [dataset('one.in')], outputs: [dataset('one.out')] }));
    expect(response.statusCode).toBe(201);
    expect(await names()).toEqual(['one.in', 'one.out']);
  });

  it('takes gzip, and an API key', async () => {
    const body = gzipSync(JSON.stringify(runEvent({ outputs: [dataset('zipped')] })));
    const response = await post(body, { 'content-encoding': 'gzip', authorization: `Bearer ${KEY.key}` });
    expect(response.statusCode).toBe(201);
    expect(await names()).toContain('zipped');
  });

  it('refuses who may not send, before it reads anything', async () => {
    const event = runEvent({ outputs: [dataset('never')] });
    expect((await post(event, { authorization: await server.authorization('analyst') })).statusCode).toBe(403);
    expect((await post(event, { authorization: 'Bearer hw_wrong' })).statusCode).toBe(401);
    expect((await post(event, { authorization: 'Basic eDp5' })).statusCode).toBe(401);
    const anonymous = await server.app.inject({ method: 'POST', url: '/api/v1/lineage', payload: event });
    expect([anonymous.statusCode, anonymous.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(await names()).not.toContain('never');
  });

  it('answers 413 to a body that is too long, also when it only inflates to one', async () => {
    const long = JSON.stringify({ ...runEvent(), filler: 'x'.repeat(300_000) });
    expect((await post(long)).statusCode).toBe(413);
    expect((await post(gzipSync(long), { 'content-encoding': 'gzip' })).statusCode).toBe(413);
  });

  it('answers 400 to what is not gzip, and 415 to what it can not read', async () => {
    expect((await post(Buffer.from('plain'), { 'content-encoding': 'gzip' })).statusCode).toBe(400);
    expect((await post('x', { 'content-encoding': 'br' })).statusCode).toBe(415);
    expect((await post('x', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  });

  it.each(ANSWERS)('answers line $number of the invalid samples with: $answer', async ({ number, answer }) => {
    const response = await post(INVALID[number - 1] ?? '');
    const [status, ...rest] = answer.split(/[ ,]+/);
    expect(response.statusCode).toBe(Number(status));
    if (status !== '400') return;
    const problem = response.json<{
      error: string;
      message: string;
      requestId: string;
      problems: { path: string }[];
    }>();
    expect(problem.error).toBe('BAD_USER_INPUT');
    const place = rest.find((word) => /[.[]|^eventT|^inputs$/.test(word));
    if (place !== undefined) expect(problem.problems.map(({ path }) => path)).toContain(place);
    if (answer.includes('say the limit')) expect(problem.message).toMatch(/\d/);
    if (number === 2)
      expect(problem.problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['[0]', '[1]', '[2]']));
  });

  it('stores the good events of a batch, and lists the rest with reasons', async () => {
    const lines = INVALID.slice(1).map((line): unknown => JSON.parse(line));
    const response = await post(JSON.stringify(lines), {}, '/batch');
    expect(response.statusCode).toBe(200);
    const report = response.json<{
      status: string;
      summary: object;
      failed_events: { index: number; reason: string; retriable: boolean }[];
    }>();
    expect(report.status).toBe('partial_success');
    expect(report.summary).toEqual({ received: 19, successful: 2, failed: 17 });
    expect(report.failed_events.map(({ index }) => index)).toEqual([...Array(11).keys(), 12, 13, 14, 15, 16, 17]);
    expect(report.failed_events.every(({ retriable, reason }) => !retriable && reason !== '')).toBe(true);
  });

  it('answers 204 to a batch of good events', async () => {
    const events = ['b1', 'b2'].map((name) => runEvent({ job: name, outputs: [dataset(name)] }));
    expect((await post(events, {}, '/batch')).statusCode).toBe(204);
    expect(await names()).toEqual(expect.arrayContaining(['b1', 'b2']));
  });

  it('takes a batch with one event a line', async () => {
    const lines = ['n1', 'n2'].map((name) => JSON.stringify(runEvent({ job: name, outputs: [dataset(name)] })));
    const response = await post(lines.join('\n'), { 'content-type': 'application/x-ndjson' }, '/batch');
    expect(response.statusCode).toBe(204);
    expect(await names()).toEqual(expect.arrayContaining(['n1', 'n2']));
  });

  it('is still there after all this', async () => {
    expect((await server.app.inject('/health/ready')).statusCode).toBe(200);
    expect((await post(runEvent({ outputs: [dataset('last')] }))).statusCode).toBe(201);
  });
});
