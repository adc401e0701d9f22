import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiKeyFinder, parseApiKeys } from './access/identity/api-keys.ts';
import { jwtVerifier } from './access/identity/jwt.ts';
import type { Identification } from './access/gateway.ts';
import { parsePolicy, type Policy } from './access/policy.ts';
import { DEFAULT_POLICY } from './access/default-policy.ts';
import type { Config } from './config.ts';
import { openBolt } from './store/bolt/bolt-runner.ts';
import { openStore } from './store/cypher-store.ts';
import { openEmbedded } from './store/embedded/embedded-runner.ts';
import type { Store } from './store/port.ts';

/** Opens the store that the settings name: Neo4j, or the embedded engine in the data folder. */
export async function openConfiguredStore(config: Config): Promise<Store> {
  if (config.neo4j !== null) {
    const runner = openBolt(config.neo4j);
    try {
      return await openStore(runner);
    } catch (error) {
      await runner.close();
      throw error;
    }
  }
  mkdirSync(config.dataDir, { recursive: true });
  return openStore(openEmbedded(join(config.dataDir, 'graph')));
}

/** The policy of the settings' file, or the built-in one. Throws PolicyError that names the places that are wrong. */
export function loadPolicy(config: Config): Policy {
  if (config.policyFile === null) return parsePolicy(DEFAULT_POLICY, 'the built-in policy');
  return parsePolicy(readFileSync(config.policyFile, 'utf8'), config.policyFile);
}

/** How callers prove who they are: by tokens, and by the API keys of the settings' file. */
export function identification(config: Config): Identification {
  const { apiKeysFile } = config;
  const keys = apiKeysFile === null ? [] : parseApiKeys(readFileSync(apiKeysFile, 'utf8'), apiKeysFile);
  return {
    token: jwtVerifier({
      secret: tokenSecret(config),
      jwksUrl: config.jwksUrl,
      issuer: config.jwtIssuer,
      audience: config.jwtAudience,
      rolesClaim: config.jwtRolesClaim,
    }),
    apiKey: apiKeyFinder(keys),
  };
}

/**
 * The secret that signs tokens: of the settings, else the one kept in the data folder, made when there is none. Null
 * when tokens come from elsewhere, or the store is Neo4j: then nobody could share a file.
 */
export function tokenSecret(config: Config): string | null {
  if (config.jwtSecret !== null) return config.jwtSecret;
  if (config.jwksUrl !== null || config.neo4j !== null) return null;
  mkdirSync(config.dataDir, { recursive: true });
  const file = join(config.dataDir, 'jwt-secret');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return readFileSync(file, 'utf8').trim();
}
