import type { Command } from 'commander';
import { ConfigError, readConfig, serverToken } from '../../config.ts';
import { readTextFile } from '../../files.ts';
import { loadPolicy, loadStaleRules } from '../../main.ts';
import { withStore } from '../operator.ts';
import { say } from '../output.ts';
import { askServer, type Ask } from './ask.ts';

/** Whom a command asks, as which viewer. */
export interface Whom {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly viewer?: string;
  readonly subject: string;
}

/** The options that say so. `subject` is the name in the access log where none is given. */
export const withWhom = (command: Command, subject: string): Command =>
  command
    .option('--server <url>', 'a server to ask, with the token or API key in HEADWATER_TOKEN')
    .option('--token-file <file>', 'a file with the token or API key for the server')
    .option('--viewer <roles>', 'without --server: roles of the policy to ask the configured store as, with commas')
    .option('--subject <id>', 'the name of that viewer in the access log', subject);

/** Asks whom the options say. Throws an Error, or a ConfigError, for options that do not say one way to ask. */
export async function asked<T>(
  { server, tokenFile, viewer, subject }: Whom,
  byDefault: string | null,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (server !== undefined) {
    if (viewer !== undefined) throw new Error('--viewer goes without --server: a server knows by the token who asks');
    const token = tokenOf(tokenFile);
    if (token === null) say('HEADWATER_TOKEN is not set: the server is asked as anonymous');
    return work(askServer(graphqlAddress(server), token));
  }
  if (tokenFile !== undefined) throw new Error('--token-file needs --server');
  const named = viewer ?? byDefault;
  if (named === null) throw new Error('say whom to ask: --server URL, or --viewer ROLE,… to ask the configured store');
  const config = readConfig();
  const policy = loadPolicy(config);
  const roles = named.split(',').map((role) => role.trim());
  const unknown = roles.find((role) => !policy.roles.has(role));
  if (unknown !== undefined) throw new ConfigError(`--viewer: the policy has no role "${unknown}"`);
  const staleRules = loadStaleRules(config);
  // Only when needed, as in serve.
  const { askInProcess } = await import('./in-process.ts');
  return withStore(({ store }) =>
    askInProcess(store, { policy, roles, subject, staleRules, audit: config.audit }, work),
  );
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

/** Null for none. */
function tokenOf(file: string | undefined): string | null {
  const token = (file === undefined ? serverToken() : readTextFile(file)).trim();
  if (file !== undefined && token === '') throw new Error(`${file}: holds no token`);
  if (/\s/.test(token)) throw new Error(`${file ?? 'HEADWATER_TOKEN'}: a token is one word`);
  return token === '' ? null : token;
}
