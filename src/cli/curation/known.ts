import type { Access } from '../../access/gateway.ts';
import type { VisibleEvidence, VisibleOwnership } from '../../access/visible.ts';
import type { EdgeStanding } from '../../domain/curation.ts';
import { isAssetId, isFieldId, type AnyId } from '../../domain/ids.ts';
import { canonicalJson } from '../../domain/json.ts';
import type { LineageId } from '../../domain/lineage/graph.ts';
import type { LineageSubject, Statement, Subject } from '../../ingest/curation/statements.ts';
import type { Found } from './find.ts';
import { readNotes } from './notes.ts';

/** What the catalog says already of the things in a file. */
export interface Known {
  /** Whether the statement would change nothing. */
  holds(statement: Statement): boolean;
  /** What it would change, in words; null when it is new. */
  before(statement: Statement): string | null;
  /** Whether an edge that is rejected was ever reported or declared. */
  isEdge(rejection: Statement): boolean;
}

export async function readKnown(
  statements: readonly Statement[],
  found: Found,
  { catalog, lineage, curation }: Access,
): Promise<Known> {
  const edges = statements.flatMap((statement) => {
    if (statement.kind !== 'DECLARE' && statement.kind !== 'REJECT') return [];
    const [from, to] = [endOf(statement.from, found), endOf(statement.to, found)];
    return from === null || to === null ? [] : [{ statement, from, to }];
  });
  const manual = new Map<Statement, VisibleEvidence | undefined>();
  for (const { statement, from, to } of edges)
    if (statement.kind === 'DECLARE')
      manual.set(
        statement,
        (await lineage.edge(from, to))?.evidence.find(({ origin }) => origin === 'MANUAL'),
      );
  const read = await curation.standings(edges);
  const standings = new Map<Statement, EdgeStanding | undefined>(
    edges.map(({ statement }, index) => [statement, read[index]]),
  );
  const ids = found.nodes.map(({ id }) => id);
  const [said, owners, terms] = [
    await curation.of(found.nodes),
    await catalog.ownersOf(ids),
    await catalog.termsOf(ids),
  ];
  const noted = new Set(statements.flatMap((one) => (one.kind === 'NOTE' ? (found.subject(one.subject) ?? []) : [])));
  const notes = await readNotes(
    [...noted].map(({ id }) => id),
    catalog,
  );
  const of = <T>(map: ReadonlyMap<AnyId, T>, subject: Subject): T | undefined => {
    const node = found.subject(subject);
    return node === null ? undefined : map.get(node.id);
  };
  const ownership = (statement: Extract<Statement, { kind: 'OWNER' }>): VisibleOwnership | undefined =>
    of(owners, statement.subject)?.find((one) => isOwned(one, statement));

  return {
    isEdge: (rejection) => standings.get(rejection)?.known === true,
    holds: (statement) => {
      switch (statement.kind) {
        case 'DEFINE_TERM':
          return found.terms.get(statement.name)?.definition === statement.definition;
        case 'DESCRIBE':
          return of(said, statement.subject)?.description === statement.description;
        case 'TAG':
          return of(said, statement.subject)?.tags.includes(statement.tag) === true;
        case 'REMOVE_TAG':
          return of(said, statement.subject)?.removedTags.includes(statement.tag) === true;
        case 'OWNER': {
          const { email } = statement.owner;
          const one = ownership(statement);
          return one !== undefined && (email === undefined || one.owner.email === email);
        }
        case 'REMOVE_OWNER': {
          const { owner, role } = statement;
          const removed = of(said, statement.subject)?.removedOwners ?? [];
          return removed.some((one) => one.role === role && one.type === owner.type && one.name === owner.name);
        }
        case 'TERM':
          return of(terms, statement.subject)?.some(({ name }) => name === statement.term) === true;
        case 'NOTE':
          return of(notes, statement.subject)?.some(({ text }) => text === statement.text) === true;
        case 'DECLARE': {
          const one = manual.get(statement);
          return one !== undefined && saysOf(one) === saysOf(declared(statement));
        }
        case 'REJECT':
          return standings.get(statement)?.rejected === statement.reason;
      }
    },
    before: (statement) => {
      switch (statement.kind) {
        case 'DEFINE_TERM':
          return found.terms.get(statement.name)?.definition ?? null;
        case 'DESCRIBE':
          return found.subject(statement.subject)?.description ?? null;
        case 'OWNER': {
          const one = ownership(statement);
          return one === undefined ? null : (one.owner.email ?? 'no e-mail address');
        }
        case 'DECLARE': {
          const one = manual.get(statement);
          return one === undefined ? null : saysOf(one);
        }
        case 'REJECT':
          return standings.get(statement)?.rejected ?? null;
        case 'TAG':
        case 'REMOVE_TAG':
        case 'REMOVE_OWNER':
        case 'TERM':
        case 'NOTE':
          return null;
      }
    },
  };
}

function endOf(subject: LineageSubject, found: Found): LineageId | null {
  const id = found.subject(subject)?.id ?? '';
  return isAssetId(id) || isFieldId(id) ? id : null;
}

/** One that a producer gave is no person's word: the producer may take it away. */
const isOwned = (one: VisibleOwnership, { owner, role }: Extract<Statement, { kind: 'OWNER' }>): boolean =>
  one.origin === 'MANUAL' && one.role === role && one.owner.name === owner.name && one.owner.type === owner.type;

/** What an edge is declared with, as text. */
export const saysOf = ({ transformations, note }: Pick<VisibleEvidence, 'transformations' | 'note'>): string =>
  canonicalJson({ note, transformations: transformations.map((one) => ({ ...one })) });

/** The same as evidence has it. */
export const declared = ({ transformation, note }: Extract<Statement, { kind: 'DECLARE' }>) => ({
  transformations: transformation === null ? [] : [transformation],
  note,
});
