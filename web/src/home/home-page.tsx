import type { JSX } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { AssetList } from '../catalog/asset-list.tsx';
import { OwnerLink, TermLink } from '../catalog/links.tsx';
import { HomeDocument, type HomeQuery } from '../generated/documents.ts';
import { useSession } from '../identity/session.ts';
import { Empty } from '../ui/empty.tsx';
import { KindIcon, type Kind } from '../ui/kind-icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './home-page.module.css';

const COUNTED: readonly (readonly [kind: Kind, one: string, many: string])[] = [
  ['DATASET', 'dataset', 'datasets'],
  ['MODEL', 'model', 'models'],
  ['DASHBOARD', 'dashboard', 'dashboards'],
  ['FIELD', 'column', 'columns'],
  ['JOB', 'job', 'jobs'],
  ['TERM', 'term', 'terms'],
];

/** What is in the catalog, for somebody who has not been here before. */
export function HomePage(): JSX.Element {
  const [{ data, error }, again] = useQuery({ query: HomeDocument, requestPolicy: 'cache-and-network' });
  return (
    <Page
      title="What is in the catalog"
      about="Search above, or begin with one of these. You see what your roles may see."
    >
      {error !== undefined ? <Problem error={error} retry={() => again()} /> : null}
      {data === undefined ? error === undefined ? <Loading what="the catalog" /> : null : <Overview data={data} />}
    </Page>
  );
}

function Overview({ data: { catalog, assets, latest, owners, terms } }: { readonly data: HomeQuery }): JSX.Element {
  const { token } = useSession();
  const countOf = (kind: string): number => catalog.facets[0]?.values.find(({ value }) => value === kind)?.count ?? 0;
  const platforms = assets.facets[0]?.values ?? [];
  return (
    <>
      {token === null ? (
        <Notice kind="info" title="You are not signed in">
          <p>
            Anonymous callers see what is public. <Link href="/identity">Sign in</Link> to see more.
          </p>
        </Notice>
      ) : null}
      <ul className={styles.kinds} aria-label="Kinds of things">
        {COUNTED.map(([kind, one, many]) => (
          <li key={kind}>
            <Link href={`/search?kind=${kind}`} className={styles.kind}>
              <KindIcon kind={kind} />
              <span className={styles.number}>{countOf(kind).toLocaleString('en')}</span>
              {countOf(kind) === 1 ? one : many}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.columns}>
        <Panel title="Heard of last" end={<Link href="/search">All</Link>}>
          {latest.nodes.length === 0 ? (
            <Empty>There is nothing that you may see.</Empty>
          ) : (
            <AssetList assets={latest.nodes} />
          )}
        </Panel>
        <div className={styles.side}>
          <Panel title="Platforms">
            <ul className={styles.chips}>
              {platforms.map(({ value, count }) => (
                <li key={value}>
                  <Link href={`/search?platform=${encodeURIComponent(value)}`} className={styles.chip}>
                    {value} <span className={styles.count}>{count}</span>
                  </Link>
                </li>
              ))}
            </ul>
            {platforms.length === 0 ? <Empty>None.</Empty> : null}
          </Panel>
          <Panel title="Owners" end={<Link href="/owners">All {owners.totalCount}</Link>}>
            <ul className={styles.list}>
              {owners.nodes.map((owner) => (
                <li key={owner.id}>
                  <OwnerLink owner={owner} />
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title="Glossary" end={<Link href="/terms">All {terms.totalCount}</Link>}>
            <ul className={styles.list}>
              {terms.nodes.map((term) => (
                <li key={term.id}>
                  <TermLink term={term} />
                </li>
              ))}
            </ul>
          </Panel>
        </div>
      </div>
    </>
  );
}
