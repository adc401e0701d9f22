import { isAssetId, isFieldId, type AssetId, type FieldId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { Restriction } from '../domain/restriction.ts';
import { mergedFields, rootAssets, rootFields, rootFieldsOfAssets } from './cypher/lineage-roots.ts';
import type { ExpandRequest, LineageRoots, NodeFacts } from './port.ts';
import type { Reader } from './runner.ts';
import { under } from './statement.ts';

/** Where a traversal of the asked ids starts: see `LineageReader.lineageRoots`. */
export async function readLineageRoots(
  reader: Reader,
  ids: readonly string[],
  { granularity, view, named }: Pick<ExpandRequest, 'granularity' | 'view' | 'named'>,
): Promise<LineageRoots> {
  const found = new Found(reader, view, named);
  const fields = await found.fields(ids.filter(isFieldId));
  const asset = (id: string): string => (granularity === 'ASSET' ? (fields.get(id)?.assetId ?? id) : id);
  const assets = await found.assets([...new Set(ids.map(asset).filter(isAssetId))]);
  const rootOf = (id: string): LineageId | undefined =>
    assets.get(asset(id)) ?? (granularity === 'FIELD' ? fields.get(id)?.id : undefined);
  const roots = [...new Set(ids.flatMap((id) => rootOf(id) ?? []))];
  if (granularity === 'ASSET') return { roots, seeds: roots, facts: found.factsOf(roots) };
  const inside = await found.fieldsOf(roots.filter(isAssetId));
  const seeds = [...new Set([...roots, ...inside.sort()])];
  return { roots, seeds, facts: found.factsOf(seeds) };
}

interface Field {
  readonly id: FieldId;
  readonly assetId: AssetId;
}

/** Reads, and keeps what the statements told of the nodes. */
class Found {
  readonly #reader: Reader;
  readonly #view: Restriction;
  readonly #named: boolean;
  readonly #gone = new Set<LineageId>();
  readonly #paths = new Map<LineageId, readonly [FieldId, string]>();
  readonly #names = new Map<LineageId, readonly [AssetId, NodeFacts['kinds'][number], string, string]>();

  constructor(reader: Reader, view: Restriction, named: boolean) {
    this.#reader = reader;
    this.#view = view;
    this.#named = named;
  }

  /** By the ids that were asked for. */
  async fields(ids: readonly string[]): Promise<Map<string, Field>> {
    const fields = await this.#fields(ids);
    const missing = ids.filter((id) => !fields.has(id));
    if (missing.length === 0) return fields;
    const [merged] = await this.#reader.run(mergedFields, { ids: missing });
    if (merged === undefined || merged.asked.length === 0) return fields;
    const into = await this.#fields([...new Set(merged.fieldIds)]);
    merged.asked.forEach((id, i) => {
      const field = into.get(merged.fieldIds[i] ?? '');
      if (field !== undefined) fields.set(id, field);
    });
    return fields;
  }

  async assets(ids: readonly string[]): Promise<Map<string, AssetId>> {
    if (ids.length === 0) return new Map();
    const [row] = await this.#reader.run(...under(this.#view, rootAssets, { ids }));
    row?.assetIds.forEach((id, i) => {
      if (row.gone[i] === true) this.#gone.add(id);
      this.#names.set(id, [id, row.kinds[i] ?? 'DATASET', row.namespaces[i] ?? '', row.names[i] ?? '']);
    });
    return new Map(row?.asked.flatMap((id, i) => (row.assetIds[i] === undefined ? [] : [[id, row.assetIds[i]]])));
  }

  async fieldsOf(assetIds: readonly AssetId[]): Promise<FieldId[]> {
    if (assetIds.length === 0) return [];
    return [...(await this.#fields(assetIds, rootFieldsOfAssets)).values()].map(({ id }) => id);
  }

  factsOf(ids: readonly LineageId[]): NodeFacts {
    const shown = this.#named ? ids : [];
    const fields = shown.map((id) => this.#paths.get(id)).filter((field) => field !== undefined);
    const assets = shown.map((id) => this.#names.get(id)).filter((asset) => asset !== undefined);
    return {
      hidden: [],
      gone: ids.filter((id) => this.#gone.has(id)),
      fieldIds: fields.map(([id]) => id),
      paths: fields.map(([, path]) => path),
      assetIds: assets.map(([id]) => id),
      kinds: assets.map(([, kind]) => kind),
      namespaces: assets.map(([, , namespace]) => namespace),
      names: assets.map(([, , , name]) => name),
    };
  }

  async #fields(ids: readonly string[], statement = rootFields): Promise<Map<string, Field>> {
    if (ids.length === 0) return new Map();
    const [row] = await this.#reader.run(...under(this.#view, statement, { ids }));
    const fields = new Map<string, Field>();
    row?.fieldIds.forEach((id, i) => {
      const assetId = row.assetOf[i];
      if (assetId === undefined) return;
      if (row.gone[i] === true) this.#gone.add(id);
      this.#paths.set(id, [id, row.paths[i] ?? '']);
      fields.set(id, { id, assetId });
    });
    return fields;
  }
}
