import { useState, type JSX, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { OwnerLink, TermLink } from '../catalog/links.tsx';
import { OwnersDocument, TermsDocument } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './lists.module.css';

/** Everybody who answers for something. */
export function OwnersPage(): JSX.Element {
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  return (
    <Page title="Owners" about="People and teams that answer for something that you may see.">
      <Panel title="By name">
        {after.map((cursor, index) => (
          <OwnersOf
            key={cursor}
            after={cursor}
            last={index === after.length - 1}
            more={(next) => setAfter([...after, next])}
          />
        ))}
      </Panel>
    </Page>
  );
}

/** The glossary. */
export function TermsPage(): JSX.Element {
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  return (
    <Page title="Glossary" about="What the words of the business mean.">
      <Panel title="By name">
        {after.map((cursor, index) => (
          <TermsOf
            key={cursor}
            after={cursor}
            last={index === after.length - 1}
            more={(next) => setAfter([...after, next])}
          />
        ))}
      </Panel>
    </Page>
  );
}

interface Props {
  readonly after: string | null;
  readonly last: boolean;
  readonly more: (cursor: string) => void;
}

function OwnersOf({ after, last, more }: Props): JSX.Element {
  const [{ data, error }] = useQuery({ query: OwnersDocument, variables: { after } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="owners" />;
  const { nodes, pageInfo } = data.owners;
  return (
    <List next={last && pageInfo.hasNextPage ? pageInfo.endCursor : null} more={more}>
      {nodes.map((owner) => (
        <li key={owner.id}>
          <OwnerLink owner={owner} />
        </li>
      ))}
    </List>
  );
}

function TermsOf({ after, last, more }: Props): JSX.Element {
  const [{ data, error }] = useQuery({ query: TermsDocument, variables: { after } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="terms" />;
  const { nodes, pageInfo } = data.terms;
  return (
    <List next={last && pageInfo.hasNextPage ? pageInfo.endCursor : null} more={more}>
      {nodes.map((term) => (
        <li key={term.id} className={styles.term}>
          <TermLink term={term} />
          <p>{term.definition}</p>
        </li>
      ))}
    </List>
  );
}

interface ListProps {
  readonly next: string | null;
  readonly more: (cursor: string) => void;
  readonly children: ReactNode;
}

function List({ next, more, children }: ListProps): JSX.Element {
  return (
    <>
      <ul className={styles.list}>{children}</ul>
      {next === null ? null : <Button onClick={() => more(next)}>Show more</Button>}
    </>
  );
}
