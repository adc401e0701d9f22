import { describe, expect, it } from 'vitest';
import { MAX_NAME_BYTES } from '../../../src/ingest/openlineage/limits.ts';
import { jobOf, outputOf, problemsOf, rawFacet, rawJobFacets } from '../../support/openlineage.ts';

const SAID = { namespace: 'jobs', name: 'load' };
const owners = (list: unknown) => jobOf({ ownership: rawFacet({ owners: list }) }).owners;
const tags = (list: unknown) => jobOf({ tags: rawFacet({ tags: list }) }).tags;

describe('sql, jobType and documentation', () => {
  it('are read', () => {
    const facets = {
      sql: rawFacet({ query: 'select 1', dialect: 'trino' }),
      jobType: rawFacet({ processingType: 'BATCH', integration: 'SPARK', jobType: 'SQL_JOB' }),
      documentation: rawFacet({ description: 'loads' }),
    };
    expect(jobOf(facets)).toEqual({
      ...SAID,
      sql: 'select 1',
      sqlDialect: 'trino',
      processing: 'BATCH',
      integration: 'SPARK',
      jobType: 'SQL_JOB',
      description: 'loads',
    });
  });

  it('say nothing where they are null or empty', () => {
    const facets = {
      sql: rawFacet({ query: '', dialect: null }),
      jobType: rawFacet({ processingType: null, integration: '', jobType: null }),
      documentation: rawFacet({ description: '', contentType: null }),
    };
    expect(jobOf(facets)).toEqual(SAID);
  });

  it('keep what is more as JSON', () => {
    const facets = {
      jobType: { processingType: 'STREAMING', emissionPattern: { eventTrigger: 'PERIODIC' } },
      documentation: { description: '# x', contentType: 'text/markdown' },
    };
    expect(jobOf(facets).facets).toEqual(facets);
  });

  it('are refused when they are no text, with their place', () => {
    expect(problemsOf(rawJobFacets({ sql: { query: 1 }, jobType: { integration: {} }, documentation: [] }))).toEqual([
      'job.facets.sql.query is a number, not text',
      'job.facets.jobType.integration is an object, not text',
      'job.facets.documentation is an array, not an object',
    ]);
  });

  it('replace halves of surrogate pairs, which no database can store', () => {
    expect(jobOf({ sql: { query: "select '\ud83c'" } }).sql).toBe("select '\ufffd'");
  });
});

describe('source code', () => {
  it('is read, and kept as JSON where it is malformed', () => {
    const facets = { sourceCode: { language: 'python', sourceCode: 7 }, sourceCodeLocation: { type: 'git', url: 'u' } };
    expect(jobOf(facets)).toEqual({ ...SAID, sourceLocation: 'u', facets });
  });
});

describe('ownership', () => {
  it('gives each owner with a role, OWNER where none is said', () => {
    const list = [
      { name: 'team:risk', type: 'STEWARD' },
      { name: 'ada' },
      { name: 'bob', type: null },
      { name: 'eve', type: '' },
    ];
    expect(owners(list)).toEqual([
      { name: 'team:risk', role: 'STEWARD' },
      { name: 'ada', role: 'OWNER' },
      { name: 'bob', role: 'OWNER' },
      { name: 'eve', role: 'OWNER' },
    ]);
  });

  it('tells no owners from nothing said of them', () => {
    expect(owners([])).toEqual([]);
    expect(owners(null)).toBeUndefined();
  });

  it('counts an owner with a role once, and leaves out one without a name', () => {
    expect(owners([{ name: 'ada' }, { name: 'ada', type: 'OWNER' }, { name: '' }])).toEqual([
      { name: 'ada', role: 'OWNER' },
    ]);
  });

  it('is refused when a name is missing, with its place', () => {
    expect(problemsOf(rawJobFacets({ ownership: { owners: [{ name: 'ada' }, {}] } }))).toEqual([
      'job.facets.ownership.owners[1].name is missing',
    ]);
  });
});

describe('tags', () => {
  it('are named by their key, and by their value where it says more', () => {
    const list = [
      { key: 'PII', value: 'true', source: 'USER' },
      { key: 'daily', value: 'daily' },
      { key: 'cost-center', value: '42' },
      { key: 'gold', value: '' },
      { key: 'silver' },
      { key: 'PCI', value: 'false' },
    ];
    expect(tags(list)).toEqual(['PII', 'daily', 'cost-center:42', 'gold', 'silver'].map((tag) => ({ tag })));
  });

  it('of a dataset may be of one column', () => {
    const list = [
      { key: 'PII', value: 'true', field: 'email' },
      { key: 'PII', value: 'true', field: '' },
      { key: 'PII', value: 'true', field: null },
    ];
    expect(outputOf({ tags: rawFacet({ tags: list }) }).tags).toEqual([{ tag: 'PII', field: 'email' }, { tag: 'PII' }]);
  });

  it('keep their source as JSON', () => {
    const facet = { tags: [{ key: 'PII', value: 'true', source: 'DBT' }] };
    expect(jobOf({ tags: facet }).facets).toEqual({ tags: facet });
  });

  it('leave a value out of the name that no name can hold, and keep it as JSON', () => {
    const facet = {
      tags: [
        { key: 'notes', value: 'x'.repeat(MAX_NAME_BYTES) },
        { key: '', value: 'y' },
      ],
    };
    expect(jobOf({ tags: facet })).toEqual({ ...SAID, tags: [{ tag: 'notes' }], facets: { tags: facet } });
  });

  it('tell no tags from nothing said of them', () => {
    expect(tags([])).toEqual([]);
    expect(tags(null)).toBeUndefined();
  });

  it('are refused without a key or with a value that is no text, with their place', () => {
    expect(problemsOf(rawJobFacets({ tags: { tags: [{ value: 'x' }, { key: 'a', value: 3 }] } }))).toEqual([
      'job.facets.tags.tags[0].key is missing',
      'job.facets.tags.tags[1].value is a number, not text',
    ]);
  });
});
