import { lazy, Suspense, type JSX } from 'react';
import { useQuery } from 'urql';
import { Link, useParams } from 'wouter';
import { AssetLink, JobLink } from '../catalog/links.tsx';
import { Description } from '../curation/description.tsx';
import { Notes } from '../curation/notes.tsx';
import { Owners } from '../curation/owners.tsx';
import { Tags } from '../curation/tags.tsx';
import { JobDocument, type AssetNameFragment, type JobQuery } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import { Table } from '../ui/table.tsx';
import { lasted } from '../ui/when.tsx';
import styles from './process.module.css';
import { RunLink } from './run-link.tsx';

const Sql = lazy(async () => ({ default: (await import('../ui/sql.tsx')).Sql }));

type Job = Extract<NonNullable<JobQuery['node']>, { __typename: 'Job' }>;

/** A job: what it reads and writes, its code, its runs. */
export function JobPage(): JSX.Element {
  const { id } = useParams<{ id: string }>();
  const [{ data, error }, again] = useQuery({
    query: JobDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (data?.node?.__typename === 'Job') return <JobParts key={data.node.id} job={data.node} />;
  if (error !== undefined) return <Problem error={error} retry={() => again()} />;
  return data === undefined ? <Loading what="the job" /> : <Missing what="job" />;
}

function JobParts({ job }: { readonly job: Job }): JSX.Element {
  return (
    <Page
      title={job.name}
      over={
        <>
          <KindIcon kind="JOB" /> Job in {job.namespace}
        </>
      }
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <Panel title="Description">
            <Description id={job.id} description={job.description} of={job.name} />
          </Panel>
          <Ends inputs={job.inputs} outputs={job.outputs} />
          <Panel title="Code">
            <Code job={job} />
          </Panel>
          <Panel title="Runs">
            <Runs job={job} />
          </Panel>
          <Panel title="Notes">
            <Notes id={job.id} notes={job.notes.nodes} of={job.name} />
          </Panel>
        </div>
        <div className={styles.main}>
          <Panel title="Owners">
            <Owners id={job.id} owners={job.owners} of={job.name} />
          </Panel>
          <Panel title="Tags">
            <Tags id={job.id} tags={job.tags} of={job.name} />
          </Panel>
          <Panel title="Details">
            <Facts
              facts={[
                ['Type', job.jobType],
                ['Reported by', job.integration],
                ['Processing', job.processing?.toLowerCase() ?? null],
                ['Started by', job.parent === null ? null : <JobLink key="parent" job={job.parent} />],
                ['After', links(job.upstreamJobs)],
                ['Before', links(job.downstreamJobs)],
              ]}
            />
          </Panel>
        </div>
      </div>
    </Page>
  );
}

const links = (others: Job['upstreamJobs']): JSX.Element | null =>
  others.length === 0 ? null : (
    <ul>
      {others.map(({ job, kind }) => (
        <li key={`${job.id} ${kind}`}>
          <JobLink job={job} />
        </li>
      ))}
    </ul>
  );

/** What something reads and what it writes. */
export function Ends({
  inputs,
  outputs,
}: {
  readonly inputs: readonly AssetNameFragment[];
  readonly outputs: readonly AssetNameFragment[];
}): JSX.Element {
  const side = (title: string, assets: readonly AssetNameFragment[]): JSX.Element => (
    <section aria-label={title}>
      <h3>{title}</h3>
      {assets.length === 0 ? <Empty>Nothing that you may see.</Empty> : null}
      <ul className={styles.assets}>
        {assets.map((asset) => (
          <li key={asset.id}>
            <AssetLink asset={asset} where />
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <Panel title="Data">
      <div className={styles.pair}>
        {side('Reads', inputs)}
        {side('Writes', outputs)}
      </div>
    </Panel>
  );
}

function Code({ job }: { readonly job: Job }): JSX.Element {
  const aspect = aspectOf(job.redactions, 'sql');
  if (aspect !== null) return <Redacted aspect={aspect} what="Code is" />;
  if (job.sql === null && job.sourceCode === null && job.sourceLocation === null)
    return <Empty>None was reported.</Empty>;
  return (
    <>
      {job.sourceLocation === null ? null : <p>Kept at {job.sourceLocation}</p>}
      <Suspense fallback={<Loading what="the code" />}>{job.sql === null ? null : <Sql text={job.sql} />}</Suspense>
      {job.sourceCode === null ? null : (
        <pre className={styles.text} tabIndex={0}>
          {job.sourceCode}
        </pre>
      )}
    </>
  );
}

function Runs({ job }: { readonly job: Job }): JSX.Element {
  if (job.runs.nodes.length === 0) return <Empty>It never ran.</Empty>;
  return (
    <>
      {job.runs.totalCount > job.runs.nodes.length ? (
        <p>
          The latest {job.runs.nodes.length} of {job.runs.totalCount}.
        </p>
      ) : null}
      <Table
        label="Runs"
        rows={job.runs.nodes}
        keyOf={({ id }) => id}
        columns={[
          { name: 'Run', cell: (run) => <RunLink run={run} /> },
          {
            name: 'Took',
            cell: ({ startedAt, endedAt }) =>
              startedAt === null || endedAt === null ? '' : lasted(startedAt, endedAt),
          },
          {
            name: 'Id',
            cell: ({ id, runId }) => (
              <Link href={`/run/${id}`}>
                <code>{runId.slice(0, 8)}</code>
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}
