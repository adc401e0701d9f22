import { describe, expect, it } from 'vitest';
import { TooComplex } from '../../../src/ingest/sql/scope.ts';
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

  it('databricks: CREATE TABLE with options, from a query', async () => {
    const sql = 'create or replace table if not exists x.`o p` using delta cluster by (a) as (select a from t)';
    expect(await edges(sql, { tables, dialect: 'databricks' })).toEqual(['t.a -> x.o p.a IDENTITY']);
  });

  it('bigquery: a script with variables and conditions', async () => {
    const sql = `declare latest, unused int64;
      set latest = (select max(a) from t);
      begin transaction;
      if latest > 1 then insert into o (x, y) select b, latest from t where c > @since; else select 1; end if;
      commit transaction;`;
    expect(await edges(sql, { tables, dialect: 'bigquery' })).toEqual(['t.b -> o.x IDENTITY', 't.c => FILTER']);
  });

  it('tsql: variables are no columns', async () => {
    const sql = 'declare @since date = getdate(); insert into o (x, y) select a, @since from t where b > @since';
    expect(await edges(sql, { tables, dialect: 'tsql' })).toEqual(['t.a -> o.x IDENTITY', 't.b => FILTER']);
    const logs = { tables: { logs: ['@timestamp'] }, dialect: 'bigquery' };
    expect(await edges('select `@timestamp` as at, @since as since from logs', logs)).toEqual([
      'logs.@timestamp -> at IDENTITY',
    ]);
    const open = { tables: { logs: null }, dialect: 'athena' };
    expect(await edges('select "@timestamp" as at from logs', open)).toEqual(['logs.@timestamp -> at IDENTITY']);
  });

  it('postgresql: a materialized view with or without its data', async () => {
    for (const ending of ['with data', 'with no data'])
      expect(await edges(`create materialized view v as select a from t ${ending}`, { tables })).toEqual([
        't.a -> v.a IDENTITY',
      ]);
  });

  it.each(['bigquery', 'tsql'])('%s: INSERT without INTO', async (dialect) => {
    const sql = 'with q as (select a, b from t) insert o (x, y) select a, b from q';
    const plain = 'insert s.o (x, y) select a, b from t';
    if (dialect === 'tsql')
      expect(await edges(sql, { tables, dialect })).toEqual(['t.a -> o.x IDENTITY', 't.b -> o.y IDENTITY']);
    expect(await edges(plain, { tables, dialect })).toEqual(['t.a -> s.o.x IDENTITY', 't.b -> s.o.y IDENTITY']);
  });

  it('snowflake: PIVOT under names, MATCH_RECOGNIZE, and conditions of MERGE', async () => {
    const given = { tables, dialect: 'snowflake' };
    const pivot = "select * from (select a, b, c from t) pivot (sum(c) for b in ('x', 'y')) as p (k, x, y)";
    expect(await edges(pivot, given)).toEqual([
      't.a -> k IDENTITY',
      't.b -> x GROUP_BY',
      't.b -> y GROUP_BY',
      't.c -> x AGGREGATION',
      't.c -> y AGGREGATION',
    ]);
    const matched = `select * from t match_recognize (partition by a order by b measures last(c) as ended
      one row per match pattern (up+) define up as c > lag(c)) as m`;
    expect(await edges(matched, given)).toEqual([
      't.a -> a IDENTITY',
      't.b => SORT',
      't.c -> ended AGGREGATION',
      't.c => FILTER',
    ]);
    const merge = 'merge into t using u on t.a = u.a when matched and u.d > t.c then update set b = u.d';
    expect(await edges(merge, given)).toEqual([
      't.a => JOIN',
      't.c => FILTER',
      'u.a => JOIN',
      'u.d -> t.b IDENTITY',
      'u.d => FILTER',
    ]);
  });

  it('duckdb: PIVOT and UNPIVOT as statements', async () => {
    const given = { tables, dialect: 'duckdb' };
    expect(await edges('pivot t on b using sum(c) group by a', { ...given, output: ['a', 'x'] })).toEqual([
      't.a -> a IDENTITY',
      't.b -> x GROUP_BY',
      't.c -> x AGGREGATION',
    ]);
    expect(await edges('with q as (unpivot t on b, c into name k value v) select * from q', given)).toEqual([
      't.a -> a IDENTITY',
      't.b -> v TRANSFORMATION',
      't.c -> v TRANSFORMATION',
    ]);
  });

  it('postgresql: records under typed names', async () => {
    const sql = 'select r.x, y from t, jsonb_to_recordset(t.a) as r(x int, y text)';
    expect(await edges(sql, { tables })).toEqual(['t.a -> x TRANSFORMATION', 't.a -> y TRANSFORMATION']);
  });

  it('spark: several names for one item, members of what a lambda is given, and columns of USING by their table', async () => {
    const given = { tables, dialect: 'spark' };
    const sql = "select stack(2, 'x', b, 'y', c) as (k, v), transform(a, x -> x.size) as sizes from t";
    expect(await edges(sql, given)).toEqual([
      't.a -> sizes TRANSFORMATION',
      't.b -> k TRANSFORMATION',
      't.b -> v TRANSFORMATION',
      't.c -> k TRANSFORMATION',
      't.c -> v TRANSFORMATION',
    ]);
    expect(await edges('select u.* from t join u using (a)', given)).toEqual([
      't.a => JOIN',
      'u.a -> a IDENTITY',
      'u.a => JOIN',
      'u.d -> d IDENTITY',
    ]);
    expect(await edges('cache table q as select a from t; insert into o select a from q', given)).toContain(
      't.a -> o.a IDENTITY',
    );
  });

  it('tsql: columns of a function that has no names for them', async () => {
    const sql = "select b, value from t cross apply string_split(a, ',')";
    expect(await edges(sql, { tables, dialect: 'tsql' })).toEqual(['t.a -> value TRANSFORMATION', 't.b -> b IDENTITY']);
  });

  it('bigquery: predictions from all of the rows, and queries that are exported', async () => {
    const given = { tables, dialect: 'bigquery' };
    const predict = 'select a, predicted_x from ml.predict(model `p.m`, (select a, b from t))';
    expect(await edges(predict, given)).toEqual([
      't.a -> a IDENTITY',
      't.a -> predicted_x TRANSFORMATION',
      't.b -> predicted_x TRANSFORMATION',
    ]);
    expect(await edges("export data options (uri = 'gs://x/*') as select a from t", given)).toEqual([
      't.a -> a IDENTITY',
    ]);
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

    it('with a lambda: columns of the output come from those of their names', async () => {
      const sql = "select upper(columns(c -> c like 'num%')) from t";
      expect((await infer(sql, given)).outputs).toMatchObject([{ columns: null, edges: [] }]);
      expect(await edges(sql, { ...given, output: ['num_a'] })).toEqual(['t.num_a -> num_a TRANSFORMATION']);
    });

    it('gives up on a pattern that takes for ever', async () => {
      const endless = infer("select columns('(x+x+)+y') from t", { ...given, tables: { t: ['x'.repeat(60)] } });
      await expect(endless).rejects.toThrow(TooComplex);
    });
  });

  it('clickhouse: ARRAY JOIN gives a column for the elements of each array, and of a Nested; WITH names values', async () => {
    const given = { tables: { t: ['id', 'items', 'n.x', 'n.y'] }, dialect: 'clickhouse' };
    const arrays = `insert into o select id, item, place from t
      left array join items as item, arrayEnumerate(items) as place where item > 0`;
    expect(await edges(arrays, given)).toEqual([
      't.id -> o.id IDENTITY',
      't.items -> o.item TRANSFORMATION',
      't.items -> o.place TRANSFORMATION',
      't.items => FILTER',
    ]);
    const scalar = 'with (select max(id) from t) as latest, id + 1 as next select latest, next from t';
    expect(await edges(scalar, given)).toEqual(['t.id -> latest AGGREGATION', 't.id -> next TRANSFORMATION']);
    const nested = 'select id, m.x as p, n.y from t array join n as m';
    expect(await edges(nested, given)).toEqual([
      't.id -> id IDENTITY',
      't.n.x -> p TRANSFORMATION',
      't.n.y -> y IDENTITY',
    ]);
  });
});
