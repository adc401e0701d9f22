import { useId, useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { AssetLink, OwnerLink } from '../catalog/links.tsx';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import { ImpactDocument, type ImpactQuery } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { Table } from '../ui/table.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';
import { OfThing } from './of-thing.tsx';

type Report = ImpactQuery['impact'];
type Edge = Report['assets']['edges'][number];

/** What breaks when something changes, and whom to tell. */
export function ImpactPage(): JSX.Element {
  return (
    <Page title="Impact" about="Everything downstream of a table or column, nearest first, and whose it is.">
      <OfThing title="What will change?">{(thing) => <Impact of={thing.id} name={thing.name} />}</OfThing>
    </Page>
  );
}

function Impact({ of, name }: { readonly of: string; readonly name: string }): JSX.Element {
  const [{ data, error }] = useQuery({ query: ImpactDocument, variables: { of: [of], after: null } });
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
          {report.assets.pageInfo.hasNextPage ? <p>The nearest {report.assets.edges.length}.</p> : null}
          <Table
            label="What depends on it"
            rows={report.assets.edges}
            keyOf={({ node }) => node.id}
            columns={[
              { name: 'Asset', cell: ({ node }) => <AssetLink asset={node} where /> },
              { name: 'Level', cell: ({ node }) => <SensitivityBadge sensitivity={node.sensitivity} /> },
              ...(report.assets.edges.some(({ fields }) => fields.length > 0)
                ? [
                    {
                      name: 'Columns',
                      cell: ({ fields }: Edge) => (
                        <span className={styles.muted}>{fields.map(({ path }) => path).join(', ')}</span>
                      ),
                    },
                  ]
                : []),
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
            ]}
          />
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

function messageOf({ assets: { edges } }: Report, name: string): string {
  const owners = [...new Set(edges.flatMap(({ notify }) => notify.map((owner) => owner.name)))];
  const lines = edges.map(({ node, fields }) =>
    fields.length === 0 ? `- ${node.name}` : `- ${node.name}: ${fields.map(({ path }) => path).join(', ')}`,
  );
  return `To: ${owners.join(', ')}\n\nWe plan to change ${name}. These depend on it:\n\n${lines.join('\n')}\n\nPlease tell us by … if that breaks anything of yours.\n${location.href}`;
}
