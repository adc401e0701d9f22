import { readdir } from 'node:fs/promises';
import { ASSET_FILTER_PARTS } from '../../src/store/cypher/asset-filter.ts';
import {
  createNodes,
  createRelationships,
  keysOfLabel,
  nodesByKeys,
  relationshipsFrom,
} from '../../src/store/cypher/backup.ts';
import { reachStatement } from '../../src/store/cypher/lineage-reach.ts';
import { assetCount, assetList, assetListWindow } from '../../src/store/cypher/read-asset-list.ts';
import { facetStatement, ownerStatement, searchStatement } from '../../src/store/cypher/read-search.ts';
import type { RestrictedStatement, Statement } from '../../src/store/statement.ts';
import { atLevels, BOUND, restrictedView, WHOLE, type View } from '../../src/store/view.ts';

const FOLDER = new URL('../../src/store/cypher/', import.meta.url);

/** Statements whose text depends on a choice: enough of them to see what the choice changes. */
const INSTANCES: Readonly<Record<string, readonly unknown[]>> = {
  assetList: [
    assetList({ by: 'NAME', direction: 'ASC', next: false, parts: [] }),
    assetList({ by: 'UPDATED_AT', direction: 'DESC', next: true, parts: ASSET_FILTER_PARTS }),
  ],
  assetListWindow: [assetListWindow({ by: 'NAME', direction: 'ASC', next: false, parts: [] })],
  assetCount: [assetCount([]), assetCount(['kinds', 'terms'])],
  searchStatement: [
    searchStatement({ label: 'Asset', parts: [], any: false }),
    searchStatement({ label: 'Field', parts: ['kinds', 'owners'], any: false }),
    searchStatement({ label: 'Job', parts: [], any: false }),
    searchStatement({ label: 'Term', parts: [], any: false }),
    searchStatement({ label: 'Asset', parts: ['kinds'], any: true }),
  ],
  facetStatement: [
    facetStatement({ label: 'Asset', parts: [], any: false, ruled: false }),
    facetStatement({ label: 'Field', parts: ['tags'], any: true, ruled: true }),
  ],
  ownerStatement: [
    ownerStatement({ label: 'Asset', parts: [], any: false }),
    ownerStatement({ label: 'Field', parts: ['owners'], any: true }),
  ],
  reachStatement: [reachStatement('ASSET', 'DOWNSTREAM', 3), reachStatement('FIELD', 'UPSTREAM', 3)],
  keysOfLabel: [keysOfLabel('Asset')],
  nodesByKeys: [nodesByKeys('Asset')],
  createNodes: [createNodes('Asset')],
  relationshipsFrom: [relationshipsFrom('Asset', 'HAS_FIELD', 'Field')],
  createRelationships: [createRelationships('Asset', 'HAS_FIELD', 'Field')],
};

/** Functions that make parts of texts, not statements. */
const FRAGMENTS: ReadonlySet<string> = new Set([
  'assetColumns',
  'edgeCondition',
  'filterConditions',
  'filteredAssets',
  'hiddenAmong',
  'holdsAt',
  'knownCondition',
  'linkedMatches',
  'nameColumns',
  'labelColumns',
  'nodeCondition',
  'ofSubjects',
  'perStep',
  'remembered',
  'scoped',
  'visible',
  'withVisibleSubject',
]);

/**
 * The page `docs/cypher.md`: every statement of `src/store/cypher/`, with its purpose and text. Statements that differ
 * in labels and types alone are shown once. Throws for a function there that is neither known to make statements nor
 * to make parts of them.
 */
export async function cypherPage(): Promise<string> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.ts')).sort();
  const sections = await Promise.all(
    files.map(async (file) => {
      const exported = (await import(new URL(file, FOLDER).href)) as Readonly<Record<string, unknown>>;
      const shown = Object.entries(exported).flatMap(([name, value]) => alikeOnce(statementsIn(name, value, file)));
      return shown.length === 0 ? '' : [`## ${file}`, ...shown].join('\n\n');
    }),
  );
  return `${[INTRODUCTION, ...sections.filter((section) => section !== '')].join('\n\n')}\n`;
}

interface Shown extends Pick<Statement<object, object>, 'name' | 'purpose' | 'text'> {
  readonly kind: 'PLAIN' | 'RESTRICTED' | 'TELLING';
}

function statementsIn(name: string, value: unknown, file: string): Shown[] {
  if (typeof value === 'function') {
    if (FRAGMENTS.has(name)) return [];
    const instances = INSTANCES[name];
    if (instances === undefined)
      throw new Error(
        `${file} exports ${name}(): name statements that it makes, or that it makes none, in cypher-page.ts`,
      );
    return instances.flatMap((instance) => statementsIn(name, instance, file));
  }
  if (isStatement(value)) return [{ ...value, kind: 'PLAIN' }];
  if (typeof value !== 'object' || value === null) return [];
  if (isRestricted(value)) {
    const { name: openName, purpose } = value.open;
    const kind = 'telling' in value ? 'TELLING' : 'RESTRICTED';
    return [{ name: openName, purpose, text: withoutPredicates(value.restricted(WHOLE).text), kind }];
  }
  return Object.values(value).flatMap((part: unknown) =>
    typeof part === 'function' ? [] : statementsIn(name, part, file),
  );
}

