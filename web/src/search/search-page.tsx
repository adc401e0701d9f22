import { useState, type JSX, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { SearchDocument, SearchFacetsDocument } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Facets } from './facets.tsx';
import { Hit } from './hit.tsx';
import styles from './search-page.module.css';
import { filterOf, typesOf, useSearchState, type SearchState } from './search-state.ts';

const PAGE_SIZE = 25;

/** What is found, and what to narrow it by. Without words it is the catalog. */
export function SearchPage(): JSX.Element {
  const [state, choose] = useSearchState();
  const filter = filterOf(state);
  const [{ data, stale }] = useQuery({
    query: SearchFacetsDocument,
    variables: { query: state.query, types: typesOf(state), filter, ofKinds: filter },
  });
  const total = data?.search.totalCount;
  return (
    <Page
      title={state.query === '' ? 'Catalog' : `“${state.query}”`}
      about={
        <span role="status">
          {total === undefined || stale
            ? 'Searching…'
            : `${total.toLocaleString('en')} ${total === 1 ? 'result' : 'results'}`}
        </span>
      }
    >
      <div className={styles.columns}>
        <Facets state={state} choose={choose} counts={data ?? null} />
        <Results key={JSON.stringify(state)} state={state} />
      </div>
    </Page>
  );
}

/** Pages of results: each loads when it is asked for, and keeps its place. */
function Results({ state }: { readonly state: SearchState }): JSX.Element {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <section aria-label="Results" className={styles.results} onKeyDown={walkResults}>
      {cursors.map((after, index) => (
        <ResultPage
          key={after}
          state={state}
          after={after}
          more={
            index === cursors.length - 1
              ? (cursor) => {
                  setCursors([...cursors, cursor]);
                }
              : null
          }
        />
      ))}
    </section>
  );
}

interface PageProps {
  readonly state: SearchState;
  readonly after: string | null;
  readonly more: ((cursor: string) => void) | null;
}

function ResultPage({ state, after, more }: PageProps): JSX.Element {
  const [{ data, error, fetching }, again] = useQuery({
    query: SearchDocument,
    variables: { query: state.query, types: typesOf(state), filter: filterOf(state), first: PAGE_SIZE, after },
  });
  if (error !== undefined)
    return (
      <Problem
        error={error}
        retry={() => {
          again({ requestPolicy: 'network-only' });
        }}
      />
    );
  if (data === undefined || fetching) return <Loading what="results" />;
  const { edges, pageInfo } = data.search;
  if (edges.length === 0 && after === null) return <NothingFound state={state} />;
  return (
    <>
      <ul className={styles.list}>
        {edges.map(({ node }) => (
          <li key={node.id} data-result="">
            <Hit found={node} query={state.query} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor !== null && more !== null ? (
        <Button
          onClick={() => {
            more(pageInfo.endCursor ?? '');
          }}
        >
          Show more
        </Button>
      ) : null}
    </>
  );
}

function NothingFound({ state }: { readonly state: SearchState }): JSX.Element {
  return (
    <Notice kind="info" title="Nothing found that you may see">
      <p>
        {state.query === ''
          ? 'Nothing fits all that is chosen.'
          : 'Each word must occur in the name or the description.'}{' '}
        Take something away, or look with other roles.
      </p>
    </Notice>
  );
}

/** The arrows go from result to result. */
function walkResults(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')].flatMap(
    (row) => row.querySelector<HTMLElement>('a') ?? [],
  );
  const at = links.findIndex((link) => link === document.activeElement);
  if (at === -1) return;
  event.preventDefault();
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  if (next < 0) document.querySelector<HTMLElement>('[role=search] input')?.focus();
  else links[next]?.focus();
}
