import type { JSX, KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { SearchDocument, SearchFacetsDocument } from '../generated/documents.ts';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Pages, ShowMore, type More } from '../ui/pages.tsx';
import { Problem } from '../ui/problem.tsx';
import { Facets } from './facets.tsx';
import { Hit } from './hit.tsx';
import styles from './search-page.module.css';
import { facetsOf, filterOf, typesOf, useSearchState, type SearchState } from './search-state.ts';

const PAGE_SIZE = 25;

/** What is found, and what to narrow it by. Without words it is the catalog. */
export function SearchPage(): JSX.Element {
  const [state, choose] = useSearchState();
  const [{ data, stale }] = useQuery({ query: SearchFacetsDocument, variables: facetsOf(state) });
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
  return (
    <section aria-label="Results" className={styles.results} onKeyDown={walkResults}>
      <Pages page={(after, more) => <ResultPage state={state} after={after} more={more} />} />
    </section>
  );
}

interface PageProps {
  readonly state: SearchState;
  readonly after: string | null;
  readonly more: More;
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
      <ShowMore page={pageInfo} more={more} />
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
