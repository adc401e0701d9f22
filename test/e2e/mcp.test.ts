import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { buildSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOOLS } from '../../src/cli/mcp/server.ts';
import { readSchema } from '../../src/graphql/schema.ts';
import { COMPILED } from '../support/compiled.ts';
import { authorizationFor, headwater, startHeadwater, temporaryFolder } from '../support/headwater.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The command as a child of the protocol's own client. */
async function connect(args: readonly string[], env: Record<string, string>): Promise<Client> {
  const client = new Client({ name: 'test', version: '0' });
  const command = [process.execPath, COMPILED, 'mcp', ...args] as const;
  const transport = new StdioClientTransport({
    command: command[0],
    args: command.slice(1),
    env: { PATH: process.env.PATH ?? '', ...env },
    cwd: ROOT,
    stderr: 'pipe',
  });
  await client.connect(transport);
  return client;
}

async function call(client: Client, name: string, given: Record<string, unknown>) {
  const { content, isError = false } = await client.callTool({ name, arguments: given });
  const [part] = content as { type: string; text: string }[];
  const text = part?.text ?? '';
  return { isError, text, answer: isError ? null : JSON.parse(text) };
}

const FEATURES = { namespace: 'feast://features.acme.example', name: 'customer_features' };

describe('headwater mcp', { timeout: 120_000 }, () => {
  const folder = temporaryFolder();
  const dataDir = join(folder, 'data');
  const settings = { HEADWATER_DATA_DIR: dataDir };
  const open: Client[] = [];
  const opened = async (...args: Parameters<typeof connect>) => {
    const client = await connect(...args);
    open.push(client);
    return client;
  };
  /** Id, name and path of all assets and fields that a role sees. */
  const everything = async (address: string, role: string) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: await authorizationFor(dataDir, role) },
      body: JSON.stringify({
        query: '{ assets(first: 200) { nodes { id name description fields(first: 200) { nodes { id path } } } } }',
      }),
    });
    const { data } = (await response.json()) as any;
    return data.assets.nodes as {
      id: string;
      name: string;
      description: string;
      fields: { nodes: { id: string; path: string }[] };
    }[];
  };
  let secrets: string[];
  let hiddenIds: string[];
  let shownIds: string[];
  beforeAll(async () => {
    const server = await startHeadwater('demo', settings);
    const [all, shown] = [await everything(server.address, 'auditor'), await everything(server.address, 'analyst')];
    const visible = JSON.stringify(shown);
    shownIds = shown.map(({ id }) => id);
    const namesOf = (assets: typeof all) =>
      assets.flatMap(({ name, fields }) => [name, ...fields.nodes.map(({ path }) => path)]);
    secrets = [...new Set(namesOf(all))].filter((name) => !visible.includes(name));
    hiddenIds = all
      .flatMap(({ id, fields }) => [id, ...fields.nodes.map((field) => field.id)])
      .filter((id) => !visible.includes(id));

    const token = (await authorizationFor(dataDir, 'analyst')).slice('Bearer '.length);
    const file = join(folder, 'token');
    writeFileSync(file, `${token}\n`);
    const byServer = await opened(['--server', server.address, '--token-file', file], {});
    const byEnvironment = await opened(['--server', `${server.address}/graphql`], { HEADWATER_TOKEN: token });
    fromServer = [await call(byServer, 'asset', FEATURES), await call(byEnvironment, 'asset', FEATURES)];
    await byServer.close();
    await byEnvironment.close();
    await server.stop();
    analyst = await opened(['--viewer', 'analyst'], settings);
  }, 120_000);
  let analyst: Client;
  let fromServer: Awaited<ReturnType<typeof call>>[];
  afterAll(async () => {
    for (const client of open) await client.close();
  });

  test('offers the tools whose queries the schema has, each with a description and a schema of what it takes', async () => {
    const schema = buildSchema(await readSchema());
    const queries = new Set(Object.keys(schema.getQueryType()?.getFields() ?? {}));
    const { tools } = await analyst.listTools();
    const byQuery = { search: 'search', asset: 'asset', lineage: 'lineage', paths: 'paths' };
    const others = { impact: 'impact', root_cause: 'rootCause', sensitive_flows: 'sensitiveFlows' };
    const expected = Object.entries({ ...byQuery, ...others }).flatMap(([tool, query]) =>
      queries.has(query) ? [tool] : [],
    );
    expect(tools.map(({ name }) => name)).toEqual(expected);
    for (const { description, inputSchema } of tools) {
      expect(description).toMatch(/\w+/);
      expect(Object.keys(inputSchema.properties ?? {}).length).toBeGreaterThan(2);
    }
    const wrong = TOOLS.filter(({ name }) => expected.includes(name)).flatMap(({ document }) =>
      validate(schema, parse(document)),
    );
    expect(wrong).toEqual([]);
  });

  test('answers from a server as from a folder, with a token from a file or from the environment', async () => {
    const { answer } = await call(analyst, 'asset', FEATURES);
    expect(answer).toMatchObject({ ...FEATURES, kind: 'DATASET' });
    expect(answer.fields.nodes.length).toBeGreaterThan(1);
    for (const other of fromServer) expect(other.answer).toEqual(answer);
  });

  test('goes from words to lineage to the way between two assets', async () => {
    const { answer: found } = await call(analyst, 'search', { query: 'customer_features', kinds: ['DATASET'] });
    const { id } = found.found.find(({ name }: any) => name === FEATURES.name);
    const { answer: graph } = await call(analyst, 'lineage', { of: [id], direction: 'UPSTREAM', depth: 10 });
    expect(graph.completeness.complete).toBe(true);
    expect(graph.nodes[0]).toMatchObject({ n: 0, id, name: FEATURES.name, distance: 0 });
    const [edge] = graph.edges.filter(({ to }: any) => to === 0);
    const source = graph.nodes[edge.from];
    const { answer: ways } = await call(analyst, 'paths', { from: source.id, to: id });
    expect(ways.paths[0]).toMatchObject({ hops: 1, nodes: [{ name: source.name }, { name: FEATURES.name }] });
    expect(ways.paths[0].steps[0].jobs).toHaveLength(1);
  });

  test('says what an answer leaves out, and how to go on', async () => {
    const { answer: page } = await call(analyst, 'search', { query: 'customer', first: 1 });
    expect(page.found).toHaveLength(1);
    expect(page.leftOut).toEqual(['There is more: ask again with `after`.']);
    const { answer: after } = await call(analyst, 'search', { query: 'customer', first: 1, after: page.after });
    expect(after.found[0].id).not.toBe(page.found[0].id);
    const { answer: asset } = await call(analyst, 'asset', { ...FEATURES, first: 1 });
    expect(asset.fields.pageInfo.hasNextPage).toBe(true);
    const { answer: graph } = await call(analyst, 'lineage', { of: [asset.id], direction: 'UPSTREAM', depth: 1 });
    expect(graph.completeness).toMatchObject({ complete: false, leftOut: [expect.stringContaining('`depth`')] });
    expect(graph.completeness.continueFrom.length).toBeGreaterThan(0);
    const { answer: flows } = await call(analyst, 'sensitive_flows', { tags: ['PII'], toNamespaces: ['nowhere'] });
    expect(flows.remarks).toEqual([
      'The reader knows of no tag "PII".',
      'The reader sees nothing in the namespace "nowhere".',
    ]);
    const { answer: search } = await call(analyst, 'search', { query: 'customer', tags: ['glod'] });
    expect(search.remarks).toEqual(['The reader knows of no tag "glod".']);
  });

  test('tells as a tool error what was wrong, and goes on', async () => {
    const wrong = await call(analyst, 'lineage', { of: ['no id'] });
    expect(wrong).toMatchObject({
      isError: true,
      text: expect.stringMatching(/^BAD_USER_INPUT: of\[0\] is not an id/),
    });
    const unknown = `a${'A'.repeat(22)}`;
    for (const [tool, given] of [
      ['lineage', { of: [unknown] }],
      ['impact', { of: [unknown] }],
      ['root_cause', { of: unknown }],
    ] as const)
      expect(await call(analyst, tool, given)).toMatchObject({
        isError: true,
        text: 'none of these ids is of an asset or field that you may see',
      });
    expect(await call(analyst, 'asset', { namespace: 'nowhere', name: 'nothing' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('no such asset'),
    });
    expect(await call(analyst, 'lineage', { of: [], maxNodes: 5_000 })).toMatchObject({ isError: true });
    expect((await call(analyst, 'asset', FEATURES)).isError).toBe(false);
  });

  test('never tells an analyst a name that only others may see', async () => {
    expect(secrets.length).toBeGreaterThan(0);
    expect(hiddenIds.length).toBeGreaterThan(0);
    const answers: string[] = [];
    const ask = async (tool: string, given: Record<string, unknown>) => {
      const { text, isError } = await call(analyst, tool, given);
      answers.push(text);
      return isError;
    };
    // A word that is asked for may come back in no answer but as it was sent: `asset` and `search` never repeat it.
    for (const name of secrets) await ask('search', { query: name, first: 50 });
    for (const id of hiddenIds) {
      expect(await ask('asset', { id })).toBe(true);
      expect(await ask('lineage', { of: [id] })).toBe(true);
    }
    for (const id of shownIds) await ask('asset', { id, first: 200 });
    for (const granularity of ['ASSET', 'FIELD']) {
      await ask('lineage', { of: shownIds.slice(0, 50), granularity, depth: 100, maxNodes: 500 });
      for (const to of shownIds.slice(0, 5)) await ask('paths', { from: shownIds.at(-1), to, granularity });
      await ask('paths', { from: hiddenIds[0], to: shownIds[0], granularity });
    }
    const leaks = secrets.filter((name) => answers.some((text) => text.includes(name)));
    expect(leaks).toEqual([]);
  });

  test('writes what was read into the access log, under the name of its viewer', async () => {
    await analyst.close();
    const { stdout } = await headwater(['audit-log', 'export'], settings);
    expect(stdout).toMatch(/"viewer":"mcp".*"operation":"McpLineage"/);
  });
});

describe('headwater mcp that can not begin', { timeout: 120_000 }, () => {
  const data = { HEADWATER_DATA_DIR: join(temporaryFolder(), 'data') };
  const secret = { HEADWATER_TOKEN: 'secret-word' };
  const cases = [
    { args: [], env: {}, reason: 'say whom to ask: --server URL, or --viewer' },
    { args: ['--viewer', 'nobody'], env: data, reason: '--viewer: the policy has no role "nobody"' },
    {
      args: ['--server', 'http://127.0.0.1:1'],
      env: {},
      reason: 'HEADWATER_TOKEN is not set: the server is asked as anonymous',
    },
    { args: ['--server', 'http://127.0.0.1:1'], env: secret, reason: 'http://127.0.0.1:1 does not answer' },
    { args: ['--server', 'http://me:secret-word@host'], env: {}, reason: '--server must hold no password' },
  ];

  test('says why, and no secret', async () => {
    const ended = await Promise.all(cases.map(({ args, env }) => headwater(['mcp', ...args], env)));
    for (const [i, { code, stdout, stderr }] of ended.entries()) {
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(cases[i]?.reason);
      expect(stderr).not.toContain('secret-word');
    }
  });
});
