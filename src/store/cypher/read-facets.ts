import { statement } from '../statement.ts';

const facetsOfLabel = (label: 'Asset' | 'Job') =>
  statement<{ ids: readonly string[] }, { id: string; registers: string | null }>(
    `registersOf ${label}`,
    `All that producers said of ${label === 'Asset' ? 'assets' : 'jobs'}, facets that are kept as JSON included`,
    `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN id, n.registers AS registers`,
  );

export const registersOf = { Asset: facetsOfLabel('Asset'), Job: facetsOfLabel('Job') } as const;
