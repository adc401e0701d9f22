import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, MAX_FIELDS } from '../../../src/ingest/openlineage/limits.ts';
import { outputOf, problemsOf, rawFacet, rawOutput } from '../../support/openlineage.ts';

const schemaOf = (fields: unknown) => outputOf({ schema: rawFacet({ fields }) }).schema;
const wrong = (fields: unknown) => problemsOf(rawOutput({ schema: rawFacet({ fields }) }));

describe('schema facet', () => {
  it('gives each column its type, description and place', () => {
    expect(
      schemaOf([
        { name: 'id', type: 'bigint', description: 'key', nullable: false },
        { name: 'email', type: 'string' },
      ]),
    ).toEqual([
      { path: 'id', type: 'bigint', description: 'key', nullable: false, ordinal: 1 },
      { path: 'email', type: 'string', ordinal: 2 },
    ]);
  });

  it('gives nested columns a dotted path after the column they are in', () => {
    const address = {
      name: 'address',
      type: 'struct',
      fields: [
        { name: 'city', type: 'string' },
        { name: 'geo', fields: [{ name: 'lat' }] },
      ],
    };
    expect(schemaOf([address, { name: 'id' }])?.map(({ path, ordinal }) => [path, ordinal])).toEqual([
      ['address', 1],
      ['address.city', 2],
      ['address.geo', 3],
      ['address.geo.lat', 4],
      ['id', 5],
    ]);
  });

  it('takes columns without type, with null in place of one, and with an empty one', () => {
    const fields = [
      { name: 'a' },
      { name: 'b', type: null, description: null, fields: null },
      { name: 'c', type: '', description: '' },
    ];
    expect(schemaOf(fields)).toEqual([
      { path: 'a', ordinal: 1 },
      { path: 'b', ordinal: 2 },
      { path: 'c', ordinal: 3 },
    ]);
  });

  it('says nothing when it has no columns', () => {
    for (const fields of [[], null, undefined]) expect(schemaOf(fields)).toBeUndefined();
  });

  it('counts the first of two columns with one path', () => {
    expect(
      schemaOf([
        { name: 'a.b', type: 'x' },
        { name: 'a', fields: [{ name: 'b', type: 'y' }] },
      ]),
    ).toEqual([
      { path: 'a.b', type: 'x', ordinal: 1 },
      { path: 'a', ordinal: 2 },
    ]);
  });

  it('takes line breaks and tabs in the name of a column', () => {
    expect(schemaOf([{ name: 'Employee\nName\t' }])).toEqual([{ path: 'Employee\nName\t', ordinal: 1 }]);
  });

  it('leaves out a column without a name, and keeps the JSON that has it', () => {
    const facet = { fields: [{ name: '', type: 'string' }, { name: 'a' }] };
    const output = outputOf({ schema: facet });
    expect(output.schema).toEqual([{ path: 'a', ordinal: 1 }]);
    expect(output.facets).toEqual({ schema: facet });
  });

  it('keeps the JSON when columns carry more than was read, and only then', () => {
    const facet = { fields: [{ name: 'a', ordinal_position: 1, 'x-unit': 'EUR' }] };
    expect(outputOf({ schema: facet }).facets).toEqual({ schema: facet });
    expect(outputOf({ schema: rawFacet({ fields: [{ name: 'a', ordinal_position: 1 }] }) })).not.toHaveProperty(
      'facets',
    );
  });

  it('refuses malformed columns, with their place', () => {
    expect(wrong('id')).toEqual(['outputs[0].facets.schema.fields is text, not an array']);
    expect(wrong([null])).toEqual(['outputs[0].facets.schema.fields[0] is null, not an object']);
    expect(wrong([{ type: 'int' }])).toEqual(['outputs[0].facets.schema.fields[0].name is missing']);
    expect(wrong([{ name: 'a', type: { type: 'array' } }])).toEqual([
      'outputs[0].facets.schema.fields[0].type is an object, not text',
    ]);
    expect(wrong([{ name: 'a', fields: [{ name: 'b' }, { name: 4 }] }])).toEqual([
      'outputs[0].facets.schema.fields[0].fields[1].name is a number, not text',
    ]);
    expect(wrong([{ name: 'a\u0000' }])).toEqual([
      'outputs[0].facets.schema.fields[0].name contains a control character',
    ]);
  });

  it('refuses more columns than the limit, and names it', () => {
    const fields = Array.from({ length: MAX_FIELDS + 5 }, (_, index) => ({ name: `c${String(index)}` }));
    expect(wrong(fields)).toEqual([
      `outputs[0].facets.schema.fields[20000].name is field 20001: at most ${String(MAX_FIELDS)} are allowed`,
    ]);
  });

  it('refuses columns nested deeper than the limit, and names it', () => {
    let column: object = { name: 'x' };
    for (let depth = 0; depth <= MAX_DEPTH; depth++) column = { name: 'x', fields: [column] };
    expect(wrong([column])).toEqual([expect.stringMatching(/nested too deeply: at most 500 levels$/)]);
  });
});
