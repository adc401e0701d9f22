import type { DatasetVersionRecord } from '../domain/catalog.ts';
import { schemaChanges } from '../domain/dataset-versions.ts';
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
    const changes = before === undefined ? [] : schemaChanges(before.fields, fields);
    before = { ...version, version: name, fields, changes };
    shown.push(before);
  }
  return shown.reverse();
}

type Fields = DatasetVersionRecord['fields'];

const changed = (before: Fields, after: Fields): boolean => canonicalJson([...before]) !== canonicalJson([...after]);
