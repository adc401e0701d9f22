import { lazy, Suspense, type JSX } from 'react';
import { JobLink } from '../catalog/links.tsx';
import { RunLink } from '../process/run-link.tsx';
import type { AssetJobFragment } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import type { AssetData } from './asset-page.tsx';
import styles from './jobs.module.css';

const Sql = lazy(async () => ({ default: (await import('../ui/sql.tsx')).Sql }));

/** The jobs that write and read an asset, with their SQL and latest runs. */
export function Jobs({ asset }: { readonly asset: AssetData }): JSX.Element {
  return (
    <div className={styles.jobs}>
      <Group title="Producers" jobs={asset.producers} />
      <Group title="Consumers" jobs={asset.consumers} />
    </div>
  );
}

function Group({ title, jobs }: { readonly title: string; readonly jobs: readonly AssetJobFragment[] }): JSX.Element {
  return (
    <Panel title={title}>
      {jobs.length === 0 ? <Empty>None that you may see.</Empty> : null}
      {jobs.map((job) => (
        <article key={job.id} className={styles.job}>
          <div className={styles.line}>
            <JobLink job={job} />
            {job.integration === null ? null : <Badge>{job.integration}</Badge>}
            {job.latestRun === null ? null : <RunLink run={job.latestRun} />}
          </div>
          <JobSql job={job} />
        </article>
      ))}
    </Panel>
  );
}

function JobSql({ job }: { readonly job: AssetJobFragment }): JSX.Element | null {
  const aspect = aspectOf(job.redactions, 'sql');
  if (aspect !== null) return <Redacted aspect={aspect} what="SQL is" />;
  if (job.sql === null) return null;
  return (
    <Suspense fallback={<Loading what="the SQL" />}>
      <Sql text={job.sql} />
    </Suspense>
  );
}
