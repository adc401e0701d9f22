import type { JSX } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { AssetLink, JobLink } from '../catalog/links.tsx';
import { RunDocument, type RunQuery } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { Json } from '../ui/json.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import { Table } from '../ui/table.tsx';
import { lasted, When } from '../ui/when.tsx';
import { Ends } from './job-page.tsx';
import styles from './process.module.css';
import { StateBadge } from './run-link.tsx';

type Run = Extract<NonNullable<RunQuery['node']>, { __typename: 'Run' }>;

/** One execution of a job: how it went, with what, and what it read and wrote. */
export function RunPage(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: RunDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (data?.node?.__typename === 'Run') return <RunParts key={data.node.id} run={data.node} />;
  if (error !== undefined) return <Problem error={error} retry={() => again()} />;
  return data === undefined ? <Loading what="the run" /> : <Missing what="run" />;
}

function RunParts({ run }: { readonly run: Run }): JSX.Element {
  return (
    <Page
      title={`Run of ${run.job.name}`}
      over={
        <>
          <KindIcon kind="RUN" /> Run {run.runId}
        </>
      }
      beside={<StateBadge state={run.state} />}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Attribute
            run={run}
            title="Error"
            field="error"
            value={run.error}
            look={(text) => (
              <pre className={styles.text} tabIndex={0}>
                {String(text)}
              </pre>
            )}
          />
          <Ends inputs={run.inputs} outputs={run.outputs} />
          <Attribute run={run} title="Parameters" field="parameters" value={run.parameters} />
          <Attribute run={run} title="Metrics" field="metrics" value={run.metrics} />
          <Attribute run={run} title="Tests" field="tests" value={run.tests} look={() => <Tests run={run} />} />
          <Versions run={run} />
          <Attribute run={run} title="Other facets" field="facets" value={run.facets} />
        </div>
        <div className={styles.main}>
          <Panel title="Details">
            <Facts
              facts={[
                ['Job', <JobLink key="job" job={run.job} />],
                ['Started', run.startedAt === null ? null : <When key="start" at={run.startedAt} exact />],
                ['Ended', run.endedAt === null ? null : <When key="end" at={run.endedAt} exact />],
                ['Took', run.startedAt === null || run.endedAt === null ? null : lasted(run.startedAt, run.endedAt)],
                ['Works on', run.nominalStartAt === null ? null : <When key="nominal" at={run.nominalStartAt} exact />],
                [
                  'Started by',
                  run.parent === null ? null : (
                    <Link key="parent" href={`/run/${run.parent.id}`}>
                      a run of {run.parent.job.name}
                    </Link>
                  ),
                ],
                ['Engine', run.processingEngine],
              ]}
            />
          </Panel>
          <Attribute
            run={run}
            title="Code version"
            field="codeVersion"
            value={run.codeVersion}
            look={() => <CodeVersion run={run} />}
          />
        </div>
      </div>
    </Page>
  );
}

interface AttributeProps {
  readonly run: Run;
  readonly title: string;
  readonly field: string;
  readonly value: unknown;
  readonly look?: (value: unknown) => JSX.Element;
}

/** Part of a run: left out where nothing was reported, and drawn as withheld where it is. */
function Attribute({
  run,
  title,
  field,
  value,
  look = (one) => <Json value={one} />,
}: AttributeProps): JSX.Element | null {
  const aspect = aspectOf(run.redactions, field);
  if (aspect === null && value == null) return null;
  return <Panel title={title}>{aspect === null ? look(value) : <Redacted aspect={aspect} what={`${title}:`} />}</Panel>;
}

function Tests({ run }: { readonly run: Run }): JSX.Element {
  return (
    <Table
      label="Tests"
      rows={run.tests ?? []}
      keyOf={({ name, description }) => `${name} ${description ?? ''}`}
      columns={[
        { name: 'Test', cell: ({ name }) => name },
        {
          name: 'Result',
          cell: ({ status }) => (
            <Badge kind={status === 'pass' ? 'good' : status === 'fail' ? 'bad' : 'plain'}>{status}</Badge>
          ),
        },
        { name: 'About', cell: ({ description }) => description },
      ]}
    />
  );
}

function CodeVersion({ run: { codeVersion } }: { readonly run: Run }): JSX.Element {
  return (
    <Facts
      facts={[
        ['Version', codeVersion?.version],
        ['Tag', codeVersion?.tag],
        ['Branch', codeVersion?.branch],
        ['Path', codeVersion?.path],
        ['Repository', codeVersion?.repository],
      ]}
    />
  );
}

function Versions({ run }: { readonly run: Run }): JSX.Element {
  const rows = [
    ...run.inputVersions.map((version) => ({ ...version, how: 'read' })),
    ...run.outputVersions.map((version) => ({ ...version, how: 'wrote' })),
  ];
  return (
    <Panel title="Versions">
      {rows.length === 0 ? (
        <Empty>None are known.</Empty>
      ) : (
        <Table
          label="Versions"
          rows={rows}
          keyOf={({ how, id }) => `${how} ${id}`}
          columns={[
            { name: 'Asset', cell: ({ asset }) => <AssetLink asset={asset} /> },
            { name: 'How', cell: ({ how }) => how },
            { name: 'Version', cell: ({ version }) => <code>{version.slice(0, 12)}</code> },
            { name: 'Since', cell: ({ createdAt }) => <When at={createdAt} /> },
          ]}
        />
      )}
    </Panel>
  );
}
