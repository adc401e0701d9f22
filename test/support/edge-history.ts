import { OPEN } from '../../src/domain/lineage/timeline.ts';
import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';

interface Row {
  from: string;
  to: string;
  job: string;
  origin: string;
  validFrom: number;
  validTo: number;
}

const edges = (type: string, from: string, to: string) =>
  statement<object, Row>(
    `history ${type}`,
    'Every edge that is or was, by names',
    `MATCH (a)-[r:${type}]->(b)
OPTIONAL MATCH (j:Job {id: r.jobId})
RETURN ${from} AS from, ${to} AS to, coalesce(j.name, '') AS job, r.origin AS origin, r.validFrom AS validFrom,
  r.validTo AS validTo`,
  );
const FIELD_A = `a.assetName + '.' + a.path`;
const HISTORIES = [
  edges('FEEDS', 'a.name', 'b.name'),
  edges('FLOWS_TO', FIELD_A, `b.assetName + '.' + b.path`),
  edges('INFLUENCES', FIELD_A, 'b.name'),
  edges('PRECEDES', `toLower(r.kind) + ' of ' + a.name`, 'b.name'),
];

/**
 * Every edge that is or was, with who says so and when it held, sorted: `a > b, J: 5 to 9`, `a.x > b.y, J: from 5`. A
 * name with a dot is a field's; `control of I > J, J: from 5` are jobs. Who says so is a job, or the origin of the edge where there is none.
 */
export async function edgeHistory(runner: Runner): Promise<string[]> {
  const rows = (await Promise.all(HISTORIES.map((history) => runner.run(history, {})))).flat();
  return rows
    .map(({ from, to, job, origin, validFrom, validTo }) => {
      const time = validTo === OPEN ? `from ${String(validFrom)}` : `${String(validFrom)} to ${String(validTo)}`;
      return `${from} > ${to}, ${job === '' ? origin : job}: ${time}`;
    })
    .sort();
}
