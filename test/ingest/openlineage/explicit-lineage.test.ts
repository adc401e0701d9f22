import { describe, expect, it } from 'vitest';
import { eventOf, problemsOf, rawFacet, rawRunEvent, type Raw } from '../../support/openlineage.ts';

const JOB = { namespace: 'jobs', name: 'load' };
const T = { namespace: 'db', name: 't' };
const S = { namespace: 'db', name: 's', type: 'DATASET' };
const entry = (more: Raw): Raw => ({ ...T, type: 'DATASET', ...more });
const raw = (...entries: unknown[]): Raw =>
  rawRunEvent({ job: { ...JOB, facets: { lineage: rawFacet({ entries }) } } });
const lineage = (...entries: unknown[]) => eventOf(raw(...entries)).lineage;
const MASK = { type: 'DIRECT', subtype: 'TRANSFORMATION', description: 'md5', masking: true };

describe('the lineage facet of a job', () => {
  it('gives what each target is made from: wholes, columns, and columns for all of it', () => {
    const target = entry({
      inputs: [S, { ...S, field: 'g', transformations: [{ type: 'INDIRECT', subtype: 'GROUP_BY' }] }],
      fields: { a: { inputs: [{ ...S, field: 'x', transformations: [MASK] }] } },
    });
    expect(lineage(target)).toEqual({
      complete: true,
      entries: [
        {
          target: T,
          inputs: [
            { from: { namespace: 'db', name: 's', path: null }, to: null, transformations: [] },
            {
              from: { namespace: 'db', name: 's', path: 'g' },
              to: null,
              transformations: [{ type: 'INDIRECT', subtype: 'GROUP_BY', description: null, masking: false }],
            },
            { from: { namespace: 'db', name: 's', path: 'x' }, to: 'a', transformations: [MASK] },
          ],
        },
      ],
    });
  });

  it('names in inputs and outputs what its producer left out there', () => {
    const { inputs, outputs } = eventOf(raw(entry({ inputs: [S] })));
    expect([inputs, outputs]).toEqual([[{ namespace: 'db', name: 's' }], [T]]);
  });

  it('tells a source that is known to be none from nothing said', () => {
    expect(lineage(entry({ inputs: [] }))?.entries).toEqual([{ target: T, inputs: [] }]);
    expect(lineage(entry({}))?.entries).toEqual([]);
    expect(lineage()).toEqual({ complete: true, entries: [] });
  });

  it('keeps of an input without a column the dataset, and the rest as JSON', () => {
    const event = eventOf(raw(entry({ fields: { a: { inputs: [S] } } })));
    expect(event.lineage?.entries[0]?.inputs).toEqual([
      { from: { namespace: 'db', name: 's', path: null }, to: null, transformations: [] },
    ]);
    expect(event.job?.facets).toHaveProperty('lineage');
  });

  it('gives the jobs that hand data to jobs, the event’s own where it is meant', () => {
    const a = { namespace: 'jobs', name: 'a', type: 'JOB' };
    const own = { type: 'JOB', transformations: [{ type: 'DIRECT' }] };
    const from = { namespace: 'jobs', name: 'a' };
    const links = (...entries: unknown[]) => eventOf(raw(...entries)).jobLinks;
    const data = (...edges: unknown[]) => [{ kind: 'DATA', edges }];
    expect(links({ type: 'JOB', inputs: [a] })).toEqual(data({ from, to: JOB }));
    expect(links({ ...a, name: 'b', inputs: [a] })).toEqual(data({ from, to: { namespace: 'jobs', name: 'b' } }));
    expect(links(entry({ inputs: [a] }))).toEqual(data({ from, to: JOB }));
    // All of it was said, and that is no job.
    expect(links(entry({ inputs: [], fields: { total: { inputs: [own] } } }))).toEqual(data());
  });

  it('tells what jobs read, its own beside its inputs, and keeps columns and transformations as JSON', () => {
    const input = { ...S, field: 'x', transformations: [{ type: 'INDIRECT', subtype: 'FILTER' }] };
    const own = eventOf(raw({ type: 'JOB', inputs: [input] }));
    expect(own.inputs).toEqual([{ namespace: 'db', name: 's' }]);
    expect(own.job?.facets).toHaveProperty('lineage');
    const other = eventOf(raw({ namespace: 'jobs', name: 'b', type: 'JOB', inputs: [S] }));
    expect(other.inputs).toEqual([]);
    expect(other.reads).toEqual([{ job: { namespace: 'jobs', name: 'b' }, asset: { namespace: 'db', name: 's' } }]);
    expect(other.job).not.toHaveProperty('facets');
  });

  it('tells no source of a dataset that comes from another job', () => {
    const a = { namespace: 'jobs', name: 'a', type: 'JOB' };
    expect(lineage(entry({ inputs: [a] }))?.entries).toEqual([{ target: T, inputs: [], fromJob: true }]);
    expect(lineage(entry({ inputs: [], fields: { x: { inputs: [{ type: 'JOB' }] } } }))?.entries).toEqual([
      { target: T, inputs: [] },
    ]);
  });

  it('that a JobEvent takes back leaves what inputs and outputs tell, and no more', () => {
    const facets = { lineage: rawFacet({ _deleted: true }) };
    const declared = rawRunEvent({ run: undefined, schemaURL: 'x', job: { ...JOB, facets } });
    expect(eventOf(declared).lineage).toEqual({ complete: true, entries: [] });
    expect(eventOf({ ...declared, outputs: [T] }).lineage).toEqual({ complete: true, entries: [] });
    expect(eventOf({ ...declared, inputs: [S], outputs: [T] }).lineage?.entries).toEqual([
      { target: T, inputs: [{ from: { namespace: 'db', name: 's', path: null }, to: null, transformations: [] }] },
    ]);
    expect(eventOf(rawRunEvent({ job: { ...JOB, facets } })).lineage).toBeUndefined();
  });

  it('is refused when it is malformed, with the place', () => {
    const at = 'job.facets.lineage.entries[0]';
    expect(problemsOf(raw({ ...T }))).toEqual([`${at}.type is missing: DATASET or JOB`]);
    expect(problemsOf(raw({ ...T, type: 'TABLE' }))).toEqual([`${at}.type "TABLE" is none of DATASET, JOB`]);
    expect(problemsOf(raw({ type: 'DATASET', name: 't' }))).toEqual([`${at}.namespace is missing`]);
    expect(problemsOf(raw(entry({ inputs: [{ ...S, name: '' }] })))).toEqual([`${at}.inputs[0].name is empty`]);
    expect(problemsOf(raw(entry({ fields: { a: {} } })))).toEqual([`${at}.fields.a.inputs is missing`]);
    expect(problemsOf(raw({ type: 'JOB', name: 'x', inputs: [] }))).toEqual([`${at}.namespace is missing`]);
    const facet = rawRunEvent({ job: { ...JOB, facets: { lineage: rawFacet({}) } } });
    expect(problemsOf(facet)).toEqual(['job.facets.lineage.entries is missing']);
  });
});

