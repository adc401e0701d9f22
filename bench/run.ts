import type { ReadingCase, WritingCase } from './cases/case.ts';
import { auditCase } from './cases/audit.ts';
import { columnsCase } from './cases/columns.ts';
import { dbtCase } from './cases/dbt.ts';
import { diamondsCase } from './cases/diamonds.ts';
import { explorerCase } from './cases/explorer.ts';
import { flatCase } from './cases/flat.ts';
import { flowsCase } from './cases/flows.ts';
import { httpCase } from './cases/http.ts';
import { ingestCase } from './cases/ingest.ts';
import { kafkaCase } from './cases/kafka.ts';
import { lineageCase } from './cases/lineage.ts';
import { listCase } from './cases/list.ts';
import { memoryCase } from './cases/memory.ts';
import { policyCase } from './cases/policy.ts';
import { reportsCase } from './cases/reports.ts';
import { neo4jGraphqlCase } from './cases/neo4j-graphql.ts';
import { openEmbeddedEngine } from './engines/embedded.ts';
import type { BenchEngine } from './engines/engine.ts';
import { openNeo4jEngine } from './engines/neo4j.ts';
import type { FieldGraphs } from './graph/catalog.ts';
import { graphs } from './graphs.ts';
import type { CaseName, EngineName } from './options.ts';
import { tableOf, type Row } from './report.ts';
import { startHeadwater } from './support/headwater.ts';
import { say } from './support/say.ts';

type Keep = (rows: readonly Row[]) => Promise<void>;

const READING: Partial<Readonly<Record<CaseName, ReadingCase>>> = {
  lineage: lineageCase,
  columns: columnsCase,
  diamonds: diamondsCase,
  'neo4j-graphql': neo4jGraphqlCase,
  list: listCase,
  policy: policyCase,
  flows: flowsCase,
  reports: reportsCase,
};
const WRITING: Partial<Readonly<Record<CaseName, WritingCase>>> = {
  ingest: ingestCase,
  http: httpCase,
  kafka: kafkaCase,
  audit: auditCase,
  memory: memoryCase,
  dbt: dbtCase,
  flat: flatCase,
  explorer: explorerCase,
};

const OPEN: Readonly<Record<EngineName, (graphs: FieldGraphs | null) => Promise<BenchEngine>>> = {
  embedded: openEmbeddedEngine,
  neo4j: openNeo4jEngine,
};

/** Runs those of the cases that read, all on one catalog. */
export async function runReading(name: EngineName, cases: readonly CaseName[], keep: Keep): Promise<void> {
  const chosen = cases.flatMap((one) => READING[one] ?? []);
  if (chosen.length === 0) return;
  say(`${name}: loading the graphs`);
  await withEngine(name, graphs, async (engine) => {
    const headwater = await startHeadwater(engine.settings);
    try {
      for (const one of chosen) await keep(told(await one(engine, headwater)));
    } finally {
      await headwater.stop();
    }
  });
}

/** Runs those of the cases that write, each on an engine of its own. */
export async function runWriting(name: EngineName, cases: readonly CaseName[], keep: Keep): Promise<void> {
  for (const one of cases.flatMap((each) => WRITING[each] ?? []))
    await withEngine(name, null, async (engine) => keep(told(await one(engine))));
}

async function withEngine(
  name: EngineName,
  content: FieldGraphs | null,
  work: (engine: BenchEngine) => Promise<void>,
): Promise<void> {
  const engine = await OPEN[name](content);
  try {
    await work(engine);
  } finally {
    await engine.close();
  }
}

function told(rows: readonly Row[]): readonly Row[] {
  if (rows.length > 0) say(`\n${tableOf(rows)}`);
  return rows;
}
