import { describe, expect, it } from 'vitest';
import { outputOf, problemsOf, rawFacet, rawOutput, rawRunEvent } from '../../support/openlineage.ts';

const typed = (datasetType: string, more: object = {}) => outputOf({ datasetType: rawFacet({ datasetType }), ...more });

describe('names of datasets', () => {
  it('are kept as they are written, spaces and any script included', () => {
    const name = ' "DB"."Schema".größe 名前 🌊 ';
    expect(outputOf({}, { name }).name).toBe(name);
  });

  it('are refused when they are missing, null, empty or no text, with their place', () => {
    const named = (name: unknown) =>
      problemsOf(
        rawRunEvent({
          inputs: [
            { namespace: 'n', name: 'a' },
            { namespace: 'n', name },
          ],
        }),
      );
    expect(named(undefined)).toEqual(['inputs[1].name is missing']);
    expect(named(null)).toEqual(['inputs[1].name is null']);
    expect(named('')).toEqual(['inputs[1].name is empty']);
    expect(named(3)).toEqual(['inputs[1].name is a number, not text']);
  });

  it('are refused with line breaks and other control characters', () => {
    expect(problemsOf(rawOutput({}, { name: 'a\nb' }))).toEqual(['outputs[0].name contains a control character']);
  });

  it('refuses datasets that are no objects', () => {
    expect(problemsOf(rawRunEvent({ outputs: [null, 'a'] }))).toEqual([
      'outputs[0] is null, not an object',
      'outputs[1] is text, not an object',
    ]);
  });
});

describe('datasetType', () => {
  it('is kept as written, and tells the kind and the structure', () => {
    expect(typed('TABLE')).toMatchObject({ datasetType: 'TABLE', kind: 'DATASET', structure: 'STRUCTURED' });
    expect(typed('Topic')).toMatchObject({ datasetType: 'Topic', kind: 'DATASET', structure: 'SEMI_STRUCTURED' });
    expect(typed('MODEL')).toMatchObject({ datasetType: 'MODEL', kind: 'MODEL' });
    expect(typed('SOMETHING_NEW')).toMatchObject({ datasetType: 'SOMETHING_NEW', kind: 'DATASET' });
  });

  it('that names no kind of ours gives way to our own facet', () => {
    expect(typed('FILE', { headwater_model: rawFacet({ algorithm: 'xgboost' }) })).toMatchObject({
      datasetType: 'FILE',
      kind: 'MODEL',
      algorithm: 'xgboost',
    });
  });

  it('is not said when it is null or empty', () => {
    expect(outputOf({ datasetType: rawFacet({ datasetType: null }) })).not.toHaveProperty('datasetType');
    expect(typed('')).not.toHaveProperty('kind');
  });

  it('leaves a plain dataset when it is taken back, as do our own facets that tell a kind', () => {
    const deleted = rawFacet({ _deleted: true, datasetType: 'MODEL' });
    expect(outputOf({ datasetType: deleted })).toMatchObject({
      kind: 'DATASET',
      retracted: ['datasetType', 'facet:datasetType'],
    });
    expect(outputOf({ headwater_dashboard: { _deleted: true } })).toMatchObject({ kind: 'DATASET' });
    expect(outputOf({ datasetType: deleted, headwater_model: { algorithm: 'xgboost' } })).toMatchObject({
      kind: 'MODEL',
    });
  });

  it('keeps no JSON of a sub-type that is empty', () => {
    expect(typed('TABLE').facets).toBeUndefined();
    expect(outputOf({ datasetType: rawFacet({ datasetType: 'TABLE', subType: '' }) }).facets).toBeUndefined();
  });

  it('is refused when it is no text', () => {
    expect(problemsOf(rawOutput({ datasetType: rawFacet({ datasetType: 5 }) }))).toEqual([
      'outputs[0].facets.datasetType.datasetType is a number, not text',
    ]);
  });
});

