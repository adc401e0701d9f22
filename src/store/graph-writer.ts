import { randomBytes } from 'node:crypto';
import type { LineageEvent } from '../domain/event.ts';
import { lockCatalog } from './cypher/write-names.ts';
import { identifiers, type Identifiers } from './identifiers.ts';
import type { GraphWriter, SourceWriter, WriteSummary } from './port.ts';
import type { Reader, Runner } from './runner.ts';
import type { SqlWriter } from './sql-port.ts';
import { LineageSetCache, LineageSets } from './writer/lineage-sets.ts';
import { writeEvents } from './writer/event-writer.ts';
import { writeInferred } from './writer/inferred.ts';
import { declareSource } from './writer/sources.ts';

/** The writer of events: one transaction a call, one at a time on each catalog. */
export function createGraphWriter(runner: Runner): GraphWriter & SourceWriter & SqlWriter {
  const cache = new LineageSetCache();
  return {
    async declareSource(declaration) {
      const sets = await runner.write(async (tx) => {
        const ids = await lock(tx);
        const mine = new LineageSets(cache);
        await declareSource({ tx, ids, sets: mine }, declaration);
        return mine;
      });
      sets.committed();
    },

    async writeInferred(job, inferred) {
      const sets = await runner.write(async (tx) => {
        const ids = await lock(tx);
        const mine = new LineageSets(cache);
        await writeInferred({ tx, ids, sets: mine }, job, inferred);
        return mine;
      });
      sets.committed();
    },

    async writeEvents(events: readonly LineageEvent[]): Promise<WriteSummary> {
      const sets = await runner.write(async (tx) => {
        const ids = await lock(tx);
        const mine = new LineageSets(cache);
        await writeEvents({ tx, ids, sets: mine }, events);
        return mine;
      });
      sets.committed();
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
