import { describe, expect, it } from 'vitest';
import { connectionOf, namespaceOf, ProfileError, standInNamespace } from '../../../src/ingest/dbt/namespace.ts';

const PROFILES = `
shop:
  target: dev
  outputs:
    dev: { type: postgres, host: "{{ env_var('PG_HOST', 'localhost') }}", port: 5433, user: ada, password: "{{ env_var('PG_PASSWORD') }}" }
    prod: { type: snowflake, account: "{{ env_var('ACCOUNT') }}", password: hunter2 }
other:
  outputs:
    default: { type: duckdb, path: /data/x.duckdb }
`;
const variables: Readonly<Record<string, string>> = { ACCOUNT: 'org-acme' };
const connection = (profile: string | null, target: string | null = null, text = PROFILES) =>
  connectionOf(text, { profile, target }, (name) => variables[name]);

describe('the namespace of a warehouse', () => {
  it.each([
    [{ type: 'postgres', host: 'db.example.com', port: 5433 }, 'postgres://db.example.com:5433'],
    [{ type: 'postgres', host: 'db.example.com' }, 'postgres://db.example.com:5432'],
    [{ type: 'redshift', host: 'r.example.com', port: '5439' }, 'redshift://r.example.com:5439'],
    [{ type: 'bigquery', project: 'p' }, 'bigquery'],
    [{ type: 'snowflake', account: 'org-acme' }, 'snowflake://org-acme'],
    [{ type: 'snowflake', account: 'xy12345' }, 'snowflake://xy12345.us-west-1.aws'],
    [{ type: 'snowflake', account: 'xy12345.eu-central-1' }, 'snowflake://xy12345.eu-central-1.aws'],
    [{ type: 'snowflake', account: 'xy12345.east-us-2.azure' }, 'snowflake://xy12345.east-us-2.azure'],
    [{ type: 'databricks', host: 'x.cloud.databricks.com' }, 'databricks://x.cloud.databricks.com'],
    [{ type: 'duckdb', path: 'warehouse.duckdb' }, 'duckdb://warehouse.duckdb'],
    [{ type: 'spark', method: 'thrift', host: 's' }, 'spark://s:10001'],
    [{ type: 'spark', method: 'http', host: 's', port: 8443 }, 'spark://s:8443'],
    [{ type: 'sqlserver', server: 'm', port: 1433 }, 'mssql://m:1433'],
    [{ type: 'trino', host: 't', port: 443 }, 'trino://t:443'],
    [{ type: 'athena', region_name: 'eu-west-1' }, 'awsathena://athena.eu-west-1.amazonaws.com'],
    [{ type: 'glue', region: 'eu-west-1', role_arn: 'arn:aws:iam::123:role/x' }, 'arn:aws:glue:eu-west-1:123'],
    [{ type: 'dremio', software_host: 'd', port: 9047 }, 'dremio://d:9047'],
    [{ type: 'clickhouse', host: 'c', port: 8123 }, 'clickhouse://c:8123'],
    [{ type: 'postgres' }, null],
    [{}, null],
  ])('of %j is %s', (given, expected) => {
    expect(namespaceOf(given)).toBe(expected);
  });

  it('is of the profile and target that are asked for, with variables of the environment', () => {
    expect(connection('shop')).toEqual({ type: 'postgres', host: 'localhost', port: 5433 });
    expect(connection('shop', 'prod')).toEqual({ type: 'snowflake', account: 'org-acme' });
    expect(connection('other')).toEqual({ type: 'duckdb', path: '/data/x.duckdb' });
    expect(connection('no such')).toBeNull();
    expect(connection(null)).toBeNull();
  });

  it('needs no variable of what it does not read, and tells of one that it does', () => {
    expect(connection('shop')).not.toHaveProperty('password');
    const text = `x: {outputs: {default: {type: snowflake, account: "{{ env_var('NOPE') }}"}}}`;
    expect(() => connection('x', null, text)).toThrow(new ProfileError('needs the environment variable NOPE'));
  });

  it('is not to be had of a file that is no profile, and the message repeats nothing of it', () => {
    expect(() => connection('x', null, 'x: [hunter2')).toThrow(new ProfileError('is no YAML'));
    expect(() => connection('x', null, '- hunter2')).toThrow(new ProfileError('is no map of profiles'));
    expect(() => connection('shop', 'nope')).toThrow(new ProfileError('profile shop has no target nope'));
  });

  it('is made up of the adapter and the project without a profile', () => {
    expect(standInNamespace('sqlserver', 'shop')).toBe('mssql://shop');
    expect(standInNamespace('bigquery', 'shop')).toBe('bigquery');
    expect(standInNamespace(null, 'shop')).toBe('dbt://shop');
  });
});
