import { seededRandom } from '../graph/random.ts';
import { datasetOf, madeBy, type BenchEvent } from '../ingest/events.ts';

/** A root and what it is made of, three hops far: so many tables at each distance. */
export interface Tree {
  readonly name: string;
  readonly layers: readonly number[];
}

/** Of 50, 500 and 2,000 tables. */
const TREES: readonly Tree[] = [
  { name: 'fifty', layers: [1, 4, 15, 30] },
  { name: 'fivehundred', layers: [1, 20, 160, 319] },
  { name: 'twothousand', layers: [1, 60, 600, 1339] },
];
export const WIDE = { name: 'wide', columns: 1500 };

const COLUMNS = ['id', 'day', 'value'];

/** The events of all trees, and of a wide table between two others. */
export function explorerEvents(): readonly BenchEvent[] {
  let run = 0;
  const events: BenchEvent[] = [];
  for (const { name, layers } of TREES) {
    const random = seededRandom(name.length);
    const table = (layer: number, index: number) => datasetOf('explorer', tableName(name, layer, index), COLUMNS);
    layers.slice(0, -1).forEach((size, layer) => {
      const below = layers[layer + 1] ?? 0;
      // Each of the layer below feeds one, and some a second one.
      const sources = Array.from({ length: size }, () => new Set<number>());
      for (let index = 0; index < below; index++) {
        sources[index % size]?.add(index);
        if (random() < 0.3) sources[Math.floor(random() * size)]?.add(index);
      }
      sources.forEach((indexes, index) => {
        const inputs = [...indexes].map((one) => table(layer + 1, one));
        events.push(madeBy(`make_${tableName(name, layer, index)}`, inputs, table(layer, index), run++));
      });
    });
  }
  const columns = Array.from({ length: WIDE.columns }, (_, index) => `column_${index}`);
  const [source, middle, target] = ['source', 'table', 'target'].map((part) =>
    datasetOf('explorer', `${WIDE.name}_${part}`, columns),
  );
  if (source !== undefined && middle !== undefined && target !== undefined)
    events.push(madeBy('make_wide', [source], middle, run++), madeBy('use_wide', [middle], target, run++));
  return events;
}

export const tableName = (tree: string, layer: number, index: number): string =>
  `${tree}.layer_${layer}.table_${index}`;
