import { describe, expect, it } from 'vitest';
import { edges, infer } from '../../support/infer-sql.ts';

const tables = { t: ['a', 'b', 'c'], u: ['a', 'd'] };

describe('what one dialect alone has', () => {
  it.each(['hive', 'spark'])(
    '%s: FROM with an INSERT for each table, each with its own columns and filter',
    async (dialect) => {
      const sql = `with q as (select a, b, c from t)
      from q join u on q.a = u.a
      insert overwrite table x partition (day = '1') if not exists select q.b, d where c > 0
      insert into table y select q.c as last_c group by q.c`;
      expect(await edges(sql, { tables, dialect })).toEqual([
        't.a => JOIN',
        't.a => JOIN',
        't.b -> x.b IDENTITY',
        't.c -> y.last_c IDENTITY',
        't.c => FILTER',
        't.c => GROUP_BY',
        'u.a => JOIN',
        'u.a => JOIN',
        'u.d -> x.d IDENTITY',
      ]);
    },
  );

  it('hive: columns go to those of the table by place, without the ones that PARTITION gives a value', async () => {
    const sql = `insert overwrite table x partition (day = '1', hour) select a, b, c from t`;
    expect(await edges(sql, { tables, dialect: 'hive', output: ['p', 'q', 'day', 'hour'] })).toEqual([
      't.a -> x.p IDENTITY',
      't.b -> x.q IDENTITY',
      't.c -> x.hour IDENTITY',
    ]);
  });

  it('bigquery: tables as of a moment that has to be worked out', async () => {
    const sql = `select 'é😀' as e, x.b from t as x for system_time as of timestamp_sub(current_timestamp(), interval 1 hour)
      join u for system_time as of current_timestamp() - interval 1 day on x.a = u.a
      where d in (select d from u for system_time as of timestamp('2026-01-01'))`;
    expect(await edges(sql, { tables, dialect: 'bigquery' })).toEqual([
      't.a => JOIN',
      't.b -> b IDENTITY',
      'u.a => JOIN',
      'u.d => FILTER',
    ]);
  });

  it('snowflake: CREATE TABLE with typed columns, clustering and grants, from a query', async () => {
    const sql = `create or replace table o (x number, y varchar(10)) cluster by (x) copy grants as
      with q as (select a, b from t) select a, upper(b) from q`;
    const given = { tables, dialect: 'snowflake' };
    const expected = ['t.a -> o.x IDENTITY', 't.b -> o.y TRANSFORMATION'];
    expect(await edges(sql, given)).toEqual(expected);
  });

  it.each(['snowflake', 'oracle'])('%s: INSERT ALL, by values and by whole rows', async (dialect) => {
    const sql = `insert all when n > 0 then into x (p) values (concat(a, 'z')) when n < 0 then into y select a, b as n from t`;
    expect(await edges(sql, { tables, dialect })).toEqual([
      't.a -> x.p TRANSFORMATION',
      't.a -> y.a IDENTITY',
      't.b -> y.n IDENTITY',
      't.b => FILTER',
      't.b => FILTER',
    ]);
  });

  describe('duckdb: COLUMNS', () => {
    const given = { tables: { t: ['id', 'num_a', 'a_num', 'b'] }, dialect: 'duckdb' };
    it.each([
      ["columns('^num')", ['t.num_a -> num_a IDENTITY']],
      ["columns('num')", ['t.a_num -> a_num IDENTITY', 't.num_a -> num_a IDENTITY']],
      ["columns('(?i)^NUM')", ['t.num_a -> num_a IDENTITY']],
      ['max(columns(* exclude (b, id)))', ['t.a_num -> a_num AGGREGATION', 't.num_a -> num_a AGGREGATION']],
      ["columns(['b', 'id'])::varchar", ['t.b -> b TRANSFORMATION', 't.id -> id TRANSFORMATION']],
      ["columns('(.*)_(a|num)') as 'x_\\2'", ['t.a_num -> x_num IDENTITY', 't.num_a -> x_a IDENTITY']],
      ["coalesce(*columns('num')) as one", ['t.a_num -> one TRANSFORMATION', 't.num_a -> one TRANSFORMATION']],
    ])('%s', async (item, expected) => {
      expect(await edges(`select ${item} from t`, given)).toEqual(expected);
    });

    it('decides on rows where it stands in WHERE', async () => {
      expect(await edges("select id from t where columns('_') > 0", given)).toEqual([
        't.a_num => FILTER',
        't.id -> id IDENTITY',
        't.num_a => FILTER',
      ]);
    });

    it.each(["c -> c like 'num%'", "'(x+x+)+y'"])(
      'with %s: columns of the output come from those of their names',
      async (argument) => {
        const x = 'x'.repeat(60);
        const sql = `select upper(columns(${argument})) from t`;
        const { outputs } = await infer(sql, { ...given, tables: { t: ['num_a', 'b', x] } });
        expect(outputs).toMatchObject([{ columns: null, edges: [] }]);
        expect(await edges(sql, { ...given, tables: { t: ['num_a', 'b', x] }, output: ['num_a'] })).toEqual([
          't.num_a -> num_a TRANSFORMATION',
        ]);
      },
    );
  });

  it('clickhouse: ARRAY JOIN gives a column for the elements of each array, and of a Nested', async () => {
    const given = { tables: { t: ['id', 'items', 'n.x', 'n.y'] }, dialect: 'clickhouse' };
    const arrays = `insert into o select id, item, place from t
      left array join items as item, arrayEnumerate(items) as place where item > 0`;
    expect(await edges(arrays, given)).toEqual([
      't.id -> o.id IDENTITY',
      't.items -> o.item TRANSFORMATION',
      't.items -> o.place TRANSFORMATION',
      't.items => FILTER',
    ]);
    const nested = 'select id, m.x as p, n.y from t array join n as m';
    expect(await edges(nested, given)).toEqual([
      't.id -> id IDENTITY',
      't.n.x -> p TRANSFORMATION',
      't.n.y -> y IDENTITY',
    ]);
  });
});
