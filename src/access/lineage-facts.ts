import type { AssetKind } from '../domain/event.ts';
import type { AssetId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { FieldAssets } from '../store/classified-port.ts';
import type { NodeFacts } from '../store/port.ts';

/** A node by its name alone: what an answer that asks for no more needs, without a read of the records. */
export type NamedNode =
  | { readonly id: LineageId; readonly path: string }
  | {
      readonly id: LineageId;
      readonly path: string;
      readonly assetId: AssetId;
      readonly namespace: string;
      readonly assetName: string;
    }
  | { readonly id: LineageId; readonly kind: AssetKind; readonly namespace: string; readonly name: string };

/** What the statements of one traversal told of the nodes that they met. */
export class LineageFacts {
  readonly gone = new Set<LineageId>();
  readonly hidden = new Set<LineageId>();
  readonly names = new Map<LineageId, NamedNode>();

  add({ hidden, gone, fieldIds, paths, assetIds, kinds, namespaces, names }: NodeFacts): void {
    for (const id of hidden) this.hidden.add(id);
    for (const id of gone) this.gone.add(id);
    // A later statement may meet a field of which the asset is known already.
    fieldIds.forEach((id, i) => {
      if (!this.names.has(id)) this.names.set(id, { id, path: paths[i] ?? '' });
    });
    assetIds.forEach((id, i) =>
      this.names.set(id, { id, kind: kinds[i] ?? 'DATASET', namespace: namespaces[i] ?? '', name: names[i] ?? '' }),
    );
  }
  /** What assets the fields are of. Fields that are not known by their paths are left alone. */
  addFieldAssets({ fieldIds, assetIds, namespaces, names }: FieldAssets): void {
    fieldIds.forEach((id, i) => {
      const known = this.names.get(id);
      const assetId = assetIds[i];
      if (known === undefined || assetId === undefined || !('path' in known)) return;
      this.names.set(id, { id, path: known.path, assetId, namespace: namespaces[i] ?? '', assetName: names[i] ?? '' });
    });
  }
}
