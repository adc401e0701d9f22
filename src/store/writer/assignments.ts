import type { EventOrigin, LineageEvent } from '../../domain/event.ts';
import type { OwnerId } from '../../domain/ids.ts';
import { parseOwner } from '../../domain/naming.ts';
import { readRegisters, valueOf, voicesOf, type Registers } from '../../domain/register.ts';
import {
  forgetIngestedOwners,
  forgetIngestedTags,
  own,
  reachOwners,
  tag,
  type OwnRow,
  type SubjectLabel,
} from '../cypher/write-assignments.ts';
import { fieldStates } from '../cypher/write-fields.ts';
import { ingestedTags, originOf, taggedSince, type AssetDrafts } from './assets.ts';
import type { WriteContext } from './context.ts';
import type { JobDraft } from './jobs.ts';

/** Brings the tags and owners that producers give in line with what was said last. What persons said stays. */
export async function saveAssignments(
  context: WriteContext,
  assets: AssetDrafts,
  jobs: Iterable<JobDraft>,
  events: readonly LineageEvent[],
): Promise<void> {
  const allJobs = [...jobs];
  const allAssets = [...assets.values()];
  await saveTags(
    context,
    'Asset',
    allAssets.filter(({ tagsChanged }) => tagsChanged),
  );
  await saveTags(
    context,
    'Job',
    allJobs.filter(({ tagsChanged }) => tagsChanged),
  );
  await saveFieldTags(context, assets);
  for (const { id } of allAssets.filter(({ tagsChanged }) => tagsChanged)) context.touched.assets.add(id);
  await saveOwners(
    context,
    'Asset',
    allAssets.filter(({ ownersChanged }) => ownersChanged),
  );
  await saveOwners(
    context,
    'Job',
    allJobs.filter(({ ownersChanged }) => ownersChanged),
  );
  await saveAddresses(context, events);
}

/** Every address that was ever said counts, also of owners that another event replaced. */
async function saveAddresses(context: WriteContext, events: readonly LineageEvent[]): Promise<void> {
  const rows = new Map<string, { owner: OwnRow['owner']; email: string }>();
  for (const { inputs, outputs } of events)
    for (const { owners = [] } of [...inputs, ...outputs])
      for (const { name, email } of owners) {
        if (email === undefined) continue;
        const owner = ownerOf(context, parseOwner(name));
        rows.set(`${owner.key}\n${email}`, { owner, email });
      }
  if (rows.size > 0) await context.tx.run(reachOwners, { rows: [...rows.values()] });
}

interface Subject {
  readonly id: string;
  readonly registers: Registers;
  readonly state: {
    readonly manualTags: readonly string[];
    readonly removedTags: readonly string[];
    readonly removedOwners: readonly string[];
  };
}

async function saveTags({ tx }: WriteContext, label: SubjectLabel, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await tx.run(forgetIngestedTags[label], { ids: subjects.map(({ id }) => id) });
  const rows = subjects.flatMap(({ id, registers, state }) =>
    ingestedTags(registers)
      .filter(
        ({ tag: name, field }) =>
          field === null && !state.removedTags.includes(name) && !state.manualTags.includes(name),
      )
      .map(({ tag: name, origin }) => assignment(id, name, registers, null, origin)),
  );
  if (rows.length > 0) await tx.run(tag[label], { rows });
}

async function saveFieldTags({ tx }: WriteContext, assets: AssetDrafts): Promise<void> {
  const changed = [...assets.values()].filter(({ tagsChanged }) => tagsChanged);
  if (changed.length === 0) return;
  const fields = await tx.run(fieldStates, { assetIds: changed.map(({ id }) => id) });
  if (fields.length === 0) return;
  await tx.run(forgetIngestedTags.Field, { ids: fields.map(({ id }) => id) });
  const rows = fields.flatMap((field) => {
    const registers = assets.get(field.assetId as never)?.registers;
    if (registers === undefined) return [];
    const origins = new Map(
      ingestedTags(registers).flatMap((said) => (said.field === field.path ? [[said.tag, said.origin]] : [])),
    );
    return field.ingestedTags
      .filter((name) => !field.removedTags.includes(name) && !field.manualTags.includes(name))
      .map((name) => assignment(field.id, name, registers, field.path, origins.get(name) ?? 'OPENLINEAGE'));
  });
  if (rows.length > 0) await tx.run(tag.Field, { rows });
}

/**
 * How producers tag something, by the registers of an asset (of one of its fields, with the path) or a job. Null when
 * none does.
 */
export function producersTag(registers: string | null, name: string, field: string | null) {
  const said = readRegisters(registers);
  const found = ingestedTags(said).find((one) => one.tag === name && one.field === field);
  return found === undefined ? null : given(name, said, field, found.origin);
}

const assignment = (id: string, name: string, registers: Registers, field: string | null, origin: EventOrigin) => ({
  id,
  tag: name,
  ...given(name, registers, field, origin),
});

const given = (name: string, registers: Registers, field: string | null, origin: EventOrigin) => ({
  origin,
  assignedBy: null,
  assignedAt: Number(valueOf(registers, taggedSince(name, field))),
});

async function saveOwners(context: WriteContext, label: SubjectLabel, subjects: readonly Subject[]): Promise<void> {
  if (subjects.length === 0) return;
  await context.tx.run(forgetIngestedOwners[label], { ids: subjects.map(({ id }) => id) });
  const rows = subjects.flatMap(({ id, registers, state }) => {
    const owned = new Map<string, OwnRow>();
    for (const { source, value } of voicesOf(registers, 'owners'))
      for (const [text, role] of Array.isArray(value) ? (value as readonly SaidOwner[]) : []) {
        const owner = ownerOf(context, parseOwner(text));
        const [key, origin] = [`${role}|${owner.key}`, originOf(source)];
        if (state.removedOwners.includes(key) || (source !== null && owned.has(key))) continue;
        owned.set(key, { id, key: `${role}|${origin}`, role, origin, owner });
      }
    return [...owned.values()];
  });
  if (rows.length > 0) await context.tx.run(own[label], { rows });
}

type SaidOwner = readonly [name: string, role: string];

export function ownerOf(
  { ids }: Pick<WriteContext, 'ids'>,
  { name, type }: { readonly name: string; readonly type: 'PERSON' | 'TEAM' },
): { id: OwnerId; key: string; name: string; nameLower: string; type: string } {
  return { id: ids.of('OWNER', type, name), key: `${type}|${name}`, name, nameLower: name.toLowerCase(), type };
}
