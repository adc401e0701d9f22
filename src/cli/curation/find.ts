import type { CuratedNode } from '../../access/curator.ts';
import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { VisibleTerm } from '../../access/visible.ts';
import { canonicalJson } from '../../domain/json.ts';
import type { Statement, Subject } from '../../ingest/curation/statements.ts';
import type { AssetId } from '../../domain/ids.ts';

/** What the catalog has of the names in a file. */
export class Found {
  readonly #nodes = new Map<string, CuratedNode>();
  /** By name. Those that the file defines are added as they are made. */
  readonly terms = new Map<string, VisibleTerm>();

  subject(subject: Subject): CuratedNode | null {
    return this.#nodes.get(keyOf(subject)) ?? null;
  }
  add(subject: Subject, node: CuratedNode | null): void {
    if (node !== null) this.#nodes.set(keyOf(subject), node);
  }
  get nodes(): readonly CuratedNode[] {
    return [...this.#nodes.values()];
  }
}

export async function findNames(statements: readonly Statement[], catalog: CatalogView): Promise<Found> {
  const found = new Found();
  const subjects = distinct(statements.flatMap(subjectsOf));
  const assets = new Map<string, { readonly id: AssetId }>();
  for (const subject of distinct(subjects.filter(({ kind }) => kind !== 'JOB').map(assetOf))) {
    const asset = await catalog.assetByName(subject.namespace, subject.name);
    found.add(subject, asset);
    if (asset !== null) assets.set(keyOf(subject), asset);
  }
  const fields = subjects.flatMap((subject) => {
    const asset = subject.kind === 'FIELD' ? assets.get(keyOf(assetOf(subject))) : undefined;
    return subject.kind === 'FIELD' && asset !== undefined
      ? [{ subject, ask: { assetId: asset.id, path: subject.path } }]
      : [];
  });
  const records = await catalog.fieldByPath(fields.map(({ ask }) => ask));
  fields.forEach(({ subject }, index) => {
    found.add(subject, records[index] ?? null);
  });
  for (const subject of subjects)
    if (subject.kind === 'JOB') found.add(subject, await catalog.jobByName(subject.namespace, subject.name));
  for (const name of new Set(statements.flatMap(termsOf))) {
    const term = await termByName(name, catalog);
    if (term !== null) found.terms.set(name, term);
  }
  return found;
}

/** The things that a statement is about: one, or the two ends of an edge. */
export function subjectsOf(statement: Statement): readonly Subject[] {
  if (statement.kind === 'DEFINE_TERM') return [];
  return statement.kind === 'DECLARE' || statement.kind === 'REJECT'
    ? [statement.from, statement.to]
    : [statement.subject];
}

/** The asset that a field is of; an asset is itself. */
export const assetOf = ({ namespace, name }: Subject): Subject => ({ kind: 'ASSET', namespace, name });

const keyOf = (subject: Subject): string => canonicalJson({ ...subject });

const distinct = (subjects: readonly Subject[]): Subject[] => [
  ...new Map(subjects.map((subject) => [keyOf(subject), subject])).values(),
];

function termsOf(statement: Statement): readonly string[] {
  if (statement.kind === 'DEFINE_TERM') return [statement.name];
  return statement.kind === 'TERM' ? [statement.term] : [];
}

const PAGE = 200;

async function termByName(name: string, catalog: CatalogView): Promise<VisibleTerm | null> {
  let after: readonly string[] | null = null;
  for (;;) {
    const page: VisibleTerm[] = await catalog.listTerms(name, { after, limit: PAGE });
    const term = page.find((one) => one.name === name);
    const last = page.at(-1);
    if (term !== undefined) return term;
    if (last === undefined || page.length < PAGE) return null;
    after = [last.name.toLowerCase(), last.id];
  }
}
