import type { JSX } from 'react';
import { Link } from 'wouter';
import { Notice } from './notice.tsx';
import { useTitle } from './use-title.ts';

/** Stands in the place of a thing that is unknown or hidden. */
export function Missing({ what }: { readonly what: string }): JSX.Element {
  useTitle(`No such ${what}`);
  return (
    <Notice kind="info" title={`There is no such ${what}`} heading="h1">
      <p>
        It does not exist, or your roles do not show it: the two are never told apart.{' '}
        <Link href="/search">Look through the catalog</Link>.
      </p>
    </Notice>
  );
}
