/** The parser's name of a dialect: an adapter of dbt, or what a producer calls one. `generic` for what is not known. */
export function dialectOf(name: string | null): string {
  const word = (name ?? '').toLowerCase().replace(/[^a-z]/g, '');
  return DIALECTS.get(word) ?? 'generic';
}

const SAME = [
  ...['mysql', 'bigquery', 'snowflake', 'duckdb', 'sqlite', 'hive', 'spark', 'trino', 'presto', 'redshift', 'tsql'],
  ...['oracle', 'clickhouse', 'databricks', 'athena', 'teradata', 'doris', 'starrocks', 'materialize', 'risingwave'],
  ...['singlestore', 'tidb', 'druid', 'solr', 'tableau', 'dune', 'fabric', 'drill', 'dremio', 'exasol', 'datafusion'],
];

const DIALECTS: ReadonlyMap<string, string> = new Map([
  ...SAME.map((name): [string, string] => [name, name]),
  ['postgres', 'postgresql'],
  ['postgresql', 'postgresql'],
  ['greenplum', 'postgresql'],
  ['alloydb', 'postgresql'],
  ['netezza', 'postgresql'],
  ['vertica', 'postgresql'],
  ['cockroach', 'cockroachdb'],
  ['cockroachdb', 'cockroachdb'],
  ['sqlserver', 'tsql'],
  ['mssql', 'tsql'],
  ['synapse', 'tsql'],
  ['sparksql', 'spark'],
  ['glue', 'spark'],
  ['awsathena', 'athena'],
  ['motherduck', 'duckdb'],
  ['fabricspark', 'spark'],
  ['mariadb', 'mysql'],
  ['impala', 'hive'],
  ['starburst', 'trino'],
]);
