import { describe, expect, it } from 'vitest';
import { edges, infer, type Given } from '../../support/infer-sql.ts';

/** The edges into columns. */
const direct = async (sql: string, given: Given = {}): Promise<string[]> =>
  (await edges(sql, given)).filter((edge) => edge.includes('->'));

const T = { t: ['a', 'b', 'c'], u: ['a', 'd'] };

describe('column lineage of queries', () => {
  it('tells what is kept, what is computed and what is aggregated', async () => {
    expect(
      await direct('select a, b + 1 as b1, cast(b as int) as bi, sum(c) as total from t group by 1, 2, 3', {
        tables: T,
      }),
    ).toEqual([
      't.a -> a IDENTITY',
      't.b -> b1 TRANSFORMATION',
      't.b -> bi TRANSFORMATION',
      't.c -> total AGGREGATION',
    ]);
  });

  it('keeps an aggregate an aggregate in what is made of it', async () => {
    const sql = 'with x as (select a, max(b) as top from t group by a) select coalesce(top, 0) as top, x.a from x';
    expect(await direct(sql, { tables: T })).toEqual(['t.a -> a IDENTITY', 't.b -> top AGGREGATION']);
  });

  it('follows stars through common table expressions, and leaves out, changes and renames columns', async () => {
    const tables = T;
    expect(await direct('with x as (select * from t), y as (select x.* from x) select * from y', { tables })).toEqual([
      't.a -> a IDENTITY',
      't.b -> b IDENTITY',
      't.c -> c IDENTITY',
    ]);
    expect(await direct('select * exclude (a) replace (lower(b) as b) from t', { tables, dialect: 'duckdb' })).toEqual([
      't.b -> b TRANSFORMATION',
      't.c -> c IDENTITY',
    ]);
    expect(await direct('select * except (a, b) from t', { tables, dialect: 'bigquery' })).toEqual([
      't.c -> c IDENTITY',
    ]);
    expect(await direct('select * exclude (a) rename (b as z) from t', { tables, dialect: 'snowflake' })).toEqual([
      't.b -> z IDENTITY',
      't.c -> c IDENTITY',
    ]);
  });

  it('aligns unions by place, and by name where the dialect says so', async () => {
    expect(await direct('select a, b from t union all select d, a from u', { tables: T })).toEqual([
      't.a -> a IDENTITY',
      't.b -> b IDENTITY',
      'u.a -> b IDENTITY',
      'u.d -> a IDENTITY',
    ]);
    expect(
      await direct('select a, b from t union all by name select d as b, a from u', { tables: T, dialect: 'duckdb' }),
    ).toEqual(['t.a -> a IDENTITY', 't.b -> b IDENTITY', 'u.a -> a IDENTITY', 'u.d -> b IDENTITY']);
  });

  it('gives what windows are made over as INDIRECT, and what they compute as DIRECT', async () => {
    const sql = `select row_number() over (partition by a order by b) as n, sum(c) over w as s,
      lag(c) over w as before from t window w as (order by b)`;
    expect(await direct(sql, { tables: T })).toEqual([
      't.a -> n WINDOW',
      't.b -> before WINDOW',
      't.b -> n WINDOW',
      't.b -> s WINDOW',
      't.c -> before TRANSFORMATION',
      't.c -> s AGGREGATION',
    ]);
  });

  it('gives filters, joins, groups and orders of every part as influence on the whole', async () => {
    const sql = `with x as (select a, count(*) n from t where b > 0 group by a)
      select x.a from x join u on x.a = u.a where exists (select 1 from t i where i.c = u.d) order by u.d`;
    expect((await edges(sql, { tables: T })).filter((edge) => edge.includes('=>'))).toEqual([
      't.a => GROUP_BY JOIN',
      't.b => FILTER',
      't.c => FILTER',
      'u.a => JOIN',
      'u.d => FILTER SORT',
    ]);
  });

  it('knows clauses that name columns of the result by their place, and GROUP BY ALL', async () => {
    const influences = async (sql: string, dialect = 'postgresql'): Promise<string[]> =>
      (await edges(sql, { tables: T, dialect })).filter((edge) => edge.includes('=>'));
    expect(await influences('select lower(a) as x, max(b) from t group by 1 order by 2')).toEqual([
      't.a => GROUP_BY',
      't.b => SORT',
    ]);
    expect(
      await influences('select a, max(b) as m, count(*) over (partition by c) as n from t group by all', 'duckdb'),
    ).toEqual(['t.a => GROUP_BY', 't.c => WINDOW']);
    expect(await influences('(select a from t) union all (select d from u) order by 1')).toEqual([
      't.a => SORT',
      'u.d => SORT',
    ]);
  });

  it('reads recursive tables, derived tables, laterals and scalar subqueries', async () => {
    expect(
      await direct(
        'with recursive r(id, up) as (select a, b from t union all select t.a, r.up from t join r on t.b = r.id) select * from r',
        { tables: T },
      ),
    ).toEqual(['t.a -> id IDENTITY', 't.b -> up IDENTITY']);
    expect(
      await direct(
        'select q.z, l.m from (select a as z from t) q cross join lateral (select max(d) as m from u where u.a = q.z) l',
        { tables: T },
      ),
    ).toEqual(['t.a -> z IDENTITY', 'u.d -> m AGGREGATION']);
    expect(await direct('select a, (select max(d) from u where u.a = t.a) as m from t', { tables: T })).toEqual([
      't.a -> a IDENTITY',
      'u.d -> m AGGREGATION',
    ]);
  });

  it('takes names in any case, and quoted ones as they are where that tells them apart', async () => {
    expect(
      await direct('select "Id", ID as other from "DB"."S"."T"', {
        tables: { 'DB.S.T': ['Id', 'ID'] },
        dialect: 'snowflake',
      }),
    ).toEqual(['DB.S.T.ID -> other IDENTITY', 'DB.S.T.Id -> Id IDENTITY']);
    expect(
      await direct('select contact_id from db.s.t', {
        tables: { 'DB.S.T': ['CONTACT_ID'] },
        output: ['CONTACT_ID'],
        dialect: 'snowflake',
      }),
    ).toEqual(['DB.S.T.CONTACT_ID -> CONTACT_ID IDENTITY']);
  });

  it('does not take a common table expression for the table that it shadows', async () => {
    expect(await direct('with t as (select a, d from u) select t.a, d from t', { tables: T })).toEqual([
      'u.a -> a IDENTITY',
      'u.d -> d IDENTITY',
    ]);
    expect(
      await direct('with t as (select * from s.t) select c from t', { tables: { 's.t': ['a', 'b', 'c'] } }),
    ).toEqual(['s.t.c -> c IDENTITY']);
  });

  it("uses the output's known columns where a star is over unknown ones, and guesses between no two tables", async () => {
    const output = ['id', 'name'];
    expect(await direct('with x as (select * from t) select * from x', { tables: { t: null }, output })).toEqual([
      't.id -> id IDENTITY',
      't.name -> name IDENTITY',
    ]);
    const inferred = await infer('select id, u.name from t join u on true', { tables: { t: null, u: null } });
    expect(inferred.unresolved).toEqual(['id']);
    expect(inferred.outputs[0]?.edges.map(({ table, column, confidence }) => [table, column, confidence])).toEqual([
      ['u', 'name', 0.7],
    ]);
  });

  it('takes a bare name from the one table that may have it', async () => {
    expect(await direct('select d, x from u join t on true', { tables: { u: ['d'], t: null } })).toEqual([
      't.x -> x IDENTITY',
      'u.d -> d IDENTITY',
    ]);
  });

  it('tells two columns of one name apart by their place in the known output', async () => {
    expect(
      await direct('select t.*, u.* from t join u on true', { tables: T, output: ['a', 'b', 'c', 'a_1', 'd'] }),
    ).toEqual([
      't.a -> a IDENTITY',
      't.b -> b IDENTITY',
      't.c -> c IDENTITY',
      'u.a -> a_1 IDENTITY',
      'u.d -> d IDENTITY',
    ]);
  });

  it('names columns without a name by their place in the known output', async () => {
    expect(await direct('select upper(a), a || b from t', { tables: T, output: ['upper', '?column?'] })).toEqual([
      't.a -> ?column? TRANSFORMATION',
      't.a -> upper TRANSFORMATION',
      't.b -> ?column? TRANSFORMATION',
    ]);
  });

  it('follows an alias that a later column uses, unless a column has the name', async () => {
    expect(await direct('select a + b as s, s * 2 as twice from t', { tables: T, dialect: 'snowflake' })).toEqual([
      't.a -> s TRANSFORMATION',
      't.a -> twice TRANSFORMATION',
      't.b -> s TRANSFORMATION',
      't.b -> twice TRANSFORMATION',
    ]);
    expect(await direct('select md5(a) as b, b as plain from t', { tables: T, dialect: 'snowflake' })).toEqual([
      't.a -> b TRANSFORMATION masked',
      't.b -> plain IDENTITY',
    ]);
  });

  it('takes the columns of USING from the side that has them', async () => {
    expect(await direct('select a from t left join u using (a)', { tables: T })).toEqual(['t.a -> a IDENTITY']);
    expect(await direct('select a from t full join u using (a)', { tables: T })).toEqual([
      't.a -> a IDENTITY',
      'u.a -> a IDENTITY',
    ]);
    expect(await direct('select * from t join u using (a)', { tables: T })).toEqual([
      't.a -> a IDENTITY',
      't.b -> b IDENTITY',
      't.c -> c IDENTITY',
      'u.d -> d IDENTITY',
    ]);
  });
});

