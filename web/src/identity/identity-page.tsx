import { useId, useState, type JSX, type SubmitEvent } from 'react';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './identity-page.module.css';
import { signIn, signOut, tokenIn, useSession } from './session.ts';
import { OidcLogin } from './oidc-login.tsx';
import { OIDC } from './oidc-settings.ts';
import { ViewAs } from './view-as.tsx';
import { useViewer } from './viewer.tsx';
import { ViewerFacts } from './viewer-facts.tsx';

/** Who one is, what one may see, and how to be someone else. */
export function IdentityPage(): JSX.Element {
  const { token } = useSession();
  const viewer = useViewer();
  return (
    <Page
      title={token === null ? 'Sign in' : 'Identity'}
      about="Headwater shows you what your roles may see, and nothing else."
    >
      <div className={styles.columns}>
        <Panel title={token === null ? 'You are anonymous' : `You are ${viewer?.id ?? 'signed in'}`}>
          {viewer === null ? <Loading what="who you are" /> : <ViewerFacts viewer={viewer} />}
          {token === null ? null : <Button onClick={signOut}>Sign out</Button>}
        </Panel>
        {viewer !== null && viewer.viewableAs.length > 0 ? <ViewAs roles={viewer.viewableAs} /> : null}
        {OIDC === null ? null : <OidcLogin settings={OIDC} />}
        <TokenForm replace={token !== null} />
      </div>
    </Page>
  );
}

function TokenForm({ replace }: { readonly replace: boolean }): JSX.Element {
  const [pasted, setPasted] = useState('');
  const id = useId();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (tokenIn(pasted) === '') return;
    signIn(pasted);
    setPasted('');
  };
  return (
    <Panel title={replace ? 'Be someone else' : 'With a token'}>
      <form onSubmit={submit} className={styles.form}>
        <label htmlFor={id}>Token or API key</label>
        <textarea
          id={id}
          className={styles.token}
          value={pasted}
          rows={4}
          autoComplete="off"
          spellCheck={false}
          required
          aria-describedby={`${id}-about`}
          onChange={(event) => {
            setPasted(event.target.value);
          }}
        />
        <p id={`${id}-about`} className={styles.about}>
          It stays in this tab until you sign out or close it, and goes to this server only. <code>npm start</code>{' '}
          prints tokens of three example viewers; <code>headwater token</code> makes others.
        </p>
        <Button look="main" type="submit">
          Sign in
        </Button>
      </form>
    </Panel>
  );
}
