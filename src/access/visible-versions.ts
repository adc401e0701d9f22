import type { DatasetVersionRecord, SchemaChange } from '../domain/catalog.ts';
import { canonicalJson } from '../domain/json.ts';
import { contentHash } from '../store/identifiers.ts';

/**
 * A dataset's versions without what they say of hidden fields, latest first as they came. A version in which nothing
 * but hidden fields changed is none, and a version that is named by its columns is named by those that can be seen.
 */
export function visibleVersions(
  versions: readonly DatasetVersionRecord[],
  sees: (path: string) => boolean,
): DatasetVersionRecord[] {
  const shown: DatasetVersionRecord[] = [];
  let before: DatasetVersionRecord | undefined;
  for (const version of [...versions].reverse()) {
    const fields = version.fields.filter(({ path }) => sees(path));
    const hash = contentHash(canonicalJson(fields.map(({ path, type }) => ({ path, type }))));
    const name = version.explicit ? version.version : hash;
    const saysNoOther = !version.explicit || version.version === before?.version;
    if (before !== undefined && saysNoOther && !changed(before.fields, fields)) continue;
    const changes = before === undefined ? [] : changesBetween(before.fields, fields);
    before = { ...version, version: name, fields, changes };
    shown.push(before);
  }
  return shown.reverse();
}

type Fields = DatasetVersionRecord['fields'];

const changed = (before: Fields, after: Fields): boolean => canonicalJson([...before]) !== canonicalJson([...after]);

/** What is different, by path. */
function changesBetween(before: Fields, after: Fields): SchemaChange[] {
  const [was, is] = [typesOf(before), typesOf(after)];
  const changes: SchemaChange[] = [];
  for (const path of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [old, now] = [was.get(path) ?? null, is.get(path) ?? null];
    if (!was.has(path)) changes.push({ kind: 'FIELD_ADDED', path, before: null, after: now });
    else if (!is.has(path)) changes.push({ kind: 'FIELD_REMOVED', path, before: old, after: null });
    else if (old !== now) changes.push({ kind: 'TYPE_CHANGED', path, before: old, after: now });
  }
  return changes;
}

const typesOf = (fields: Fields): Map<string, string | null> => new Map(fields.map(({ path, type }) => [path, type]));