describe('column lineage in dialects', () => {
  it('BigQuery: whole names in one pair of quotes, structs, unnested arrays', async () => {
    const tables = { 'p-x.ds.t': ['items', 'r', 'r.city'] };
    const sql = 'select t.r.city, t.r.zip, i.sku, off from `p-x.ds.t` t, unnest(t.items) as i with offset off';
    expect(await direct(sql, { tables, dialect: 'bigquery' })).toEqual([
      'p-x.ds.t.items -> sku TRANSFORMATION',
      'p-x.ds.t.r -> zip TRANSFORMATION',
      'p-x.ds.t.r.city -> city IDENTITY',
    ]);
  });

  it('BigQuery: members of unnested arrays by their bare names, arrays that are joined without UNNEST', async () => {
    const tables = { ga: ['name', 'params'], u: null };
    const given = { tables, dialect: 'bigquery' };
    expect(
      await edges("select (select value.int_value from unnest(params) where key = 'session') as id from ga", given),
    ).toEqual(['ga.params -> id TRANSFORMATION', 'ga.params => FILTER']);
    expect(await direct('select g.name, p.key from ga g, g.params p', given)).toEqual([
      'ga.name -> name IDENTITY',
      'ga.params -> key TRANSFORMATION',
    ]);
    // It may as well be a column of the table whose columns nobody knows.
    expect(await direct('select x from u, unnest(u.list)', given)).toEqual(['u.x -> x IDENTITY']);
  });

  it('BigQuery: all members of a struct, by their names', async () => {
    const given = { tables: { ...T, g: ['id', 'items'] }, dialect: 'bigquery' };
    const latest = `select u.* from (select array_agg(original order by b desc limit 1)[offset(0)] u
      from t original group by a)`;
    expect(await direct(latest, { ...given, output: T.t })).toEqual([
      't.a -> a AGGREGATION',
      't.b -> b AGGREGATION SORT',
      't.c -> c AGGREGATION',
    ]);
    const unnested = 'select g.id, i.* from g, unnest(g.items) i';
    expect(await direct(unnested, { ...given, output: ['id', 'sku'] })).toEqual([
      'g.id -> id IDENTITY',
      'g.items -> sku TRANSFORMATION',
    ]);
    expect(await direct('with x as (select a as x from t) select x.* from x', given)).toEqual(['t.a -> x IDENTITY']);
  });

  it('Snowflake: FLATTEN, paths into variants, QUALIFY', async () => {
    const sql = `select src:id::int as id, f.value:sku::string as sku from raw.t, lateral flatten(input => src:items) f
      qualify row_number() over (partition by id order by loaded desc) = 1`;
    expect(await edges(sql, { tables: { 'raw.t': ['src', 'loaded'] }, dialect: 'snowflake' })).toEqual([
      'raw.t.loaded => WINDOW',
      'raw.t.src -> id TRANSFORMATION',
      'raw.t.src -> sku TRANSFORMATION',
      'raw.t.src => WINDOW',
    ]);
  });

  it('Spark: LATERAL VIEW', async () => {
    const sql = 'select a, e.k, v from t lateral view explode(b) e as k, v';
    expect(await direct(sql, { tables: T, dialect: 'spark' })).toEqual([
      't.a -> a IDENTITY',
      't.b -> k TRANSFORMATION',
      't.b -> v TRANSFORMATION',
    ]);
  });

  it('T-SQL: brackets, assigned aliases, APPLY', async () => {
    const sql =
      'select x = t.b, [a] as [my a], z.d from [dbo].[t] t outer apply (select top 1 d from u where u.a = t.a) z';
    expect(await direct(sql, { tables: { 'dbo.t': T.t, u: T.u }, dialect: 'tsql' })).toEqual([
      'dbo.t.a -> my a IDENTITY',
      'dbo.t.b -> x IDENTITY',
      'u.d -> d IDENTITY',
    ]);
  });

  it('PIVOT and UNPIVOT', async () => {
    const given = { tables: { t: ['id', 'month', 'amount'] }, dialect: 'snowflake', output: ['id', 'jan', 'feb'] };
    expect(await direct("select * from t pivot(sum(amount) for month in ('jan', 'feb')) p", given)).toEqual([
      't.amount -> feb AGGREGATION',
      't.amount -> jan AGGREGATION',
      't.id -> id IDENTITY',
      't.month -> feb GROUP_BY',
      't.month -> jan GROUP_BY',
    ]);
    expect(
      await direct('select id, v from t unpivot(v for n in (a, b))', {
        tables: { t: ['id', 'a', 'b'] },
        dialect: 'snowflake',
      }),
    ).toEqual(['t.a -> v TRANSFORMATION', 't.b -> v TRANSFORMATION', 't.id -> id IDENTITY']);
  });
});

