import { afterAll, describe, expect, it } from 'vitest';
import { dialectOf } from '../../../src/ingest/sql/dialects.ts';
import { TooComplex } from '../../../src/ingest/sql/scope.ts';
import { SqlParser } from '../../../src/ingest/sql/parser.ts';
import { infer } from '../../support/infer-sql.ts';

describe('the SQL parser', () => {
  const parser = new SqlParser();
  afterAll(() => parser.close());

  it('says where a text can not be parsed, and does not repeat the text', async () => {
    const parsed = await parser.parse("select a,\n  'secret' frm where from", 'postgresql');
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.message).toMatch(/^can't be parsed at line 2, column \d+/);
    expect(JSON.stringify(parsed)).not.toContain('secret');
  });

  it('gives the statements that it can read, and says where the text can not be parsed', async () => {
    const parsed = await parser.parse(
      'insert into o select a from t;\n select from from (; select b from t',
      'postgresql',
    );
    expect(parsed.ok ? parsed.problem : null).toMatch(/^can't be parsed at line 2, column \d+/);
    expect(parsed.ok ? parsed.tree.map((node) => Object.keys(node as object)) : []).toEqual([['insert'], ['select']]);
  });

  it('refuses a text that is too long, and goes on with the next', async () => {
    const small = new SqlParser({ length: 20, time: 10_000 });
    expect(await small.parse('select '.padEnd(21, 'a'), 'duckdb')).toEqual({
      ok: false,
      message: 'is longer than 20 characters',
    });
    expect(await small.parse('select a from t', 'duckdb')).toMatchObject({ ok: true });
    await small.close();
  });

  it.each([
    ['brackets', `select ${'('.repeat(50_000)}a${')'.repeat(50_000)} from t`],
    ['operators', `select ${'a + '.repeat(50_000)}a from t`],
    ['subqueries', `${'select * from ('.repeat(5_000)}select a from t${') x'.repeat(5_000)}`],
    ['no SQL', '{"a": [1, 2, 3]}'],
    ['zeroes', '\0'.repeat(1_000)],
    ['half of a character', "select '\ud800' from t"],
  ])('outlives %s, and parses the next text', async (_name, sql) => {
    await parser.parse(sql, 'postgresql');
    expect(await parser.parse('select a from t', 'postgresql')).toMatchObject({ ok: true });
  });

  it('ends a text that takes too long without keeping the others waiting', async () => {
    const impatient = new SqlParser({ length: 10_000_000, time: 1 });
    await impatient.parse('select 1', 'duckdb');
    const [slow, next] = await Promise.all([
      impatient.parse(`select ${'a, '.repeat(300_000)}a from t`, 'duckdb'),
      impatient.parse('select a from t', 'duckdb'),
    ]);
    expect(slow).toEqual({ ok: false, message: 'took longer than 1 ms to parse' });
    expect(next).toMatchObject({ ok: true });
    await impatient.close();
  });

  it('gives up on what would take too long to follow', async () => {
    const columns = Array.from({ length: 200 }, (_, index) => `c${index}`);
    const doubled = Array.from(
      { length: 14 },
      (_, index) => `x${index + 1} as (select x.*, y.* from x${index} x, x${index} y)`,
    );
    const sql = `with x0 as (select * from t), ${doubled.join(', ')} select * from x14`;
    await expect(infer(sql, { tables: { t: columns } })).rejects.toThrow(TooComplex);
  });
});

describe('dialects', () => {
  it('are known by the names of adapters and producers', () => {
    expect(['postgres', 'SQLServer', 'spark_sql', 'BIGQUERY', 'no such', null].map(dialectOf)).toEqual([
      'postgresql',
      'tsql',
      'spark',
      'bigquery',
      'generic',
      'generic',
    ]);
  });
});
