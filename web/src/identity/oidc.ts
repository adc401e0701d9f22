import * as oauth from 'oauth4webapi';
import type { OidcSettings } from './oidc-settings.ts';

/** Of one login, while the user is at the identity provider. */
const KEY = 'headwater.login';

interface Login {
  readonly verifier: string;
  readonly state: string;
  /** Where the user was. */
  readonly back: string;
}

/** Sends the user to the identity provider: authorization code with PKCE (RFC 7636). Rejects when it can't be found. */
export async function beginLogin(settings: OidcSettings, redirect: string, back: string): Promise<void> {
  const server = await discover(settings);
  if (server.authorization_endpoint === undefined)
    throw new Error('the identity provider has no authorization endpoint');
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(KEY, JSON.stringify({ verifier, state, back } satisfies Login));
  const address = new URL(server.authorization_endpoint);
  const query = {
    client_id: settings.clientId,
    redirect_uri: redirect,
    response_type: 'code',
    scope: settings.scope,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  location.assign(address);
}

/** The access token, once the user is back with a code, and where the user was. Rejects with why there is none. */
export async function endLogin(
  settings: OidcSettings,
  redirect: string,
  returned: URL,
): Promise<{ readonly token: string; readonly back: string }> {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (kept === null) throw new Error('this login was not begun in this tab: begin it again');
  const { verifier, state, back } = JSON.parse(kept) as Login;
  const server = await discover(settings);
  const client: oauth.Client = { client_id: settings.clientId };
  const parameters = oauth.validateAuthResponse(server, client, returned, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    redirect,
    verifier,
    insecure(settings),
  );
  const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, client, response);
  return { token, back };
}

async function discover(settings: OidcSettings): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure(settings)));
}

/* eslint-disable @typescript-eslint/no-deprecated -- marked so that it stands out, as it does here */
/** Without TLS only on the own machine. */
const insecure = ({ issuer }: OidcSettings): { [oauth.allowInsecureRequests]: boolean } => ({
  [oauth.allowInsecureRequests]: ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname),
});
