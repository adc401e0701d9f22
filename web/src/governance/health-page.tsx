import type { JSX } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { AssetLink, JobLink } from '../catalog/links.tsx';
import {
  HealthDocument,
  MoreFindingsDocument,
  type FindingsFragment,
  type HealthFindingKind,
  type HealthQueryVariables,
} from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import type { More } from '../ui/pages.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { PagedTable, PendingRows, Rows, Table, type Column } from '../ui/table.tsx';
import styles from './governance.module.css';
import { useFilter } from './use-filter.ts';

type Finding = FindingsFragment['nodes'][number];

const KINDS: Readonly<Record<HealthFindingKind, string>> = {
  ORPHAN: 'from nowhere',
  DEAD_END: 'leads nowhere',
  MISSING_FIELD: 'column not in the schema',
  STALE_EDGE: 'stale edge',
  ONE_SIDED_JOB: 'one-sided job',
  NEVER_READ: 'not read',
  LIKELY_DUPLICATE: 'likely duplicate',
  NAME_MISMATCH: 'same thing, two names',
  UNOWNED: 'no owner',
  UNDESCRIBED: 'no description',
};

/** What is wrong with the lineage itself. */
export function HealthPage(): JSX.Element {
  const [params, set] = useFilter();
  const kind = Object.keys(KINDS).find((one): one is HealthFindingKind => one === params.get('kind')) ?? null;
  const namespace = params.get('namespace');
  const of = { namespaces: namespace === null ? null : [namespace], kinds: kind === null ? null : [kind] };
  const [{ data, error }] = useQuery({ query: HealthDocument, variables: of });
  const health = data?.lineageHealth;
  return (
    <Page
      title="Lineage health"
      about="Told of what you may see alone: a table that only hidden things feed comes from nowhere here."
    >
      {error === undefined ? null : <Problem error={error} />}
      {health === undefined ? (
        error === undefined ? (
          <Loading what="the health of the lineage" />
        ) : null
      ) : (
        <>
          {health.complete ? null : (
            <Notice kind="warn" title="Not everything was looked at">
              <p>There is too much for one answer: some kinds may have more findings than are told.</p>
            </Notice>
          )}
          <div className={styles.tools}>
            <label>
              Kind
              <select value={kind ?? ''} onChange={(event) => set('kind', event.target.value)}>
                <option value="">all</option>
                {health.counts.map((one) => (
                  <option key={one.kind} value={one.kind}>
                    {KINDS[one.kind]} ({one.count})
                  </option>
                ))}
              </select>
            </label>
            {namespace === null ? null : (
              <span>
                in {namespace} <Link href="/governance/health">everywhere</Link>
              </span>
            )}
          </div>
          <div className={styles.columns}>
            <Panel
              title={`${health.findings.totalCount.toLocaleString('en')} ${health.findings.totalCount === 1 ? 'finding' : 'findings'}`}
            >
              <Findings of={of} first={health.findings} />
            </Panel>
            <Panel title="By namespace">
              <Table
                label="Scores"
                rows={health.namespaces}
                keyOf={(row) => row.namespace}
                columns={[
                  {
                    name: 'Namespace',
                    cell: (row) => (
                      <Link
                        className={styles.breaks}
                        href={`/governance/health?namespace=${encodeURIComponent(row.namespace)}`}
                      >
                        {row.namespace}
                      </Link>
                    ),
                  },
                  { name: 'Score', number: true, cell: ({ score }) => `${Math.round(score * 100)} %` },
                ]}
              />
            </Panel>
          </div>
        </>
      )}
    </Page>
  );
}

type Asked = Pick<HealthQueryVariables, 'namespaces' | 'kinds'>;

/** What was found, page by page. */
function Findings({ of, first }: { readonly of: Asked; readonly first: FindingsFragment }): JSX.Element {
  if (first.nodes.length === 0) return <Empty>Nothing is wrong, as far as this looks.</Empty>;
  return (
    <PagedTable
      key={JSON.stringify(of)}
      label="Findings"
      columns={COLUMNS}
      page={(after, more) =>
        after === null ? <FindingRows page={first} more={more} /> : <MoreFindings of={of} after={after} more={more} />
      }
    />
  );
}

const COLUMNS: readonly Column<Finding>[] = [
  { name: 'What', cell: ({ subject }) => <Subject subject={subject} /> },
  { name: 'Finding', cell: ({ kind }) => <Badge kind="warn">{KINDS[kind]}</Badge> },
  { name: 'Detail', cell: ({ detail }) => detail },
];

function FindingRows({ page, more }: { readonly page: FindingsFragment; readonly more: More }): JSX.Element {
  const rows = page.nodes.map((finding, index) => ({ ...finding, key: String(index) }));
  return <Rows columns={COLUMNS} rows={rows} keyOf={({ key }) => key} next={{ page: page.pageInfo, more }} />;
}

function MoreFindings({
  of,
  after,
  more,
}: {
  readonly of: Asked;
  readonly after: string;
  readonly more: More;
}): JSX.Element {
  const [{ data, error }, again] = useQuery({ query: MoreFindingsDocument, variables: { ...of, after } });
  if (data === undefined)
    return <PendingRows error={error} retry={again} what="further findings" columns={COLUMNS.length} />;
  return <FindingRows page={data.lineageHealth.findings} more={more} />;
}

function Subject({ subject }: { readonly subject: Finding['subject'] }): JSX.Element {
  if (subject === null) return <span>gone meanwhile</span>;
  switch (subject.__typename) {
    case 'Job':
      return <JobLink job={subject} />;
    case 'Field':
      return (
        <Link
          href={`/asset/${subject.asset.id}?tab=fields&field=${encodeURIComponent(subject.path)}`}
        >{`${subject.asset.name} · ${subject.path}`}</Link>
      );
    case 'Dataset':
    case 'Model':
    case 'Dashboard':
      return <AssetLink asset={subject} />;
  }
}
