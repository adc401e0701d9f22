import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiKeyFinder, makeApiKey, parseApiKeys } from '../../src/access/identity/api-keys.ts';
import { jwtVerifier, parseDuration, signToken, type JwtOptions } from '../../src/access/identity/jwt.ts';
import { KeysUnavailable, Unauthenticated } from '../../src/access/refusal.ts';

const SECRET = 'a secret of at least thirty-two characters';
const OPTIONS: JwtOptions = { secret: SECRET, jwksUrl: null, issuer: null, audience: null, rolesClaim: 'roles' };
const token = (over: Partial<Parameters<typeof signToken>[0]> = {}): Promise<string> =>
  signToken({ subject: 'ada', roles: ['analyst', 'steward'], ttlSeconds: 60, secret: SECRET, ...over });

describe('a token', () => {
  const verify = jwtVerifier(OPTIONS);

  it('says who it is of and with which roles', async () => {
    expect(await verify(await token())).toEqual({ subject: 'ada', roles: ['analyst', 'steward'] });
  });

  it.each([
    ['has expired', () => token({ ttlSeconds: -60 })],
    ['is signed with another secret', () => token({ secret: 'another secret of thirty-two characters' })],
    ['is not signed', () => Promise.resolve(new UnsecuredJWT({ sub: 'ada', exp: 9e9, roles: ['admin'] }).encode())],
    ['is no token', () => Promise.resolve('not.a.token')],
    [
      'was changed',
      async () => (await token()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"eve"}').toString('base64url')}.`),
    ],
    [
      'never expires',
      () =>
        new SignJWT({ roles: ['admin'] })
          .setProtectedHeader({ alg: 'HS256' })
          .setSubject('ada')
          .sign(new TextEncoder().encode(SECRET)),
    ],
    [
      'is signed in a way that is not agreed',
      () =>
        new SignJWT({ roles: ['admin'] })
          .setProtectedHeader({ alg: 'HS512' })
          .setSubject('ada')
          .setExpirationTime('1h')
          .sign(new TextEncoder().encode(SECRET)),
    ],
  ])('that %s is no good', async (_what, make) => {
    await expect(verify(await make())).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('may expire a little late, as clocks differ, by 30 seconds and no more', async () => {
    expect((await verify(await token({ ttlSeconds: -25 }))).subject).toBe('ada');
    await expect(verify(await token({ ttlSeconds: -35 }))).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('may begin to be good a little later than now, as clocks differ, by 30 seconds and no more', async () => {
    const from = (seconds: number): Promise<string> =>
      new SignJWT({ roles: ['analyst'] })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject('ada')
        .setExpirationTime('1h')
        .setNotBefore(Math.floor(Date.now() / 1000) + seconds)
        .sign(new TextEncoder().encode(SECRET));
    expect((await verify(await from(25))).subject).toBe('ada');
    await expect(verify(await from(35))).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('must be of the issuer and for the audience that are asked for', async () => {
    const strict = jwtVerifier({ ...OPTIONS, issuer: 'https://id.example', audience: 'headwater' });
    await expect(strict(await token())).rejects.toBeInstanceOf(Unauthenticated);
    expect(await strict(await token({ issuer: 'https://id.example', audience: 'headwater' }))).toBeTruthy();
  });

  it('may hold its roles elsewhere', async () => {
    const nested = jwtVerifier({ ...OPTIONS, rolesClaim: 'realm_access.roles' });
    expect(await nested(await token({ rolesClaim: 'realm_access.roles' }))).toEqual({
      subject: 'ada',
      roles: ['analyst', 'steward'],
    });
    expect((await nested(await token())).roles).toEqual([]);
  });

  it('may hold its roles in a claim whose name has dots, such as a URL', async () => {
    const claim = 'https://acme.example/roles';
    const named = await new SignJWT({ [claim]: ['analyst'], 'https://acme': { 'example/roles': ['admin'] } })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('ada')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(SECRET));
    expect((await jwtVerifier({ ...OPTIONS, rolesClaim: claim })(named)).roles).toEqual(['analyst']);
  });
});

describe('a token of an issuer with public keys', () => {
  const server = createServer();
  let url = '';
  let sign: (claims: { sub: string; kid?: string }) => Promise<string>;
  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = { ...(await exportJWK(publicKey)), alg: 'RS256' };
    const keys = JSON.stringify({ keys: ['one', 'HSM-2026'].map((kid) => ({ ...key, kid })) });
    server.on('request', (_request, response) => response.setHeader('content-type', 'application/json').end(keys));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
    sign = ({ sub, kid = 'one' }) =>
      new SignJWT({ roles: ['auditor'] })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setSubject(sub)
        .setExpirationTime('1h')
        .sign(privateKey);
  });
  afterAll(() => new Promise((done) => server.close(done)));

  it('is checked with the key that the issuer publishes', async () => {
    const verify = jwtVerifier({ ...OPTIONS, secret: null, jwksUrl: url });
    expect(await verify(await sign({ sub: 'grace' }))).toEqual({ subject: 'grace', roles: ['auditor'] });
  });

  it('can stand beside tokens of a shared secret', async () => {
    const verify = jwtVerifier({ ...OPTIONS, jwksUrl: url });
    expect((await verify(await sign({ sub: 'grace' }))).subject).toBe('grace');
    expect((await verify(await token())).subject).toBe('ada');
  });

  it('is known by its algorithm, whatever the key is called', async () => {
    const verify = jwtVerifier({ ...OPTIONS, jwksUrl: url });
    expect((await verify(await sign({ sub: 'grace', kid: 'HSM-2026' }))).subject).toBe('grace');
  });

  it('is not taken when it was signed with a secret, and none is shared', async () => {
    const verify = jwtVerifier({ ...OPTIONS, secret: null, jwksUrl: url });
    await expect(verify(await token())).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is neither good nor bad while the keys can not be had', async () => {
    const verify = jwtVerifier({ ...OPTIONS, secret: null, jwksUrl: 'http://127.0.0.1:1/jwks' });
    await expect(verify(await sign({ sub: 'grace' }))).rejects.toBeInstanceOf(KeysUnavailable);
  });
});

describe('an API key', () => {
  it('is found by its hash, which is all that the file holds', () => {
    const { key, entry } = makeApiKey('airflow', ['ingest']);
    expect(JSON.stringify(entry)).not.toContain(key.slice(3));
    const find = apiKeyFinder(parseApiKeys(JSON.stringify([entry]), 'keys.yaml'));
    expect(find(key)).toEqual({ subject: 'airflow', roles: ['ingest'] });
    expect(find(`${key}x`)).toBeNull();
  });

  it('can be rotated: two keys of one subject are good at once', () => {
    const keys = [makeApiKey('spark', ['ingest']), makeApiKey('spark', ['ingest'])];
    const find = apiKeyFinder(keys.map(({ entry }) => entry));
    expect(keys.map(({ key }) => find(key)?.subject)).toEqual(['spark', 'spark']);
  });

  it('in a file that is wrong is told with its line, all of them at once', () => {
    const file = ['- { subject: a, roles: [], sha256: abc }', '- { subject: b, sha256: abc }'].join('\n');
    expect(() => parseApiKeys(file, 'keys.yaml')).toThrow(
      /^keys\.yaml:1: 0\.sha256: must be 64 .*\nkeys\.yaml:2: 1\.roles: .*\nkeys\.yaml:2: 1\.sha256: must be 64 /,
    );
    expect(() => parseApiKeys('- {', 'keys.yaml')).toThrow(/^keys\.yaml:1: /);
  });

  it('can not be of two subjects', () => {
    const { entry } = makeApiKey('airflow', ['ingest']);
    const twice = [entry, { ...entry, subject: 'spark' }].map((one) => JSON.stringify(one)).join(',\n');
    expect(() => parseApiKeys(`[${twice}]`, 'keys.yaml')).toThrow('keys.yaml:2: 1.sha256: is that of entry 0, too');
  });

  it('is not in a file without entries', () => {
    expect(parseApiKeys('# none yet\n', 'keys.yaml')).toEqual([]);
  });
});

describe('a duration', () => {
  it.each([
    ['90s', 90],
    ['30m', 1_800],
    ['1h', 3_600],
    ['7d', 604_800],
  ])('%s is %i seconds', (text, seconds) => {
    expect(parseDuration(text)).toBe(seconds);
  });

  it.each(['', '1', 'h', '0h', '-1h', '1.5h', '1w'])('is not %j', (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});
