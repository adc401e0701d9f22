import { describe, expect, it } from 'vitest';
import { outputOf, problemsOf, rawFacet, rawOutput, type Raw } from '../../support/openlineage.ts';

const FROM = { namespace: 'pg://db', name: 's.src', field: 'x' };
const SOURCE = { namespace: 'pg://db', name: 's.src', path: 'x' };
const DIRECT = { type: 'DIRECT', subtype: null, description: null, masking: false };

const lineage = (facet: Raw) => outputOf({ columnLineage: rawFacet(facet) });
const edgesOf = (facet: Raw) => lineage(facet).columnLineage;
const wrong = (facet: Raw) => problemsOf(rawOutput({ columnLineage: rawFacet(facet) }));
const oneField = (input: object, field: object = {}) => ({
  fields: { a: { inputFields: [{ ...FROM, ...input }], ...field } },
});
const transformed = (...transformations: unknown[]) =>
  edgesOf(oneField({ transformations }))?.flatMap((edge) => edge.transformations);

describe('columnLineage', () => {
  it('gives an edge for each input column of each output column', () => {
    const fields = { a: { inputFields: [FROM, { ...FROM, field: 'y' }] }, 'b.c': { inputFields: [FROM] } };
    expect(edgesOf({ fields })).toEqual([
      { from: SOURCE, to: 'a', transformations: [DIRECT] },
      { from: { ...SOURCE, path: 'y' }, to: 'a', transformations: [DIRECT] },
      { from: SOURCE, to: 'b.c', transformations: [DIRECT] },
    ]);
  });

  it('gives what the whole output depends on, indirectly unless it says otherwise', () => {
    const join = { type: 'INDIRECT', subtype: 'JOIN', description: 'on id', masking: true };
    expect(edgesOf({ fields: {}, dataset: [FROM, { ...FROM, transformations: [join] }] })).toEqual([
      { from: SOURCE, to: null, transformations: [{ ...DIRECT, type: 'INDIRECT' }] },
      { from: SOURCE, to: null, transformations: [join] },
    ]);
  });

  it('tells no lineage from nothing said of it', () => {
    expect(edgesOf({ fields: {} })).toEqual([]);
    expect(edgesOf({ dataset: [] })).toEqual([]);
    expect(edgesOf({})).toBeUndefined();
    expect(edgesOf({ fields: null, dataset: null })).toBeUndefined();
  });

  it('takes columns that are made from nothing, and null for one', () => {
    expect(edgesOf({ fields: { a: { inputFields: [] }, b: { inputFields: null }, c: {}, d: null } })).toEqual([]);
  });

  it('leaves out columns without a name, and keeps the JSON that has them', () => {
    const facet = { fields: { '': { inputFields: [FROM] }, a: { inputFields: [FROM, { ...FROM, field: '' }] } } };
    const output = outputOf({ columnLineage: facet });
    expect(output.columnLineage).toEqual([{ from: SOURCE, to: 'a', transformations: [DIRECT] }]);
    expect(output.facets).toEqual({ columnLineage: facet });
  });

  it('keeps the JSON when an input carries more than was read, and only then', () => {
    expect(lineage(oneField({ confidence: 0.5 })).facets).toHaveProperty('columnLineage');
    expect(lineage(oneField({}))).not.toHaveProperty('facets');
  });

  it('refuses what is missing, with its place', () => {
    const place = 'outputs[0].facets.columnLineage.fields.a.inputFields[0]';
    expect(wrong(oneField({ field: undefined }))).toEqual([`${place}.field is missing`]);
    expect(wrong(oneField({ field: null }))).toEqual([`${place}.field is null`]);
    expect(wrong(oneField({ namespace: undefined }))).toEqual([`${place}.namespace is missing`]);
    expect(wrong({ fields: [] })).toEqual(['outputs[0].facets.columnLineage.fields is an array, not an object']);
    expect(wrong({ fields: { 'a b': 'x' } })).toEqual([
      'outputs[0].facets.columnLineage.fields["a b"] is text, not an object',
    ]);
  });
});

describe('transformations', () => {
  it('keep type, subtype, description and masking', () => {
    const masked = { type: 'DIRECT', subtype: 'AGGREGATION', description: 'sha2(x)', masking: true };
    const filter = { type: 'INDIRECT', subtype: 'FILTER', description: null, masking: false };
    expect(transformed(masked, filter)).toEqual([masked, filter]);
  });

  it('take null and empty text as not said', () => {
    expect(transformed({ type: 'DIRECT', subtype: '', description: null, masking: null })).toEqual([DIRECT]);
    expect(transformed()).toEqual([DIRECT]);
    expect(edgesOf(oneField({ transformations: null }))).toEqual([
      { from: SOURCE, to: 'a', transformations: [DIRECT] },
    ]);
  });

  it('take the type in any case', () => {
    expect(transformed({ type: 'indirect' })).toEqual([{ ...DIRECT, type: 'INDIRECT' }]);
  });

  it('take another word for the subtype that it is, as the spec binds nobody to two types', () => {
    expect(transformed({ type: 'IDENTITY' }, { type: 'FILTER' })).toEqual([
      { ...DIRECT, subtype: 'IDENTITY' },
      { ...DIRECT, type: 'INDIRECT', subtype: 'FILTER' },
    ]);
    expect(lineage(oneField({ transformations: [{ type: 'IDENTITY' }] })).facets).toHaveProperty('columnLineage');
  });

  it('are refused when they are malformed, with their place', () => {
    const place = 'outputs[0].facets.columnLineage.fields.a.inputFields[0].transformations[0]';
    const refused = (transformation: unknown) => wrong(oneField({ transformations: [transformation] }));
    expect(refused({})).toEqual([`${place}.type is missing`]);
    expect(refused({ type: 3 })).toEqual([`${place}.type is a number, not text`]);
    expect(refused({ type: 'DIRECT', masking: 'yes' })).toEqual([`${place}.masking is text, not true or false`]);
    expect(refused(null)).toEqual([`${place} is null, not an object`]);
  });
});

describe('transformations of older producers', () => {
  const legacy = (transformationType: unknown, transformationDescription: unknown = null) =>
    edgesOf(oneField({}, { transformationType, transformationDescription }))?.[0]?.transformations;

  it('hold for every input of the column', () => {
    expect(legacy('IDENTITY', 'as it is')).toEqual([{ ...DIRECT, subtype: 'IDENTITY', description: 'as it is' }]);
    expect(legacy(null, 'a + b')).toEqual([{ ...DIRECT, description: 'a + b' }]);
  });

  it('mask when they are MASKED', () => {
    expect(legacy('MASKED')).toEqual([{ ...DIRECT, subtype: 'TRANSFORMATION', masking: true }]);
  });

  it('say nothing when they are null or empty', () => {
    expect(legacy(null)).toEqual([DIRECT]);
    expect(legacy('', '')).toEqual([DIRECT]);
  });

  it('give way to those of the input', () => {
    const facet = oneField({ transformations: [{ type: 'INDIRECT' }] }, { transformationType: 'IDENTITY' });
    expect(edgesOf(facet)?.[0]?.transformations).toEqual([{ ...DIRECT, type: 'INDIRECT' }]);
    expect(lineage(facet).facets).toHaveProperty('columnLineage');
  });
});
