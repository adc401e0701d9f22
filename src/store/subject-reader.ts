import { compareText } from '../domain/compare-text.ts';
import type { OwnershipRecord } from '../domain/catalog.ts';
import { kindOfId, type AnyId } from '../domain/ids.ts';
import { asTheyAre, listsByAsked, totals } from './asked.ts';
import {
  countNotesOfSubjects,
  notesOfSubjects,
  ownersOfSubjects,
  tagsOfSubjects,
  termsOfSubjects,
  type SubjectParams,
} from './cypher/read-subjects.ts';
import { afterMoment } from './keyset.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';

type SubjectReader = Pick<CatalogReader, 'tagsOf' | 'ownersOf' | 'termsOf' | 'notesOf' | 'countNotes'>;

/** What hangs on assets, fields and jobs. */
export const createSubjectReader = (reader: Reader): SubjectReader => ({
  tagsOf: async (ids) => {
    const rows = await reader.run(tagsOfSubjects, byKind(ids));
    rows.sort((a, b) => compareText(a.tag, b.tag));
    return listsByAsked(rows, asTheyAre);
  },

  ownersOf: async (ids) => {
    const rows = await reader.run(ownersOfSubjects, byKind(ids));
    const lists = listsByAsked(rows, ({ subjectId, ownerId, type, name, email, role, origin }): OwnershipRecord => ({
      subjectId,
      owner: { id: ownerId, type, name, email },
      role,
      origin,
    }));
    return new Map([...lists].map(([id, list]) => [id, eachOnce(list).sort(byRoleThenName)]));
  },

  termsOf: async (ids) => {
    const rows = await reader.run(termsOfSubjects, byKind(ids));
    rows.sort((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.id, b.id));
    return listsByAsked(rows, ({ id, name, definition }) => ({ id, name, definition }));
  },

  notesOf: async (ids, page) => {
    const [createdAt, id] = afterMoment(page);
    const rows = await reader.run(notesOfSubjects, { ...byKind(ids), createdAt, id, limit: page.limit });
    rows.sort((a, b) => b.createdAt - a.createdAt || compareText(a.id, b.id));
    return listsByAsked(rows, asTheyAre);
  },

  countNotes: async (ids) => totals(await reader.run(countNotesOfSubjects, byKind(ids))),
});

/** Ids of other kinds carry nothing. */
export function byKind(ids: readonly AnyId[]): SubjectParams {
  return {
    assets: ids.filter((id) => kindOfId(id) === 'ASSET'),
    fields: ids.filter((id) => kindOfId(id) === 'FIELD'),
    jobs: ids.filter((id) => kindOfId(id) === 'JOB'),
  };
}

/** What producers and a person say alike is one ownership, and the person's. */
function eachOnce(ownerships: readonly OwnershipRecord[]): OwnershipRecord[] {
  const one = new Map<string, OwnershipRecord>();
  for (const ownership of ownerships) {
    const key = `${ownership.owner.id} ${ownership.role}`;
    if (!one.has(key) || ownership.origin === 'MANUAL') one.set(key, ownership);
  }
  return [...one.values()];
}

const byRoleThenName = (a: OwnershipRecord, b: OwnershipRecord): number =>
  compareText(a.role, b.role) ||
  compareText(a.owner.name.toLowerCase(), b.owner.name.toLowerCase()) ||
  compareText(a.owner.id, b.owner.id);
