import { canonicalJson, type Json } from '../../domain/json.ts';
import type { Transformation } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import type { EdgeKind } from '../../domain/lineage/graph.ts';
import { addElement, AT_COMPLETION, type LineageElement, type LineageSet } from '../../domain/lineage/lineage-set.ts';
import type { Entry } from '../../domain/lineage/timeline.ts';
import type { ObservationRow } from '../cypher/write-observations.ts';
import type { Names, WriteContext } from './context.ts';

/** An edge of a timeline by what it joins: `[kind, input asset, input column, output column]`. */
export type EdgePlace = readonly [kind: EdgeKind, from: AssetId, fromPath: string | null, toPath: string | null];

/** What is said of an edge: where from, the transformations' text, and how sure it is. */
export interface EdgeWord {
  readonly origin: string;
  readonly transformations: string;
  readonly confidence: number;
}

/** An edge's place and the word on it as one text, in which JSON leaves the line breaks to us. */
export const edgeKey = (place: EdgePlace, { origin, transformations, confidence }: EdgeWord): string =>
  `${JSON.stringify(place)}\n${origin}\n${transformations}${confidence === 1 ? '' : `\n${confidence}`}`;

export const placeOf = (key: string): EdgePlace => JSON.parse(key.slice(0, key.indexOf('\n'))) as EdgePlace;

export function wordOf(key: string): EdgeWord {
  const [, origin = '', transformations = '[]', confidence = '1'] = key.split('\n');
  return { origin, transformations, confidence: Number(confidence) };
}

export const outputDropped = (at: number): Entry => ({ kind: 'DROP', first: false, at, tie: '', drops: () => true });
/** Nothing of what it was made from is in it any more; what comes in at the same moment comes after. */
export const outputEmptied = (at: number): Entry => ({ kind: 'DROP', first: true, at, tie: '', drops: () => true });
export const inputDropped = (at: number, input: AssetId): Entry => ({
  kind: 'DROP',
  first: false,
  at,
  tie: '',
  drops: (key) => placeOf(key)[1] === input,
});

interface Resolved {
  readonly inputs: ReadonlySet<AssetId>;
  /** Every edge of the observation. */
  readonly all: ReadonlySet<string>;
  /** The edges that were seen before completion, by their delay. */
  readonly added: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Makes edges between assets of what observations say of names. */
export class EdgeResolver {
  readonly inputs = new Set<AssetId>();
  readonly #names: Names;
  readonly #sets: ReadonlyMap<string, LineageSet>;
  readonly #resolved = new Map<string, Resolved>();

  private constructor(names: Names, sets: ReadonlyMap<string, LineageSet>) {
    this.#names = names;
    this.#sets = sets;
    for (const set of sets.values()) for (const { name } of set.values()) this.inputs.add(names.assetOf(name));
  }

  static async load(
    context: WriteContext,
    names: Names,
    works: readonly {
      readonly observations: readonly ObservationRow[];
      readonly head: { readonly observations: readonly ObservationRow[] } | null;
    }[],
  ): Promise<EdgeResolver> {
    const hashes = works.flatMap(({ observations, head }) =>
      [...observations, ...(head?.observations ?? [])].map(({ lineageSet }) => lineageSet),
    );
    const sets = await context.sets.load(context.tx, hashes);
    await names.load([...sets.values()].flatMap((set) => [...set.values()].map(({ name }) => name)));
    return new EdgeResolver(names, sets);
  }

  resolve(observation: ObservationRow, output: AssetId): Resolved {
    const key = `${observation.lineageSet} ${observation.origin} ${output}`;
    let resolved = this.#resolved.get(key);
    if (resolved === undefined) {
      const set = this.#sets.get(observation.lineageSet);
      if (set === undefined) throw new Error(`lineage set ${observation.lineageSet} is missing`);
      resolved = this.#resolve(set, observation.origin, output);
      this.#resolved.set(key, resolved);
    }
    return resolved;
  }

  #resolve(set: LineageSet, origin: string, output: AssetId): Resolved {
    const inputs = new Set<AssetId>();
    // Names that lead to one asset give one element.
    const united: LineageSet = new Map();
    for (const element of set.values()) {
      const input = this.#names.assetOf(element.name);
      if (input === output && (element.path === element.to || element.to === null)) continue;
      inputs.add(input);
      addElement(united, { ...element, name: input });
    }
    // One edge between assets, however sure the columns are.
    const implied = new Map<string, number>();
    for (const { name, confidence } of united.values()) implied.set(name, Math.max(confidence, implied.get(name) ?? 0));
    const all = new Set<string>();
    const added = new Map<number, Set<string>>();
    for (const element of united.values()) {
      const transformations = transformationsText(element.transformations);
      const { confidence } = element;
      const keys = [edgeKey(placeOfElement(element), { origin, transformations, confidence })];
      // An edge between columns implies the one between their assets, whenever it is said: a DROP may lie before.
      if (element.path !== null && element.name !== output)
        keys.push(
          edgeKey(placeOfElement({ ...element, path: null, to: null }), {
            origin,
            transformations: '[]',
            confidence: implied.get(element.name) ?? confidence,
          }),
        );
      for (const key of keys) all.add(key);
      if (element.delay === AT_COMPLETION) continue;
      const edges = added.get(element.delay) ?? new Set<string>();
      added.set(element.delay, edges);
      for (const key of keys) edges.add(key);
    }
    return { inputs, all, added };
  }
}

function placeOfElement({ name, path, to }: LineageElement): EdgePlace {
  const kind = path === null ? 'FEEDS' : to === null ? 'INFLUENCES' : 'FLOWS_TO';
  return [kind, name as AssetId, path, to];
}

const transformationsText = (transformations: readonly Transformation[]): string =>
  canonicalJson(
    transformations.map(({ type, subtype, description, masking }): Json => ({ type, subtype, description, masking })),
  );
