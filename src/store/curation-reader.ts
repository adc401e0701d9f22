import type { CurationRecord, EdgeEnd, EdgeStanding, RemovedOwner } from '../domain/curation.ts';
import type { Transformation } from '../domain/event.ts';
import { groupBy } from '../domain/group.ts';
import { byAsked, listsByAsked } from './asked.ts';
import {
  curatedFields,
  curationOfSubjects,
  declaredEdges,
  edgeStandings,
  rejectedEdges,
} from './cypher/read-curation.ts';
import { edgeKindOf } from './edge-kind.ts';
import type { CurationReader } from './curation-port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';
import { byKind } from './subject-reader.ts';

/** Reads what persons said. */
export const createCurationReader = (reader: Reader): CurationReader => ({
  curationOf: async (ids) =>
    byAsked(await reader.run(curationOfSubjects, byKind(ids)), ({ removedOwners, ...said }): CurationRecord => ({
      ...said,
      removedOwners: removedOwners.flatMap((key) => removedOwner(key) ?? []),
    })),

  curatedFieldsOf: async (ids, view) =>
    listsByAsked(await reader.run(...under(view, curatedFields, { ids })), ({ id, path }) => ({ id, path })),

  declaredEdgesInto: async (ids, view) =>
    listsByAsked(await reader.run(...under(view, declaredEdges, { ids })), ({ transformations, note, ...ends }) => ({
      from: fromEnd(ends),
      toPath: ends.toPath,
      transformations: JSON.parse(transformations) as Transformation[],
      note,
    })),

  rejectedEdgesInto: async (ids, view) =>
    listsByAsked(await reader.run(...under(view, rejectedEdges, { ids })), ({ reason, ...ends }) => ({
      from: fromEnd(ends),
      toPath: ends.toPath,
      reason,
    })),

  edgeStandings: async (pairs) => {
    const standings: EdgeStanding[] = pairs.map(() => ({ known: false, rejected: null, author: null }));
    const placed = pairs.map((pair, place) => ({ ...pair, place }));
    for (const [kind, some] of groupBy(placed, ({ from, to }) => edgeKindOf(from, to))) {
      if (kind === null) continue;
      for (const { place, ...standing } of await reader.run(edgeStandings[kind], { pairs: some }))
        standings[place] = standing;
    }
    return standings;
  },
});

const fromEnd = (row: { fromNamespace: string; fromName: string; fromPath: string | null }): EdgeEnd => ({
  namespace: row.fromNamespace,
  name: row.fromName,
  path: row.fromPath,
});

/** Reads `STEWARD|PERSON|Ada`, as a removal writes it. */
function removedOwner(key: string): RemovedOwner | null {
  const [, role, type, name] = /^(.*?)\|(PERSON|TEAM)\|(.*)$/.exec(key) ?? [];
  if (role === undefined || name === undefined) return null;
  return { role, name, type: type === 'TEAM' ? 'TEAM' : 'PERSON' };
}
