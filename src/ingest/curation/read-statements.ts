import type { CurationContent, EndEntry } from './file.ts';
import type { LineageSubject, OnLine, Statement, Subject } from './statements.ts';

type Path = readonly (string | number)[];
/** Told of each statement, with its place in the file. */
type Say = (statement: Statement, path: Path) => void;

/**
 * The statements of a file, in the order in which they can be applied: terms before what links to them; what is
 * rejected before what is declared within it; and edges between assets after those of their fields, which imply one.
 */
export function readStatements(content: CurationContent, lineOf: (path: Path) => number): OnLine<Statement>[] {
  const statements: OnLine<Statement>[] = [];
  const say: Say = (statement, path) => {
    statements.push({ ...statement, line: lineOf(path) });
  };
  content.terms.forEach(({ name, definition }, index) => {
    say({ kind: 'DEFINE_TERM', name, definition }, ['terms', index]);
  });
  content.assets.forEach((entry, index) => {
    const { namespace, name } = entry;
    const place = ['assets', index];
    const asset = { kind: 'ASSET', namespace, name } as const;
    sayCommon(say, asset, entry, place);
    sayOwners(say, asset, entry, place);
    sayTerms(say, asset, entry, place);
    entry.fields.forEach((inner, at) => {
      const field = { kind: 'FIELD', namespace, name, path: inner.path } as const;
      sayCommon(say, field, inner, [...place, 'fields', at]);
      sayTerms(say, field, inner, [...place, 'fields', at]);
    });
  });
  content.jobs.forEach((entry, index) => {
    const job = { kind: 'JOB', namespace: entry.namespace, name: entry.name } as const;
    sayCommon(say, job, entry, ['jobs', index]);
    sayOwners(say, job, entry, ['jobs', index]);
  });
  content.rejected.forEach(({ from, to, reason }, index) => {
    say({ kind: 'REJECT', from: endOf(from), to: endOf(to), reason }, ['rejected', index]);
  });
  const lineage = content.lineage.map((edge, index) => ({ ...edge, index }));
  for (const { from, to, transformation, note, index } of [
    ...lineage.filter(({ from }) => from.field !== undefined),
    ...lineage.filter(({ from }) => from.field === undefined),
  ]) {
    const said = transformation && {
      ...transformation,
      subtype: transformation.subtype ?? null,
      description: transformation.description ?? null,
    };
    say(
      {
        kind: 'DECLARE',
        from: endOf(from),
        to: endOf(to),
        transformation: said ?? null,
        note: note === '' ? null : (note ?? null),
      },
      ['lineage', index],
    );
  }
  return statements;
}

interface Common {
  readonly description?: string | undefined;
  readonly tags: readonly string[];
  readonly removedTags: readonly string[];
  readonly notes: readonly { readonly text: string }[];
}

function sayCommon(say: Say, subject: Subject, { description, tags, removedTags, notes }: Common, place: Path): void {
  if (description !== undefined) say({ kind: 'DESCRIBE', subject, description }, [...place, 'description']);
  tags.forEach((tag, index) => {
    say({ kind: 'TAG', subject, tag }, [...place, 'tags', index]);
  });
  removedTags.forEach((tag, index) => {
    say({ kind: 'REMOVE_TAG', subject, tag }, [...place, 'removedTags', index]);
  });
  notes.forEach(({ text }, index) => {
    say({ kind: 'NOTE', subject, text }, [...place, 'notes', index]);
  });
}

type Owners = Pick<CurationContent['assets'][number], 'owners' | 'removedOwners'>;

function sayOwners(say: Say, subject: Subject, { owners, removedOwners }: Owners, place: Path): void {
  owners.forEach(({ role, email, ...owner }, index) => {
    const said = email === undefined ? owner : { ...owner, email };
    say({ kind: 'OWNER', subject, owner: said, role }, [...place, 'owners', index]);
  });
  removedOwners.forEach(({ role, ...owner }, index) => {
    say({ kind: 'REMOVE_OWNER', subject, owner, role }, [...place, 'removedOwners', index]);
  });
}

function sayTerms(say: Say, subject: LineageSubject, { terms }: { readonly terms: readonly string[] }, place: Path) {
  terms.forEach((term, index) => {
    say({ kind: 'TERM', subject, term }, [...place, 'terms', index]);
  });
}

const endOf = ({ namespace, name, field }: EndEntry): LineageSubject =>
  field === undefined ? { kind: 'ASSET', namespace, name } : { kind: 'FIELD', namespace, name, path: field };
