import type { AssetId, JobId } from '../domain/ids.ts';
import type { Json } from '../domain/json.ts';
import { readRegisters } from '../domain/register.ts';
import { registersOf } from './cypher/read-facets.ts';
import type { CatalogReader } from './port.ts';
import type { Reader } from './runner.ts';

type FacetReader = Pick<CatalogReader, 'assetFacets' | 'jobFacets'>;

/** Facets are kept among the registers of what they were said of. */
export const createFacetReader = (reader: Reader): FacetReader => ({
  assetFacets: async (ids) => facetsOf<AssetId>(await reader.run(registersOf.Asset, { ids })),
  jobFacets: async (ids) => facetsOf<JobId>(await reader.run(registersOf.Job, { ids })),
});

function facetsOf<Id extends string>(
  rows: readonly { id: string; registers: string | null }[],
): Map<Id, ReadonlyMap<string, Json>> {
  return new Map(
    rows.map(({ id, registers }) => [
      id as Id,
      new Map(
        [...readRegisters(registers)].flatMap(([attribute, { value }]): [string, Json][] =>
          attribute.startsWith(FACET) && value !== null ? [[attribute.slice(FACET.length), value]] : [],
        ),
      ),
    ]),
  );
}
const FACET = 'facet:';
