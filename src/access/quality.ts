import type { AssertionRecord } from '../domain/catalog.ts';
import type { AssetId } from '../domain/ids.ts';
import { markVisible, type VisibleQuality } from './visible.ts';

/** The quality of each asset, by those of its checks that the viewer sees. An asset without any has none. */
export const qualitiesBy = (found: ReadonlyMap<AssetId, readonly AssertionRecord[]>): Map<AssetId, VisibleQuality> =>
  new Map(
    [...found]
      .filter(([, assertions]) => assertions.length > 0)
      .map(([assetId, assertions]) => [
        assetId,
        markVisible({
          assetId,
          score: assertions.filter(({ success }) => success).length / assertions.length,
          assertions: assertions.map(markVisible),
          measuredAt: Math.max(...assertions.map(({ at }) => at)),
        }),
      ]),
  );
