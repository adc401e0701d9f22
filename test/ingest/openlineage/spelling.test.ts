import { describe, expect, it } from 'vitest';
import { eventOf, rawFacet, rawRunEvent, type Raw } from '../../support/openlineage.ts';

const fields = (...names: readonly string[]) => rawFacet({ fields: names.map((name) => ({ name })) });
const FROM = { namespace: 'wh', name: 'alias.src', field: 'iD' };

function edgesWith(source: Raw, target: Raw, to = 'total') {
  const columnLineage = rawFacet({ fields: { [to]: { inputFields: [FROM] } } });
  const symlinks = rawFacet({ identifiers: [{ namespace: 'wh', name: 'alias.src', type: 'TABLE' }] });
  const event = eventOf(
    rawRunEvent({
      inputs: [{ namespace: 'wh', name: 'src', facets: { schema: source, symlinks } }],
      outputs: [{ namespace: 'wh', name: 'out', facets: { schema: target, columnLineage } }],
    }),
  );
  return event.outputs[0]?.columnLineage?.map((edge) => [edge.from.path, edge.to]);
}

describe('columns', () => {
  it('are spelled as the schemas of the event have them, also under another name of the dataset', () => {
    expect(edgesWith(fields('ID'), fields('TOTAL'))).toEqual([['ID', 'TOTAL']]);
  });

  it('stay as they are where the schema has them so, has several like them, or none', () => {
    expect(edgesWith(fields('ID', 'iD'), fields('Total', 'TOTAL'))).toEqual([['iD', 'total']]);
    expect(edgesWith(fields('x'), fields('y'))).toEqual([['iD', 'total']]);
  });

  it('of explicit lineage, of results and of tags are spelled so, too', () => {
    const event = eventOf(
      rawRunEvent({
        job: {
          namespace: 'jobs',
          name: 'load',
          facets: {
            lineage: rawFacet({
              entries: [
                {
                  type: 'DATASET',
                  namespace: 'wh',
                  name: 'out',
                  fields: { total: { inputs: [{ type: 'DATASET', namespace: 'wh', name: 'src', field: 'id' }] } },
                },
              ],
            }),
          },
        },
        inputs: [
          {
            namespace: 'wh',
            name: 'src',
            facets: {
              schema: fields('ID'),
              tags: rawFacet({ tags: [{ key: 'PII', value: 'true', field: 'id' }] }),
              dataQualityAssertions: rawFacet({ assertions: [{ assertion: 'unique', column: 'id', success: true }] }),
            },
          },
        ],
        outputs: [{ namespace: 'wh', name: 'out', facets: { schema: fields('TOTAL') } }],
      }),
    );
    expect(event.inputs[0]).toMatchObject({ tags: [{ field: 'ID' }], assertions: [{ field: 'ID' }] });
    expect(event.lineage?.entries[0]?.inputs).toMatchObject([{ from: { path: 'ID' }, to: 'TOTAL' }]);
  });
});
