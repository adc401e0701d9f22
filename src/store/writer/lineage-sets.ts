import { readLineageSet, writeLineageSet, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import { lineageSets, mergeLineageSets } from '../cypher/write-observations.ts';
import { contentHash } from '../identifiers.ts';
import type { Reader } from '../runner.ts';

const MOST_SETS = 500;
const MOST_HASHES = 100_000;

/** What writes remember of lineage sets. They never change, so what was read once stays. Bounded. */
export class LineageSetCache {
  readonly #sets = new Map<string, LineageSet>();
  /** Hashes that are known to be in the graph. */
  readonly #stored = new Set<string>();

  get(hash: string): LineageSet | undefined {
    return this.#sets.get(hash);
  }

  /** The oldest leave first. */
  keep(hash: string, set: LineageSet): void {
    this.#sets.delete(hash);
    this.#sets.set(hash, set);
    const oldest = this.#sets.size > MOST_SETS ? this.#sets.keys().next() : undefined;
    if (oldest?.done === false) this.#sets.delete(oldest.value);
  }

  isStored(hash: string): boolean {
    return this.#stored.has(hash);
  }

  markStored(hashes: Iterable<string>): void {
    if (this.#stored.size > MOST_HASHES) this.#stored.clear();
    for (const hash of hashes) this.#stored.add(hash);
  }
}

/** The lineage sets of one write: runs that repeat the same lineage cost no read and no write of it. */
export class LineageSets {
  readonly #cache: LineageSetCache;
  readonly #written = new Set<string>();
  readonly #own = new Map<string, LineageSet>();

  constructor(cache: LineageSetCache) {
    this.#cache = cache;
  }

  /** Writes the sets that the graph may lack, and gives their hashes in the same order. */
  async store(tx: Reader, sets: readonly LineageSet[]): Promise<string[]> {
    const hashes: string[] = [];
    const rows: { hash: string; elements: string }[] = [];
    for (const set of sets) {
      const elements = writeLineageSet(set);
      const hash = contentHash(elements);
      hashes.push(hash);
      this.#own.set(hash, set);
      if (this.#cache.isStored(hash) || this.#written.has(hash)) continue;
      this.#written.add(hash);
      rows.push({ hash, elements });
    }
    if (rows.length > 0) await tx.run(mergeLineageSets, { rows });
    return hashes;
  }

  async load(tx: Reader, hashes: Iterable<string>): Promise<ReadonlyMap<string, LineageSet>> {
    const found = new Map<string, LineageSet>();
    const missing = new Set<string>();
    for (const hash of hashes) {
      const set = this.#own.get(hash) ?? this.#cache.get(hash);
      if (set === undefined) missing.add(hash);
      else found.set(hash, set);
    }
    if (missing.size > 0)
      for (const { hash, elements } of await tx.run(lineageSets, { hashes: [...missing] })) {
        const set = readLineageSet(elements);
        found.set(hash, set);
        this.#cache.keep(hash, set);
      }
    return found;
  }

  /** To be called once the transaction is committed. */
  committed(): void {
    this.#cache.markStored(this.#written);
    for (const [hash, set] of this.#own) this.#cache.keep(hash, set);
  }
}
