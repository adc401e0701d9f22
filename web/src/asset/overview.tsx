import type { JSX } from 'react';
import { Link } from 'wouter';
import { AssetLink, JobLink } from '../catalog/links.tsx';
import { Description } from '../curation/description.tsx';
import { Notes } from '../curation/notes.tsx';
import { Owners } from '../curation/owners.tsx';
import { Tags } from '../curation/tags.tsx';
import { Terms } from '../curation/terms.tsx';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { When } from '../ui/when.tsx';
import type { AssetData } from './asset-page.tsx';
import styles from './overview.module.css';

/** What an asset is, where it comes from and goes to, who answers for it, and what people say of it. */
export function Overview({ asset }: { readonly asset: AssetData }): JSX.Element {
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <Panel title="Description">
          <Description id={asset.id} description={asset.description} of={asset.name} />
        </Panel>
        <Flow asset={asset} />
        <Panel title="Notes">
          <Notes id={asset.id} notes={asset.notes.nodes} of={asset.name} />
        </Panel>
      </div>
      <div className={styles.main}>
        <Panel title="Owners">
          <Owners id={asset.id} owners={asset.owners} of={asset.name} />
        </Panel>
        <Panel title="Tags">
          <Tags id={asset.id} tags={asset.tags} of={asset.name} />
        </Panel>
        <Panel title="Glossary terms">
          <Terms id={asset.id} terms={asset.terms} of={asset.name} />
        </Panel>
        <Panel title="Details">
          <Facts facts={detailsOf(asset)} />
        </Panel>
      </div>
    </div>
  );
}

/** What jobs made it from, and what jobs make of it, one hop each way. */
function Flow({ asset }: { readonly asset: AssetData }): JSX.Element {
  return (
    <Panel title="Made by, and read by" end={<Link href={`/lineage/${asset.id}`}>All lineage</Link>}>
      <div className={styles.flow}>
        <section aria-label="Producers">
          <h3>Producers</h3>
          {asset.producers.length === 0 ? <Empty>No job that you may see writes it.</Empty> : null}
          {asset.producers.map((job) => (
            <div key={job.id} className={styles.step}>
              <JobLink job={job} />
              <ul>
                {job.inputs.map((input) => (
                  <li key={input.id}>
                    <AssetLink asset={input} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
        <section aria-label="Consumers">
          <h3>Consumers</h3>
          {asset.consumers.length === 0 ? <Empty>No job that you may see reads it.</Empty> : null}
          {asset.consumers.map((job) => (
            <div key={job.id} className={styles.step}>
              <JobLink job={job} />
              <ul>
                {job.outputs.map((output) => (
                  <li key={output.id}>
                    <AssetLink asset={output} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </Panel>
  );
}

function detailsOf(asset: AssetData): readonly (readonly [string, JSX.Element | string | null])[] {
  const common = [
    ['First heard of', <When key="first" at={asset.createdAt} />],
    ['Last heard of', <When key="last" at={asset.updatedAt} />],
  ] as const;
  switch (asset.__typename) {
    case 'Dashboard':
      return [
        ['Tool', asset.tool],
        [
          'Address',
          asset.url === null ? null : (
            <a key="url" href={asset.url} rel="noreferrer">
              {asset.url}
            </a>
          ),
        ],
        ...common,
      ];
    case 'Model':
      return [['Algorithm', asset.algorithm], ['Version', asset.version], ...common];
    case 'Dataset':
      return [
        ['Platform', asset.platform],
        ['Structure', asset.structure?.toLowerCase().replaceAll('_', '-') ?? null],
        ['Lies in', asset.hierarchy.map(({ name }) => name).join(' › ')],
        ['Storage', [asset.storage?.layer, asset.storage?.format].filter(Boolean).join(', ')],
        ['Catalog', asset.catalog === null ? null : `${asset.catalog.name} (${asset.catalog.type})`],
        ['Partitions', asset.partitions.join(', ')],
        ['Retention', retentionOf(asset.retention)],
        ['Source', asset.declaredSource ? 'declared: it has no source that could be known' : null],
        ['Also called', asset.aliases.map(({ namespace, name }) => `${namespace} ${name}`).join(', ')],
        ['Place', asset.uri],
        ...common,
      ];
  }
}

const retentionOf = (
  retention: { readonly days: number | null; readonly basis: string | null } | null,
): string | null =>
  retention === null
    ? null
    : [retention.days === null ? null : `${retention.days} days`, retention.basis].filter(Boolean).join(': ');
