import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import { headwater, temporaryFolder } from '../support/headwater.ts';

describe('headwater token', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'not', 'there', 'yet');
  const token = (...args: string[]) =>
    headwater(['token', '--subject', 'me', ...args], { HEADWATER_DATA_DIR: dataDir });
  const claims = async (signed: string) => {
    const secret = new TextEncoder().encode(readFileSync(join(dataDir, 'jwt-secret'), 'utf8'));
    return (await jwtVerify(signed.trim(), secret, { algorithms: ['HS256'] })).payload;
  };

  test('prints a signed token and nothing else, where no server ever ran', async () => {
    const { code, stdout, stderr } = await token('--role', 'ingest', 'analyst', '--ttl', '90m');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const { sub, roles, iat = 0, exp = 0 } = await claims(stdout);
    expect({ sub, roles, seconds: exp - iat }).toEqual({ sub: 'me', roles: ['ingest', 'analyst'], seconds: 5_400 });
  });

  test('keeps its secret in the data folder, for its owner alone', () => {
    expect(statSync(join(dataDir, 'jwt-secret')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
  });

  test('tells of a role that the policy does not have, signs with the same secret, and for an hour', async () => {
    const { code, stdout, stderr } = await token('--role', 'boss');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'warning: the policy has no role "boss"\n' });
    const { roles, iat = 0, exp = 0 } = await claims(stdout);
    expect({ roles, seconds: exp - iat }).toEqual({ roles: ['boss'], seconds: 3_600 });
  });

  test.for(['token', 'api-key'])('%s is for somebody', async (command) => {
    for (const subject of ['', ' ', 'x'.repeat(201)]) {
      const { code, stdout, stderr } = await headwater([command, '--subject', subject, '--role', 'ingest'], {
        HEADWATER_DATA_DIR: dataDir,
      });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('it must have 1 to 200 characters');
    }
  });

  test('refuses a time that is none, and says how one is written', async () => {
    const { code, stdout, stderr } = await token('--role', 'ingest', '--ttl', '1 hour');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('"1 hour" is no duration: write 90s, 30m, 1h or 7d');
  });
});
