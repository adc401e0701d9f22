import { SqlInference } from '../ingest/sql-jobs/inference.ts';
import type { GraphWriter, Store } from '../store/port.ts';
import { messageOf, say, startProgress } from './output.ts';

/** More problems than these are counted, not shown. */
const MOST_SHOWN = 20;

/** Follows the SQL of the jobs whose events a command stores, once they are stored. */
interface InferenceAtTheEnd {
  after(writer: GraphWriter): GraphWriter;
  run(): Promise<void>;
}

export function inferenceAtTheEnd(store: Store, on: boolean): InferenceAtTheEnd {
  if (!on) return { after: (writer) => writer, run: () => Promise.resolve() };
  let [jobs, dropped, problems] = [0, 0, 0];
  const said: string[] = [];
  let failure: unknown = null;
  let tell: (done: number, waiting: number) => void = () => undefined;
  const inference = new SqlInference(store, {
    held: true,
    onProgress: (done, waiting) => {
      jobs = done;
      tell(done, waiting);
    },
    onProblem: ({ namespace, name }, problem) => {
      if (problems++ < MOST_SHOWN) said.push(`${namespace} ${name}: its SQL ${problem}`);
    },
    onDropped: (count) => (dropped += count),
    onFailure: (error) => (failure ??= error),
  });
  return {
    after: (writer) => inference.after(writer),
    run: async () => {
      const progress = startProgress('following SQL', null, 'jobs');
      tell = (done, waiting) => {
        progress.update(done, `${waiting} wait`);
      };
      try {
        await inference.settled();
      } finally {
        progress.stop();
        await inference.close();
      }
      for (const line of said) say(line);
      if (problems > said.length) say(`and ${problems - said.length} more`);
      if (failure !== null) say(`SQL of some jobs was not followed: ${messageOf(failure)}`);
      if (dropped > 0) say(`SQL of jobs was not followed: ${dropped} jobs and datasets are too many at once`);
      if (jobs > 0) say(`the SQL of ${jobs} jobs was looked at`);
    },
  };
}