describe('the lineage facet of a dataset', () => {
  const dataset = (facet: Raw) => ({ ...T, facets: { lineage: rawFacet(facet) } });
  const datasetEvent = (facet: Raw) =>
    eventOf({ ...rawRunEvent(), run: undefined, job: undefined, dataset: dataset(facet) });

  it('gives what the dataset is made from', () => {
    const event = datasetEvent({ inputs: [S], fields: { a: { inputs: [{ ...S, field: 'x' }] } } });
    expect(event.lineage).toMatchObject({
      complete: false,
      entries: [{ target: T, inputs: [{ to: null }, { to: 'a' }] }],
    });
    expect(event.outputs.map(({ name }) => name)).toEqual(['t']);
  });

  it('names jobs that write it', () => {
    const event = datasetEvent({ inputs: [{ namespace: 'jobs', name: 'a', type: 'JOB' }] });
    expect(event.writes).toEqual([{ job: { namespace: 'jobs', name: 'a' }, asset: T }]);
    expect(event.lineage?.entries).toEqual([{ target: T, inputs: [], fromJob: true }]);
  });

  it('that is taken back leaves nothing that it is made from, and no word of a source', () => {
    const [mention] = datasetEvent({ _deleted: true }).outputs;
    expect(mention).toEqual({ ...T, columnLineage: [], retracted: ['declaredSource', 'facet:lineage'] });
  });

  it('on an output speaks for that one alone, and on an input for none', () => {
    const facet = dataset({ inputs: [S] });
    expect(eventOf(rawRunEvent({ outputs: [facet] })).lineage).toMatchObject({ complete: false });
    const event = eventOf(rawRunEvent({ inputs: [facet] }));
    expect(event.lineage).toBeUndefined();
    expect(event.inputs[0]?.facets).toHaveProperty('lineage');
  });
});
