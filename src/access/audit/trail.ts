import { randomBytes } from 'node:crypto';
import { chained, type AccessEntry, type ChainedEntry } from '../../domain/access-entry.ts';
import type { AccessLog } from '../../store/port.ts';
import { Unaudited } from '../refusal.ts';

/**
 * What an answer waits for. `strict`: that its entry is stored. `required`: the same, unless the log took an entry a
 * moment ago and has refused none since; then its entry is stored a moment later. `best-effort`: nothing.
 */
export const AUDIT_MODES = ['strict', 'required', 'best-effort'] as const;
export type AuditMode = (typeof AUDIT_MODES)[number];

export interface AuditOptions {
  readonly mode: AuditMode;
  /** Milliseconds for which a log that took an entry is trusted to take more; 250 when absent. */
  readonly trust?: number;
  /** Told of what could not be written or filed. */
  readonly onFailure: (error: unknown) => void;
}
const REQUIRED: AuditOptions = { mode: 'required', onFailure: () => undefined };

/** What the trail needs of the store. */
export type TrailStore = Pick<AccessLog, 'appendAccesses' | 'latestAccess' | 'fileAccesses'>;

/** Entries in one transaction, and the ids that they name. */
const JOINT = { entries: 200, ids: 20_000 };
/** Milliseconds for which entries gather that nobody waits for, and after which a failed write is tried again. */
const GATHERING = 20;
const RETRY = 1_000;
const TRUST = 250;
/** Entries kept while they can't be written; above it the oldest are lost. */
const MOST_KEPT = 10_000;
/** Entries are filed this many at once, when none came for a while (milliseconds), or this many wait for it. */
const FILING = { at: 250, after: 1_000, waiting: 2_000 };

interface Waiting {
  readonly entry: AccessEntry;
  /** Null when nobody waits: what it tells of has happened, so it is kept until it is stored. */
  readonly done: ((error: unknown) => void) | null;
}
interface Chain {
  readonly id: string;
  readonly sequence: number;
  readonly hash: string;
}

/**
 * The one writer of the access log in this process, with a chain of its own. While some entries are written others
 * gather, and the next write takes them all.
 */
export class AuditTrail {
  readonly #store: TrailStore;
  readonly #options: AuditOptions;
  #waiting: Waiting[] = [];
  #working: Promise<void> | null = null;
  /** Null before the first entry, and after a failure: whether that one was stored is not known. */
  #chain: Chain | null = null;
  /** When the log last took an entry; never, after it refused one. */
  #taken = -Infinity;
  #unfiled = 0;
  #gathering: NodeJS.Timeout | null = null;
  #quiet: NodeJS.Timeout | null = null;

  constructor(store: TrailStore, options: AuditOptions = REQUIRED) {
    this.#store = store;
    this.#options = options;
  }

  /** Before something is done: resolves when the entry is stored, and rejects with Unaudited (`best-effort`: at once). */
  append(entry: AccessEntry): Promise<void> {
    if (this.#options.mode === 'best-effort') return this.#gather(entry);
    return new Promise((resolve, reject) => {
      const done = (error: unknown): void => {
        if (error === null) resolve();
        else reject(new Unaudited(UNAUDITED, { cause: error }));
      };
      this.#waiting.push({ entry, done });
      this.#work();
    });
  }

  /** When something was read: resolves when it may be given away, and rejects with Unaudited when it must not be. */
  appendRead(entry: AccessEntry): Promise<void> {
    const trusted =
      this.#options.mode === 'required' && performance.now() - this.#taken < (this.#options.trust ?? TRUST);
    return trusted ? this.#gather(entry) : this.append(entry);
  }

  /** Resolves when nothing waits any more, and all that was written is filed. */
  async drained(): Promise<void> {
    if (this.#waiting.length > 0) this.#work();
    await this.#working;
    for (const timer of [this.#gathering, this.#quiet]) if (timer !== null) clearTimeout(timer);
    this.#gathering = this.#quiet = null;
    while (this.#unfiled > 0) await this.#file();
  }

  #gather(entry: AccessEntry): Promise<void> {
    this.#waiting.push({ entry, done: null });
    if (this.#waiting.length >= JOINT.entries) this.#work();
    else this.#workAfter(GATHERING);
    return Promise.resolve();
  }

  #workAfter(milliseconds: number): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      this.#work();
    }, milliseconds).unref();
  }

  #work(): void {
    if (this.#waiting.length > 0) this.#working ??= this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const joint = this.#waiting.splice(0, jointLength(this.#waiting));
      const error = await this.#write(joint.map(({ entry }) => entry));
      if (error !== null) {
        this.#refuse(joint, error);
        break;
      }
      for (const { done } of joint) done?.(null);
      if (this.#unfiled >= FILING.waiting) await this.#file();
    }
    this.#working = null;
    if (this.#unfiled > 0) this.#fileWhenQuiet();
  }

  /** Whoever waits is refused; the rest is kept. */
  #refuse(joint: readonly Waiting[], error: unknown): void {
    const all = [...joint, ...this.#waiting];
    this.#waiting = all.filter(({ done }) => done === null).slice(-MOST_KEPT);
    for (const { done } of all) done?.(error);
    if (this.#waiting.length > 0) this.#workAfter(RETRY);
  }

  /** Null when the entries were stored; else why not. */
  async #write(entries: readonly AccessEntry[]): Promise<unknown> {
    try {
      let chain = this.#chain ?? (await this.#begin());
      this.#chain = null;
      const placed: ChainedEntry[] = [];
      for (const entry of entries) {
        const next = chained(entry, chain.id, chain.sequence + 1, chain.hash);
        chain = { id: chain.id, sequence: next.sequence, hash: next.hash };
        placed.push(next);
      }
      await this.#store.appendAccesses(placed);
      this.#chain = chain;
      this.#taken = performance.now();
      this.#unfiled += placed.length;
      return null;
    } catch (error) {
      this.#taken = -Infinity;
      this.#options.onFailure(error);
      return error;
    }
  }

  async #begin(): Promise<Chain> {
    return { id: randomBytes(12).toString('hex'), sequence: 0, hash: (await this.#store.latestAccess()) ?? '' };
  }

  #fileWhenQuiet(): void {
    if (this.#quiet === null) {
      this.#quiet = setTimeout(() => {
        this.#quiet = null;
        void this.#file().then(() => {
          if (this.#unfiled > 0) this.#fileWhenQuiet();
        });
      }, FILING.after).unref();
    } else this.#quiet.refresh();
  }

  /** That an entry is not filed loses nothing, so a failure is no more than told. */
  async #file(): Promise<void> {
    try {
      const filed = await this.#store.fileAccesses(FILING.at);
      // A process that ended without it may have left more.
      this.#unfiled = filed < FILING.at ? 0 : Math.max(1, this.#unfiled - filed);
    } catch (error) {
      this.#unfiled = 0;
      this.#options.onFailure(error);
    }
  }
}

const UNAUDITED = 'the access log cannot be written, and nothing is done that it does not hold: try again';

function jointLength(waiting: readonly Waiting[]): number {
  let [length, ids] = [0, 0];
  for (const { entry } of waiting.slice(0, JOINT.entries)) {
    ids += entry.ids.length;
    if (length > 0 && ids > JOINT.ids) break;
    length++;
  }
  return length;
}
