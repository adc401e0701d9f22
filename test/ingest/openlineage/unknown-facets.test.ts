import { describe, expect, it } from 'vitest';
import {
  eventOf,
  jobOf,
  outputOf,
  problemsOf,
  rawFacet,
  rawRunEvent,
  rawRunFacets,
  runOf,
} from '../../support/openlineage.ts';

describe('facets that have no meaning here', () => {
  const facets = {
    spark_properties: rawFacet({ properties: { 'spark.master': 'yarn' } }),
    'environment-properties': { 'environment-properties': {} },
    dbt_version: 'not even an object',
    counts: [1, 2.5, -0.1, true, null],
  };

  it('are kept as JSON of runs, jobs and datasets', () => {
    expect(runOf(facets).facets).toEqual(facets);
    expect(jobOf(facets).facets).toEqual(facets);
    expect(outputOf(facets).facets).toEqual(facets);
  });

  it('are never kept when they are environment variables, which hold secrets', () => {
    const environmentVariables = rawFacet({ environmentVariables: [{ name: 'PASSWORD', value: 'hunter2' }] });
    expect(JSON.stringify([runOf({ environmentVariables }), jobOf({ environmentVariables })])).not.toContain('hunter2');
  });

  it('are kept of inputFacets and outputFacets, under another name where the name is taken', () => {
    const output = outputOf(
      { custom: 1, same: 2 },
      { outputFacets: { custom: 3, same: 2, subset: { locations: [] } } },
    );
    expect(output.facets).toEqual({ custom: 1, same: 2, 'outputFacets.custom': 3, subset: { locations: [] } });
  });

  it('are absent when they are null, and taken back when they are deleted', () => {
    expect(outputOf({ a: null })).toEqual({ namespace: 'pg://db', name: 's.t' });
    const deleted = { b: rawFacet({ _deleted: true, x: 1 }), documentation: { _deleted: true, description: 'x' } };
    expect(outputOf(deleted)).toEqual({
      namespace: 'pg://db',
      name: 's.t',
      retracted: ['description', 'facet:b', 'facet:documentation'],
    });
  });

  it('are facets of another kind where a known name stands in the wrong place', () => {
    const misplaced = { schema: { fields: 'none' }, parent: 7 };
    expect(outputOf({}, { inputFacets: misplaced }).facets).toEqual(misplaced);
    expect(jobOf(misplaced).facets).toEqual(misplaced);
  });

  it('are named as they like, prototype keys included, and pollute nothing', () => {
    const text = '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 3}';
    const odd = JSON.parse(text) as object;
    const kept = runOf(odd).facets;
    expect(JSON.stringify(kept)).toBe(JSON.stringify(odd));
    expect({}).not.toHaveProperty('polluted');
  });

  it('are refused when they nest too deeply, with the limit', () => {
    const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    expect(problemsOf(rawRunFacets({ deep: nested(500) }))).toEqual([]);
    expect(problemsOf(rawRunFacets({ deep: nested(501) }))).toEqual([
      'run.facets.deep is nested too deeply: at most 500 levels',
    ]);
  });
});

describe('names that are prototype keys', () => {
  it('are names like any other, of datasets, columns and parameters', () => {
    const columns = JSON.parse(
      '{"__proto__": {"inputFields": [{"namespace": "__proto__", "name": "constructor", "field": "toString"}]}}',
    ) as object;
    const event = eventOf(
      rawRunEvent({
        job: { namespace: '__proto__', name: 'constructor' },
        outputs: [
          {
            namespace: '__proto__',
            name: 'toString',
            facets: {
              columnLineage: { fields: columns },
              schema: { fields: [{ name: '__proto__' }, { name: 'constructor' }] },
            },
          },
        ],
      }),
    );
    expect(event.job).toEqual({ namespace: '__proto__', name: 'constructor' });
    const [output] = event.outputs;
    expect(output?.schema?.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
    expect(output?.columnLineage?.map(({ from, to }) => [from.path, to])).toEqual([['toString', '__proto__']]);
    const run = runOf({ executionParameters: { parameters: [{ key: '__proto__', value: { polluted: 1 } }] } });
    expect(Object.keys(run.parameters ?? {})).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
  });
});
