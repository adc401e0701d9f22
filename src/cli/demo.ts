import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { signToken } from '../access/identity/jwt.ts';
import { eventWriterFor } from '../access/operations.ts';
import { makeViewer } from '../access/viewer.ts';
import { readConfig } from '../config.ts';
import { ingestOpenLineage } from '../ingest/ingest.ts';
import { tokenSecret } from '../main.ts';
import type { Store } from '../store/port.ts';
import type { Policy } from '../access/policy.ts';
import { loadCuration } from './curation.ts';
import { linesOf } from './lines.ts';
import { say } from './output.ts';
import { startServer } from './server.ts';

/** Two worked examples, read as a user's own files are. */
const SEEDS = ['churn', 'bank'] as const;
const SEED_FOLDER = new URL('../../seed/', import.meta.url);

const VIEWERS = [
  ['analyst', 'sees what is internal, no personal data'],
  ['steward', 'sees personal data, and curates'],
  ['auditor', 'sees everything'],
] as const;
const TOKEN_SECONDS = 30 * 24 * 3_600;

const EXAMPLES = [
  `{ search(query: "customer_features") { totalCount edges { node { ... on Dataset { id namespace name } } } } }`,
  `query Upstream($id: ID!) {
    lineage(of: [$id], direction: UPSTREAM, granularity: FIELD) {
      nodes { distance entity { ... on Field { path asset { name } } } }
      edges { from to kind masking }
      completeness { complete truncatedBy }
    }
  }`,
];

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('serve the API with GraphiQL and, in an empty catalog, two example graphs')
    .action(async () => {
      const config = readConfig();
      const address = await startServer(config, {
        demo: true,
        prepare: async (store, policy) => {
          if (await store.isEmpty()) await loadSeeds(store, policy);
        },
      });
      const secret = tokenSecret(config);
      process.stdout.write(
        `\nHeadwater is at ${address}/graphql (GraphiQL in a browser)\n\nTwo queries to begin with:\n\n`,
      );
      for (const example of EXAMPLES) process.stdout.write(`  ${example}\n\n`);
      if (secret === null) return;
      process.stdout.write('Tokens of three example viewers, for an Authorization header "Bearer <token>":\n\n');
      for (const [role, sees] of VIEWERS) {
        const token = await signToken({ subject: `demo-${role}`, roles: [role], ttlSeconds: TOKEN_SECONDS, secret });
        process.stdout.write(`  ${role} (${sees}):\n  ${token}\n\n`);
      }
    });
}

async function loadSeeds(store: Store, policy: Policy): Promise<void> {
  const operator = makeViewer(policy, 'seed', ['admin']);
  for (const seed of SEEDS) {
    const folder = new URL(`${seed}/`, SEED_FOLDER);
    const { stored } = await ingestOpenLineage(
      linesOf(new URL('openlineage.ndjson', folder).pathname),
      eventWriterFor(store, operator),
      {
        onProblem: (line, message) => {
          throw new Error(`seed/${seed}/openlineage.ndjson:${line}: ${message}`);
        },
      },
    );
    const curation = new URL('curation.yaml', folder).pathname;
    const statements = await loadCuration(
      await readFile(curation, 'utf8'),
      `seed/${seed}/curation.yaml`,
      store,
      operator,
    );
    say(`loaded the ${seed} example: ${stored} events, ${statements} curation statements`);
  }
}