describe('dataSource and version', () => {
  it('give the URI and the version', () => {
    const output = outputOf({
      dataSource: rawFacet({ name: 'pg://db', uri: 'pg://db/s/t' }),
      version: rawFacet({ datasetVersion: '7' }),
    });
    expect(output).toEqual({ namespace: 'pg://db', name: 's.t', uri: 'pg://db/s/t', version: '7' });
  });

  it('may be null in every part', () => {
    const facets = {
      dataSource: rawFacet({ name: null, uri: null }),
      version: rawFacet({ datasetVersion: null }),
    };
    expect(outputOf(facets)).toEqual({ namespace: 'pg://db', name: 's.t' });
  });

  it('keep a name of the source that says something', () => {
    expect(outputOf({ dataSource: { name: 'warehouse', uri: 'pg://db' } }).facets).toEqual({
      dataSource: { name: 'warehouse', uri: 'pg://db' },
    });
  });
});

describe('statistics and quality', () => {
  const measured = (inputFacets: object) => {
    const dataset = { namespace: 'n', name: 'a', inputFacets };
    return outputOf({}, dataset);
  };

  it('counts what was written, before what a check measured', () => {
    const output = outputOf(
      { dataQualityMetrics: rawFacet({ rowCount: 5, bytes: 9, columnMetrics: {} }) },
      { outputFacets: { outputStatistics: rawFacet({ rowCount: 7.0 }) } },
    );
    expect(output.statistics).toEqual({ rowCount: 7, size: 9 });
  });

  it('reads assertions from wherever they stand, once', () => {
    const assertions = [
      { assertion: 'not_null', column: 'id', success: true },
      { assertion: 'row_count', column: null, success: false, severity: 'warn' },
    ];
    const facet = { dataQualityAssertions: rawFacet({ assertions }) };
    expect(outputOf(facet, { inputFacets: facet }).assertions).toEqual([
      { name: 'not_null', field: 'id', success: true },
      { name: 'row_count', success: false, severity: 'warn' },
    ]);
  });

  it('keeps as JSON what a count cannot be, and loses nothing else', () => {
    const facet = { rowCount: -1, size: 10, fileCount: 2 };
    const output = outputOf({}, { outputFacets: { outputStatistics: facet } });
    expect(output.statistics).toEqual({ size: 10 });
    expect(output.facets).toEqual({ outputStatistics: facet });
  });

  it('keeps malformed measures as JSON, and takes the event', () => {
    const inputFacets = {
      inputStatistics: 'many',
      dataQualityMetrics: { rowCount: '12', columnMetrics: { id: { nullCount: 0 } } },
      dataQualityAssertions: { assertions: [{ assertion: 'unique' }, { assertion: 'not_null', success: true }] },
    };
    const output = measured(inputFacets);
    expect(output.facets).toEqual(inputFacets);
    expect(output.assertions).toEqual([{ name: 'not_null', success: true }]);
  });
});

describe('catalog and hierarchy', () => {
  it('give where the dataset is listed, without credentials', () => {
    const catalog = {
      ...{ framework: 'iceberg', type: 'jdbc', name: 'main' },
      metadataUri: 'jdbc:mysql://root:hunter2@db:3306/iceberg?useSSL=1&password=hunter2',
    };
    expect(outputOf({ catalog }).catalog).toEqual({
      ...catalog,
      ...{ metadataUri: 'jdbc:mysql://db:3306/iceberg?useSSL=1&password=***', warehouseUri: null, source: null },
    });
    const properties = { catalogProperties: { uri: 'thrift://u:p@host', 's3.secret-key': 'abc', region: 'eu' } };
    expect(outputOf({ catalog: { ...catalog, ...properties } }).facets).toMatchObject({
      catalog: { catalogProperties: { uri: 'thrift://host', 's3.secret-key': '***', region: 'eu' } },
    });
    expect(outputOf({ dataSource: { name: 'x', uri: 'postgres://u:p@db/x' } })).toMatchObject({
      uri: 'postgres://db/x',
      facets: { dataSource: { uri: 'postgres://db/x' } },
    });
  });

  it('give the levels that it lies in', () => {
    const hierarchy = [
      { type: 'DATABASE', name: 'crm' },
      { type: 'TABLE', name: 'users' },
    ];
    expect(outputOf({ hierarchy: { hierarchy } }).hierarchy).toEqual(hierarchy);
  });

  it('are kept as JSON when they are malformed', () => {
    expect(outputOf({ catalog: { name: 7 }, hierarchy: { hierarchy: [{}] } }).facets).toEqual({
      catalog: { name: 7 },
      hierarchy: { hierarchy: [{}] },
    });
  });
});
