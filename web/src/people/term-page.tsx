import type { JSX } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { AssetsOnPage, type PageProps } from '../catalog/asset-pages.tsx';
import { Definition } from '../curation/definition.tsx';
import { TermDocument } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';

/** An entry of the glossary, and what it is linked to. */
export function TermPage(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({ query: TermDocument, variables: { id, after: null } });
  const term = data?.node;
  if (error !== undefined) return <Problem error={error} retry={() => again()} />;
  if (term === undefined) return <Loading what="the term" />;
  if (term?.__typename !== 'Term') return <Missing what="term" />;
  return (
    <Page
      title={term.name}
      over={
        <>
          <KindIcon kind="TERM" /> Term of the <Link href="/terms">glossary</Link>
        </>
      }
    >
      <Panel title="Definition">
        <Definition term={term} />
      </Panel>
      <Panel
        title={`Linked to ${term.assets.totalCount.toLocaleString('en')} ${term.assets.totalCount === 1 ? 'asset' : 'assets'}`}
      >
        {term.assets.nodes.length === 0 ? (
          <Empty>No asset that you may see. Columns with it show it on their own pages.</Empty>
        ) : null}
        <Pages key={id} page={(after, more) => <Linked id={id} after={after} more={more} />} />
      </Panel>
    </Page>
  );
}

function Linked({ id, after, more }: PageProps): JSX.Element | null {
  const [{ data }] = useQuery({ query: TermDocument, variables: { id, after } });
  return data?.node?.__typename === 'Term' ? <AssetsOnPage assets={data.node.assets} more={more} /> : null;
}
