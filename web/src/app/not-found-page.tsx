import type { JSX } from 'react';
import { Link } from 'wouter';
import { Notice } from '../ui/notice.tsx';
import { useTitle } from '../ui/use-title.ts';

/** What stands at an address that is none of the explorer's. */
export function NotFoundPage(): JSX.Element {
  useTitle('Not found');
  return (
    <Notice kind="info" title="There is no page here" heading="h1">
      <p>
        The address may be mistyped. <Link href="/">Begin at the start</Link>.
      </p>
    </Notice>
  );
}
