import type { AssetName } from '../../domain/event.ts';

/**
 * The name of a dataset without what producers write in different ways: case, quotes, a default port, slashes at the
 * end, another name of the same scheme. Two names with one such form are probably one asset.
 */
export function plainName({ namespace, name }: AssetName): AssetName {
  const { scheme, rest } = partsOf(namespace);
  const host = rest.toLowerCase().replace(/\/+$/, '');
  const port = scheme === null ? undefined : DEFAULT_PORTS[scheme];
  const place = port === undefined ? host : host.replace(new RegExp(`:${port}$`), '');
  return {
    namespace: scheme === null ? place : `${scheme}://${place}`,
    name: name
      .replace(/["'`[\]]/g, '')
      .toLowerCase()
      .replace(/^\/+|\/+$/g, ''),
  };
}

/**
 * The segments of a name in a database, most general first: `customers` and `public.customers` may be one table. Null
 * where a name is a path, or its first part says nothing of a database.
 */
export function segmentsOf(plain: AssetName): readonly string[] | null {
  const { scheme } = partsOf(plain.namespace);
  if (scheme === null || !DATABASES.has(scheme)) return null;
  return plain.name.split('.');
}

/** By the scheme that others are called after. */
const ALIASES: Readonly<Record<string, string>> = {
  postgresql: 'postgres',
  pg: 'postgres',
  s3a: 's3',
  s3n: 's3',
  gcs: 'gs',
  abfs: 'abfss',
  wasb: 'wasbs',
  sqlserver: 'mssql',
  mariadb: 'mysql',
};
const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  postgres: 5432,
  mysql: 3306,
  mssql: 1433,
  oracle: 1521,
  redshift: 5439,
  trino: 8080,
  hive: 10000,
  hdfs: 8020,
  kafka: 9092,
  cassandra: 9042,
  teradata: 1025,
};
const DATABASES: ReadonlySet<string> = new Set([
  ...[
    'postgres',
    'mysql',
    'mssql',
    'oracle',
    'redshift',
    'trino',
    'hive',
    'snowflake',
    'bigquery',
    'duckdb',
    'teradata',
  ],
  ...['db2', 'athena', 'databricks', 'sqlite', 'clickhouse'],
]);

/** OpenLineage writes `postgres://host:port`, and of a cloud service also its name alone: `bigquery`. */
function partsOf(namespace: string): { scheme: string | null; rest: string } {
  const [, written, rest] = /^([a-z][a-z0-9+.-]*):\/*(.*)$/is.exec(namespace) ?? [];
  if (written === undefined || rest === undefined) {
    const whole = namespace.toLowerCase();
    return DATABASES.has(whole) ? { scheme: whole, rest: '' } : { scheme: null, rest: namespace };
  }
  const scheme = written.toLowerCase();
  return { scheme: ALIASES[scheme] ?? scheme, rest };
}