describe('masking', () => {
  it.each([
    ['postgresql', "encode(digest(a, 'sha256'), 'hex')"],
    ['postgresql', 'md5(lower(a))'],
    ['bigquery', 'to_hex(sha256(a))'],
    ['bigquery', 'farm_fingerprint(a)'],
    ['snowflake', 'sha2(a, 256)'],
    ['snowflake', 'sha1_hex(a)'],
    ['spark', 'xxhash64(a)'],
    ['databricks', 'mask(a)'],
    ['redshift', 'func_sha1(a)'],
    ['tsql', "hashbytes('SHA2_256', a)"],
    ['duckdb', 'sha256(a)'],
    ['clickhouse', 'sipHash64(a)'],
  ])('%s: %s masks', async (dialect, expression) => {
    expect(await direct(`select ${expression} as h from t`, { tables: T, dialect })).toEqual([
      't.a -> h TRANSFORMATION masked',
    ]);
  });

  it('ends where the plain value comes in beside it', async () => {
    expect(await direct('select a || md5(a) as h from t', { tables: T })).toEqual(['t.a -> h TRANSFORMATION']);
  });

  it('holds for what is made of it later, aggregates too', async () => {
    const sql = 'with x as (select md5(a) as h from t) select max(h) as h from x';
    expect(await direct(sql, { tables: T })).toEqual(['t.a -> h AGGREGATION masked']);
  });

  it('knows functions and columns that the caller names', async () => {
    expect(await direct('select corp_blur(a) as h from t', { tables: T, masks: ['corp_*'] })).toEqual([
      't.a -> h TRANSFORMATION masked',
    ]);
    expect(await direct('select left(a, 1) as h, b from t', { tables: T, maskedAliases: ['h'] })).toEqual([
      't.a -> h TRANSFORMATION masked',
      't.b -> b IDENTITY',
    ]);
  });

  it('takes no name for a mask that only begins like one', async () => {
    expect(await direct('select shape(a) as x, hashtag(b) as y from t', { tables: T })).toEqual([
      't.a -> x TRANSFORMATION',
      't.b -> y TRANSFORMATION',
    ]);
  });
});
