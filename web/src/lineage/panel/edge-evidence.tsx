import { useQuery } from 'urql';
import type { JSX } from 'react';
import { Link } from 'wouter';
import { EdgeEvidenceDocument, type EdgeEvidenceQuery } from '../../generated/documents.ts';
import { Facts } from '../../ui/facts.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Problem } from '../../ui/problem.tsx';
import { aspectOf, Redacted } from '../../ui/redacted.tsx';
import { Sql } from '../../ui/sql.tsx';
import { When } from '../../ui/when.tsx';
import type { GraphEdge } from '../model/graph.ts';
import { collapseOf, filterOf, type View } from '../model/view.ts';
import styles from './side-panel.module.css';

type Evidence = EdgeEvidenceQuery['lineage']['edges'][number]['evidence'][number];

/** Why an edge is believed: jobs, runs, what is done on the way, since when. */
export function EdgeEvidence({ edge, view }: { readonly edge: GraphEdge; readonly view: View }): JSX.Element {
  // An edge that is gone is looked up at the moment at which it was there.
  const asOf = edge.change === 'DISAPPEARED' ? view.since : view.at;
  const [{ data, error, fetching }] = useQuery({
    query: EdgeEvidenceDocument,
    variables: { from: edge.from, filter: filterOf(view), collapse: collapseOf(view), asOf },
    pause: edge.confidence === null && edge.hiddenHops === 0,
  });
  if (fetching) return <Loading what="the evidence" />;
  if (error !== undefined) return <Problem error={error} />;
  const found = data?.lineage.edges.find(({ from, to }) => from === edge.from && to === edge.to)?.evidence ?? [];
  if (found.length === 0)
    return (
      <p>
        {edge.hiddenHops > 0
          ? `It passes over ${edge.hiddenHops} you may not see, so nothing more is told of it.`
          : 'Nothing more is told of it.'}
      </p>
    );
  return (
    <>
      {found.map((evidence) => (
        <One key={`${evidence.job?.id ?? ''} ${evidence.origin} ${evidence.validFrom}`} evidence={evidence} />
      ))}
    </>
  );
}

function One({ evidence }: { readonly evidence: Evidence }): JSX.Element {
  const { job, origin, confidence, validFrom, validTo, lastSeenAt, note, transformations } = evidence;
  return (
    <section className={styles.evidence}>
      <h3>{job === null ? 'No job is named' : <Link href={`/job/${job.id}`}>{job.name}</Link>}</h3>
      <Facts
        facts={[
          ['Told by', `${origin}${confidence < 1 ? `, ${Math.round(confidence * 100)} % sure` : ''}`],
          ['Run by', job === null ? null : [job.integration, job.namespace].filter(Boolean).join(' · ')],
          ['Latest run', job?.latestRun == null ? null : <LatestRun run={job.latestRun} />],
          ['Since', <When key="since" at={validFrom} exact />],
          ['Until', validTo === null ? null : <When key="until" at={validTo} exact />],
          ['Last seen', <When key="seen" at={lastSeenAt} exact />],
          ['Note', note],
          ['Source', job?.sourceLocation],
        ]}
      />
      {transformations.length === 0 ? null : <Transformations transformations={transformations} />}
      {job === null ? null : <JobSql job={job} />}
    </section>
  );
}

function LatestRun({ run }: { readonly run: NonNullable<NonNullable<Evidence['job']>['latestRun']> }): JSX.Element {
  const at = run.endedAt ?? run.startedAt;
  return (
    <Link href={`/run/${run.id}`}>
      {run.state.toLowerCase()}
      {at === null ? null : (
        <>
          , <When at={at} exact />
        </>
      )}
    </Link>
  );
}

function Transformations({ transformations }: Pick<Evidence, 'transformations'>): JSX.Element {
  return (
    <ul>
      {transformations.map(({ type, subtype, description, masking }) => (
        <li key={`${type} ${subtype ?? ''} ${description ?? ''}`}>
          {type.toLowerCase()}
          {subtype === null ? '' : `, ${subtype.toLowerCase()}`}
          {masking ? ', masks' : ''}
          {description === null ? null : <pre>{description}</pre>}
        </li>
      ))}
    </ul>
  );
}

function JobSql({ job }: { readonly job: NonNullable<Evidence['job']> }): JSX.Element | null {
  if (job.sql !== null) return <Sql text={job.sql} />;
  const aspect = aspectOf(job.redactions, 'sql');
  return aspect === null ? null : <Redacted aspect={aspect} what="SQL" />;
}
