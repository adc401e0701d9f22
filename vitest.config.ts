import { defineConfig } from 'vitest/config';

/** What processes of the tests run. */
const COMPILED = 'test/support/compiled.ts';
const NEO4J_TESTS = 'test/**/*.neo4j.test.ts';
const WEB_TESTS = 'test/e2e/web/**/*.test.ts';
/** The long ones: two files, which take a core each, and so have the machine for themselves. */
const NON_INTERFERENCE_TESTS = 'test/access/non-interference{,.more}.test.ts';

export default defineConfig({
  // Vite would take GraphQL's ES modules, and Apollo Server its CommonJS ones: Node has one and the same for both.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['test/**/*.test.ts'],
          exclude: [NEO4J_TESTS, WEB_TESTS, NON_INTERFERENCE_TESTS],
          globalSetup: [COMPILED, 'test/support/tools/global-setup.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'non-interference',
          include: [NON_INTERFERENCE_TESTS],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [NEO4J_TESTS],
          globalSetup: [COMPILED, 'test/support/neo4j/global-setup.ts'],
          // Each worker has servers of its own, but for one that is given: each has one database, which every file empties.
          maxWorkers: (process.env.HEADWATER_TEST_NEO4J_URI ?? '') === '' ? 2 : 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: [WEB_TESTS],
          globalSetup: [COMPILED, 'test/support/tools/global-setup.ts', 'test/support/web/build.ts'],
          // A browser and a server each.
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
