import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, expect, test } from 'vitest';
import { onExplorer } from '../../support/web/explorer.ts';

/** An identity provider that signs everybody in as ada, a steward, and holds clients to PKCE. */
const { publicKey, privateKey } = await generateKeyPair('RS256');
const key = { ...(await exportJWK(publicKey)), kid: 'key', alg: 'RS256', use: 'sig' };
let challenge = '';
const provider = createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
afterAll(() => provider.close());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', issuer);
  const send = (status: number, body: unknown): void =>
    void response
      .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(body));
  switch (url.pathname) {
    case '/.well-known/openid-configuration':
      send(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      });
      return;
    case '/keys':
      send(200, { keys: [key] });
      return;
    case '/authorize': {
      challenge = url.searchParams.get('code_challenge') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'the-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
      return;
    }
    case '/token': {
      const form = new URLSearchParams(await text(request));
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url');
      if (form.get('code') !== 'the-code' || verifier !== challenge || challenge === '') {
        send(400, { error: 'invalid_grant' });
        return;
      }
      const token = await new SignJWT({ roles: ['steward'] })
        .setProtectedHeader({ alg: 'RS256', kid: 'key' })
        .setSubject('ada')
        .setExpirationTime('10m')
        .sign(privateKey);
      send(200, { access_token: token, token_type: 'Bearer' });
      return;
    }
    default:
      send(404, {});
  }
}

await onExplorer(
  'sign-in at an identity provider',
  (explorer) => {
    test('brings one back signed in, with neither code nor token in the address', async () => {
      const page = await explorer.open('/identity');
      explorer.expectConsole(page, new RegExp(`^request: ${issuer}/`));
      await page.getByRole('button', { name: /^Sign in at 127/ }).click();
      await page.getByRole('link', { name: 'You are ada' }).waitFor();
      expect(page.url()).toBe(`${explorer.address}/`);
      await page.reload();
      await page.getByRole('link', { name: 'You are ada' }).waitFor();
    });

    test('says in words that a login was not begun here', async () => {
      const page = await explorer.open('/identity?code=stolen&state=other');
      await page.getByText('this login was not begun in this tab').waitFor();
      expect(page.url()).toBe(`${explorer.address}/identity`);
    });
  },
  {
    HEADWATER_OIDC_ISSUER: issuer,
    HEADWATER_OIDC_CLIENT_ID: 'headwater',
    HEADWATER_JWKS_URL: `${issuer}/keys`,
    HEADWATER_JWT_SECRET: 'a secret of at least thirty-two characters',
  },
);
