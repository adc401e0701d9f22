import type { NoteRecord } from '../../domain/catalog.ts';
import { restrictedStatement } from '../statement.ts';
import { withVisibleSubject } from './visible-subjects.ts';

export const notesByIds = restrictedStatement<{ ids: readonly string[] }, NoteRecord>(
  'notesByIds',
  'Notes on something visible, by id',
  (view) => `UNWIND $ids AS asked
MATCH (note:Note {id: asked})
${withVisibleSubject('note', 'HAS_NOTE', view)}
RETURN note.id AS id, subjectId, note.text AS text, note.author AS author, note.createdAt AS createdAt`,
);
