import { describe, expect, it } from 'vitest';
import { edges, type Given } from '../../support/infer-sql.ts';

/** The edges into columns. */
const direct = async (sql: string, given: Given = {}): Promise<string[]> =>
  (await edges(sql, given)).filter((edge) => edge.includes('->'));

const T = { t: ['a', 'b', 'c'], u: ['a', 'd'] };

describe('statements that write', () => {
  it('INSERT by names and by place, CREATE TABLE AS, MERGE, UPDATE', async () => {
    const tables = T;
    expect(await direct('insert into o (x, y) select a, b from t', { tables })).toEqual([
      't.a -> o.x IDENTITY',
      't.b -> o.y IDENTITY',
    ]);
    expect(await direct('insert into o select a, b from t', { tables, output: ['p', 'q'] })).toEqual([
      't.a -> o.p IDENTITY',
      't.b -> o.q IDENTITY',
    ]);
    expect(await direct('create table s.o as select a from t', { tables })).toEqual(['t.a -> s.o.a IDENTITY']);
    const merge = `merge into t using u on t.a = u.a when matched then update set b = u.d
      when not matched then insert (a, b) values (u.a, upper(u.d))`;
    expect(await direct(merge, { tables, dialect: 'snowflake' })).toEqual([
      'u.a -> t.a IDENTITY',
      'u.d -> t.b TRANSFORMATION',
    ]);
    expect(await direct('update t set b = u.d from u where u.a = t.a', { tables })).toEqual(['u.d -> t.b IDENTITY']);
  });

  it('CREATE with names for the columns, and as a clone', async () => {
    const tables = T;
    const expected = ['t.a -> o.x IDENTITY', 't.b -> o.y IDENTITY'];
    expect(await direct('create view o (x, y) as select a, b from t', { tables })).toEqual(expected);
    expect(await direct('create table o (x, y) as select a, b from t', { tables })).toEqual(expected);
    expect(await direct('create table o clone u', { tables, dialect: 'snowflake' })).toEqual([
      'u.a -> o.a IDENTITY',
      'u.d -> o.d IDENTITY',
    ]);
  });

  it('MERGE by whole rows, with what its source was filtered by', async () => {
    const given = { tables: T, dialect: 'bigquery' };
    expect(await direct('merge t using u on t.a = u.a when not matched then insert row', given)).toEqual([
      'u.a -> t.a IDENTITY',
      'u.d -> t.d IDENTITY',
    ]);
    const filtered = `merge into t using (select a, d from u where d > 0) u on t.a = u.a
      when matched then update set b = u.d`;
    expect(await edges(filtered, { tables: T, dialect: 'snowflake' })).toEqual([
      't.a => JOIN',
      'u.a => JOIN',
      'u.d -> t.b IDENTITY',
      'u.d => FILTER',
    ]);
  });

  it('UPDATE of a table by its alias in FROM, and with tables joined to it', async () => {
    const expected = ['t.a => JOIN', 'u.a => JOIN', 'u.d -> t.b IDENTITY'];
    const tables = T;
    const ofAlias = 'update x set x.b = u.d from t x join u on u.a = x.a';
    expect(await edges(ofAlias, { tables, dialect: 'tsql' })).toEqual(expected);
    const joined = 'update t x join u on u.a = x.a set x.b = u.d';
    expect(await edges(joined, { tables, dialect: 'mysql' })).toEqual(expected);
  });

  it('reads a table that an earlier statement made as what that one made it of', async () => {
    const sql = 'create temporary table x as select a, max(b) as m from t group by a; insert into o select m from x';
    expect(await direct(sql, { tables: T })).toEqual([
      't.a -> x.a IDENTITY',
      't.b -> o.m AGGREGATION',
      't.b -> x.m AGGREGATION',
    ]);
  });
});
