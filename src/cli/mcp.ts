import type { Command } from 'commander';
import { ConfigError, environmentVariable, readConfig } from '../config.ts';
import { readTextFile } from '../files.ts';
import { loadPolicy } from '../main.ts';
import type { Ask } from './mcp/ask.ts';
import { withStore } from './operator.ts';

interface McpOptions {
  readonly server?: string;
  readonly tokenFile?: string;
  readonly viewer?: string;
  readonly subject: string;
}

export function addMcp(program: Command, version: string): void {
  program
    .command('mcp')
    .description('serve the Model Context Protocol on standard input and output: docs/mcp.md')
    .option('--server <url>', 'a server to ask, with the token or API key in HEADWATER_TOKEN')
    .option('--token-file <file>', 'a file with the token or API key for the server')
    .option('--viewer <roles>', 'without --server: roles of the policy to ask the configured store as, with commas')
    .option('--subject <id>', 'the name of that viewer in the access log', 'mcp')
    .action(async (options: McpOptions) => {
      // Only when needed, as in serve.
      const { serveMcp } = await import('./mcp/serve.ts');
      await withAsk(options, (ask) => serveMcp(version, ask));
    });
}

/** Throws an Error, or a ConfigError, for options that do not say one way to ask. */
async function withAsk<T>(options: McpOptions, work: (ask: Ask) => Promise<T>): Promise<T> {
  const { server, tokenFile, viewer, subject } = options;
  if (server !== undefined) {
    if (viewer !== undefined) throw new Error('--viewer goes without --server: a server knows by the token who asks');
    const { askServer } = await import('./mcp/ask.ts');
    return work(askServer(graphqlAddress(server), tokenOf(tokenFile)));
  }
  if (tokenFile !== undefined) throw new Error('--token-file needs --server');
  if (viewer === undefined)
    throw new Error('say whom to ask: --server URL, or --viewer ROLE,… to ask the configured store');
  const config = readConfig();
  const policy = loadPolicy(config);
  const roles = viewer.split(',').map((role) => role.trim());
  const unknown = roles.find((role) => !policy.roles.has(role));
  if (unknown !== undefined) throw new ConfigError(`--viewer: the policy has no role "${unknown}"`);
  const { askInProcess } = await import('./mcp/in-process.ts');
  return withStore(async ({ store }) => {
    const inProcess = await askInProcess(store, { config, policy, subject, roles });
    try {
      return await work(inProcess.ask);
    } finally {
      await inProcess.close();
    }
  });
}

/** The address of a server's GraphQL, from its own or that of its root. */
function graphqlAddress(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new Error('--server must be an http(s) address');
  if (url.username !== '' || url.password !== '')
    throw new Error('--server must hold no password: set HEADWATER_TOKEN, or name a file with --token-file');
  if (!url.pathname.endsWith('/graphql')) url.pathname = `${url.pathname.replace(/\/+$/, '')}/graphql`;
  return url;
}

function tokenOf(file: string | undefined): string {
  const token = (file === undefined ? (environmentVariable('HEADWATER_TOKEN') ?? '') : readTextFile(file)).trim();
  if (token === '')
    throw new Error(
      file === undefined ? 'set HEADWATER_TOKEN, or name a file with --token-file' : `${file}: holds no token`,
    );
  if (/\s/.test(token)) throw new Error(`${file ?? 'HEADWATER_TOKEN'}: a token is one word`);
  return token;
}
