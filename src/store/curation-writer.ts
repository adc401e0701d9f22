import { canonicalJson } from '../domain/json.ts';
import { isFieldId, kindOfId, type NoteId, type OwnerId, type TermId } from '../domain/ids.ts';
import type { EdgeKind } from '../domain/lineage/graph.ts';
import { isMasked } from '../domain/lineage/masking.ts';
import { OPEN } from '../domain/lineage/timeline.ts';
import { leafOf } from '../domain/naming.ts';
import { own, tag as tagSubjects, type SubjectLabel } from './cypher/write-assignments.ts';
import {
  acceptEdges,
  addNote,
  assetsOfFields,
  assignTerm,
  curate,
  curatedState,
  declareEdge,
  declareImplied,
  defineTerm,
  disown,
  disownByKey,
  fieldsBetween,
  fieldsRejectedWith,
  rejectEdges,
  rejectionOf,
  removeTerm,
  repeatAssetTags,
  saidOf,
  setOwnerEmail,
  untag,
  withdrawEdge,
  withdrawImplied,
  type CuratedState,
} from './cypher/write-curation.ts';
import { edgeKindOf } from './edge-kind.ts';
import { lock } from './graph-writer.ts';
import type { Author, CurationWriter } from './curation-port.ts';
import type { Reader, Runner } from './runner.ts';
import { ownerOf, producersTag } from './writer/assignments.ts';
import { savePropagated, Touched } from './writer/propagation.ts';
import { searchText } from './writer/search-text.ts';

