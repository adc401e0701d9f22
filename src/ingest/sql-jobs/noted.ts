import type { AssetName, DatasetMention, JobName, LineageEvent } from '../../domain/event.ts';

/** Jobs and datasets in a round. */
const ROUND = 200;

/** Whose SQL is to be looked at: each job and dataset once, however many events name it. Bounded. */
export class Noted {
  readonly #most: number;
  readonly #jobs = new Map<string, JobName>();
  readonly #assets = new Map<string, AssetName>();
  #dropped = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#jobs.size + this.#assets.size;
  }

  add(events: readonly LineageEvent[]): void {
    for (const { job, inputs, outputs } of events) {
      if (job !== null) this.#note(this.#jobs, job);
      // What others do with a dataset may change with its columns and names.
      for (const dataset of [...inputs, ...outputs]) if (isChange(dataset)) this.#note(this.#assets, dataset);
    }
  }

  take(): { readonly jobs: readonly JobName[]; readonly assets: readonly AssetName[]; readonly dropped: number } {
    const dropped = this.#dropped;
    this.#dropped = 0;
    return { jobs: some(this.#jobs), assets: some(this.#assets), dropped };
  }

  #note(into: Map<string, JobName>, { namespace, name }: JobName): void {
    const key = `${namespace}\n${name}`;
    if (into.has(key)) return;
    if (this.size >= this.#most) this.#dropped++;
    else into.set(key, { namespace, name });
  }
}

const isChange = ({ schema, symlinks, lifecycle }: DatasetMention): boolean =>
  schema !== undefined || symlinks !== undefined || lifecycle !== undefined;

function some<T>(from: Map<string, T>): T[] {
  const taken = [...from].slice(0, ROUND);
  for (const [key] of taken) from.delete(key);
  return taken.map(([, value]) => value);
}
