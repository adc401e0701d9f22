import type { Access } from '../../access/gateway.ts';
import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type {
  VisibleLineageEdge,
  VisibleNote,
  VisibleOwnership,
  VisibleTagAssignment,
  VisibleTerm,
} from '../../access/visible.ts';
import { isAssetId, isFieldId, type AnyId } from '../../domain/ids.ts';
import { canonicalJson } from '../../domain/json.ts';
import type { LineageId } from '../../domain/lineage/graph.ts';
import type { LineageSubject, Statement, Subject } from '../../ingest/curation/statements.ts';
import type { Found } from './find.ts';

/** What the catalog says already of the things in a file. */
export interface Known {
  /** Whether the statement would change nothing. */
  holds(statement: Statement): boolean;
  /** Whether the edge that is rejected shows. */
  isEdge(rejection: Statement): boolean;
}

export async function readKnown(
  statements: readonly Statement[],
  found: Found,
  { catalog, lineage }: Access,
): Promise<Known> {
  const ids = found.nodes.map(({ id }) => id);
  const edges = new Map<Statement, VisibleLineageEdge | null>();
  const notes = new Set<string>();
  for (const statement of statements) {
    if (statement.kind === 'DECLARE' || statement.kind === 'REJECT') {
      const [from, to] = [endOf(statement.from, found), endOf(statement.to, found)];
      edges.set(statement, from === null || to === null ? null : await lineage.edge(from, to));
    }
    if (statement.kind !== 'NOTE') continue;
    const subject = found.subject(statement.subject);
    if (subject !== null && (await hasNote(subject.id, statement.text, catalog))) notes.add(noteKey(statement));
  }
  const [tags, owners, terms] = [await catalog.tagsOf(ids), await catalog.ownersOf(ids), await catalog.termsOf(ids)];
  const of = <T>(lists: ReadonlyMap<AnyId, readonly T[]>, subject: Subject): readonly T[] => {
    const node = found.subject(subject);
    return node === null ? [] : (lists.get(node.id) ?? []);
  };

  return {
    isEdge: (rejection) => edges.get(rejection) != null,
    holds: (statement) => {
      switch (statement.kind) {
        case 'DEFINE_TERM':
          return found.terms.get(statement.name)?.definition === statement.definition;
        case 'DESCRIBE':
          return found.subject(statement.subject)?.description === statement.description;
        case 'TAG':
          return isTagged(of(tags, statement.subject), statement.tag);
        case 'OWNER':
          return isOwned(of(owners, statement.subject), statement);
        case 'TERM':
          return of<VisibleTerm>(terms, statement.subject).some(({ name }) => name === statement.term);
        case 'NOTE':
          return notes.has(noteKey(statement));
        case 'DECLARE':
          return isDeclared(edges.get(statement) ?? null, statement);
        case 'REJECT':
          return false;
      }
    },
  };
}

function endOf(subject: LineageSubject, found: Found): LineageId | null {
  const id = found.subject(subject)?.id ?? '';
  return isAssetId(id) || isFieldId(id) ? id : null;
}

/** A tag that a producer gave is no person's word: the producer may take it away. */
const isTagged = (assignments: readonly VisibleTagAssignment[], tag: string): boolean =>
  assignments.some((assignment) => assignment.tag === tag && assignment.origin === 'MANUAL');

const isOwned = (
  ownerships: readonly VisibleOwnership[],
  { owner, role }: Extract<Statement, { kind: 'OWNER' }>,
): boolean =>
  ownerships.some(
    (one) =>
      one.origin === 'MANUAL' &&
      one.role === role &&
      one.owner.name === owner.name &&
      one.owner.type === owner.type &&
      (owner.email === undefined || one.owner.email === owner.email),
  );

function isDeclared(
  edge: VisibleLineageEdge | null,
  { transformation, note }: Extract<Statement, { kind: 'DECLARE' }>,
): boolean {
  const said = canonicalJson(transformation === null ? [] : [{ ...transformation }]);
  return (
    edge?.evidence.some(
      (one) =>
        one.origin === 'MANUAL' &&
        one.note === note &&
        canonicalJson(one.transformations.map((item) => ({ ...item }))) === said,
    ) ?? false
  );
}

const noteKey = ({ subject, text }: Extract<Statement, { kind: 'NOTE' }>): string =>
  canonicalJson([{ ...subject }, text]);

const PAGE = 200;

async function hasNote(id: AnyId, text: string, catalog: CatalogView): Promise<boolean> {
  let after: readonly (string | number)[] | null = null;
  for (;;) {
    const lists: ReadonlyMap<AnyId, readonly VisibleNote[]> = await catalog.notesOf([id], { after, limit: PAGE });
    const page = lists.get(id) ?? [];
    const last = page.at(-1);
    if (page.some((note) => note.text === text)) return true;
    if (last === undefined || page.length < PAGE) return false;
    after = [last.createdAt, last.id];
  }
}
