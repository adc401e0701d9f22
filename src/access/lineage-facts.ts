import type { AssetKind } from '../domain/event.ts';
import { isAssetId, type AssetId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { NodeFacts } from '../store/port.ts';

/** A node by its name alone: what an answer that asks for no more needs, without a read of the records. */
export type NamedNode =
  | { readonly id: LineageId; readonly kind: AssetKind; readonly namespace: string; readonly name: string }
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
  readonly names = new Map<LineageId, NamedNode>();

  add({ hidden, gone, names: { ids, paths, assetIds, kinds, namespaces, names } }: NodeFacts): void {
    for (const id of hidden) this.hidden.add(id);
    for (const id of gone) this.gone.add(id);
    ids.forEach((id, i) => {
      const [assetId, kind, namespace = '', name = ''] = [assetIds[i], kinds[i], namespaces[i], names[i]];
      if (this.names.has(id) || assetId === undefined || kind === undefined) return;
      this.names.set(
        id,
        isAssetId(id)
          ? { id, kind, namespace, name }
          : { id, path: paths[i] ?? '', assetId, assetKind: kind, namespace, assetName: name },
      );
    });
  }
}
