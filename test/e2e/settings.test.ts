import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headwater, temporaryFolder, type Settings } from '../support/headwater.ts';

const folder = temporaryFolder();
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** What `serve` says with these settings, a line each. It must end with 1, and write to standard error alone. */
async function complaints(settings: Settings): Promise<string[]> {
  const { code, stdout, stderr } = await headwater(['serve'], {
    HEADWATER_DATA_DIR: join(folder, 'data'),
    HEADWATER_PORT: '0',
    ...settings,
  });
  expect({ code, stdout, ended: stderr.endsWith('\n') }).toEqual({ code: 1, stdout: '', ended: true });
  return stderr.trimEnd().split('\n');
}

describe('headwater serve with settings that are wrong', { timeout: 120_000 }, () => {
  test('names all variables that are, and never a secret', async () => {
    expect(
      await complaints({
        HEADWATER_PORT: '70000',
        HEADWATER_JWT_SECRET: 'too short a secret',
        HEADWATER_NEO4J_URI: 'http://user:pass@db',
        HEADWATER_LOG_LEVEL: 'loud',
      }),
    ).toEqual([
      'headwater: HEADWATER_PORT is not a number from 0 to 65535; ' +
        'HEADWATER_NEO4J_URI is not a neo4j:// or bolt:// address; ' +
        'HEADWATER_JWT_SECRET is shorter than 32 characters; ' +
        'HEADWATER_LOG_LEVEL is none of fatal, error, warn, info, debug, trace, silent',
    ]);
  });

  test('names the policy file that is not there', async () => {
    const file = join(folder, 'absent.yaml');
    expect(await complaints({ HEADWATER_POLICY: file })).toEqual([
      `headwater: HEADWATER_POLICY: ${file}: no such file or folder`,
    ]);
  });

  test('says of a policy what is wrong, on which line', async () => {
    const file = fileWith(
      'policy.yaml',
      'levels: [LOW]\nroles:\n  anonymous: { level: HIGH }\n  boss: { level: LOW, seesAll: true }\n',
    );
    const lines = await complaints({ HEADWATER_POLICY: file });
    expect(lines).toContainEqual(expect.stringMatching(`^headwater: ${file}:4: .*seesAll`));
    for (const line of lines) expect(line).toMatch(`headwater: ${file}:`);
  });

  test('says of a file of stale rules what is wrong, on which line', async () => {
    const file = fileWith('stale.yaml', 'stale:\n  - namespaces: [a]\n');
    expect(await complaints({ HEADWATER_STALE_RULES: file })).toEqual([
      `headwater: ${file}:2: stale.0: must have days or runs`,
    ]);
  });

  test('names the host of a Neo4j that does not answer, at once, and neither user nor password', async () => {
    const port = await freePort();
    const begin = Date.now();
    const lines = await complaints({
      HEADWATER_NEO4J_URI: `bolt://127.0.0.1:${port}`,
      HEADWATER_NEO4J_USER: 'someone',
      HEADWATER_NEO4J_PASSWORD: 'a password',
      HEADWATER_JWT_SECRET: 'a secret that is long enough to sign with',
    });
    expect(lines).toEqual([`headwater: Neo4j at 127.0.0.1:${port} does not answer`]);
    expect(Date.now() - begin).toBeLessThan(30_000);
  });

  test('asks for a way to identify callers on Neo4j, where no file is shared', async () => {
    expect(await complaints({ HEADWATER_NEO4J_URI: 'bolt://127.0.0.1:1' })).toEqual([
      'headwater: with Neo4j, set HEADWATER_JWT_SECRET, HEADWATER_JWKS_URL or HEADWATER_API_KEYS',
    ]);
  });

  test('says that the port is in use, and how to choose another', async () => {
    const server = await listening();
    const port = portOf(server);
    const lines = await complaints({ HEADWATER_PORT: String(port) });
    server.close();
    expect(lines).toEqual([`headwater: port ${port} is in use: stop what listens there, or set HEADWATER_PORT`]);
  });
});

async function listening(): Promise<Server> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = await listening();
  const port = portOf(server);
  server.close();
  await once(server, 'close');
  return port;
}
