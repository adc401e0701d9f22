import { useEffect, useRef, useState, type JSX } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/panel.tsx';
import type { OidcSettings } from './oidc-settings.ts';
import { signIn } from './session.ts';

/** Where the identity provider sends the user back to. */
const redirect = (): string => new URL('identity', document.baseURI).href;
const load = () => import('./oidc.ts');

/** Signs in at the organisation's identity provider; takes the user in who comes back from there. */
export function OidcLogin({ settings }: { readonly settings: OidcSettings }): JSX.Element {
  const [params] = useSearchParams();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string | null>(null);
  const returned = params.has('code') || params.has('error');
  const taken = useRef(false);
  useEffect(() => {
    // A code is good once.
    if (!returned || taken.current) return;
    taken.current = true;
    const address = new URL(location.href);
    // The code leaves the address, and so the history, before it is used.
    navigate('/identity', { replace: true });
    load()
      .then(({ endLogin }) => endLogin(settings, redirect(), address))
      .then(
        ({ token, back }) => {
          signIn(token);
          navigate(back, { replace: true });
        },
        (error: unknown) => {
          setProblem(reasonOf(error));
        },
      );
  }, [returned, settings, navigate]);
  return (
    <Panel title="With your organisation">
      <p>You sign in at {new URL(settings.issuer).host}, and come back.</p>
      <Button
        look="main"
        onClick={() => {
          load()
            .then(({ beginLogin }) => beginLogin(settings, redirect(), '/'))
            .catch((error: unknown) => {
              setProblem(reasonOf(error));
            });
        }}
      >
        Sign in at {new URL(settings.issuer).host}
      </Button>
      {problem === null ? null : (
        <Notice kind="bad" title="You are not signed in">
          <p>{problem}</p>
        </Notice>
      )}
    </Panel>
  );
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
