import { z } from 'zod';
import { AUDIT_MODES, type AuditMode } from './access/audit/trail.ts';
import { KAFKA_VARIABLES, kafkaConfig, type KafkaConfig } from './kafka-config.ts';

/** Everything that the environment decides. The README has the table. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where browsers find the server behind a proxy, with a slash at both ends. */
  readonly basePath: string;
  /** Folder of the embedded engine; used when `neo4j` is null. */
  readonly dataDir: string;
  readonly neo4j: {
    readonly uri: string;
    readonly user: string | null;
    readonly password: string | null;
    readonly database: string | null;
  } | null;
  /** File with the policy; null is the built-in one. */
  readonly policyFile: string | null;
  /** File with rules that say when lineage is stale; null has none. */
  readonly staleRulesFile: string | null;
  readonly jwtSecret: string | null;
  readonly jwksUrl: string | null;
  /** Where people sign in to the explorer; null where they paste tokens only. */
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly scope: string } | null;
  readonly jwtIssuer: string | null;
  readonly jwtAudience: string | null;
  /** Name of the claim of a token that has the roles, or a path to them with dots. */
  readonly jwtRolesClaim: string;
  /** File with API keys: their hashes, not the keys. */
  readonly apiKeysFile: string | null;
  /** What an answer waits for: see AuditMode. */
  readonly audit: AuditMode;
  /** Runs older than this are compacted away; null keeps all. */
  readonly runRetentionDays: number | null;
  /** Whether the SQL of jobs is followed where their events do not tell the columns. */
  readonly sqlInference: boolean;
  readonly logLevel: string;
  /** Requests a minute for one viewer. */
  readonly rateLimit: number;
  /** Origins whose pages may call the API, such as `https://app.example.com`; none is the default. */
  readonly corsOrigins: readonly string[];
  /** Names of environment variables of runs that may be kept. */
  readonly environmentVariables: readonly string[];
  /** Bytes of one request, inflated. */
  readonly maxBodyBytes: number;
  /** Bytes of the artifacts of dbt in one request, inflated. */
  readonly maxDbtBytes: number;
  /** Where events come from beside HTTP; null is nowhere. */
  readonly kafka: KafkaConfig | null;
}

/** A setting is missing or wrong. The message names it, and never its value where that may be a secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = z.string().trim().min(1);
const optional = text.nullable().default(null);
const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'is not a whole number')
    .transform(Number)
    .refine((number) => number >= least && number <= most, `is not a number from ${least} to ${most}`);
const names = z.string().transform((list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
);
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Characters of the shortest secret that HS256 tokens may be signed with. */
export const LEAST_SECRET = 32;

const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().refine(isOrigin, 'is no list of origins such as https://app.example.com, with commas')));

/** Scheme, host and port as browsers send them, and nothing else; no `*`. */
function isOrigin(given: string): boolean {
  return /^https?:[^*]+$/.test(given) && URL.canParse(given) && new URL(given).origin === given;
}

const Environment = z.object({
  HEADWATER_HOST: text.default('127.0.0.1'),
  HEADWATER_PORT: count(0, 65_535).default(4000),
  HEADWATER_BASE_PATH: z
    .string()
    .regex(/^(\/[A-Za-z0-9._~-]+)*\/?$/, 'is not a path such as /headwater')
    .transform((path) => `${path.replace(/\/$/, '')}/`)
    .default('/'),
  HEADWATER_DATA_DIR: text.default('./.headwater'),
  HEADWATER_NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, 'is not a neo4j:// or bolt:// address')
    .nullable()
    .default(null),
  HEADWATER_NEO4J_USER: optional,
  HEADWATER_NEO4J_PASSWORD: optional,
  HEADWATER_NEO4J_DATABASE: optional,
  HEADWATER_POLICY: optional,
  HEADWATER_STALE_RULES: optional,
  HEADWATER_JWT_SECRET: z
    .string()
    .min(LEAST_SECRET, `is shorter than ${LEAST_SECRET} characters`)
    .nullable()
    .default(null),
  HEADWATER_JWKS_URL: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'is not an http(s) address')
    .nullable()
    .default(null),
  HEADWATER_OIDC_ISSUER: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'is not an http(s) address')
    .nullable()
    .default(null),
  HEADWATER_OIDC_CLIENT_ID: optional,
  HEADWATER_OIDC_SCOPE: text.default('openid'),
  HEADWATER_JWT_ISSUER: optional,
  HEADWATER_JWT_AUDIENCE: optional,
  HEADWATER_JWT_ROLES_CLAIM: text.default('roles'),
  HEADWATER_API_KEYS: optional,
  HEADWATER_AUDIT: z.enum(AUDIT_MODES, `is none of ${AUDIT_MODES.join(', ')}`).default('required'),
  HEADWATER_RUN_RETENTION_DAYS: count(1, 36_500).nullable().default(null),
  HEADWATER_SQL_INFERENCE: z.enum(['on', 'off'], 'is neither on nor off').default('on'),
  HEADWATER_LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
  HEADWATER_RATE_LIMIT: count(1, 1_000_000).default(6_000),
  HEADWATER_CORS_ORIGINS: origins.default([]),
  HEADWATER_ENVIRONMENT_VARIABLES: names.default([]),
  HEADWATER_MAX_DBT_BYTES: count(1_024, 2_147_483_647).default(256 * 1024 * 1024),
  HEADWATER_MAX_BODY_BYTES: count(1_024, 1_073_741_824).default(50 * 1024 * 1024),
  ...KAFKA_VARIABLES,
});

