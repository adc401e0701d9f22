import { ingestOpenLineage } from '../../src/ingest/ingest.ts';
import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { readLines } from './read-lines.ts';

/** The canonical lines of the catalog that the events give, each the text of one. */
export async function catalogOf(events: readonly string[]): Promise<string[]> {
  const store = await openStore(openEmbedded(null));
  const { failed } = await ingestOpenLineage(linesOf(events), store);
  if (failed > 0) throw new Error(`${failed} events are refused`);
  const lines = await readLines(store.canonicalLines());
  await store.close();
  return lines;
}

// eslint-disable-next-line @typescript-eslint/require-await -- a stream that is there already
async function* linesOf(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}
