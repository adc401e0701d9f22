import type { Transformation } from '../../domain/event.ts';
import { isFieldId } from '../../domain/ids.ts';
import { isMasked } from '../../domain/lineage/masking.ts';
import { maskingTexts, unmark } from '../cypher/mend-masks.ts';
import type { Runner } from '../runner.ts';
import { savePropagated, Touched } from './propagation.ts';

const AT_ONCE = 5_000;
const KINDS = ['FEEDS', 'FLOWS_TO', 'INFLUENCES'] as const;

/**
 * For a graph that was written when an edge counted as masking as soon as one of its transformations masks: takes the
 * mark from those along which data passes unmasked as well, and lets tags go along them. Some edges in a transaction,
 * so that it may be cut off and begun anew. Nothing when all marks are right.
 */
export async function mendMasks(runner: Runner, atOnce: number = AT_ONCE): Promise<void> {
  for (const kind of KINDS)
    for (let after = ''; ;) {
      const [row] = await runner.run(maskingTexts[kind], { after, limit: atOnce });
      const texts = row?.texts ?? [];
      const wrong = texts.filter((text) => !isMasked(JSON.parse(text) as Transformation[]));
      for (let some = wrong.length === 0 ? 0 : atOnce; some === atOnce;)
        some = await runner.write(async (tx) => {
          const [mended] = await tx.run(unmark[kind], { texts: wrong, limit: atOnce });
          const touched = new Touched();
          for (const id of mended?.to ?? []) if (isFieldId(id)) touched.targetIds.add(id);
          await savePropagated(tx, touched);
          return mended?.edges ?? 0;
        });
      if (texts.length < atOnce) break;
      after = texts.at(-1) ?? after;
    }
}
