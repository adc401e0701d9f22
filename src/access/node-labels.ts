import type { AssetKind } from '../domain/event.ts';
import type { AssetId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { LineageNodeResult } from './visible.ts';

/** What nodes are and are called, each attribute by itself. Null for a hidden node, and where there is none. */
export interface NodeLabels {
  readonly kind: (id: LineageId) => AssetKind | 'FIELD' | null;
  /** Of a field, its asset's; so are `namespace` and `name`. */
  readonly assetId: (id: LineageId) => AssetId | null;
  readonly namespace: (id: LineageId) => string | null;
  readonly name: (id: LineageId) => string | null;
  /** Of a field alone. */
  readonly path: (id: LineageId) => string | null;
}

type Entity = LineageNodeResult['entity'];

/** Those of what is at hand as objects. */
export const labelsOf = (entity: (id: LineageId) => Entity): NodeLabels => ({
  kind: (id) => kindOf(entity(id)),
  assetId: (id) => assetIdOf(entity(id)),
  namespace: (id) => entity(id)?.namespace ?? null,
  name: (id) => nameOf(entity(id)),
  path: (id) => pathOf(entity(id)),
});

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
