import type { AssetKind } from '../domain/event.ts';
import { isAssetId, isFieldId, type AssetId, type FieldId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { Restriction } from '../domain/restriction.ts';
import { mergedFields, rootAssets, rootFields, rootFieldsOfAssets, type AssetNames } from './cypher/lineage-roots.ts';
import type { ExpandRequest, LineageRoots, NamesWanted, NodeFacts } from './port.ts';
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
interface Named {
  readonly id: LineageId;
  readonly path: string;
  readonly assetId: AssetId;
  readonly kind: AssetKind;
  readonly namespace: string;
  readonly name: string;
}

/** Reads, and keeps what the statements told of the nodes. */
class Found {
  readonly #reader: Reader;
  readonly #view: Restriction;
  readonly #named: NamesWanted;
  readonly #gone = new Set<LineageId>();
  readonly #names = new Map<LineageId, Named>();

  constructor(reader: Reader, view: Restriction, named: NamesWanted) {
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
      this.#name(row, i, { id, path: '', assetId: id });
    });
    return new Map(row?.asked.flatMap((id, i) => (row.assetIds[i] === undefined ? [] : [[id, row.assetIds[i]]])));
  }

  async fieldsOf(assetIds: readonly AssetId[]): Promise<FieldId[]> {
    if (assetIds.length === 0) return [];
    return [...(await this.#fields(assetIds, rootFieldsOfAssets)).values()].map(({ id }) => id);
  }

  factsOf(ids: readonly LineageId[]): NodeFacts {
    const named = this.#named !== 'NONE' ? ids.flatMap((id) => this.#names.get(id) ?? []) : [];
    return {
      hidden: [],
      gone: ids.filter((id) => this.#gone.has(id)),
      names: {
        ids: named.map(({ id }) => id),
        paths: named.map(({ path }) => path),
        assetIds: named.map(({ assetId }) => assetId),
        kinds: named.map(({ kind }) => kind),
        namespaces: named.map(({ namespace }) => namespace),
        names: named.map(({ name }) => name),
      },
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
      this.#name(row, i, { id, path: row.paths[i] ?? '', assetId });
      fields.set(id, { id, assetId });
    });
    return fields;
  }

  #name({ kinds, namespaces, names }: AssetNames, i: number, node: Pick<Named, 'id' | 'path' | 'assetId'>): void {
    const [kind, namespace, name] = [kinds[i], namespaces[i], names[i]];
    if (kind === undefined || namespace === undefined || name === undefined) return;
    this.#names.set(node.id, { ...node, kind, namespace, name });
  }
}
