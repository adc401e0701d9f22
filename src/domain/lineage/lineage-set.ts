import { canonicalJson, type Json } from '../json.ts';
import type { Transformation } from '../event.ts';

/**
 * An input that an output was made from, by names: they are resolved to assets when edges are made of it, so that a
 * merge of two names is seen by what was observed before it.
 */
export interface LineageElement {
  /** Id of the input's name. */
  readonly name: string;
  /** Column of the input; null for the input as a whole. */
  readonly path: string | null;
  /** Column of the output; null for the output as a whole. */
  readonly to: string | null;
  readonly transformations: readonly Transformation[];
  /** How long after the observation's beginning it was first heard of, milliseconds; AT_COMPLETION is after all else. */
  readonly delay: number;
  /** From 0 to 1; 1 of what is declared. */
  readonly confidence: number;
}

/** Elements by identity. Of two with one: the shorter delay, the transformations of both, the greater confidence. */
export type LineageSet = Map<string, LineageElement>;

/** An input of which no more is said than that it was one. */
export const wholeInput = (name: string, delay: number): LineageElement => ({
  name,
  path: null,
  to: null,
  transformations: [],
  delay,
  confidence: 1,
});

export function addElement(set: LineageSet, element: LineageElement): void {
  const key = canonicalJson([element.name, element.path, element.to]);
  const present = set.get(key);
  set.set(
    key,
    present === undefined
      ? { ...element, transformations: unite(element.transformations, []) }
      : {
          ...element,
          delay: earlier(present.delay, element.delay),
          confidence: Math.max(present.confidence, element.confidence),
          transformations: unite(present.transformations, element.transformations),
        },
  );
}

/** A delay that means: with the completion. */
export const AT_COMPLETION = -1;

function earlier(a: number, b: number): number {
  if (a === AT_COMPLETION) return b;
  return b === AT_COMPLETION ? a : Math.min(a, b);
}

/** The canonical text of a set: equal sets give equal texts. */
export function writeLineageSet(set: LineageSet): string {
  return canonicalJson(
    [...set]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { name, path, to, transformations, delay, confidence }]): Json => [
        name,
        path,
        to,
        transformations.map((t): Json => [t.type, t.subtype, t.description, t.masking]),
        delay,
        ...(confidence === 1 ? [] : [confidence]),
      ]),
  );
}

type Row = [
  string,
  string | null,
  string | null,
  [Transformation['type'], string | null, string | null, boolean][],
  number,
  number?,
];

export function readLineageSet(text: string): LineageSet {
  const set: LineageSet = new Map();
  for (const [name, path, to, transformations, delay, confidence = 1] of JSON.parse(text) as Row[])
    addElement(set, {
      confidence,
      name,
      path,
      to,
      delay,
      transformations: transformations.map(([type, subtype, description, masking]) => ({
        type,
        subtype,
        description,
        masking,
      })),
    });
  return set;
}

function unite(a: readonly Transformation[], b: readonly Transformation[]): readonly Transformation[] {
  const byText = new Map<string, Transformation>();
  for (const { type, subtype, description, masking } of [...a, ...b]) {
    const plain = { type, subtype, description, masking };
    byText.set(canonicalJson(plain), plain);
  }
  return [...byText].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, transformation]) => transformation);
}
