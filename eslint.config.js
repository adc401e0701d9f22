import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Which folder of `src/` may import which: dependencies point one way. Files of one folder may import each other. */
const MAY_IMPORT = {
  domain: [],
  store: ['domain'],
  access: ['domain', 'store'],
  ingest: ['domain'],
  governance: ['domain', 'access'],
  graphql: ['domain', 'access', 'governance'],
  http: ['domain', 'access', 'ingest', 'graphql'],
  cli: ['domain', 'store', 'access', 'ingest', 'governance', 'graphql', 'http'],
};
const FOLDERS = Object.keys(MAY_IMPORT);

const EXPORTS_HAVE_NAMES = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'Files that only pass on others are not wanted: import the file.' },
];

const MARK_VISIBLE = {
  regex: '(^|/)visible\\.ts$',
  importNames: ['markVisible'],
  message: 'Only src/access/ decides what is visible.',
};
const PROCESS_ENV = ['node:process', 'process'].map((name) => ({
  name,
  importNames: ['default', 'env'],
  message: 'Only src/config.ts reads the environment.',
}));

export default defineConfig(
  globalIgnores([
    'dist/',
    'client/dist/',
    'coverage/',
    '.headwater/',
    'bench/results/',
    'src/graphql/generated/',
    'client/src/generated/',
    'web/src/generated/',
    'test/fixtures/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-imports': ['error', { patterns: [MARK_VISIBLE] }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/elements': FOLDERS.map((type) => ({ type, pattern: `src/${type}`, partialMatch: false })),
      'boundaries/files': [
        { category: 'root', pattern: 'src/*.ts' },
        { category: 'port', pattern: 'src/store/{port,sql-port}.ts' },
        { category: 'recorded-run', pattern: 'src/ingest/recorded-run.ts' },
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkUnknownLocals: true,
          policies: [
            ...Object.entries(MAY_IMPORT)
              .filter(([, targets]) => targets.length > 0)
              .map(([type, targets]) => ({
                from: { element: { type } },
                allow: { to: { element: { types: { anyOf: targets } } } },
              })),
            { from: { element: { type: 'ingest' } }, allow: { to: { file: { categories: 'port' } } } },
            // A mutation is one of the ways in.
            { from: { element: { type: 'graphql' } }, allow: { to: { file: { categories: 'recorded-run' } } } },
            { from: { element: { type: 'cli' } }, allow: { to: { file: { categories: 'root' } } } },
            {
              from: { file: { categories: 'root' } },
              allow: { to: [{ element: { types: { anyOf: FOLDERS } } }, { file: { categories: 'root' } }] },
            },
          ],
        },
      ],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: PROCESS_ENV, patterns: [MARK_VISIBLE] }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config.ts reads the environment.' },
      ],
      'no-restricted-syntax': ['error', ...EXPORTS_HAVE_NAMES],
    },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    // The explorer asks the API, as any other client does.
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    extends: [reactHooks.configs.flat['recommended-latest']],
    settings: {
      'boundaries/root-path': import.meta.dirname,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/elements': [{ type: 'web', pattern: 'web/src', partialMatch: false }],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkUnknownLocals: true,
          policies: [{ from: { element: { type: 'web' } }, allow: { to: { element: { types: { anyOf: ['web'] } } } } }],
        },
      ],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-syntax': ['error', ...EXPORTS_HAVE_NAMES],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    // The driver declares its options as classes, and means plain objects.
    files: ['src/store/bolt/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['src/config.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': ['error', { patterns: [MARK_VISIBLE] }] },
  },
  {
    files: ['src/access/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: PROCESS_ENV }] },
  },
  {
    // What a GraphQL server answers is what the query asked for: the test says what it expects of it.
    files: ['test/api/**/*.ts', 'test/e2e/**/*.ts', 'test/access/**/*.ts', 'test/support/{web/**/*,test-app}.ts'],
    rules: Object.fromEntries(
      [
        'no-explicit-any',
        ...['assignment', 'member-access', 'argument', 'return', 'call'].map((what) => `no-unsafe-${what}`),
      ].map((rule) => [`@typescript-eslint/${rule}`, 'off']),
    ),
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['object.name', 'object.object.name'].map((subject) => ({
          selector: `MemberExpression[property.name=/^(skip|only|todo)$/][${subject}=/^(it|test|describe|suite)$/]`,
          message: 'A test runs or goes.',
        })),
      ],
    },
  },
);
