import type { JSX } from 'react';
import { Link } from 'wouter';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import { Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import type { AssetData } from './asset-page.tsx';
import styles from './quality.module.css';

/** The latest results of checks, and row counts and sizes over time. */
export function Quality({ asset }: { readonly asset: AssetData }): JSX.Element {
  return (
    <div className={styles.columns}>
      <Panel title="Checks">
        <Checks asset={asset} />
      </Panel>
      {asset.__typename === 'Dataset' ? (
        <Panel title="Rows and size">
          <Statistics dataset={asset} />
        </Panel>
      ) : null}
    </div>
  );
}

function Checks({ asset }: { readonly asset: AssetData }): JSX.Element {
  const aspect = aspectOf(asset.redactions, 'quality');
  if (aspect !== null) return <Redacted aspect={aspect} what="Results of checks are" />;
  if (asset.quality === null || asset.quality.assertions.length === 0) return <Empty>No checks were reported.</Empty>;
  const { score, assertions } = asset.quality;
  return (
    <>
      {score === null ? null : (
        <p>
          <b>{Math.round(score * 100)} %</b> of {assertions.length} checks passed
        </p>
      )}
      <Table
        label="Checks"
        rows={assertions}
        keyOf={({ name, field, at }) => `${name} ${field?.id ?? ''} ${at}`}
        columns={[
          { name: 'Check', cell: ({ name }) => name },
          {
            name: 'Column',
            cell: ({ field }) =>
              field === null ? (
                ''
              ) : (
                <Link href={`?tab=fields&field=${encodeURIComponent(field.path)}`}>{field.path}</Link>
              ),
          },
          {
            name: 'Result',
            cell: ({ success, severity }) =>
              success ? (
                <Badge kind="good">passed</Badge>
              ) : (
                <Badge kind={severity === 'warn' ? 'warn' : 'bad'}>failed</Badge>
              ),
          },
          { name: 'When', cell: ({ at }) => <When at={at} exact /> },
        ]}
      />
    </>
  );
}

const BYTES = new Intl.NumberFormat('en', { notation: 'compact', style: 'unit', unit: 'byte', unitDisplay: 'narrow' });

function Statistics({ dataset }: { readonly dataset: Extract<AssetData, { __typename: 'Dataset' }> }): JSX.Element {
  const aspect = aspectOf(dataset.redactions, 'statistics');
  if (aspect !== null) return <Redacted aspect={aspect} what="Row counts and sizes are" />;
  const measured = dataset.statistics ?? [];
  if (measured.length === 0) return <Empty>No run has measured it.</Empty>;
  return (
    <Table
      label="Rows and size"
      rows={measured}
      keyOf={({ at }) => at}
      columns={[
        {
          name: 'When',
          cell: ({ at, run }) =>
            run === null ? (
              <When at={at} exact />
            ) : (
              <Link href={`/run/${run.id}`}>
                <When at={at} exact />
              </Link>
            ),
        },
        { name: 'Rows', number: true, cell: ({ rowCount }) => rowCount?.toLocaleString('en') ?? '' },
        { name: 'Size', number: true, cell: ({ size }) => (size === null ? '' : BYTES.format(size)) },
      ]}
    />
  );
}
