import { describe, expect, it } from 'vitest';
import { csvOf } from '../../src/governance/csv.ts';
import { markdownTable } from '../../src/governance/markdown.ts';

describe('CSV', () => {
  it.each(['=1+1', '+1', '-2+3', '@SUM(A1)', '-x', '\t=1', '\r=1', '=HYPERLINK("https://evil.example","a, b")'])(
    'makes no formula of %j',
    (text) => {
      const line = csvOf([['a', text]]);
      expect(line.replaceAll('""', '"')).toMatch(/^a,"?'/);
      expect(line.replaceAll('""', '"')).toContain(text);
    },
  );

  it.each(['-0.25', '-3', '-1.5e-7', '0.25', '12'])('leaves the number %s as it is', (text) => {
    expect(csvOf([[text]])).toBe(`${text}\r\n`);
  });

  it('keeps what a text holds, whatever its letters', () => {
    expect(csvOf([['Zoë 数据', 'a "b"', 'c,d', 'e\nf', '']])).toBe('Zoë 数据,"a ""b""","c,d","e\nf",\r\n');
  });
});

describe('a Markdown table', () => {
  it('keeps to its lines and cells, whatever they hold', () => {
    const table = markdownTable(['a|b'], [['x\r\ny | <b>z</b> `q` [l](u) *s*']]);
    expect(table.split('\n')).toHaveLength(4);
    expect(table).toContain('| x y \\| \\<b\\>z\\</b\\> \\`q\\` \\[l\\](u) \\*s\\* |');
  });
});