const isRestricted = (value: object): value is RestrictedStatement<object, object> =>
  'open' in value && 'restricted' in value && isStatement(value.open) && typeof value.restricted === 'function';

const isStatement = (value: unknown): value is Statement<object, object> =>
  typeof value === 'object' && value !== null && 'name' in value && 'purpose' in value && 'text' in value;

const NOTE = {
  PLAIN: '',
  RESTRICTED: ' _Restricted._',
  TELLING: ' _Restricted; hidden nodes may be told._',
} as const satisfies Record<Shown['kind'], string>;

/** The first of those that differ in labels and types alone, with the names of the others. */
function alikeOnce(statements: readonly Shown[]): string[] {
  const shapes = new Map<string, Shown[]>();
  for (const statement of statements) {
    const shape = statement.text.replace(/:[A-Z][A-Za-z_|]*/g, ':').replace(/'[A-Z][A-Za-z_]*'/g, "''");
    shapes.set(shape, [...(shapes.get(shape) ?? []), statement]);
  }
  return [...shapes.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const alike = others.map(({ name }) => `\`${name}\``).join(', ');
    return [
      `### ${first.name}`,
      `${first.purpose}.${NOTE[first.kind]}${alike === '' ? '' : ` Alike: ${alike}.`}`,
      `\`\`\`cypher\n${first.text}\n\`\`\``,
    ];
  });
}

const predicate = (of: (view: View) => string): string => of(restrictedView(WHOLE, false));
const PREDICATES: readonly (readonly [string, (n: string) => string])[] = [
  ['job', (n) => predicate((view) => view.job(n))],
  ['field', (n) => predicate((view) => view.field(n))],
  ['own tags', (n) => predicate((view) => view.fieldOfVisible(n))],
  ['asset', (n) => predicate((view) => view.asset(n))],
  ['levels', atLevels],
];

/** The text with `<asset a>` for the predicate that says whether the asset `a` may be seen. */
function withoutPredicates(text: string): string {
  const variables = [...new Set(text.match(/\b[a-z]\w*(?=\.)/g))].filter((name) => !BOUND.has(name));
  let short = text;
  for (const [kind, of] of PREDICATES)
    for (const variable of variables) short = short.replaceAll(of(variable), `<${kind} ${variable}>`);
  return short;
}

const fenced = (text: string): string => `\`\`\`cypher\n${text}\n\`\`\``;

const INTRODUCTION = `# Cypher

Every statement of \`src/store/cypher/\`, by file. This page is made from the code: \`npm run docs\` writes it, and a test
fails while it differs. The text is the same on both engines. Statements that differ in labels and types alone are
shown once; those whose text depends on a filter, an order or a depth are shown with some of these.

A _restricted_ statement has several texts. For a viewer who sees everything, \`<asset a>\`, \`<field f>\` and \`<job j>\` stand
for \`TRUE\`; for one with a role for the conditions below, on the parameter \`$clearance\` (\`src/domain/restriction.ts\`).
For one with several roles they are within \`any(k IN $clearances WHERE …)\`, with \`k\` for \`$clearance\`: any one is
enough. What no clearance of a viewer needs (namespaces, the default level, rules by name) is left out of the text. Where
hidden nodes may be _told_, further texts keep them, and name them in a column of their own.

Statements about lineage are shown with all that a scope can ask. What it leaves open (origins, types, confidence, kinds,
what is gone) is left out of the text; and where the moment is now, an edge holds when \`r.validTo = $open\`.

\`<asset a>\`: the asset may be seen.

${fenced(predicate((view) => view.asset('a')))}

\`<field f>\`: so may the field, by its own tags and what was said of its asset.

${fenced(predicate((view) => view.field('f')))}

\`<own tags f>\`: so may the field, of an asset that may be seen. With several roles it is \`<field f>\`.

${fenced(predicate((view) => view.fieldOfVisible('f')))}

\`<job j>\`: so may the job, and some asset that it reads or writes, or there is none.

${fenced(
  predicate((view) => view.job('j'))
    .replaceAll(
      predicate((view) => view.asset('j')),
      '<asset j>',
    )
    .replaceAll(
      predicate((view) => view.asset('x')),
      '<asset x>',
    ),
)}

\`<levels a>\`: the asset is at one of the levels that a filter asks for.

${fenced(atLevels('a'))}`;
