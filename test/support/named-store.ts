import type { AssetRecord } from '../../src/domain/catalog.ts';
import type { AssetId, FieldId, JobId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/port.ts';
import { JOBS, NAMESPACE } from './build-events.ts';

/** What a test calls by name. Each throws when there is no such thing. */
export interface Names {
  asset(name: string): Promise<AssetId>;
  /** `dataset.column`. */
  field(name: string): Promise<FieldId>;
  job(name: string): Promise<JobId>;
}

export function namesIn(store: Store): Names {
  const asset = async (name: string): Promise<AssetId> =>
    found(await store.assetByName(NAMESPACE, name, 'UNRESTRICTED'), name).id;
  return {
    asset,
    field: async (name) => {
      const dot = name.lastIndexOf('.');
      const ask = { assetId: await asset(name.slice(0, dot)), path: name.slice(dot + 1) };
      const [field] = await store.fieldByPath([ask], 'UNRESTRICTED');
      return found(field, name).id;
    },
    job: async (name) => found(await store.jobByName(JOBS, name, 'UNRESTRICTED'), name).id,
  };
}

export const namesOf = (assets: Iterable<Pick<AssetRecord, 'name'>>): string[] => [...assets].map(({ name }) => name);

export function found<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`there is no ${name}`);
  return value;
}
