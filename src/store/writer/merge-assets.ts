import type { AssetId } from '../../domain/ids.ts';
import { mergeRegisters, readRegisters, writeRegisters } from '../../domain/register.ts';
import {
  aliasFields,
  deleteAssets,
  deleteFields,
  deleteTimelineEdges,
  moveAsset,
  moveField,
  moveSightings,
  realiasFields,
  rejectedEnds,
  rejectionsInto,
  rekeyFields,
  setRejectedTo,
} from '../cypher/merge-assets.ts';
import { assetStates, writeAssets } from '../cypher/write-assets.ts';
import { fieldStates, updateFields, type FieldState } from '../cypher/write-fields.ts';
import { deletePairs, movePairs } from '../cypher/write-observations.ts';
import { joinTags } from './assets.ts';
import type { WriteContext } from './context.ts';
import { timelinesOf } from './drops.ts';
import { fieldKey } from './fields.ts';
import { searchText } from './search-text.ts';
import { changeOf, pairKey, type TimelineChanges } from './timeline-keys.ts';

interface Merge {
  readonly from: AssetId;
  readonly to: AssetId;
}

/** Makes one asset of two, one after the other. Gives the timelines to fold anew: all that wrote or read either. */
export async function mergeAssets(context: WriteContext, merges: readonly Merge[]): Promise<TimelineChanges> {
  const changes: TimelineChanges = new Map();
  for (const merge of merges) await mergeOne(context, merge, changes);
  return changes;
}

async function mergeOne(context: WriteContext, merge: Merge, changes: TimelineChanges): Promise<void> {
  const { tx } = context;
  const { from, to } = merge;
  const timelines = await timelinesOf(context, [from, to]);
  const ends = {
    pairs: timelines.map(({ key }) => key),
    assetIds: [...new Set(timelines.map(({ assetId }) => assetId))],
  };
  for (const assetId of [from, ...ends.assetIds]) context.touched.assets.add(assetId === from ? to : assetId);
  for (const deletion of Object.values(deleteTimelineEdges)) await tx.run(deletion, ends);
  const moved = timelines.filter(({ assetId }) => assetId === from);
  if (moved.length > 0) {
    await tx.run(movePairs, {
      rows: moved.map((pair) => ({
        from: pair.key,
        to: pairKey({ ...pair, assetId: to }),
        assetId: to,
        jobId: pair.jobId,
      })),
    });
    await tx.run(deletePairs, { keys: moved.map(({ key }) => key) });
    for (const { key } of moved) changes.delete(key);
  }
  for (const timeline of timelines) {
    const assetId = timeline.assetId === from ? to : timeline.assetId;
    const change = changeOf(changes, { ...timeline, assetId }, Number.MIN_SAFE_INTEGER);
    change.max = Number.MAX_SAFE_INTEGER;
    change.more = true;
  }
  const touched = await mergeFields(context, merge);
  for (const move of Object.values(moveAsset)) await tx.run(move, { rows: [merge] });
  await tx.run(moveSightings, { rows: [merge] });
  await mergeStates(context, merge);
  await tx.run(deleteAssets, { ids: [from] });
  await repeatRejections(context, [to, ...touched]);
}

/** What is said of both, the later word winning; what persons said of both stays. */
async function mergeStates({ tx }: WriteContext, { from, to }: Merge): Promise<void> {
  const states = await tx.run(assetStates, { ids: [from, to] });
  const [gone, stays] = [states.find(({ id }) => id === from), states.find(({ id }) => id === to)];
  if (gone === undefined || stays === undefined) return;
  const registers = readRegisters(stays.registers);
  mergeRegisters(registers, readRegisters(gone.registers));
  const least = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
  const most = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
  await tx.run(writeAssets, {
    rows: [
      {
        id: to,
        properties: {
          registers: writeRegisters(registers),
          createdAt: least(stays.createdAt, gone.createdAt),
          updatedAt: most(stays.updatedAt, gone.updatedAt),
          seenAt: most(stays.seenAt, gone.seenAt),
          drops: united(stays.drops, gone.drops),
          truncations: united(stays.truncations, gone.truncations),
          curatedDescription: stays.curatedDescription ?? gone.curatedDescription,
          manualTags: both(stays.manualTags, gone.manualTags),
          removedTags: both(stays.removedTags, gone.removedTags),
          removedOwners: both(stays.removedOwners, gone.removedOwners),
        },
      },
    ],
  });
}

