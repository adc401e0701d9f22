import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apiKeyFinder, parseApiKeys, type ApiKeyFinder } from './access/identity/api-keys.ts';
import { jwtVerifier } from './access/identity/jwt.ts';
import type { Identification } from './access/gateway.ts';
import { parsePolicy, PolicyError, type Policy } from './access/policy.ts';
import { parseStaleRules, StaleRulesError } from './access/stale-rules.ts';
import type { SettingsFileError } from './access/yaml-file.ts';
import { Reloadable } from './access/reloadable.ts';
import { DEFAULT_POLICY } from './access/default-policy.ts';
import { ConfigError, LEAST_SECRET, type Config } from './config.ts';
import type { StaleRules } from './domain/lineage/stale.ts';
import { fileProblem, readTextFile } from './files.ts';
import { connectBolt } from './store/bolt/bolt-runner.ts';
import { openStore } from './store/cypher-store.ts';
import { openEmbedded } from './store/embedded/embedded-runner.ts';
import type { Store } from './store/port.ts';

/**
 * Opens the store that the settings name: Neo4j, or the embedded engine in the data folder. Rejects with
 * StoreUnavailable when Neo4j can't be reached, and StoreLocked when another process has the folder.
 */
export async function openConfiguredStore(config: Config): Promise<Store> {
  if (config.neo4j !== null) {
    const runner = await connectBolt(config.neo4j);
    try {
      return await openStore(runner);
    } catch (error) {
      await runner.close();
      throw error;
    }
  }
  return openStore(openEmbedded(join(dataFolder(config), 'graph')));
}

/** The data folder, made when it is not there. It holds the whole catalog and a secret: nobody else may look in. */
function dataFolder({ dataDir }: Config): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ConfigError(`HEADWATER_DATA_DIR: ${fileProblem(dataDir, error).message}`, { cause: error });
  }
  return dataDir;
}

/** The policy of the settings' file, or the built-in one. Throws PolicyError that names the places that are wrong. */
export function loadPolicy(config: Config): Policy {
  if (config.policyFile === null) return parsePolicy(DEFAULT_POLICY, 'the built-in policy');
  return parsePolicy(settingsFile('HEADWATER_POLICY', config.policyFile), config.policyFile);
}

/** The same, to be reloaded from the settings' file; where there is no file at all, a reload is a PolicyError, too. */
export function reloadablePolicy(config: Config): Reloadable<Policy> {
  const unusable = (message: string) => new PolicyError('HEADWATER_POLICY', [{ line: null, message }]);
  return new Reloadable(loadPolicy(config), () => {
    if (config.policyFile === null && config.staleRulesFile === null)
      throw unusable('is not set: the built-in policy holds, and there is no file to reload');
    return readable(() => loadPolicy(config), unusable);
  });
}

/** What `load` gives. A file that can't be read is an error of that file, as is one that can't be used. */
function readable<T>(load: () => T, unusable: (message: string) => SettingsFileError): T {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw unusable(error.cause instanceof Error ? error.cause.message : error.message);
  }
}

/** The rules of the settings' file that say when lineage is stale; none without one. Throws StaleRulesError. */
export function loadStaleRules({ staleRulesFile: file }: Config): StaleRules {
  return file === null ? [] : parseStaleRules(settingsFile('HEADWATER_STALE_RULES', file), file);
}

/** The same, to be reloaded. A file that has gone is a StaleRulesError, too. */
export function reloadableStaleRules(config: Config): Reloadable<StaleRules> {
  const unusable = (message: string) => new StaleRulesError('HEADWATER_STALE_RULES', [{ line: null, message }]);
  return new Reloadable(loadStaleRules(config), () => readable(() => loadStaleRules(config), unusable));
}

/** The API keys of the settings' file, none without one. Throws an Error that names the places that are wrong. */
export function reloadableApiKeys({ apiKeysFile: file }: Config): Reloadable<ApiKeyFinder> {
  const read = (): ApiKeyFinder =>
    apiKeyFinder(file === null ? [] : parseApiKeys(settingsFile('HEADWATER_API_KEYS', file), file));
  return new Reloadable(read(), read);
}

/** The text of a file that a variable names. Throws ConfigError. */
function settingsFile(variable: string, file: string): string {
  try {
    return readTextFile(file);
  } catch (error) {
    throw new ConfigError(`${variable}: ${error instanceof Error ? error.message : file}`, { cause: error });
  }
}

/**
 * How callers prove who they are: by tokens, and by API keys. Throws ConfigError when the settings leave no way.
 */
export function identification(config: Config, apiKeys: Reloadable<ApiKeyFinder>): Identification {
  const { apiKeysFile, jwksUrl } = config;
  const secret = tokenSecret(config);
  if (secret === null && jwksUrl === null && apiKeysFile === null)
    throw new ConfigError('with Neo4j, set HEADWATER_JWT_SECRET, HEADWATER_JWKS_URL or HEADWATER_API_KEYS');
  return {
    token: jwtVerifier({
      secret,
      jwksUrl,
      issuer: config.jwtIssuer,
      audience: config.jwtAudience,
      rolesClaim: config.jwtRolesClaim,
    }),
    apiKey: (key) => apiKeys.current(key),
    keysProblem: () => apiKeys.problem,
  };
}

/**
 * The secret that signs tokens: of the settings, else the one kept in the data folder, made when there is none. Null
 * when tokens come from elsewhere, or the store is Neo4j: then nobody could share a file.
 */
export function tokenSecret(config: Config): string | null {
  if (config.jwtSecret !== null) return config.jwtSecret;
  if (config.jwksUrl !== null || config.neo4j !== null) return null;
  const file = join(dataFolder(config), 'jwt-secret');
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // Another process made one meanwhile.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw fileProblem(file, error);
    }
  }
  const secret = readTextFile(file).trim();
  if (secret.length < LEAST_SECRET)
    throw new ConfigError(`${file} is shorter than ${LEAST_SECRET} characters: remove it, and a new one is made`);
  return secret;
}
