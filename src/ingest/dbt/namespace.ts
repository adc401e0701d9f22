import { parse } from 'yaml';
import { fieldsAt, isFields, textAt, type Fields } from '../fields.ts';

/**
 * The namespace of the datasets of a connection, as OpenLineage's integration with dbt names it, so that both unite
 * (https://openlineage.io/docs/spec/naming). Null when the connection does not tell it. Only where the warehouse is is
 * read of a connection, and never who connects.
 */
export function namespaceOf(connection: Fields): string | null {
  const type = textAt(connection, 'type')?.toLowerCase() ?? '';
  const [host, port] = [wordAt(connection, 'host'), wordAt(connection, 'port')];
  const at = (scheme: string, standard: number, from = host): string | null =>
    from === null ? null : `${scheme}://${from}:${port ?? String(standard)}`;
  switch (type) {
    case 'bigquery':
      return 'bigquery';
    case 'snowflake': {
      const account = wordAt(connection, 'account');
      return account === null ? null : `snowflake://${snowflakeAccount(account)}`;
    }
    case 'duckdb': {
      const path = wordAt(connection, 'path');
      return path === null ? 'duckdb://:memory:' : `duckdb://${path}`;
    }
    case 'databricks':
      return host === null ? null : `databricks://${host}`;
    case 'sqlserver':
    case 'fabric':
    case 'synapse':
      return at('mssql', 1433, wordAt(connection, 'server') ?? host);
    case 'dremio':
      return at('dremio', 31_010, wordAt(connection, 'software_host') ?? wordAt(connection, 'cloud_host'));
    case 'athena': {
      const region = wordAt(connection, 'region_name');
      return region === null ? null : `awsathena://athena.${region}.amazonaws.com`;
    }
    case 'glue': {
      const account = wordAt(connection, 'account_id') ?? wordAt(connection, 'role_arn')?.split(':')[4];
      const region = wordAt(connection, 'region');
      return region === null || account === undefined ? null : `arn:aws:glue:${region}:${account}`;
    }
    case 'spark': {
      const standard = textAt(connection, 'method') === 'thrift' ? 10_001 : 443;
      return at('spark', standard);
    }
    default: {
      const [scheme, standard] = SERVERS.get(type) ?? [type, null];
      if (scheme === '' || host === null) return null;
      return port === null && standard === null ? `${scheme}://${host}` : at(scheme, standard ?? 0);
    }
  }
}

/** Schemes of the spec, and the ports that clients take when none is given. */
const SERVERS: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['postgres', ['postgres', 5432]],
  ['redshift', ['redshift', 5439]],
  ['trino', ['trino', 8080]],
  ['starburst', ['trino', 8080]],
  ['clickhouse', ['clickhouse', 8123]],
  ['mysql', ['mysql', 3306]],
  ['oracle', ['oracle', 1521]],
  ['teradata', ['teradata', 1025]],
]);

/** What stands in without a profile: the adapter as scheme, and the project. */
export const standInNamespace = (adapter: string | null, project: string): string =>
  adapter === 'bigquery' ? 'bigquery' : `${SCHEMES.get(adapter ?? '') ?? adapter ?? 'dbt'}://${project}`;
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['sqlserver', 'mssql'],
  ['fabric', 'mssql'],
  ['synapse', 'mssql'],
  ['athena', 'awsathena'],
]);

/** Old names of an account have a region and a cloud, which may be left out; new ones (`org-account`) have none. */
function snowflakeAccount(name: string): string {
  const [account = '', region, cloud] = name.split('.');
  if (account.includes('-')) return account;
  if (cloud !== undefined) return name;
  return `${account}.${region ?? 'us-west-1'}.aws`;
}

function wordAt(fields: Fields, key: string): string | null {
  const value = fields[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A profile that can't be used. The message never repeats what the file holds. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
}

/**
 * The connection that a `profiles.yml` gives for a profile and target; null where the profile is not in it. Without a
 * profile's name the file must have one profile only. `variable` gives an environment variable, for `env_var()`.
 * Throws ProfileError.
 */
export function connectionOf(
  text: string,
  { profile, target }: { readonly profile: string | null; readonly target: string | null },
  variable: (name: string) => string | undefined,
): Fields | null {
  let file: unknown;
  try {
    file = parse(text, { maxAliasCount: 100, logLevel: 'error' });
  } catch {
    throw new ProfileError('is no YAML');
  }
  if (!isFields(file)) throw new ProfileError('is no map of profiles');
  const names = Object.keys(file).filter((name) => name !== 'config');
  const name = profile ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined || !Object.hasOwn(file, name)) return null;
  const found = fieldsAt(file, name);
  const wanted = target ?? rendered(textAt(found, 'target') ?? 'default', variable);
  const outputs = fieldsAt(found, 'outputs');
  if (!Object.hasOwn(outputs, wanted)) throw new ProfileError(`profile ${name} has no target ${wanted}`);
  const output = fieldsAt(outputs, wanted);
  // Whatever else is in it, such as passwords, is not looked at.
  return Object.fromEntries(
    PLACES.filter((key) => Object.hasOwn(output, key)).map((key) => {
      const value = output[key];
      return [key, typeof value === 'string' ? rendered(value, variable) : value];
    }),
  );
}

const PLACES = [
  ...['type', 'host', 'port', 'account', 'path', 'server', 'software_host', 'cloud_host', 'region', 'region_name'],
  ...['account_id', 'role_arn', 'method'],
];

/** `{{ env_var('NAME', 'default') }}` in a text, as dbt replaces it; filters such as `| as_number` change nothing. */
function rendered(text: string, variable: (name: string) => string | undefined): string {
  return text.replaceAll(
    /\{\{-?\s*env_var\(\s*(['"])(.*?)\1\s*(?:,\s*(['"])(.*?)\3\s*)?\)\s*(?:\|[^}]*)?-?\}\}/g,
    (_whole, _quote, name: string, _other, standard: string | undefined) => {
      const value = variable(name) ?? standard;
      if (value === undefined) throw new ProfileError(`needs the environment variable ${name}`);
      return value;
    },
  );
}
