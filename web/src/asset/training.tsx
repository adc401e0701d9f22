import { useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { AssetLink, JobLink } from '../catalog/links.tsx';
import { ProvenanceDocument } from '../generated/documents.ts';
import { RunLink } from '../process/run-link.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Json } from '../ui/json.tsx';
import { Loading } from '../ui/loading.tsx';
import { Panel } from '../ui/panel.tsx';
import { Problem } from '../ui/problem.tsx';
import { aspectOf, Redacted } from '../ui/redacted.tsx';
import { Table } from '../ui/table.tsx';
import { lasted, When } from '../ui/when.tsx';
import type { AssetData } from './asset-page.tsx';
import styles from './jobs.module.css';

type Model = Extract<AssetData, { __typename: 'Model' }>;
type TrainingRun = Model['trainingRuns']['nodes'][number];

/** The runs that trained a model, with their parameters and results, and what went into each. */
export function Training({ model }: { readonly model: Model }): JSX.Element {
  const { nodes } = model.trainingRuns;
  if (nodes.length === 0) return <Empty>No run that you may see has trained it.</Empty>;
  return (
    <div className={styles.jobs}>
      {nodes.map((run, index) => (
        <Run key={run.id} run={run} first={index === 0} />
      ))}
    </div>
  );
}

function Run({ run, first }: { readonly run: TrainingRun; readonly first: boolean }): JSX.Element {
  const [open, setOpen] = useState(first);
  return (
    <Panel
      title={`Trained ${(run.endedAt ?? run.startedAt ?? '').slice(0, 10)}`}
      end={
        <Button
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          What went in
        </Button>
      }
    >
      <div className={styles.line}>
        <RunLink run={run} />
        {run.startedAt !== null && run.endedAt !== null ? <span>took {lasted(run.startedAt, run.endedAt)}</span> : null}
      </div>
      <div className={styles.pair}>
        <section>
          <h3>Hyperparameters</h3>
          <Attribute run={run} field="parameters" what="They are" value={run.parameters} />
        </section>
        <section>
          <h3>Results</h3>
          <Attribute run={run} field="metrics" what="They are" value={run.metrics} />
        </section>
      </div>
      {open ? <WentIn run={run.id} /> : null}
    </Panel>
  );
}

interface AttributeProps {
  readonly run: TrainingRun;
  readonly field: 'parameters' | 'metrics';
  readonly what: string;
  readonly value: unknown;
}

function Attribute({ run, field, what, value }: AttributeProps): JSX.Element {
  const aspect = aspectOf(run.redactions, field);
  if (aspect !== null) return <Redacted aspect={aspect} what={what} />;
  return value === null ? <Empty>None were reported.</Empty> : <Json value={value} />;
}

/** All that went into a training run, as it was when the run started. */
function WentIn({ run }: { readonly run: string }): JSX.Element {
  const [{ data, error }] = useQuery({ query: ProvenanceDocument, variables: { run } });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined) return <Loading what="what went in" />;
  const provenance = data.trainingProvenance;
  if (provenance === null) return <Empty>Nothing that you may see.</Empty>;
  return (
    <>
      <h3>
        What went in, as it was on <When at={provenance.asOf} exact />
      </h3>
      {provenance.complete ? null : <p>This is not all: the search was cut short.</p>}
      <Table
        label="What went in"
        rows={provenance.sources}
        keyOf={({ asset }) => asset.id}
        columns={[
          { name: 'Asset', cell: ({ asset }) => <AssetLink asset={asset} where /> },
          {
            name: 'Version',
            cell: ({ version }) => (version === null ? 'not known' : <code>{version.version.slice(0, 12)}</code>),
          },
          { name: 'Since', cell: ({ version }) => (version === null ? '' : <When at={version.createdAt} />) },
          { name: 'Runs away', number: true, cell: ({ distance }) => distance },
        ]}
      />
      <h3>Made by</h3>
      <ul>
        {provenance.jobs.map(({ job }) => (
          <li key={job.id}>
            <JobLink job={job} />
          </li>
        ))}
      </ul>
    </>
  );
}
