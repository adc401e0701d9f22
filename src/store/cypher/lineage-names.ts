import type { AssetKind } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import type { NodeType } from './lineage-conditions.ts';

/** What nodes of lineage are called: columns, by node. */
export interface NameColumns {
  /** Of an asset ''. */
  paths: string[];
  /** Of an asset its own id. */
  assetIds: AssetId[];
  /** Of labels null for a field. */
  kinds: (AssetKind | null)[];
  namespaces: string[];
  names: string[];
}

type Column = readonly [column: keyof NameColumns, value: string];

/** For each of the columns, what it holds of the node that a variable names. */
export function nameColumns(n: string, type: NodeType): Column[] {
  const either = (field: string, asset: string): string =>
    type === 'EITHER' ? `coalesce(${field}, ${asset})` : type === 'FIELD' ? field : asset;
  return [
    ['paths', either(`${n}.path`, "''")],
    ['assetIds', either(`${n}.assetId`, `${n}.id`)],
    ['kinds', either(`${n}.assetKind`, `${n}.kind`)],
    ['namespaces', `${n}.namespace`],
    ['names', either(`${n}.assetName`, `${n}.name`)],
  ];
}

/** For each of the columns that labels have, the same. */
export function labelColumns(n: string, type: NodeType): Column[] {
  const named = nameColumns(n, type).filter(([column]) => column !== 'assetIds' && column !== 'kinds');
  return type === 'FIELD' ? named : [...named, ['kinds', `${n}.kind`]];
}
