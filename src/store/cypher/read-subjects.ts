import type { Origin } from '../../domain/event.ts';
import type { AnyId, NoteId, OwnerId, TermId } from '../../domain/ids.ts';
import { statement } from '../statement.ts';

/** What carries tags, owners, terms and notes, by kind. */
export interface SubjectParams {
  assets: readonly AnyId[];
  fields: readonly AnyId[];
  jobs: readonly AnyId[];
}
interface Subject {
  asked: AnyId;
  subjectId: AnyId;
}

const SUBJECTS = {
  asset: `UNWIND $assets AS asked
MATCH (m:Name {id: asked})
MATCH (n:Asset {id: m.assetId})`,
  field: `UNWIND $fields AS asked
OPTIONAL MATCH (m:FieldAlias {id: asked})
WITH asked, coalesce(m.fieldId, asked) AS fieldId
MATCH (n:Field {id: fieldId})`,
  job: `UNWIND $jobs AS asked
MATCH (n:Job {id: asked})`,
};

/** The same for subjects of all kinds, anchored on each: one statement. */
export const ofSubjects = (rest: string): string =>
  Object.values(SUBJECTS)
    .map((subject) => `${subject}\n${rest}`)
    .join('\nUNION ALL\n');

export const tagsOfSubjects = statement<
  SubjectParams,
  Subject & { tag: string; origin: Origin; assignedBy: string | null; assignedAt: number }
>(
  'tagsOfSubjects',
  'Tags on assets, fields and jobs, with who assigned them, and those that come to fields along lineage',
  `${ofSubjects(`MATCH (n)-[r:TAGGED]->(tag:Tag)
RETURN asked, n.id AS subjectId, tag.name AS tag, r.origin AS origin, r.assignedBy AS assignedBy,
  r.assignedAt AS assignedAt`)}
UNION ALL
${SUBJECTS.field}
UNWIND range(0, size(n.propagatedTags) - 1) AS i
RETURN asked, n.id AS subjectId, n.propagatedTags[i] AS tag, 'PROPAGATED' AS origin, null AS assignedBy,
  n.propagatedSince[i] AS assignedAt`,
);

export const ownersOfSubjects = statement<
  SubjectParams,
  Subject & {
    ownerId: OwnerId;
    type: 'PERSON' | 'TEAM';
    name: string;
    email: string | null;
    role: string;
    origin: Origin;
  }
>(
  'ownersOfSubjects',
  'Owners of assets, fields and jobs, with their roles',
  ofSubjects(`MATCH (n)-[r:OWNED_BY]->(owner:Owner)
RETURN asked, n.id AS subjectId, owner.id AS ownerId, owner.type AS type, owner.name AS name, owner.email AS email,
  r.role AS role, r.origin AS origin`),
);

export const termsOfSubjects = statement<
  SubjectParams,
  Subject & { id: TermId; name: string; definition: string | null }
>(
  'termsOfSubjects',
  'Terms on assets, fields and jobs',
  ofSubjects(`MATCH (n)-[:HAS_TERM]->(term:Term)
RETURN asked, n.id AS subjectId, term.id AS id, term.name AS name, term.definition AS definition`),
);

export const notesOfSubjects = statement<
  SubjectParams & { createdAt: number; id: string; limit: number },
  Subject & { id: NoteId; text: string; author: string; createdAt: number }
>(
  'notesOfSubjects',
  'A page of the notes on each asset, field and job, latest first',
  ofSubjects(`CALL (n) {
  MATCH (n)-[:HAS_NOTE]->(note:Note)
  WHERE note.createdAt <= $createdAt AND (note.createdAt < $createdAt OR note.id > $id)
  RETURN note ORDER BY note.createdAt DESC, note.id LIMIT $limit
}
RETURN asked, n.id AS subjectId, note.id AS id, note.text AS text, note.author AS author, note.createdAt AS createdAt`),
);

export const countNotesOfSubjects = statement<SubjectParams, { asked: AnyId; total: number }>(
  'countNotesOfSubjects',
  'How many notes each asset, field and job has',
  ofSubjects(`MATCH (n)-[:HAS_NOTE]->(note:Note)
RETURN asked, count(note) AS total`),
);
