import type { AssetKind } from '../domain/event.ts';
import { isAssetId, type AssetId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import { once } from '../domain/once.ts';
import type { NodeFacts } from '../store/port.ts';
import type { NodeLabels } from './node-labels.ts';

/** A node by its name alone: what an answer that asks for no more needs, without a read of the records. */
export type NamedNode =
  | { readonly id: AssetId; readonly kind: AssetKind; readonly namespace: string; readonly name: string }
  | {
      readonly id: LineageId;
      readonly path: string;
      readonly assetId: AssetId;
      readonly assetKind: AssetKind;
      readonly namespace: string;
      readonly assetName: string;
    };

/** What the statements of one traversal told of the nodes that they met. */
export class LineageFacts {
  readonly gone = new Set<LineageId>();
  readonly hidden = new Set<LineageId>();
  // Columns, as they came: of a wide graph objects would cost more than the rest.
  readonly #places = new Map<LineageId, number>();
  readonly #paths: string[] = [];
  readonly #assetIds: (AssetId | undefined)[] = [];
  readonly #kinds: (AssetKind | null)[] = [];
  readonly #namespaces: string[] = [];
  readonly #names: string[] = [];
  readonly #told: NodeFacts['names'][] = [];

  add({ hidden, gone, names }: NodeFacts): void {
    for (const id of hidden) this.hidden.add(id);
    for (const id of gone) this.gone.add(id);
    this.#told.push(names);
  }

  /** Puts names that were told in their places: when one is asked for, or before, while nothing else is to be done. */
  settle(): void {
    for (const { ids, paths, assetIds, kinds, namespaces, names } of this.#told.splice(0))
      ids.forEach((id, i) => {
        if (this.#places.has(id)) return;
        this.#places.set(id, this.#names.length);
        this.#paths.push(paths[i] ?? '');
        this.#assetIds.push(assetIds[i]);
        this.#kinds.push(kinds[i] ?? null);
        this.#namespaces.push(namespaces[i] ?? '');
        this.#names.push(names[i] ?? '');
      });
  }

  /** Null for a node whose whole name was not told. */
  named(id: LineageId): NamedNode | null {
    this.settle();
    const place = this.#places.get(id);
    if (place === undefined) return null;
    const [assetId, kind] = [this.#assetIds[place], this.#kinds[place] ?? null];
    const [namespace = '', name = ''] = [this.#namespaces[place], this.#names[place]];
    if (assetId === undefined || kind === null) return null;
    return isAssetId(id)
      ? { id, kind, namespace, name }
      : { id, path: this.#paths[place] ?? '', assetId, assetKind: kind, namespace, assetName: name };
  }

  /** Null, attribute by attribute, for a node of which it was not told. */
  labels = (ids: readonly LineageId[]): NodeLabels => {
    const places = once(() => {
      this.settle();
      return ids.map((id) => this.#places.get(id));
    });
    const column = <T>(of: (place: number, i: number) => T | null | undefined): (() => (T | null)[]) =>
      once(() => places().map((place, i) => (place === undefined ? null : (of(place, i) ?? null))));
    const isAsset = once(() => ids.map(isAssetId));
    return {
      kinds: column((place, i) => (isAsset()[i] === true ? this.#kinds[place] : 'FIELD')),
      assetIds: column((place) => this.#assetIds[place]),
      namespaces: column((place) => this.#namespaces[place]),
      names: column((place) => this.#names[place]),
      paths: column((place, i) => (isAsset()[i] === true ? null : this.#paths[place])),
    };
  };
}
