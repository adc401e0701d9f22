import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// The project's own rules without types, which take long to load and which none of these rules needs.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('boundaries/') || ruleId.startsWith('no-') || ruleId === 'max-lines',
});

async function broken(file: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: `${root}${file}` });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

describe('the folders of src/ import in one direction', () => {
  it.each([
    ['domain', '../store/port.ts'],
    ['store', '../access/visible.ts'],
    ['ingest', '../store/runner.ts'],
    ['ingest', '../access/visible.ts'],
    ['governance', '../store/port.ts'],
    ['graphql', '../store/port.ts'],
    ['graphql', '../ingest/queue.ts'],
    ['http', '../store/runner.ts'],
    ['http', '../cli/main.ts'],
  ])('%s does not import %s', async (folder, target) => {
    for (const text of [
      `import type { A } from '${target}';`,
      `import { a } from '${target}';`,
      `import { type A } from '${target}';`,
      `export { a } from '${target}';`,
      `const a = await import('${target}');`,
    ]) {
      expect([text, await broken(`src/${folder}/new.ts`, text)]).toEqual([text, ['boundaries/dependencies']]);
    }
  });

  it.each([
    ['store', '../domain/json.ts'],
    ['access', '../store/port.ts'],
    ['ingest', '../store/port.ts'],
    ['graphql', '../access/visible.ts'],
    ['http', '../graphql/errors.ts'],
    ['cli', '../store/port.ts'],
    ['domain', './json.ts'],
  ])('%s imports %s', async (folder, target) => {
    expect(await broken(`src/${folder}/new.ts`, `import type { A } from '${target}';`)).toEqual([]);
  });

  it('a new folder needs a rule', async () => {
    expect(await broken('src/plugins/new.ts', '')).toEqual(['boundaries/no-unknown-files']);
  });
});

describe('the explorer', () => {
  it.each(['../../../src/domain/json.ts', '../../../client/src/client.ts'])('does not import %s', async (target) => {
    const text = `import { a } from '${target}';`;
    expect(await broken('web/src/app/new.ts', text)).toEqual(['boundaries/dependencies']);
  });

  it('imports its own folders, and packages', async () => {
    const text = `import { a } from '../ui/page.tsx'; import { b } from 'urql';`;
    expect(await broken('web/src/app/new.ts', text)).toEqual([]);
  });
});

describe('what one place alone may do', () => {
  it.each([
    ['src/graphql/new.ts', '../access/visible.ts'],
    ['src/cli/new.ts', '../access/visible.ts'],
    ['src/main.ts', './access/visible.ts'],
    ['test/api/new.test.ts', '../../src/access/visible.ts'],
  ])('%s does not make values visible', async (file, target) => {
    const text = `import { markVisible } from '${target}';`;
    expect(await broken(file, text)).toEqual(['no-restricted-imports']);
  });

  it('access/ makes values visible', async () => {
    expect(await broken('src/access/new.ts', `import { markVisible } from './visible.ts';`)).toEqual([]);
  });

  it('nothing but src/config.ts reads the environment', async () => {
    for (const text of ['const a = process.env.HOME;', 'const { env } = process;']) {
      expect([text, await broken('src/http/new.ts', text)]).toEqual([text, ['no-restricted-properties']]);
      expect([text, await broken('src/config.ts', text)]).toEqual([text, []]);
    }
    const imported = `import { env } from 'node:process';`;
    expect(await broken('src/access/new.ts', imported)).toEqual(['no-restricted-imports']);
    expect(await broken('src/config.ts', imported)).toEqual([]);
  });

  it('nothing but the command line prints', async () => {
    expect(await broken('src/http/new.ts', 'console.log(1);')).toEqual(['no-console']);
    expect(await broken('src/cli/new.ts', 'console.log(1);')).toEqual([]);
  });
});

describe('files', () => {
  it('of src/ have at most 400 lines, blank ones counted', async () => {
    expect(await broken('src/domain/new.ts', '\n'.repeat(401))).toEqual(['max-lines']);
    expect(await broken('src/domain/new.ts', '\n'.repeat(400))).toEqual([]);
  });

  it('of test/ leave no test out', async () => {
    // Written apart, so that a search for such calls does not find them here.
    for (const way of ['skip', 'only', 'todo'])
      for (const text of [`it.${way}('a');`, `describe.concurrent.${way}('a');`, `test.${way}.each([])('a');`])
        expect([text, await broken('test/unit/new.test.ts', text)]).toEqual([text, ['no-restricted-syntax']]);
    expect(await broken('test/unit/new.test.ts', `stream.skip(1);`)).toEqual([]);
  });
});
