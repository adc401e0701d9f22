import { Fragment, useState, type JSX } from 'react';
import type { AssetCardFragment } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { AssetList } from './asset-list.tsx';

/** Goes on after the cursor; null where that was done already. */
type More = ((cursor: string) => void) | null;

/** What of a page is drawn by `AssetsOnPage`, which asks for the next one. */
export interface PageProps {
  readonly id: string;
  /** Null for the first page. */
  readonly after: string | null;
  readonly more: More;
}

/** Pages one below the other, as many as were asked for. */
export function Pages({ page }: { readonly page: (after: string | null, more: More) => JSX.Element }): JSX.Element {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <>
      {cursors.map((after, index) => (
        <Fragment key={after}>
          {page(after, index < cursors.length - 1 ? null : (cursor) => setCursors([...cursors, cursor]))}
        </Fragment>
      ))}
    </>
  );
}

interface AssetsProps {
  readonly assets: {
    readonly nodes: readonly AssetCardFragment[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly more: More;
}

/** The assets of one page, with a button for the next. */
export function AssetsOnPage({ assets: { nodes, pageInfo }, more }: AssetsProps): JSX.Element {
  return (
    <>
      <AssetList assets={nodes} />
      {pageInfo.hasNextPage && more !== null ? (
        <Button onClick={() => more(pageInfo.endCursor ?? '')}>Show more</Button>
      ) : null}
    </>
  );
}
