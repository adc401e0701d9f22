import { useId, useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { AssetLink, OwnerLink } from '../catalog/links.tsx';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import { ImpactDocument, MoreImpactDocument, type ImpactedFragment, type ImpactQuery } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import type { More } from '../ui/pages.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { PagedTable, PendingRows, Rows, type Column } from '../ui/table.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';
import { OfThing } from './of-thing.tsx';

type Report = ImpactQuery['impact'];
type Edge = ImpactedFragment['edges'][number];

/** What breaks when something changes, and whom to tell. */
export function ImpactPage(): JSX.Element {
  return (
    <Page title="Impact" about="Everything downstream of a table or column, nearest first, and whose it is.">
      <OfThing title="What will change?">{(thing) => <Impact of={thing.id} name={thing.name} />}</OfThing>
    </Page>
  );
}

function Impact({ of, name }: { readonly of: string; readonly name: string }): JSX.Element {
  const [{ data, error }] = useQuery({ query: ImpactDocument, variables: { of: [of] } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="what depends on it" />;
  const report = data.impact;
  if (report.totalCount === 0)
    return (
      <>
        <LeftOut completeness={report.completeness} />
        <Empty>Nothing that you may see depends on it.</Empty>
      </>
    );
  return (
    <>
      <LeftOut completeness={report.completeness} />
      <div className={styles.columns}>
        <Panel
          title={`${report.totalCount.toLocaleString('en')} ${report.totalCount === 1 ? 'asset depends' : 'assets depend'} on it`}
        >
          <Affected of={of} first={report.assets} />
        </Panel>
        <div className={styles.side}>
          <Panel title="By owner">
            <dl className={styles.bars}>
              {report.byOwner.map(({ value, count }) => (
                <div key={value} style={{ display: 'contents' }}>
                  <dt>{value}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          </Panel>
          <Message report={report} name={name} />
        </div>
      </div>
    </>
  );
}

/** What depends on it, page by page. */
function Affected({ of, first }: { readonly of: string; readonly first: ImpactedFragment }): JSX.Element {
  const columns = COLUMNS.filter(
    ({ name }) => name !== 'Columns' || first.edges.some(({ fields }) => fields.length > 0),
  );
  return (
    <PagedTable
      key={of}
      label="What depends on it"
      columns={columns}
      page={(after, more) =>
        after === null ? (
          <AffectedRows page={first} columns={columns} more={more} />
        ) : (
          <MoreAffected of={of} after={after} columns={columns} more={more} />
        )
      }
    />
  );
}

const COLUMNS: readonly Column<Edge>[] = [
  { name: 'Asset', cell: ({ node }) => <AssetLink asset={node} where /> },
  { name: 'Level', cell: ({ node }) => <SensitivityBadge sensitivity={node.sensitivity} /> },
  {
    name: 'Columns',
    cell: ({ fields }) => <span className={styles.muted}>{fields.map(({ path }) => path).join(', ')}</span>,
  },
  {
    name: 'Owners',
    cell: ({ notify }) =>
      notify.map((owner) => (
        <div key={owner.id}>
          <OwnerLink owner={owner} />
        </div>
      )),
  },
  { name: 'Hops', number: true, cell: ({ distance }) => distance },
];

interface RowsProps {
  readonly columns: readonly Column<Edge>[];
  readonly more: More;
}

function AffectedRows({ page, columns, more }: RowsProps & { readonly page: ImpactedFragment }): JSX.Element {
  return (
    <Rows columns={columns} rows={page.edges} keyOf={({ node }) => node.id} next={{ page: page.pageInfo, more }} />
  );
}

function MoreAffected({
  of,
  after,
  ...rows
}: RowsProps & { readonly of: string; readonly after: string }): JSX.Element | null {
  const [{ data, error }, again] = useQuery({ query: MoreImpactDocument, variables: { of: [of], after } });
  if (data === undefined) return <PendingRows error={error} retry={again} what="more" columns={rows.columns.length} />;
  return <AffectedRows page={data.impact.assets} {...rows} />;
}

/** A message for those whose assets depend on it. */
function Message({ report, name }: { readonly report: Report; readonly name: string }): JSX.Element {
  const id = useId();
  const [text, setText] = useState(() => messageOf(report, name));
  const [copied, setCopied] = useState(false);
  return (
    <Panel title="Message to the owners">
      <label htmlFor={id} className="visually-hidden">
        Message
      </label>
      <textarea
        id={id}
        className={styles.message}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <Button
        onClick={() => {
          void navigator.clipboard.writeText(text).then(() => setCopied(true));
        }}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </Panel>
  );
}

function messageOf({ assets: { edges }, byOwner, totalCount }: Report, name: string): string {
  const owners = byOwner.map(({ value }) => value);
  const lines = edges.map(({ node, fields }) =>
    fields.length === 0 ? `- ${node.name}` : `- ${node.name}: ${fields.map(({ path }) => path).join(', ')}`,
  );
  if (totalCount > edges.length) lines.push(`- and ${totalCount - edges.length} more`);
  return `To: ${owners.join(', ')}\n\nWe plan to change ${name}. These depend on it:\n\n${lines.join('\n')}\n\nPlease tell us by … if that breaks anything of yours.\n${location.href}`;
}
