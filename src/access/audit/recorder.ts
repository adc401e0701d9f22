import { MOST_IDS, type AccessEntry } from '../../domain/access-entry.ts';
import { ID_PREFIX } from '../../domain/ids.ts';
import type { Aspect } from '../aspects.ts';
import type { AuditTrail } from './trail.ts';

/** Who asks, when, and under which id. */
export interface Request {
  readonly viewer: { readonly id: string };
  /** Epoch milliseconds. */
  readonly at: number;
  readonly requestId: string | null;
}

/** Collects what one request is given, for one entry at its end; and writes down each change before it is made. */
export class AccessRecorder {
  readonly #trail: AuditTrail;
  readonly #request: Request;
  readonly #ids = new Set<string>();
  readonly #aspects = new Set<Aspect>();
  readonly #redactions = new Set<string>();
  #hidden: boolean | null = null;
  #written: Promise<void> = Promise.resolve();

  constructor(trail: AuditTrail, request: Request) {
    this.#trail = trail;
    this.#request = request;
  }

  gave(ids: Iterable<string>): void {
    for (const id of ids) this.#ids.add(id);
  }

  gaveAspect(aspect: Aspect): void {
    this.#aspects.add(aspect);
  }

  /** `Job.sql` */
  withheld(attribute: string): void {
    this.#redactions.add(attribute);
  }

  /** The answer says that something is hidden, or that nothing is. */
  admitted(hidden: boolean): void {
    this.#hidden = hidden || this.#hidden === true;
  }

  /** Before a change: resolves when it is written down. Rejects with Unaudited: then it must not be made. */
  changing(operation: string, ids: readonly string[]): Promise<void> {
    return this.#trail.append({ ...this.#entry('WRITE', operation), ids, idCount: ids.length });
  }

  /** At the end: begins to write down what was given. `written` tells when the answer may leave. */
  finish(operation: string | null): void {
    const ids = inOrder(this.#ids);
    this.#written = this.#trail.appendRead({
      ...this.#entry('READ', operation),
      ids: ids.slice(0, MOST_IDS),
      idCount: ids.length,
      aspects: [...this.#aspects].sort(),
      redactions: [...this.#redactions].sort(),
      hidden: this.#hidden,
    });
    // Whoever sends the answer asks `written`.
    this.#written.catch(() => undefined);
  }

  /** Resolves when the answer may leave; rejects with Unaudited when it must not. */
  written(): Promise<void> {
    return this.#written;
  }

  #entry(kind: AccessEntry['kind'], operation: string | null): AccessEntry {
    const { viewer, at, requestId } = this.#request;
    return { ...NOTHING, at, viewer: viewer.id, kind, operation, requestId };
  }
}

const NOTHING = { ids: [], idCount: 0, aspects: [], redactions: [], hidden: null, events: null };

/** An entry about events: written down before they are stored. */
export const sending = ({ viewer, at, requestId }: Request, operation: string, events: number): AccessEntry => ({
  ...NOTHING,
  at,
  viewer: viewer.id,
  kind: 'INGEST',
  operation,
  requestId,
  events,
});

/** An entry about the catalog as a whole, such as its export. */
export const wholeCatalog = (
  { viewer, at, requestId }: Request,
  kind: 'READ' | 'WRITE',
  operation: string,
): AccessEntry => ({ ...NOTHING, at, viewer: viewer.id, kind, operation, requestId });

/** Assets, then fields, then the rest, each by id: where ids are cut, those that say least are, and never by chance. */
function inOrder(ids: Iterable<string>): string[] {
  const [assets, fields, others]: [string[], string[], string[]] = [[], [], []];
  for (const id of ids)
    (id.startsWith(ID_PREFIX.ASSET) ? assets : id.startsWith(ID_PREFIX.FIELD) ? fields : others).push(id);
  return [assets, fields, others].flatMap((some) => some.sort());
}
