import type { CuratedNode } from '../../access/curator.ts';
import type { Access } from '../../access/gateway.ts';
import type { VisibleCurationRecord } from '../../access/visible-curation.ts';
import type { VisibleAsset, VisibleJob, VisibleOwnership } from '../../access/visible.ts';
import type { FieldId } from '../../domain/ids.ts';
import type { AssetText, FieldText, JobText } from '../../ingest/curation/file.ts';
import { readNotes } from './notes.ts';

/** Entries of those assets that people said something of, or of whose fields. */
export async function assetEntries(assets: readonly VisibleAsset[], access: Access): Promise<AssetText[]> {
  const said = await readSaid(assets, access);
  const owners = await readOwners(assets, access);
  const fields = await access.curation.fieldsOf(assets);
  const entries: AssetText[] = [];
  for (const { id, namespace, name } of assets) {
    const own = { ...said(id), ...owners(id) };
    const inner = await fieldEntries(fields.get(id) ?? [], access);
    if (isEmpty(own) && inner.length === 0) continue;
    entries.push({ namespace, name, ...own, ...listed('fields', inner) });
  }
  return entries;
}

/** Entries of those jobs that people said something of. */
export async function jobEntries(jobs: readonly VisibleJob[], access: Access): Promise<JobText[]> {
  const said = await readSaid(jobs, access);
  const owners = await readOwners(jobs, access);
  return jobs.flatMap(({ id, namespace, name }) => {
    const own = { ...said(id), ...owners(id) };
    return isEmpty(own) ? [] : [{ namespace, name, ...own }];
  });
}

async function fieldEntries(
  fields: readonly { readonly id: FieldId; readonly path: string }[],
  access: Access,
): Promise<FieldText[]> {
  if (fields.length === 0) return [];
  const said = await readSaid(fields, access);
  return fields.flatMap(({ id, path }) => {
    const own = said(id);
    return isEmpty(own) ? [] : [{ path, ...own }];
  });
}

/** What entries of all kinds may hold, of what was said of a thing. */
type Common = Pick<FieldText, 'description' | 'tags' | 'removedTags' | 'terms' | 'notes'>;

async function readSaid<T extends Pick<CuratedNode, 'id'>>(
  nodes: readonly T[],
  { catalog, curation }: Access,
): Promise<(id: T['id']) => Common> {
  const ids = nodes.map(({ id }) => id);
  const records = await curation.of(nodes);
  const terms = await catalog.termsOf(ids);
  const notes = await readNotes(ids, catalog);
  return (id) => {
    const record = records.get(id);
    const texts = new Set((notes.get(id) ?? []).map(({ text }) => text));
    return {
      ...(record?.description == null ? {} : { description: record.description }),
      ...listed('tags', [...(record?.tags ?? [])].sort()),
      ...listed('removedTags', removedTags(record)),
      ...listed('terms', (terms.get(id) ?? []).map(({ name }) => name).sort()),
      // By text: who wrote them when is not in the file, and whoever loads it writes them all at once.
      ...listed(
        'notes',
        [...texts].sort().map((text) => ({ text })),
      ),
    };
  };
}

/** After a merge of two assets a tag may be both: what was given wins over what was taken away. */
const removedTags = (record: VisibleCurationRecord | undefined): string[] =>
  (record?.removedTags ?? []).filter((tag) => record?.tags.includes(tag) !== true).sort();

type Owners = Pick<JobText, 'owners' | 'removedOwners'>;

async function readOwners<T extends VisibleAsset | VisibleJob>(
  nodes: readonly T[],
  { catalog, curation }: Access,
): Promise<(id: T['id']) => Owners> {
  const found = await catalog.ownersOf(nodes.map(({ id }) => id));
  const records = await curation.of(nodes);
  return (id) => {
    const owners = (found.get(id) ?? []).filter(({ origin }) => origin === 'MANUAL').map(ownerText);
    const given = new Set(owners.map(keyOf));
    const removed = (records.get(id)?.removedOwners ?? []).filter((owner) => !given.has(keyOf(owner)));
    return {
      ...listed('owners', owners.sort(byKey)),
      ...listed('removedOwners', removed.map(({ name, type, role }) => ({ name, type, role })).sort(byKey)),
    };
  };
}

const ownerText = ({ owner: { name, type, email }, role }: VisibleOwnership) => ({
  name,
  type,
  role,
  ...(email === null ? {} : { email }),
});

interface Keyed {
  readonly name: string;
  readonly type: string;
  readonly role: string;
}
const keyOf = ({ role, name, type }: Keyed): string => JSON.stringify([role, name, type]);
const byKey = (a: Keyed, b: Keyed): number => (keyOf(a) < keyOf(b) ? -1 : 1);

/** A list under its name; nothing when it is empty. */
function listed<K extends string, T>(name: K, items: T[]): Partial<Record<K, T[]>> {
  const list: Partial<Record<K, T[]>> = {};
  if (items.length > 0) list[name] = items;
  return list;
}

const isEmpty = (entry: object): boolean => Object.keys(entry).length === 0;
