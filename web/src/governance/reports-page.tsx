import { useState, type JSX } from 'react';
import { useClient, useQuery } from 'urql';
import { useSearchParams } from 'wouter';
import type { AnyVariables, DocumentInput } from '@urql/core';
import {
  CardExportDocument,
  CardReportDocument,
  ProcessingExportDocument,
  ProcessingReportDocument,
  ReviewExportDocument,
  ReviewReportDocument,
  RiskExportDocument,
  RiskReportDocument,
  SubjectExportDocument,
  SubjectReportDocument,
  TagNamesDocument,
  type EvidenceFormat,
  type ReportFragment,
} from '../generated/documents.ts';
import { useMay } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Page } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { saveText } from '../ui/save-text.ts';
import styles from './governance.module.css';
import { OfThing } from './of-thing.tsx';
import { ReportView } from './report-view.tsx';

const KINDS = [
  ['subject', 'Data subject: where the data of a person lives (GDPR Art. 15 to 17)'],
  ['risk', 'Risk figure back to its sources (BCBS 239)'],
  ['processing', 'Records of processing (GDPR Art. 30)'],
  ['review', 'Access review: who can see a tag, and who did'],
  ['card', 'Model card (EU AI Act)'],
] as const;

/** Evidence, as tables to look at and as files to hand over. */
export function ReportsPage(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const kind = KINDS.find(([one]) => one === params.get('kind'))?.[0] ?? 'processing';
  const mayReview = [useMay('ADMIN'), useMay('AUDIT')].every(Boolean);
  return (
    <Page
      title="Evidence reports"
      about="What you can hand to an auditor, as far as you may see. Each is made anew when you open it."
    >
      <div className={styles.tools}>
        <label>
          Report
          <select
            value={kind}
            onChange={(event) => {
              setParams({ kind: event.target.value });
            }}
          >
            {KINDS.filter(([one]) => one !== 'review' || mayReview).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ReportOf key={kind} kind={kind} />
    </Page>
  );
}

function ReportOf({ kind }: { readonly kind: (typeof KINDS)[number][0] }): JSX.Element {
  switch (kind) {
    case 'subject':
      return (
        <OfThing title="Which column identifies the person?" types={['FIELD', 'DATASET']}>
          {({ id }) => (
            <Shown
              document={SubjectReportDocument}
              exported={SubjectExportDocument}
              variables={{ of: [id] }}
              name="data-subject"
            />
          )}
        </OfThing>
      );
    case 'risk':
      return (
        <OfThing title="Which figure?">
          {({ id }) => (
            <Shown
              document={RiskReportDocument}
              exported={RiskExportDocument}
              variables={{ of: id }}
              name="risk-figure"
            />
          )}
        </OfThing>
      );
    case 'processing':
      return (
        <Shown
          document={ProcessingReportDocument}
          exported={ProcessingExportDocument}
          variables={{}}
          name="processing-records"
        />
      );
    case 'review':
      return <Review />;
    case 'card':
      return (
        <OfThing title="Which model?" types={['MODEL']}>
          {({ id }) => (
            <Shown
              document={CardReportDocument}
              exported={CardExportDocument}
              variables={{ model: id }}
              name="model-card"
            />
          )}
        </OfThing>
      );
  }
}

function Review(): JSX.Element {
  const [params, setParams] = useSearchParams();
  const [{ data }] = useQuery({ query: TagNamesDocument });
  const tag = params.get('tag') ?? data?.tags[0]?.name;
  return (
    <>
      <div className={styles.tools}>
        <label>
          Tag
          <select
            value={tag ?? ''}
            onChange={(event) => {
              setParams({ kind: 'review', tag: event.target.value });
            }}
          >
            {(data?.tags ?? []).map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </div>
      {tag === undefined ? null : (
        <Shown
          document={ReviewReportDocument}
          exported={ReviewExportDocument}
          variables={{ tag }}
          name="access-review"
        />
      )}
    </>
  );
}

interface ShownProps<V extends AnyVariables> {
  readonly document: DocumentInput<Record<string, unknown>, V>;
  readonly exported: DocumentInput<Record<string, unknown>, V & { format: EvidenceFormat }>;
  readonly variables: V;
  /** Of the file, without its ending. */
  readonly name: string;
}

const FILES: readonly (readonly [EvidenceFormat, string, string])[] = [
  ['HTML', 'html', 'text/html'],
  ['CSV', 'csv', 'text/csv'],
  ['MARKDOWN', 'md', 'text/markdown'],
];

interface Exported {
  readonly export: string;
}

function Shown<V extends AnyVariables>({ document, exported, variables, name }: ShownProps<V>): JSX.Element {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [{ data, error, fetching }] = useQuery<Record<string, unknown>>({
    query: document as DocumentInput,
    variables,
    requestPolicy: 'network-only',
  });
  if (error !== undefined) return <Problem error={error} />;
  if (data === undefined || fetching) return <Loading what="the report" />;
  const [report] = Object.values(data) as readonly (ReportFragment | null)[];
  if (report == null) return <Missing what="thing" />;
  const save = async (format: EvidenceFormat, ending: string, type: string): Promise<void> => {
    setBusy(true);
    const { data: answer } = await client
      .query<Readonly<Record<string, Exported | null>>>(exported, { ...variables, format })
      .toPromise();
    setBusy(false);
    const [one] = Object.values(answer ?? {});
    if (one != null) saveText(one.export, `${name}.${ending}`, type);
  };
  return (
    <>
      <div className={styles.tools}>
        {FILES.map(([format, ending, type]) => (
          <Button key={format} disabled={busy} onClick={() => void save(format, ending, type)}>
            Save as {ending.toUpperCase()}
          </Button>
        ))}
      </div>
      <ReportView report={report} />
    </>
  );
}
