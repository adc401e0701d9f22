import type { JSX } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { lookAs, useSession } from './session.ts';

/** Says that one looks as other roles; or that the token is no longer taken, and why. */
export function SessionNotice(): JSX.Element | null {
  const { ended, viewAs } = useSession();
  const [location] = useLocation();
  if (viewAs !== null)
    return (
      <Notice kind="info" title={`You look as ${viewAs.replaceAll(',', ', ')}`}>
        <p>You see and may what these roles see and may, and the access log says so.</p>
        <Button
          onClick={() => {
            lookAs(null);
          }}
        >
          Be yourself again
        </Button>
      </Notice>
    );
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
