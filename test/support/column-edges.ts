import { OPEN } from '../../src/domain/lineage/timeline.ts';
import type { Transformation } from '../../src/domain/event.ts';
import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';

interface Row {
  from: string;
  fromPath: string;
  to: string;
  toPath: string;
  origin: string;
  confidence: number;
  transformations: string;
}
const flows = statement<{ open: number }, Row>(
  'column edges',
  'Edges between fields that hold now',
  `MATCH (a:Field)-[r:FLOWS_TO]->(b:Field) WHERE r.validTo = $open
RETURN a.assetName AS from, a.path AS fromPath, b.assetName AS to, b.path AS toPath, r.origin AS origin,
  r.confidence AS confidence, r.transformations AS transformations`,
);

export interface ColumnEdgeNow {
  /** `table.column`, the table by the last part of its name. */
  readonly from: string;
  readonly to: string;
  readonly origin: string;
  readonly confidence: number;
  readonly transformations: readonly Transformation[];
}

export async function columnEdges(runner: Runner): Promise<ColumnEdgeNow[]> {
  const leaf = (name: string): string => name.split('.').at(-1) ?? name;
  return (await runner.run(flows, { open: OPEN })).map((row) => ({
    from: `${leaf(row.from)}.${row.fromPath}`,
    to: `${leaf(row.to)}.${row.toPath}`,
    origin: row.origin,
    confidence: row.confidence,
    transformations: JSON.parse(row.transformations) as Transformation[],
  }));
}

/** The DIRECT ones from one origin as `to <- from KIND`, sorted; KIND is MASKED or the subtype. */
export async function directColumns(runner: Runner, origin: string): Promise<string[]> {
  return (await columnEdges(runner))
    .filter((edge) => edge.origin === origin)
    .flatMap(({ from, to, transformations }) =>
      transformations
        .filter(({ type }) => type === 'DIRECT')
        .map(({ subtype, masking }) => `${to} <- ${from} ${masking ? 'MASKED' : String(subtype)}`),
    )
    .sort();
}
