import { Fragment, useState, type JSX } from 'react';
import { Button } from './button.tsx';

/** Goes on after the cursor; null where that was done already. */
export type More = ((cursor: string) => void) | null;

/** Where a page stands in its list. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Pages one below the other, as many as were asked for. */
export function Pages({
  page,
}: {
  readonly page: (after: string | null, more: More) => JSX.Element | null;
}): JSX.Element {
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

/** Asks for the next page, where there is one. */
export function ShowMore({
  page: { hasNextPage, endCursor },
  more,
}: {
  readonly page: PageInfo;
  readonly more: More;
}): JSX.Element | null {
  if (!hasNextPage || endCursor === null || more === null) return null;
  return <Button onClick={() => more(endCursor)}>Show more</Button>;
}
