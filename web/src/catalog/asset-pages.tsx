import type { JSX } from 'react';
import type { AssetCardFragment } from '../generated/documents.ts';
import { ShowMore, type More, type PageInfo } from '../ui/pages.tsx';
import { AssetList } from './asset-list.tsx';

/** What of a page is drawn by `AssetsOnPage`, which asks for the next one. */
export interface PageProps {
  readonly id: string;
  /** Null for the first page. */
  readonly after: string | null;
  readonly more: More;
}

interface AssetsProps {
  readonly assets: { readonly nodes: readonly AssetCardFragment[]; readonly pageInfo: PageInfo };
  readonly more: More;
}

/** The assets of one page, with a button for the next. */
export function AssetsOnPage({ assets: { nodes, pageInfo }, more }: AssetsProps): JSX.Element {
  return (
    <>
      <AssetList assets={nodes} />
      <ShowMore page={pageInfo} more={more} />
    </>
  );
}
