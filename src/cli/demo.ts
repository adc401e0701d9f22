import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { recordedEvents } from '../access/audit/recorded-writers.ts';
import { eventWriterFor } from '../access/operations.ts';
import type { Viewer } from '../access/viewer.ts';
import { readConfig, type Config } from '../config.ts';
import { readTextFile } from '../files.ts';
import { ingestOpenLineage } from '../ingest/ingest.ts';
import { tokenSecret } from '../main.ts';
import type { Store } from '../store/port.ts';
import { loadCuration } from './curation.ts';
import { inferenceAtTheEnd } from './infer-sql.ts';
import { linesOf } from './lines.ts';
import { operatorOf, withTrail } from './operator.ts';
import { say } from './output.ts';
import { signFor } from './sign-for.ts';

/** Worked examples, read as a user's own files are. */
const SEEDS = ['churn', 'bank', 'returns'] as const;
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
    .description('serve the API with GraphiQL and, in an empty catalog, three example graphs')
    .action(async () => {
      const config = withRules(readConfig());
      // Only when needed, as in serve.
      const { startServer } = await import('./server.ts');
      const address = await startServer(config, {
        demo: true,
        prepare: async (store, policy) => {
          if (await store.isEmpty()) await loadSeeds(store, operatorOf(policy, 'seed'), config);
        },
      });
      // In one piece, as the log writes to the same place.
      process.stdout.write(`${await welcome(config, address)}\n`);
    });
}

/** What a user needs to begin with. Ends with a line break. */
async function welcome(config: Config, address: string): Promise<string> {
  const secret = tokenSecret(config);
  const parts = [
    `\nHeadwater is at ${address}/graphql (GraphiQL in a browser)`,
    `The explorer, to search and follow lineage in a browser, is at ${address}${config.basePath}`,
    'Two queries to begin with:',
    ...EXAMPLES.map((example) => `  ${example}`),
  ];
  if (secret !== null) {
    parts.push('Tokens of three example viewers, for an Authorization header "Bearer <token>":');
    for (const [role, sees] of VIEWERS) {
      const request = { subject: `demo-${role}`, roles: [role], ttlSeconds: TOKEN_SECONDS };
      parts.push(`  ${role} (${sees}):\n  ${await signFor(config, secret, request)}`);
    }
  }
  return `${parts.join('\n\n')}\n`;
}

/** Without rules of the user's own, those that the examples come with: they are about nothing else. */
const withRules = (config: Config): Config => ({
  ...config,
  staleRulesFile: config.staleRulesFile ?? fileURLToPath(new URL('stale.yaml', SEED_FOLDER)),
});

async function loadSeeds(store: Store, operator: Viewer, { sqlInference }: Config): Promise<void> {
  const inference = inferenceAtTheEnd(store, sqlInference);
  for (const seed of SEEDS) {
    const folder = new URL(`${seed}/`, SEED_FOLDER);
    const { stored } = await withTrail(store, operator, (trail, request) =>
      ingestOpenLineage(
        linesOf(fileURLToPath(new URL('openlineage.ndjson', folder))),
        recordedEvents(inference.after(eventWriterFor(store, operator)), trail, request, 'demo'),
        {
          onProblem: (line, message) => {
            throw new Error(`seed/${seed}/openlineage.ndjson:${line}: ${message}`);
          },
        },
      ),
    );
    const curation = readTextFile(fileURLToPath(new URL('curation.yaml', folder)));
    const statements = await loadCuration(curation, `seed/${seed}/curation.yaml`, store, operator);
    say(`loaded the ${seed} example: ${stored} events, ${statements} curation statements`);
  }
  await inference.run();
}
