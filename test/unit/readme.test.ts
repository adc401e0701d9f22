import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { headwaterProgram } from '../../src/cli/program.ts';
import { SETTINGS } from '../../src/config.ts';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const README = read('README.md');
const ROWS = README.split('\n').filter((line) => line.startsWith('| `'));

/** A row of one of the README's tables, with the pages that it links to. */
const withPages = (row: string): string =>
  [row, ...[...row.matchAll(/\]\((docs\/[a-z-]+\.md)\)/g)].map(([, page = '']) => read(page))].join('\n');

describe('the README', () => {
  const commands = leavesOf(headwaterProgram(), []);

  it.each(commands)('tells of $name, and it or its pages of each option', ({ name, command }) => {
    const known = name.startsWith('report ') ? 'report KIND' : name;
    const rows = ROWS.filter((row) => new RegExp(`\`headwater ${known}[ \`]`).test(row));
    expect(rows).not.toEqual([]);
    const text = rows.map(withPages).join('\n');
    const options = command.options.map(({ long }) => long ?? '');
    expect(options.filter((option) => !new RegExp(`${option}(?![\\w-])`).test(text))).toEqual([]);
  });

  it.each(SETTINGS)('tells of %s, or the page of its row does', (setting) => {
    const group = setting.startsWith('HEADWATER_KAFKA_') ? '`HEADWATER_KAFKA_BROKERS`' : `\`${setting}\``;
    const row = ROWS.find((one) => one.includes(group));
    expect(withPages(row ?? '')).toContain(`\`${setting}\``);
  });
});

/** Commands that do something, by what one types. `export` does, and has another one under it. */
function leavesOf(command: Command, path: readonly string[]): { name: string; command: Command }[] {
  const under = command.commands.flatMap((one) => leavesOf(one, [...path, one.name()]));
  const acts = path.length > 0 && (under.length === 0 || command.registeredArguments.length > 0);
  return acts ? [{ name: path.join(' '), command }, ...under] : under;
}