/** Fields move with their ids; where both assets have a path, one field stays and the other's id leads to it. */
async function mergeFields(context: WriteContext, { from, to }: Merge): Promise<string[]> {
  const { tx } = context;
  const fields = await tx.run(fieldStates, { assetIds: [from, to] });
  const [gone, stays] = [
    fields.filter(({ assetId }) => assetId === from),
    fields.filter(({ assetId }) => assetId === to),
  ];
  const states = await tx.run(assetStates, { ids: [from, to] });
  const schemaAt = (id: string) =>
    readRegisters(states.find((state) => state.id === id)?.registers ?? null).get('schema');
  const [goneSchema, staysSchema] = [schemaAt(from), schemaAt(to)];
  const goneWins =
    goneSchema !== undefined &&
    (staysSchema === undefined ||
      goneSchema.at > staysSchema.at ||
      (goneSchema.at === staysSchema.at && JSON.stringify(goneSchema.value) > JSON.stringify(staysSchema.value)));
  const known = goneSchema !== undefined || staysSchema !== undefined;
  const byPath = new Map(stays.map((field) => [field.path, field]));
  const twins = gone.flatMap((field) => {
    const twin = byPath.get(field.path);
    return twin === undefined ? [] : [{ field, twin }];
  });
  const alone = gone.filter(({ path }) => !byPath.has(path));
  if (alone.length > 0)
    await tx.run(rekeyFields, { rows: alone.map(({ id, path }) => ({ id, key: fieldKey(to, path), assetId: to })) });
  const rows = twins.map(({ field, twin }) => ({ from: field.id, to: twin.id }));
  if (rows.length > 0) {
    for (const move of Object.values(moveField)) await tx.run(move, { rows });
    await tx.run(realiasFields, { rows: rows.map((row) => ({ id: row.from, fieldId: row.to })) });
    await tx.run(aliasFields, { rows: rows.map((row) => ({ id: row.from, fieldId: row.to })) });
  }
  const updates = [
    ...twins.map(({ field, twin }) => ({
      key: twin.key,
      properties: mergedField(goneWins ? field : twin, field, twin, known),
    })),
    ...alone.map((field) => ({
      key: fieldKey(to, field.path),
      properties: standing(field, goneWins && field.inSchema, known),
    })),
    ...stays
      .filter((field) => !twins.some(({ twin }) => twin.id === field.id))
      .map((field) => ({ key: field.key, properties: standing(field, !goneWins && field.inSchema, known) })),
  ];
  if (updates.length > 0) await tx.run(updateFields, { rows: updates });
  if (rows.length > 0) await tx.run(deleteFields, { ids: rows.map((row) => row.from) });
  return [...stays, ...alone].map(({ id }) => id);
}

/** A field as the schema that won has it, or has it not. */
function standing({ curatedDescription }: FieldState, inSchema: boolean, known: boolean): Record<string, unknown> {
  if (inSchema || !known) return { inSchema, gone: false };
  return {
    inSchema: false,
    gone: true,
    type: null,
    ordinal: null,
    nullable: null,
    ingestedDescription: null,
    description: curatedDescription,
    descriptionLower: searchText(curatedDescription),
  };
}

function mergedField(winner: FieldState, field: FieldState, twin: FieldState, known: boolean): Record<string, unknown> {
  const manual = {
    manualTags: both(field.manualTags, twin.manualTags),
    removedTags: both(field.removedTags, twin.removedTags),
  };
  const curatedDescription = twin.curatedDescription ?? field.curatedDescription;
  const description = curatedDescription ?? winner.ingestedDescription;
  return {
    inSchema: winner.inSchema,
    gone: known && !winner.inSchema,
    ...manual,
    curatedDescription,
    ingestedDescription: winner.ingestedDescription,
    description,
    descriptionLower: searchText(description),
    tags: joinTags(winner.ingestedTags, manual),
    ingestedTags: winner.ingestedTags,
    type: winner.type,
    ordinal: winner.ordinal,
    nullable: winner.nullable,
  };
}

const both = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])].sort();

async function repeatRejections({ tx }: WriteContext, ids: readonly string[]): Promise<void> {
  const sources = (await tx.run(rejectionsInto, { ids })).map(({ id }) => id);
  const rows = await tx.run(rejectedEnds, { ids: [...new Set([...ids, ...sources])] });
  if (rows.length > 0) await tx.run(setRejectedTo, { rows });
}

const united = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);
