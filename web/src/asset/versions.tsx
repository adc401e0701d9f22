import { useState, type JSX } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Panel } from '../ui/panel.tsx';
import { Table } from '../ui/table.tsx';
import { When } from '../ui/when.tsx';
import type { AssetData } from './asset-page.tsx';
import styles from './versions.module.css';

type Dataset = Extract<AssetData, { __typename: 'Dataset' }>;
type Version = Dataset['versions']['nodes'][number];

const CHANGED = {
  FIELD_ADDED: ['added', 'good'],
  FIELD_REMOVED: ['removed', 'bad'],
  TYPE_CHANGED: ['type changed', 'warn'],
} as const;

/** What a dataset's schema was over time; any two versions side by side. */
export function Versions({ dataset }: { readonly dataset: Dataset }): JSX.Element {
  const { nodes } = dataset.versions;
  if (nodes.length === 0) return <Empty>No versions are known.</Empty>;
  return (
    <div className={styles.columns}>
      <Panel title="Versions">
        <ol className={styles.list}>
          {nodes.map((version) => (
            <li key={version.id}>
              <div className={styles.line}>
                <code>{version.version.slice(0, 12)}</code>
                <span className={styles.muted}>
                  since <When at={version.createdAt} exact />
                </span>
                {version.producedBy === null ? null : <Link href={`/run/${version.producedBy.id}`}>run</Link>}
              </div>
              <ul className={styles.changes}>
                {version.changes.map((change) => (
                  <li key={`${change.kind} ${change.path}`}>
                    <Badge kind={CHANGED[change.kind][1]}>{CHANGED[change.kind][0]}</Badge> <code>{change.path}</code>{' '}
                    <span className={styles.muted}>{[change.before, change.after].filter(Boolean).join(' → ')}</span>
                  </li>
                ))}
              </ul>
              {version.changes.length === 0 ? (
                <span className={styles.muted}>{version.fields.length} columns</span>
              ) : null}
            </li>
          ))}
        </ol>
      </Panel>
      {nodes.length > 1 ? <Comparison versions={nodes} /> : null}
    </div>
  );
}

/** Two versions that the address names, or the last two. */
function Comparison({ versions }: { readonly versions: readonly Version[] }): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const byId = (id: string | null, otherwise: number): Version | undefined =>
    versions.find((version) => version.id === id) ?? versions[otherwise];
  // What changed last, where anything did.
  const changed = Math.max(
    0,
    versions.findIndex(({ changes }) => changes.length > 0),
  );
  const before = byId(params.get('before'), changed + 1);
  const after = byId(params.get('after'), changed);
  const types = (version: Version | undefined) => new Map(version?.fields.map(({ path, type }) => [path, type ?? '—']));
  const [was, is] = [types(before), types(after)];
  const rows = [...new Set([...was.keys(), ...is.keys()])]
    .map((path) => ({ path, was: was.get(path), is: is.get(path) }))
    .filter((row) => !onlyDifferent || row.was !== row.is);
  const choose = (name: string, label: string, value: string | undefined): JSX.Element => (
    <label className={styles.choice}>
      {label}
      <select
        value={value}
        onChange={(event) => {
          setParams((old) => {
            const next = new URLSearchParams(old);
            next.set(name, event.target.value);
            return next;
          });
        }}
      >
        {versions.map(({ id, version, createdAt }) => (
          <option key={id} value={id}>
            {version.slice(0, 12)} · {createdAt.slice(0, 10)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Panel title="Side by side">
      <div className={styles.line}>
        {choose('before', 'Before', before?.id)}
        {choose('after', 'After', after?.id)}
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={onlyDifferent}
            onChange={(event) => {
              setOnlyDifferent(event.target.checked);
            }}
          />
          only differences
        </label>
      </div>
      {rows.length === 0 ? (
        <Empty>The two have the same columns.</Empty>
      ) : (
        <Table
          label="Columns of both versions"
          rows={rows}
          keyOf={({ path }) => path}
          columns={[
            { name: 'Column', cell: ({ path }) => <code>{path}</code> },
            { name: 'Before', cell: (row) => row.was ?? <Badge kind="good">not there yet</Badge> },
            { name: 'After', cell: (row) => row.is ?? <Badge kind="bad">gone</Badge> },
          ]}
        />
      )}
    </Panel>
  );
}
