import { Fragment, useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import { AssetLink } from '../catalog/links.tsx';
import { RootCauseDocument, type RootCauseQuery } from '../generated/documents.ts';
import { RunLink } from '../process/run-link.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { When } from '../ui/when.tsx';
import styles from './governance.module.css';
import { LeftOut } from './left-out.tsx';
import { OfThing } from './of-thing.tsx';
import { Path } from './path.tsx';

type Suspect = RootCauseQuery['rootCause']['suspects'][number];

const REASONS = {
  RUN_FAILED: ['run failed', 'bad'],
  ASSERTION_FAILED: ['check failed', 'bad'],
  SCHEMA_CHANGED: ['schema changed', 'warn'],
  STALE: ['late', 'warn'],
  VOLUME_ANOMALY: ['odd row count', 'warn'],
  LINEAGE_CHANGED: ['lineage changed', 'info'],
} as const;

/** Why something is broken. */
export function RootCausePage(): JSX.Element {
  return (
    <Page
      title="Root cause"
      about="What happened to it and upstream of it, the likeliest first: later and nearer counts more."
    >
      <OfThing title="What is broken?">{({ id }) => <RootCause of={id} />}</OfThing>
    </Page>
  );
}

function RootCause({ of }: { readonly of: string }): JSX.Element {
  const [params, setParams] = useSearchParams();
  const since = params.get('since');
  const [{ data, error }] = useQuery({
    query: RootCauseDocument,
    variables: { of, since: since === null ? null : `${since}T00:00:00Z` },
  });
  return (
    <>
      <div className={styles.tools}>
        <label>
          Since
          <input
            type="date"
            value={since ?? ''}
            onChange={(event) => {
              setParams((before) => {
                const after = new URLSearchParams(before);
                if (event.target.value === '') after.delete('since');
                else after.set('since', event.target.value);
                return after;
              });
            }}
          />
        </label>
        {since === null ? <span className={styles.muted}>the last seven days</span> : null}
      </div>
      {error === undefined ? null : <Problem error={error} />}
      {data === undefined ? (
        error === undefined ? (
          <Loading what="suspects" />
        ) : null
      ) : (
        <Suspects report={data.rootCause} />
      )}
    </>
  );
}

function Suspects({ report }: { readonly report: RootCauseQuery['rootCause'] }): JSX.Element {
  return (
    <>
      <LeftOut completeness={report.completeness} />
      {report.suspects.length === 0 ? (
        <Empty>Nothing that you may see happened upstream in that time.</Empty>
      ) : (
        <div className={styles.scroll} role="region" aria-label="Suspects" tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">What happened</th>
                <th scope="col">To</th>
                <th scope="col">When</th>
                <th scope="col">Likelihood</th>
                <th scope="col">Way</th>
              </tr>
            </thead>
            <tbody>
              {report.suspects.map((suspect) => (
                <SuspectRow key={`${suspect.asset.id} ${suspect.reason} ${suspect.at}`} suspect={suspect} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

function SuspectRow({ suspect }: { readonly suspect: Suspect }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [reason, look] = REASONS[suspect.reason];
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <Badge kind={look}>{reason}</Badge> {suspect.detail}
          {suspect.run === null ? null : (
            <span className={styles.small}>
              <RunLink run={suspect.run} />
            </span>
          )}
        </th>
        <td>
          <AssetLink asset={suspect.asset} />
        </td>
        <td>
          <When at={suspect.at} exact />
        </td>
        <td>{Math.round(suspect.score * 100)} %</td>
        <td>
          {suspect.distance === 0 ? (
            'itself'
          ) : (
            <Button
              aria-expanded={open}
              aria-label={`${suspect.distance} ${suspect.distance === 1 ? 'hop' : 'hops'} from ${suspect.asset.name}`}
              onClick={() => setOpen(!open)}
            >
              {suspect.distance} {suspect.distance === 1 ? 'hop' : 'hops'}
            </Button>
          )}
        </td>
      </tr>
      {open ? (
        <tr className={styles.opened}>
          <td colSpan={5}>
            <Path path={suspect.path} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
