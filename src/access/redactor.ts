import type { Restriction } from '../domain/restriction.ts';
import { GUARDED, type Aspect, type Redaction } from './aspects.ts';
import type { Viewer } from './viewer.ts';

/** Reads the same things as another viewer would see them: those that are hidden are left out. */
type ReadUnder = (ids: readonly string[], view: Restriction) => Promise<ReadonlyMap<string, unknown>>;

/** Takes out the attributes that the viewer's aspects do not include. */
export class Redactor {
  readonly #viewer: Viewer;

  constructor(viewer: Viewer) {
    this.#viewer = viewer;
  }

  /**
   * The records with guarded attributes null and named in `redactions`. Whether one is depends on the viewer and the
   * object alone, never on its value: else it would tell whether there is one.
   */
  async redact<R extends { readonly id: string }>(
    type: keyof typeof GUARDED,
    records: readonly R[],
    readUnder: ReadUnder,
  ): Promise<(R & { readonly redactions: readonly Redaction[] })[]> {
    const guarded = Object.entries<Aspect>(GUARDED[type]).map(([field, aspect]) => ({ field, aspect }));
    const granted = new Map<Aspect, (id: string) => boolean>();
    for (const aspect of new Set(guarded.map((one) => one.aspect)))
      granted.set(
        aspect,
        await this.granted(
          aspect,
          records.map(({ id }) => id),
          readUnder,
        ),
      );
    return records.map((record) => {
      const redactions = guarded.filter(({ aspect }) => granted.get(aspect)?.(record.id) !== true);
      return { ...record, ...nulls(record, redactions), redactions };
    });
  }

  /** For which of the ids the viewer may read an aspect. Costs a read only when the viewer's roles differ in it. */
  async granted(aspect: Aspect, ids: readonly string[], readUnder: ReadUnder): Promise<(id: string) => boolean> {
    const view = this.#viewer.under(aspect);
    if (view === null || ids.length === 0) return () => false;
    if (view === this.#viewer.restriction || view === 'UNRESTRICTED') return () => true;
    const seen = await readUnder(ids, view);
    return (id) => seen.has(id);
  }
}

/** Of attributes that the record itself holds: others, such as an asset's quality, are read on their own. */
function nulls(record: object, redactions: readonly Redaction[]): Readonly<Record<string, null>> {
  return Object.fromEntries(
    redactions.filter(({ field }) => Object.hasOwn(record, field)).map(({ field }) => [field, null]),
  );
}
