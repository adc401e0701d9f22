import type { Runner } from '../../src/store/runner.ts';
import { statement } from '../../src/store/statement.ts';

const everything = statement<object, object>(
  'clear',
  'Tests begin with an empty graph',
  'MATCH (n) WHERE NOT n:Migration DETACH DELETE n',
);

/** Takes everything out of the graph that a test may use, but for what remembers that its schema is there. */
export async function clearGraph(runner: Runner): Promise<void> {
  await runner.write((tx) => tx.run(everything, {}));
}
