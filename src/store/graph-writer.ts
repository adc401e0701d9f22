import { randomBytes } from 'node:crypto';
import { lockCatalog } from './cypher/write-names.ts';
import { identifiers, type Identifiers } from './identifiers.ts';
import type { GraphWriter, SourceWriter } from './port.ts';
import type { Reader, Runner } from './runner.ts';
import type { SqlWriter } from './sql-port.ts';
import { LineageSetCache, LineageSets } from './writer/lineage-sets.ts';
import type { WriteContext } from './writer/context.ts';
import { writeEvents } from './writer/event-writer.ts';
import { writeInferred } from './writer/inferred.ts';
import { savePropagated, Touched } from './writer/propagation.ts';
import { declareSource } from './writer/sources.ts';

/** The writer of events: one transaction a call, one at a time on each catalog. */
export function createGraphWriter(runner: Runner): GraphWriter & SourceWriter & SqlWriter {
  const cache = new LineageSetCache();
  const write = async (work: (context: WriteContext) => Promise<void>): Promise<void> => {
    const sets = await runner.write(async (tx) => {
      const context = { tx, ids: await lock(tx), sets: new LineageSets(cache), touched: new Touched() };
      await work(context);
      await savePropagated(tx, context.touched);
      return context.sets;
    });
    sets.committed();
  };
  return {
    declareSource: (declaration) => write((context) => declareSource(context, declaration)),
    writeInferred: (job, inferred) => write((context) => writeInferred(context, job, inferred)),
    writeEvents: async (events) => {
      await write((context) => writeEvents(context, events));
      return { events: events.length };
    },
  };
}

/** Takes the catalog's lock until the transaction ends, and gives what makes its ids. */
export async function lock(tx: Reader): Promise<Identifiers> {
  const [row] = await tx.run(lockCatalog, { name: 'headwater', key: randomBytes(32).toString('base64url') });
  if (row === undefined) throw new Error('the catalog has no key');
  return identifiers(row.key);
}
