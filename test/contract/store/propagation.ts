import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LineageEvent } from '../../../src/domain/event.ts';
import type { AnyId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/store/port.ts';
import { columns, dataset, flow, named, ran, said } from '../../support/build-events.ts';
import type { MakeStore } from '../../support/make-store.ts';
import { namesIn, type Names } from '../../support/named-store.ts';
import { linesOf, readLines } from '../../support/read-lines.ts';
import { without } from '../../support/restrictions.ts';

const ADA = { id: 'ada', at: 5_000 };
const MASK = [{ type: 'DIRECT', subtype: 'TRANSFORMATION', description: null, masking: true }] as const;
const FILTER = [{ type: 'INDIRECT', subtype: 'FILTER', description: null, masking: false }] as const;

const people = said(1, dataset('people', { schema: columns('email', 'name'), tags: [{ tag: 'PII', field: 'email' }] }));
/** A job copies the columns, each to one of the same name. */
const copies = (from: string, to: string, at: number, ...paths: readonly string[]): LineageEvent =>
  ran(`${from} to ${to}`, {
    at,
    inputs: [from],
    outputs: [dataset(to, { columnLineage: paths.map((path) => flow(`${from}.${path}`, path)) })],
  });

/** Tags go along lineage, and what a write changes of that is there when the write is. */
export function describePropagation(makeStore: MakeStore): void {
  describe('tags that come along lineage', () => {
    let store: Store;
    let names: Names;
    beforeEach(async () => {
      store = await makeStore();
      names = namesIn(store);
      await store.writeEvents([
        people,
        copies('people', 'mart', 10, 'email', 'name'),
        copies('mart', 'report', 20, 'email'),
      ]);
    });
    afterEach(() => store.close());

    /** `['mart.email PII 10']`: the tag, and since when it comes. */
    const tagsOf = async (...fields: readonly string[]): Promise<string[]> => {
      const ids = await Promise.all(fields.map((field) => names.field(field)));
      const found = await store.tagsOf(ids);
      return fields.flatMap((field, i) =>
        (found.get(ids[i] as AnyId) ?? [])
          .filter(({ origin }) => origin === 'PROPAGATED')
          .map(({ tag, assignedAt }) => `${field} ${tag} ${assignedAt}`),
      );
    };
    const here = () => tagsOf('people.email', 'mart.email', 'mart.name', 'report.email');

    it('go from field to field, as far as data flows', async () => {
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
      const id = await names.field('report.email');
      expect((await store.fieldsByIds([id], 'UNRESTRICTED')).get(id)).toMatchObject({
        tags: [],
        propagatedTags: ['PII'],
      });
    });

    it('are found by the fields that receive them, those that are visible alone', async () => {
      const [mart, report] = [await names.field('mart.email'), await names.field('report.email')];
      const [first, second] = [mart, report].sort();
      const all = await store.receivingFields(['PCI', 'PII'], 10, 'UNRESTRICTED');
      expect([...all]).toEqual([
        [first, ['PII']],
        [second, ['PII']],
      ]);
      expect([...(await store.receivingFields(['PII'], 1, 'UNRESTRICTED')).keys()]).toEqual([first]);
      expect(await store.receivingFields(['PCI'], 10, 'UNRESTRICTED')).toEqual(new Map());
      expect(await store.receivingFields(['PII'], 10, without('PII'))).toEqual(new Map());
    });

    it('do not pass what masks, nor what only decides', async () => {
      await store.writeEvents([
        ran('hashes', {
          at: 30,
          inputs: ['mart'],
          outputs: [
            dataset('shared', {
              columnLineage: [flow('mart.email', 'hash', MASK), flow('mart.email', 'rows', FILTER)],
            }),
          ],
        }),
      ]);
      expect(await tagsOf('shared.hash', 'shared.rows')).toEqual([]);
    });

    it('end when a later run does without, or masks', async () => {
      await store.writeEvents([copies('people', 'mart', 40, 'name')]);
      expect(await here()).toEqual([]);
      await store.writeEvents([copies('people', 'mart', 50, 'email')]);
      expect(await here()).toEqual(['mart.email PII 50', 'report.email PII 50']);
      await store.writeEvents([
        ran('people to mart', {
          at: 60,
          inputs: ['people'],
          outputs: [dataset('mart', { columnLineage: [flow('people.email', 'email', MASK)] })],
        }),
      ]);
      expect(await here()).toEqual([]);
    });

    it('do not hold each other up in a cycle', async () => {
      await store.writeEvents([copies('report', 'mart', 30, 'email')]);
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
      await store.writeEvents([copies('people', 'mart', 40, 'name')]);
      expect(await here()).toEqual([]);
    });

    it('follow what producers and persons say of fields', async () => {
      const [email, name] = [await names.field('people.email'), await names.field('mart.name')];
      await store.writeEvents([said(30, dataset('people', { tags: [{ tag: 'GDPR', field: 'email' }] }))]);
      expect(await here()).toEqual(['mart.email GDPR 30', 'report.email GDPR 30']);
      await store.removeTag(email, 'GDPR', ADA);
      expect(await here()).toEqual([]);
      await store.assignTag(name, 'PII', ADA);
      await store.writeEvents([copies('mart', 'report', 6_000, 'email', 'name')]);
      expect(await tagsOf('report.name')).toEqual(['report.name PII 6000']);
    });

    it('are not those of a dataset as a whole, which say nothing of what comes of a column', async () => {
      await store.assignTag(await names.asset('people'), 'GDPR', ADA);
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
    });

    it('stop in all of a dataset of which a person says that they do not hold', async () => {
      await store.removeTag(await names.asset('mart'), 'PII', ADA);
      expect(await here()).toEqual([]);
    });

    it('stop where a person says that they do not hold, until that is taken back', async () => {
      const mart = await names.field('mart.email');
      await store.removeTag(mart, 'PII', ADA);
      expect(await here()).toEqual([]);
      await store.writeEvents([copies('people', 'mart', 6_000, 'email', 'name')]);
      expect(await here()).toEqual([]);
      await store.assignTag(mart, 'PII', ADA);
      expect(await here()).toEqual(['report.email PII 5000']);
    });

    it('follow edges that persons reject and declare', async () => {
      const [from, to] = [await names.field('people.email'), await names.field('mart.email')];
      await store.rejectLineage(from, to, 'It is another one', ADA);
      expect(await here()).toEqual([]);
      await store.declareLineage(from, to, [], 'It is', ADA);
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
      await store.rejectLineage(await names.asset('mart'), await names.asset('report'), 'No', ADA);
      expect(await here()).toEqual(['mart.email PII 10']);
      await store.withdrawLineage(await names.asset('mart'), await names.asset('report'));
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
    });

    it('are those of both when two datasets turn out to be one', async () => {
      await store.writeEvents([
        said(100, dataset('persons', { schema: columns('email', 'name'), tags: [{ tag: 'PCI', field: 'name' }] })),
        said(200, dataset('people', { symlinks: [named('persons')] })),
      ]);
      expect(await tagsOf('mart.name')).toEqual(['mart.name PCI 100']);
    });

    it('are found anew in an export of a Headwater that did not know of them', async () => {
      const lines = (await readLines(store.exportLines())).map((line) => {
        const { properties, ...rest } = JSON.parse(line) as { properties?: Record<string, unknown> };
        const kept = Object.entries(properties ?? {}).filter(([key]) => !key.startsWith('propagated'));
        return JSON.stringify(properties === undefined ? rest : { ...rest, properties: Object.fromEntries(kept) });
      });
      await store.close();
      store = await makeStore();
      names = namesIn(store);
      await store.importLines(linesOf(lines));
      expect(await here()).toEqual(['mart.email PII 10', 'report.email PII 20']);
    });

    it('go along edges that an export of an older Headwater marks as masking though data passes unmasked as well', async () => {
      await store.writeEvents([
        ran('both ways', {
          at: 30,
          inputs: ['mart'],
          outputs: [
            dataset('shared', {
              columnLineage: [flow('mart.email', 'mixed', [...MASK, { ...MASK[0], masking: false }])],
            }),
          ],
        }),
      ]);
      expect(await tagsOf('shared.mixed')).toEqual(['shared.mixed PII 30']);
      const lines = (await readLines(store.exportLines())).map((line) =>
        (line.includes('masking\\":true') ? line.replace('"masking":false', '"masking":true') : line)
          .replace('"propagatedHops":[2],', '"propagatedHops":[],')
          .replace('"propagatedSince":[30],"propagatedTags":["PII"]', '"propagatedSince":[],"propagatedTags":[]'),
      );
      await store.close();
      store = await makeStore();
      names = namesIn(store);
      expect(lines.filter((line) => line.includes('"masking":true'))).toHaveLength(1);
      await store.importLines(linesOf(lines));
      expect(await tagsOf('shared.mixed')).toEqual(['shared.mixed PII 30']);
    });
  });
}
