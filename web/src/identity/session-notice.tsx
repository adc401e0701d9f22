import type { JSX } from 'react';
import { Link, useLocation } from 'wouter';
import { Notice } from '../ui/notice.tsx';
import { useSession } from './session.ts';

/** Says that the token is no longer taken, and why: what is shown below is what anonymous callers see. */
export function SessionNotice(): JSX.Element | null {
  const { ended } = useSession();
  const [location] = useLocation();
  if (ended === null) return null;
  return (
    <Notice kind="warn" title="You are signed out">
      <p>
        The server no longer takes your token: {ended}. You now see what anyone may see.{' '}
        {location === '/identity' ? null : <Link href="/identity">Sign in again</Link>}
      </p>
    </Notice>
  );
}
