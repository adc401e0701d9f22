import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Limits } from '../../src/http/limits.ts';
import { testApp, type TestApp } from '../support/test-app.ts';

const EVENT = {
  eventTime: '2026-01-01T00:00:00Z',
  eventType: 'COMPLETE',
  producer: 'https://example.com',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: '0197e7a0-0000-7000-8000-000000000001' },
  job: { namespace: 'n', name: 'j' },
  inputs: [],
  outputs: [{ namespace: 'n', name: 'table' }],
};
const NESTED = '{ assets { nodes { name producers { name latestRun { runId } } } } }';

test('over a real connection, what is nested is read after the body of the request has closed', async () => {
  const { status, body } = await overConnection({}, NESTED);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: { assets: { nodes: [{ name: 'table', producers: [{ name: 'j', latestRun: { runId: EVENT.run.runId } }] }] } },
  });
});

test('over a real connection, an answer that takes too long is TIMEOUT', async () => {
  const { status, body } = await overConnection({ timeout: 0 }, NESTED);
  expect(status).toBe(504);
  expect(body).toMatchObject({ errors: [{ extensions: { code: 'TIMEOUT' } }] });
});

async function overConnection(limits: Partial<Limits>, query: string): Promise<{ status: number; body: unknown }> {
  const server = await testApp({ limits });
  try {
    await server.send(EVENT);
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    return await post(server, query);
  } finally {
    await server.close();
  }
}

async function post(server: TestApp, query: string): Promise<{ status: number; body: unknown }> {
  const { port } = server.app.server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: await server.authorization('admin') },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}
