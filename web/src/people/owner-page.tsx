import type { JSX } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { AssetsOnPage, type PageProps } from '../catalog/asset-pages.tsx';
import { OwnerDocument } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';

/** A person or team, and what it answers for. */
export function OwnerPage(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({ query: OwnerDocument, variables: { id, after: null } });
  const owner = data?.node;
  if (error !== undefined) return <Problem error={error} retry={() => again()} />;
  if (owner === undefined) return <Loading what="the owner" />;
  if (owner?.__typename !== 'Owner') return <Missing what="owner" />;
  const aspect = aspectOf(owner.redactions, 'email');
  return (
    <Page
      title={owner.name}
      over={
        <>
          <KindIcon kind={owner.type} /> {owner.type === 'TEAM' ? 'Team' : 'Person'} ·{' '}
          <Link href="/owners">all owners</Link>
        </>
      }
    >
      <Panel title="Contact">
        {aspect === null ? (
          <Facts
            facts={[
              [
                'Email',
                owner.email === null ? (
                  'not known'
                ) : (
                  <a key="email" href={`mailto:${owner.email}`}>
                    {owner.email}
                  </a>
                ),
              ],
            ]}
          />
        ) : (
          <Redacted aspect={aspect} what="The address is" />
        )}
      </Panel>
      <Panel title={`Answers for ${owner.assets.totalCount.toLocaleString('en')}`}>
        {owner.assets.nodes.length === 0 ? <Empty>Nothing that you may see.</Empty> : null}
        <Pages key={id} page={(after, more) => <Owned id={id} after={after} more={more} />} />
      </Panel>
    </Page>
  );
}

function Owned({ id, after, more }: PageProps): JSX.Element | null {
  const [{ data }] = useQuery({ query: OwnerDocument, variables: { id, after } });
  return data?.node?.__typename === 'Owner' ? <AssetsOnPage assets={data.node.assets} more={more} /> : null;
}
