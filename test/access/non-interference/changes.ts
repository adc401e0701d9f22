import fc from 'fast-check';
import { admitsNamed } from '../../../src/access/decision.ts';
import type { HiddenMode } from '../../../src/access/policy.ts';
import type { Restriction } from '../../../src/domain/restriction.ts';
import { TAGS } from '../../support/policy-arbitraries.ts';
import { endsOf, visibleIn, type World, type WorldAsset, type WorldField, type WorldJob } from './world.ts';

/** What chance decides of a change; each thing that is hidden takes its part of it. */
export interface Dice {
  readonly words: readonly string[];
  /** Null leaves them as they are. */
  readonly tags: readonly (readonly string[])[] | null;
  readonly remove: readonly boolean[];
  readonly add: boolean;
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  words: fc.array(fc.constantFrom('omega', 'psi', 'chi', 'alpha'), { minLength: 8, maxLength: 8 }),
  tags: fc.array(fc.subarray(TAGS), { minLength: 8, maxLength: 8 }),
  remove: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  add: fc.boolean(),
});

/**
 * Another world, which the viewer must not be able to tell from the first: what is hidden is renamed, retagged,
 * described, typed and owned anew; in the mode DROP it is also taken away, and more of it added. OPAQUE and BRIDGE
 * admit to how hidden things connect, so there the connections stay.
 */
export function changed(before: World, view: Restriction, mode: HiddenMode, chance: Dice): World {
  const untagged = { ...chance, tags: null };
  const kept = { ...untagged, remove: [] };
  const milder = [chance, untagged, kept, { ...kept, add: false }];
  const worlds = milder.map((one) => changedBy(before, view, mode, one));
  return worlds.find((after) => isSaidAlike(before, after, view)) ?? before;
}

/**
 * Whether the same things are seen of both, and the same tags come to them along lineage: what comes to a field is said
 * of that field, whether or not the viewer sees where it comes from.
 */
function isSaidAlike(before: World, after: World, view: Restriction): boolean {
  const told = (of: World): string[] => {
    const sees = visibleIn(of, view);
    return of.assets
      .filter(({ key }) => sees.asset(key))
      .flatMap((asset) => [
        asset.key,
        ...asset.fields
          .filter((field) => sees.field(asset, field))
          .map((field) => [asset.key, field.key, ...sees.propagated(asset, field)].join(' ')),
      ])
      .sort();
  };
  return told(before).join('\n') === told(after).join('\n');
}

function changedBy(before: World, view: Restriction, mode: HiddenMode, chance: Dice): World {
  const sees = visibleIn(before, view);
  const connects = mode !== 'DROP';
  const gone = new Set(
    before.assets.filter(({ key }, i) => !connects && !sees.asset(key) && chance.remove[i]).map(({ key }) => key),
  );
  const assets = before.assets
    .filter(({ key }) => !gone.has(key))
    .map((one, i) =>
      sees.asset(one.key)
        ? calledAnew(withFields(one, sees.field, chance), view, chance, i)
        : hiddenAnew(one, view, chance, i),
    );
  const jobs = before.jobs
    .map((one, i) => (sees.job(one) ? one : jobAnew(one, before, view, chance, i)))
    .flatMap((one) => withoutAssets(one, gone));
  return { assets, jobs };
}

function hiddenAnew(one: WorldAsset, view: Restriction, chance: Dice, i: number): WorldAsset {
  const word = chance.words[i] ?? 'omega';
  const renamed = { ...one, name: `${word}.${one.key}.hidden` };
  const retagged = { ...renamed, tags: chance.tags?.[i] ?? one.tags };
  // It has to be hidden still, whatever it is called.
  const base = [retagged, renamed, one].find((candidate) => !admitsNamed(view, candidate)) ?? one;
  return {
    ...base,
    kind: chance.remove[i] === true ? 'MODEL' : 'DATASET',
    description: `${word} anew`,
    owner: `team:${word}`,
    term: one.term,
    note: word,
    rows: one.rows + 1,
    passes: !one.passes,
    also: one.also === null ? null : { ...one.also, name: `${word}.${one.also.name}` },
    fields: one.fields.map((field) => ({ ...field, path: `${field.path}_${word}`, type: 'date', description: word })),
  };
}

/** Another name that is out of the viewer's reach, of an asset that is seen by its own. */
function calledAnew(one: WorldAsset, view: Restriction, chance: Dice, i: number): WorldAsset {
  const { also, tags } = one;
  const renamed = also === null ? null : { ...also, name: `${chance.words[i] ?? 'omega'}.${also.name}` };
  if (also === null || renamed === null) return one;
  return [also, renamed].some((name) => admitsNamed(view, { ...name, tags })) ? one : { ...one, also: renamed };
}

/** Hidden fields of an asset that is seen. */
function withFields(one: WorldAsset, sees: ReturnType<typeof visibleIn>['field'], chance: Dice): WorldAsset {
  const fields = one.fields.map((field, i): WorldField => {
    if (sees(one, field)) return field;
    const word = chance.words[i] ?? 'omega';
    const retagged = { ...field, tags: chance.tags?.[i] ?? field.tags };
    const base = sees(one, retagged) ? field : retagged;
    return { ...base, path: `${field.path}_${word}`, type: 'date', description: word };
  });
  const more = one.fields.find((field) => !sees(one, field));
  if (!chance.add || more === undefined) return { ...one, fields };
  // In front of all others: their places in the schema must not tell.
  return { ...one, fields: [{ ...more, key: 'more', path: 'one_more' }, ...fields] };
}

/** A job that is hidden by its own name or tags, or by its ends. What it did to assets that are seen is theirs. */
function jobAnew(one: WorldJob, before: World, view: Restriction, chance: Dice, i: number): WorldJob {
  const word = chance.words[i] ?? 'omega';
  const candidates = [
    { ...one, name: `${word}-${one.key}-hidden`, tags: chance.tags?.[i] ?? one.tags, sql: word },
    { ...one, name: `${word}-${one.key}-hidden`, sql: word },
    { ...one, sql: word },
  ];
  const sees = visibleIn(before, view);
  return candidates.find((candidate) => !sees.job(candidate)) ?? one;
}

/** A job that had only ends which are gone is gone with them. */
function withoutAssets(one: WorldJob, gone: ReadonlySet<string>): WorldJob[] {
  if (gone.size === 0) return [one];
  const kept: WorldJob = {
    ...one,
    inputs: one.inputs.filter((key) => !gone.has(key)),
    outputs: one.outputs.filter((key) => !gone.has(key)),
    columns: one.columns.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
  return endsOf(one).length > 0 && endsOf(kept).length === 0 ? [] : [kept];
}
