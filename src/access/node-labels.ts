import type { AssetKind } from '../domain/event.ts';
import type { AssetId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import { once } from '../domain/once.ts';
import type { LineageNodeResult, VisibleLineageNodeColumns } from './visible.ts';

/** What nodes are and are called, each attribute by itself. Null for a hidden node, and where there is none. */
export type NodeLabels = Pick<VisibleLineageNodeColumns, 'kinds' | 'assetIds' | 'namespaces' | 'names' | 'paths'>;

type Entity = LineageNodeResult['entity'];

/** Those of what is at hand as objects. */
export const labelsOf =
  (entity: (id: LineageId) => Entity) =>
  (ids: readonly LineageId[]): NodeLabels => {
    const each = <T>(of: (entity: Entity) => T): (() => T[]) => once(() => ids.map((id) => of(entity(id))));
    return {
      kinds: each(kindOf),
      assetIds: each(assetIdOf),
      namespaces: each((one) => one?.namespace ?? null),
      names: each(nameOf),
      paths: each(pathOf),
    };
  };

function kindOf(entity: Entity): AssetKind | 'FIELD' | null {
  if (entity === null) return null;
  return 'kind' in entity ? entity.kind : 'FIELD';
}

function assetIdOf(entity: Entity): AssetId | null {
  if (entity === null) return null;
  return 'assetId' in entity ? entity.assetId : entity.id;
}

function nameOf(entity: Entity): string | null {
  if (entity === null) return null;
  return 'kind' in entity ? entity.name : entity.assetName;
}

const pathOf = (entity: Entity): string | null => (entity !== null && 'path' in entity ? entity.path : null);
