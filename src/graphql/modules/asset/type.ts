import type { AssetKind } from '../../../domain/event.ts';

const TYPES = { DATASET: 'Dataset', MODEL: 'Model', DASHBOARD: 'Dashboard' } as const satisfies Record<
  AssetKind,
  string
>;

/** The SDL type of an asset. */
export const assetType = ({ kind }: { readonly kind: AssetKind }) => TYPES[kind];