/** Writes what persons say: one transaction each. */
export function createCurationWriter(runner: Runner): CurationWriter {
  /** Changes what is known of one subject; false when there is none. */
  const change = (
    id: string,
    by: Author,
    work: (tx: Reader, label: SubjectLabel, state: CuratedState) => Promise<Record<string, unknown> | null>,
    afterwards?: (tx: Reader, label: SubjectLabel) => Promise<void>,
  ): Promise<boolean> =>
    runner.write(async (tx) => {
      await lock(tx);
      const label = labelOf(id);
      const [state] = label === null ? [] : await tx.run(curatedState[label], { id });
      if (label === null || state === undefined) return false;
      const properties = await work(tx, label, state);
      await tx.run(curate[label], { id, at: by.at, properties: properties ?? {} });
      await afterwards?.(tx, label);
      return true;
    });

  /** The same for tags, which come to other fields along lineage. */
  const changeTags = (
    id: string,
    by: Author,
    work: (tx: Reader, label: SubjectLabel, state: CuratedState) => Promise<TagLists>,
  ): Promise<boolean> =>
    change(
      id,
      by,
      async (tx, label, state) => {
        const lists = await work(tx, label, state);
        if (label === 'Asset') await tx.run(repeatAssetTags, { id, tags: lists.tags });
        return { ...lists };
      },
      async (tx, label) => {
        const touched = new Touched();
        if (isFieldId(id)) touched.tagged.add(id);
        if (label === 'Asset') touched.assets.add(id);
        await savePropagated(tx, touched);
      },
    );

  return {
    describe: (id, description, by) =>
      change(id, by, () =>
        Promise.resolve({ description, curatedDescription: description, descriptionLower: searchText(description) }),
      ),

    assignTag: (id, tag, by) =>
      changeTags(id, by, async (tx, label, state) => {
        const rows = [{ id, tag, origin: 'MANUAL', assignedBy: by.id, assignedAt: by.at }];
        await tx.run(tagSubjects[label], { rows });
        return {
          tags: withItem(state.tags, tag),
          manualTags: withItem(state.manualTags, tag),
          removedTags: without(state.removedTags, tag),
        };
      }),

    removeTag: (id, tag, by) =>
      changeTags(id, by, async (tx, label, state) => {
        await tx.run(untag[label], { id, tag });
        return {
          tags: without(state.tags, tag),
          manualTags: without(state.manualTags, tag),
          removedTags: withItem(state.removedTags, tag),
        };
      }),

    withdrawTag: (id, tag, by) =>
      changeTags(id, by, async (tx, label, state) => {
        const [said] = await tx.run(saidOf[label], { id });
        const ingested = said === undefined ? null : producersTag(said.registers, tag, said.path);
        if (state.manualTags.includes(tag)) await tx.run(untag[label], { id, tag });
        if (ingested !== null) await tx.run(tagSubjects[label], { rows: [{ id, tag, ...ingested }] });
        return {
          tags: ingested === null ? without(state.tags, tag) : withItem(state.tags, tag),
          manualTags: without(state.manualTags, tag),
          removedTags: without(state.removedTags, tag),
        };
      }),

    assignOwner: (id, { name, type, email }, role, by) =>
      runner.write(async (tx) => {
        const ids = await lock(tx);
        const label = labelOf(id);
        const [state] = label === null ? [] : await tx.run(curatedState[label], { id });
        if (label === null || state === undefined) return false;
        const owner = ownerOf({ ids }, { name, type });
        await tx.run(own[label], { rows: [{ id, key: `${role}|MANUAL`, role, origin: 'MANUAL', owner }] });
        if (email !== undefined) await tx.run(setOwnerEmail, { id: owner.id, email });
        const removedOwners = without(state.removedOwners, `${role}|${owner.key}`);
        await tx.run(curate[label], { id, at: by.at, properties: { removedOwners } });
        return true;
      }),

    removeOwner: (id, ownerId: OwnerId, role, by) =>
      change(id, by, async (tx, label, state) => {
        const [row] = await tx.run(disown[label], { id, ownerId, role });
        return row === undefined ? null : { removedOwners: withItem(state.removedOwners, `${role}|${row.key}`) };
      }),

    refuseOwner: (id, { name, type }, role, by) =>
      change(id, by, async (tx, label, state) => {
        const key = `${type}|${name}`;
        await tx.run(disownByKey[label], { id, key, role });
        return { removedOwners: withItem(state.removedOwners, `${role}|${key}`) };
      }),

    defineTerm: (name, definition) =>
      runner.write(async (tx) => {
        const ids = await lock(tx);
        const id = ids.of('TERM', name);
        const [row] = await tx.run(defineTerm, {
          id,
          name,
          nameLower: name.toLowerCase(),
          leafLower: leafOf(name).toLowerCase(),
          definition,
          definitionLower: searchText(definition),
        });
        return (row?.id ?? id) as TermId;
      }),

    assignTerm: (id, termId, by) =>
      change(id, by, async (tx, label) => {
        await tx.run(assignTerm[label], { id, termId });
        return null;
      }),

    removeTerm: (id, termId, by) =>
      change(id, by, async (tx, label) => {
        await tx.run(removeTerm[label], { id, termId });
        return null;
      }),

    addNote: (id, text, by) =>
      runner.write(async (tx): Promise<NoteId | null> => {
        const ids = await lock(tx);
        const label = labelOf(id);
        if (label === null) return null;
        const noteId = ids.of('NOTE', id, by.id, String(by.at), text);
        const [row] = await tx.run(addNote[label], { id, noteId, text, author: by.id, at: by.at });
        return row === undefined ? null : noteId;
      }),

    declareLineage: (from, to, transformations, note, by) =>
      runner.write(async (tx) => {
        await lock(tx);
        const types = [...new Set(transformations.map(({ type }) => type))];
        const said = {
          transformations: canonicalJson(transformations.map((t) => ({ ...t }))),
          types: types.length === 0 ? ['DIRECT'] : types,
          masking: isMasked(transformations),
          note,
          author: by.id,
          at: by.at,
          open: OPEN,
        };
        const kind = edgeKindOf(from, to);
        if (kind === null) return false;
        await tx.run(acceptEdges[kind], { from, to });
        const [made] = await tx.run(declareEdge[kind], { from, to, ...said });
        if (made === undefined) return false;
        await saveReached(tx, [to]);
        // A field edge implies the edge between its assets.
        if (kind !== 'FEEDS') {
          const [a, b] = await assetEnds(tx, from, to);
          if (a !== undefined && b !== undefined && a !== b)
            await tx.run(declareImplied, { from: a, to: b, note, author: by.id, at: by.at, open: OPEN });
        }
        return true;
      }),

    rejectLineage: (from, to, reason, by) =>
      runner.write(async (tx) => {
        await lock(tx);
        const kind = edgeKindOf(from, to);
        if (kind === null) return false;
        const said = { reason, author: by.id, at: by.at };
        const [row] = await tx.run(rejectEdges[kind], { from, to, ...said });
        if (row === undefined) return false;
        const between = kind === 'FEEDS' ? await tx.run(fieldsBetween, { from, to }) : [];
        for (const edge of between)
          await tx.run(rejectEdges[edge.kind as EdgeKind], { from: edge.from, to: edge.to, ...said });
        await saveReached(tx, [to, ...between.map((edge) => edge.to)]);
        return true;
      }),

    withdrawLineage: (from, to) =>
      runner.write(async (tx) => {
        await lock(tx);
        const kind = edgeKindOf(from, to);
        if (kind === null) return false;
        const [declared] = await tx.run(withdrawEdge[kind], { from, to });
        const [rejected] = await tx.run(rejectionOf[kind], { from, to });
        if (kind !== 'FEEDS' && declared !== undefined) {
          const [a, b] = await assetEnds(tx, from, to);
          if (a !== undefined && b !== undefined) await tx.run(withdrawImplied, { from: a, to: b });
        }
        if (rejected !== undefined) await tx.run(acceptEdges[kind], { from, to });
        const together =
          kind !== 'FEEDS' || rejected === undefined ? [] : await tx.run(fieldsRejectedWith, { from, to, ...rejected });
        for (const edge of together) await tx.run(acceptEdges[edge.kind as EdgeKind], { from: edge.from, to: edge.to });
        await saveReached(tx, [to, ...together.map((edge) => edge.to)]);
        return declared !== undefined || rejected !== undefined;
      }),
  };
}

const LABELS: ReadonlyMap<string | null, SubjectLabel> = new Map([
  ['ASSET', 'Asset'],
  ['FIELD', 'Field'],
  ['JOB', 'Job'],
]);
const labelOf = (id: string): SubjectLabel | null => LABELS.get(kindOfId(id)) ?? null;

async function assetEnds(tx: Reader, from: string, to: string): Promise<[string | undefined, string | undefined]> {
  const assets = new Map((await tx.run(assetsOfFields, { ids: [from, to] })).map(({ id, assetId }) => [id, assetId]));
  const assetOf = (id: string) => (kindOfId(id) === 'ASSET' ? id : assets.get(id));
  return [assetOf(from), assetOf(to)];
}

interface TagLists {
  readonly tags: readonly string[];
  readonly manualTags: readonly string[];
  readonly removedTags: readonly string[];
}

/** What comes along lineage to those of the things that are fields, after an edge into them changed. */
async function saveReached(tx: Reader, ids: readonly string[]): Promise<void> {
  const touched = new Touched();
  for (const id of ids.filter(isFieldId)) touched.targetIds.add(id);
  await savePropagated(tx, touched);
}

const withItem = (items: readonly string[], item: string): string[] => [...new Set([...items, item])].sort();
const without = (items: readonly string[], item: string): string[] => items.filter((other) => other !== item);
