import { useId, useState, type JSX, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { OwnerLink, TermLink } from '../catalog/links.tsx';
import { NewTerm } from '../curation/new-term.tsx';
import { OwnersDocument, TermsDocument } from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Pages, ShowMore, type More, type PageInfo } from '../ui/pages.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './lists.module.css';

/** Everybody who answers for something. */
export function OwnersPage(): JSX.Element {
  return (
    <Page title="Owners" about="People and teams that answer for something that you may see.">
      <Panel title="By name">
        <Pages page={(after, more) => <OwnersOf after={after} more={more} />} />
      </Panel>
    </Page>
  );
}

/** The glossary. */
export function TermsPage(): JSX.Element {
  const may = useMay('CURATE');
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title="Glossary"
      about="What the words of the business mean."
      end={may && !adding ? <Button onClick={() => setAdding(true)}>New term</Button> : null}
    >
      {may && adding ? <AddTerm close={() => setAdding(false)} /> : null}
      <Panel title="By name">
        <Pages page={(after, more) => <TermsOf after={after} more={more} />} />
      </Panel>
    </Page>
  );
}

function AddTerm({ close }: { readonly close: () => void }): JSX.Element {
  const field = useId();
  const [name, setName] = useState('');
  const [, navigate] = useLocation();
  return (
    <Panel title="New term">
      <NewTerm name={name.trim()} does="Define" cancel={close} done={({ id }) => navigate(`/term/${id}`)}>
        <label htmlFor={field}>Name</label>
        <input
          id={field}
          className={styles.name}
          value={name}
          maxLength={200}
          autoFocus
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </NewTerm>
    </Panel>
  );
}

interface Props {
  readonly after: string | null;
  readonly more: More;
}

function OwnersOf({ after, more }: Props): JSX.Element {
  const [{ data, error }] = useQuery({ query: OwnersDocument, variables: { after } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="owners" />;
  const { nodes, pageInfo } = data.owners;
  return (
    <List page={pageInfo} more={more}>
      {nodes.map((owner) => (
        <li key={owner.id}>
          <OwnerLink owner={owner} />
        </li>
      ))}
    </List>
  );
}

function TermsOf({ after, more }: Props): JSX.Element {
  const [{ data, error }] = useQuery({ query: TermsDocument, variables: { after } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="terms" />;
  const { nodes, pageInfo } = data.terms;
  return (
    <List page={pageInfo} more={more}>
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
  readonly page: PageInfo;
  readonly more: More;
  readonly children: ReactNode;
}

function List({ page, more, children }: ListProps): JSX.Element {
  return (
    <>
      <ul className={styles.list}>{children}</ul>
      <ShowMore page={page} more={more} />
    </>
  );
}
