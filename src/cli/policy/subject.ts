import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import { kindOfId, type AssetId } from '../../domain/ids.ts';

/** What a person names on the command line. */
export interface NamedOnCommandLine {
  readonly asset?: string | undefined;
  readonly field?: string | undefined;
  readonly job?: string | undefined;
}

/** The id of what is named. Throws when the options do not name one thing, or nothing has that name. */
export async function findSubject(catalog: CatalogView, { asset, field, job }: NamedOnCommandLine): Promise<string> {
  if (job !== undefined) {
    if (asset !== undefined || field !== undefined)
      throw new Error('--job stands alone: leave out --asset and --field');
    return kindOfId(job) === null ? jobNamed(catalog, job) : job;
  }
  if (asset === undefined) throw new Error('--asset or --job must say what to explain');
  const id = kindOfId(asset) === null ? await assetNamed(catalog, asset) : asset;
  if (field === undefined) return id;
  const found = (await catalog.assetsByIds([id])).get(id);
  if (found === undefined) throw new Error(`--asset: there is no asset with the id ${id}`);
  const [there] = await catalog.fieldByPath([{ assetId: found.id, path: field }]);
  if (there === null || there === undefined) throw new Error(`--field: the asset has no field "${field}"`);
  return there.id;
}

async function assetNamed(catalog: CatalogView, text: string): Promise<AssetId> {
  const { namespace, name } = namesIn('--asset', text);
  const asset = await catalog.assetByName(namespace, name);
  if (asset === null) throw new Error(`--asset: there is no asset "${name}" in the namespace "${namespace}"`);
  return asset.id;
}

async function jobNamed(catalog: CatalogView, text: string): Promise<string> {
  const { namespace, name } = namesIn('--job', text);
  const job = await catalog.jobByName(namespace, name);
  if (job === null) throw new Error(`--job: there is no job "${name}" in the namespace "${namespace}"`);
  return job.id;
}

function namesIn(option: string, text: string): { namespace: string; name: string } {
  const space = text.indexOf(' ');
  if (space <= 0) throw new Error(`${option} must be an id, or "NAMESPACE NAME" in quotes with one space between`);
  return { namespace: text.slice(0, space), name: text.slice(space + 1) };
}
