import type { Reader, Runner } from '../../../src/store/runner.ts';
import type { Statement } from '../../../src/store/statement.ts';

/**
 * The same, but Neo4j plans each statement once. A test that empties and fills the graph again and again moves its
 * statistics so much that all would be planned anew each time, which takes far longer than to run them.
 */
export function keepingPlans(runner: Runner): Runner {
  return {
    dialect: runner.dialect,
    get statements() {
      return runner.statements;
    },
    ...keepingReader(runner),
    write: (work) => runner.write((tx) => work(keepingReader(tx))),
    ddl: (texts) => runner.ddl(texts),
    close: () => runner.close(),
  };
}

const keepingReader = (reader: Reader): Reader => ({
  run: (statement, params) => reader.run(kept(statement), params),
});

const kept = <P extends object, R extends object>(statement: Statement<P, R>): Statement<P, R> => ({
  ...statement,
  text: `CYPHER replan=skip ${statement.text}`,
});