/** The variables that `readConfig` reads. */
export const SETTINGS = Object.keys(Environment.shape);

/** The token or API key with which a command asks a server; empty when there is none. Never to be shown. */
export const serverToken = (): string => process.env.HEADWATER_TOKEN ?? '';

/** A variable that is none of Headwater's own: files of other tools name some. */
export const environmentVariable = (name: string): string | undefined => process.env[name];

/** Reads the settings. An empty variable counts as absent. Throws ConfigError that names every wrong one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(
      ([name, value]) => name.startsWith('HEADWATER_') && value !== undefined && value !== '',
    ),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
  const env = parsed.data;
  const { HEADWATER_OIDC_ISSUER: issuer, HEADWATER_OIDC_CLIENT_ID: clientId } = env;
  if ((issuer === null) !== (clientId === null))
    throw new ConfigError('HEADWATER_OIDC_ISSUER and HEADWATER_OIDC_CLIENT_ID need each other');
  const kafka = kafkaConfig(env);
  if (typeof kafka === 'string') throw new ConfigError(kafka);
  return {
    host: env.HEADWATER_HOST,
    port: env.HEADWATER_PORT,
    basePath: env.HEADWATER_BASE_PATH,
    dataDir: env.HEADWATER_DATA_DIR,
    neo4j:
      env.HEADWATER_NEO4J_URI === null
        ? null
        : {
            uri: env.HEADWATER_NEO4J_URI,
            user: env.HEADWATER_NEO4J_USER,
            password: env.HEADWATER_NEO4J_PASSWORD,
            database: env.HEADWATER_NEO4J_DATABASE,
          },
    policyFile: env.HEADWATER_POLICY,
    staleRulesFile: env.HEADWATER_STALE_RULES,
    jwtSecret: env.HEADWATER_JWT_SECRET,
    jwksUrl: env.HEADWATER_JWKS_URL,
    oidc: issuer === null || clientId === null ? null : { issuer, clientId, scope: env.HEADWATER_OIDC_SCOPE },
    jwtIssuer: env.HEADWATER_JWT_ISSUER,
    jwtAudience: env.HEADWATER_JWT_AUDIENCE,
    jwtRolesClaim: env.HEADWATER_JWT_ROLES_CLAIM,
    apiKeysFile: env.HEADWATER_API_KEYS,
    audit: env.HEADWATER_AUDIT,
    runRetentionDays: env.HEADWATER_RUN_RETENTION_DAYS,
    sqlInference: env.HEADWATER_SQL_INFERENCE === 'on',
    logLevel: env.HEADWATER_LOG_LEVEL,
    rateLimit: env.HEADWATER_RATE_LIMIT,
    corsOrigins: env.HEADWATER_CORS_ORIGINS,
    environmentVariables: env.HEADWATER_ENVIRONMENT_VARIABLES,
    maxBodyBytes: env.HEADWATER_MAX_BODY_BYTES,
    maxDbtBytes: env.HEADWATER_MAX_DBT_BYTES,
    kafka,
  };
}
