import { NotAnswered, type Ask } from '../../governance/audits/ask.ts';
import { messageOf } from '../output.ts';
import { askOver } from './client.ts';

/** How long the server may take for one answer. */
const TIMEOUT_MS = 120_000;

/** Asks a server, with a token or API key; without one as anybody may. The token is sent nowhere else. */
export function askServer(server: URL, token: string | null): Ask {
  return askOver(async (body) => {
    const response = await fetch(server, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch((error: unknown) => {
      throw new NotAnswered(`${server.origin} does not answer: ${reasonOf(error)}`);
    });
    return { status: response.status, body: await response.text() };
  });
}

/** The address of a server's GraphQL, from its own or that of its root. Throws an Error for what is no address. */
export function graphqlAddress(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error('--server must be an http(s) address');
  if (url.username !== '' || url.password !== '')
    throw new Error('--server must hold no password: set HEADWATER_TOKEN, or name a file with --token-file');
  if (!url.pathname.endsWith('/graphql')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/graphql`;
  return url;
}

/** `fetch failed` says nothing; its cause does. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
