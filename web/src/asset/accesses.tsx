import type { JSX } from 'react';
import { useQuery } from 'urql';
import { AssetAccessesDocument } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import { Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import type { AssetData } from './asset-page.tsx';

const KINDS = { READ: 'read', WRITE: 'changed', INGEST: 'sent' } as const;

/** Who was given an asset, and who changed it. */
export function Accesses({ asset }: { readonly asset: AssetData }): JSX.Element {
  const aspect = aspectOf(asset.redactions, 'accesses');
  return (
    <Panel title="Who read and changed it">
      {aspect === null ? <Log id={asset.id} /> : <Redacted aspect={aspect} what="The access log is" />}
    </Panel>
  );
}

function Log({ id }: { readonly id: string }): JSX.Element {
  const [{ data, error }] = useQuery({
    query: AssetAccessesDocument,
    variables: { id },
    requestPolicy: 'network-only',
  });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="the access log" />;
  const accesses = data.node != null && 'accesses' in data.node ? data.node.accesses : null;
  if (accesses === null || accesses.edges.length === 0) return <Empty>Nobody yet.</Empty>;
  return (
    <>
      <p>
        {accesses.totalCount === accesses.edges.length
          ? 'All of them, latest first.'
          : `The latest ${accesses.edges.length} of ${accesses.totalCount.toLocaleString('en')}.`}
      </p>
      <Table
        label="Accesses"
        rows={accesses.edges}
        keyOf={({ cursor }) => cursor}
        columns={[
          { name: 'Who', cell: ({ node }) => node.viewer },
          { name: 'What', cell: ({ node }) => KINDS[node.kind] },
          { name: 'Operation', cell: ({ node }) => node.operation ?? 'without a name' },
          { name: 'When', cell: ({ node }) => <When at={node.at} exact /> },
        ]}
      />
    </>
  );
}
