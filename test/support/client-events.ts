import { randomUUID } from 'node:crypto';

/** OpenLineage events as a client sends them. Facets get what every facet must have. */
export interface DatasetOptions {
  readonly namespace?: string;
  readonly facets?: Readonly<Record<string, object>>;
  readonly inputFacets?: Readonly<Record<string, object>>;
  readonly outputFacets?: Readonly<Record<string, object>>;
}

const BASE = { _producer: 'https://example.com/tests', _schemaURL: 'https://openlineage.io/spec/facets/test.json' };
const facets = (said: Readonly<Record<string, object>> = {}) =>
  Object.fromEntries(Object.entries(said).map(([name, facet]) => [name, { ...BASE, ...facet }]));

export const dataset = (name: string, { namespace = 'db', ...said }: DatasetOptions = {}) => ({
  namespace,
  name,
  facets: facets(said.facets),
  ...(said.inputFacets === undefined ? {} : { inputFacets: facets(said.inputFacets) }),
  ...(said.outputFacets === undefined ? {} : { outputFacets: facets(said.outputFacets) }),
});

export const schema = (...fields: readonly string[]) => ({
  schema: { fields: fields.map((field) => ({ name: field, type: 'text' })) },
});

/** `{ to: [[dataset, from], …] }` as a columnLineage facet. */
export const columns = (
  lineage: Readonly<Record<string, readonly (readonly [string, string, { masking?: boolean }?])[]>>,
  namespace = 'db',
) => ({
  columnLineage: {
    fields: Object.fromEntries(
      Object.entries(lineage).map(([to, inputs]) => [
        to,
        {
          inputFields: inputs.map(([name, field, how]) => ({
            namespace,
            name,
            field,
            transformations: [
              { type: 'DIRECT', subtype: 'TRANSFORMATION', description: 'code', masking: false, ...how },
            ],
          })),
        },
      ]),
    ),
  },
});

export interface RunOptions {
  readonly at?: string;
  readonly type?: string;
  readonly runId?: string;
  readonly job?: string;
  readonly inputs?: readonly object[];
  readonly outputs?: readonly object[];
  readonly runFacets?: Readonly<Record<string, object>>;
  readonly jobFacets?: Readonly<Record<string, object>>;
}

/** A completed run, unless it says otherwise. */
export const runEvent = (run: RunOptions = {}) => ({
  eventType: run.type ?? 'COMPLETE',
  eventTime: run.at ?? '2026-04-01T08:00:00Z',
  producer: 'https://example.com/tests',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: run.runId ?? randomUUID(), facets: facets(run.runFacets) },
  job: { namespace: 'jobs', name: run.job ?? 'copy', facets: facets(run.jobFacets) },
  inputs: run.inputs ?? [],
  outputs: run.outputs ?? [],
});

export const datasetEvent = (about: object, at = '2026-04-01T07:00:00Z') => ({
  eventTime: at,
  producer: 'https://example.com/tests',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent',
  dataset: about,
});
