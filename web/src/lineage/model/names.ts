import type { GraphAssetFragment } from '../../generated/documents.ts';
import type { GraphNode } from './graph.ts';

/** The part of an asset's name that tells it from its neighbours: the last one. */
export function shortName(name: string): string {
  const parts = name.split(/[./](?=[^./]+$)/);
  return parts.at(-1) ?? name;
}

/** Where an asset is, without what its short name says. */
export function placeOf({ namespace, name }: Pick<GraphAssetFragment, 'namespace' | 'name'>): string {
  const rest = name.slice(0, name.length - shortName(name).length).replace(/[./]$/, '');
  return rest === '' ? namespace : `${namespace} · ${rest}`;
}

/** What an asset is, in a word. */
export function kindOf(asset: GraphAssetFragment): string {
  if (asset.__typename === 'Dataset' && asset.datasetType !== null)
    return asset.datasetType.toLowerCase().replace(/_/g, ' ');
  return asset.kind.toLowerCase();
}

export const HIDDEN_NAME = 'Something you may not see';

/** A node's whole name. */
export const nodeName = ({ asset }: Pick<GraphNode, 'asset'>): string => asset?.name ?? HIDDEN_NAME;

const LONGEST_LABEL = 26;

/** A job's name as it fits between two layers: its end, which tells more than its beginning. */
export function jobLabel(name: string): string {
  if (name.length <= LONGEST_LABEL) return name;
  const parts = name.split('.');
  const fits = parts.map((_, index) => parts.slice(index).join('.')).find((end) => end.length <= LONGEST_LABEL);
  return fits ?? `…${name.slice(1 - LONGEST_LABEL)}`;
}
