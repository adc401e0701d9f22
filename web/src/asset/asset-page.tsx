import { useEffect, type JSX } from 'react';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import { AssetDocument, type AssetQuery } from '../generated/documents.ts';
import { fetchLineageWhenIdle, prepareLineage } from '../lineage/prepare.ts';
import { Badge } from '../ui/badge.tsx';
import { KindIcon, kindName } from '../ui/kind-icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { Tabs, useTab } from '../ui/tabs.tsx';
import { Accesses } from './accesses.tsx';
import { Fields } from './fields.tsx';
import { Jobs } from './jobs.tsx';
import { Overview } from './overview.tsx';
import { Quality } from './quality.tsx';
import { Training } from './training.tsx';
import { Versions } from './versions.tsx';

type Node = NonNullable<AssetQuery['node']>;
/** An asset, with all that its page shows of it. */
export type AssetData = Extract<Node, { __typename: 'Dataset' | 'Model' | 'Dashboard' }>;

/** A dataset, model or dashboard. */
export function AssetPage(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: AssetDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const node = data?.node;
  if (node != null && (node.__typename === 'Dataset' || node.__typename === 'Model' || node.__typename === 'Dashboard'))
    return <Asset key={node.id} asset={node} />;
  if (error !== undefined) return <Problem error={error} retry={() => again()} />;
  if (node === undefined) return <Loading what="the asset" />;
  return <Missing what="asset" />;
}

function Asset({ asset }: { readonly asset: AssetData }): JSX.Element {
  const tabs = [
    { id: 'overview', name: 'Overview' },
    { id: 'fields', name: asset.__typename === 'Model' ? 'Features' : 'Columns', count: asset.fields.totalCount },
    ...(asset.__typename === 'Model'
      ? [{ id: 'training', name: 'Training runs', count: asset.trainingRuns.totalCount }]
      : []),
    ...(asset.__typename === 'Dataset' ? [{ id: 'versions', name: 'Versions', count: asset.versions.totalCount }] : []),
    { id: 'quality', name: 'Quality' },
    { id: 'jobs', name: 'Jobs and SQL', count: asset.producers.length + asset.consumers.length },
    { id: 'access', name: 'Access' },
  ];
  const tab = useTab(tabs);
  useEffect(fetchLineageWhenIdle, []);
  return (
    <Page
      title={asset.name}
      over={
        <>
          <KindIcon kind={asset.kind} /> {kindLine(asset)} in {asset.namespace}
        </>
      }
      beside={
        <>
          <SensitivityBadge sensitivity={asset.sensitivity} />
          {asset.status === 'ACTIVE' ? null : <Badge kind="warn">{asset.status.toLowerCase()}</Badge>}
        </>
      }
      end={
        <>
          <LinkButton href={`/lineage/${asset.id}`} look="main" onIntent={prepareLineage}>
            Lineage
          </LinkButton>
          <LinkButton href={`/governance/impact?of=${asset.id}`}>Impact</LinkButton>
          <LinkButton href={`/governance/root-cause?of=${asset.id}`}>Root cause</LinkButton>
        </>
      }
    >
      <Tabs tabs={tabs} of={asset.name} />
      {tab === 'overview' ? <Overview asset={asset} /> : null}
      {tab === 'fields' ? <Fields asset={asset} /> : null}
      {tab === 'training' && asset.__typename === 'Model' ? <Training model={asset} /> : null}
      {tab === 'versions' && asset.__typename === 'Dataset' ? <Versions dataset={asset} /> : null}
      {tab === 'quality' ? <Quality asset={asset} /> : null}
      {tab === 'jobs' ? <Jobs asset={asset} /> : null}
      {tab === 'access' ? <Accesses asset={asset} /> : null}
    </Page>
  );
}

function kindLine(asset: AssetData): string {
  switch (asset.__typename) {
    case 'Dataset':
      return asset.datasetType === null
        ? 'Dataset'
        : asset.datasetType.charAt(0) + asset.datasetType.slice(1).toLowerCase().replaceAll('_', ' ');
    case 'Model':
    case 'Dashboard':
      return kindName(asset.kind);
  }
}
