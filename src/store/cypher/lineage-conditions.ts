import type { AssetKind, Origin } from '../../domain/event.ts';
import type { Direction, Granularity, LineageId } from '../../domain/lineage/graph.ts';
import { madeOnce } from '../statement.ts';
import { all, OPEN, type View } from '../view.ts';

/** Parameters of every condition on lineage. */
export interface ScopeParams {
  /** The moment: epoch milliseconds. */
  at: number;
  /** What stands for the end of an edge that has none. */
  open: number;
  origins: readonly Origin[] | null;
  types: readonly string[] | null;
  minConfidence: number | null;
  kinds: readonly AssetKind[] | null;
  seeds: readonly LineageId[];
}

/**
 * What of a scope a text has to ask. What the scope leaves open is left out: it would be looked at for each edge or node
 * (measured: a quarter of a hop).
 */
export interface ScopeShape {
  /** The moment is now: an edge holds while it has no end. */
  readonly now: boolean;
  readonly origins: boolean;
  readonly types: boolean;
  readonly confidence: boolean;
  /** What is gone is left out. */
  readonly fresh: boolean;
  readonly kinds: boolean;
}

/** A statement in a text for each shape of scope. */
export interface Scoped<T> {
  /** For a scope of which all is asked. */
  readonly whole: T;
  /** Made when it is first wanted. */
  readonly of: (shape: ScopeShape) => T;
}

export function scoped<T>(make: (shape: ScopeShape) => T): Scoped<T> {
  const of = madeOnce(make, ({ now, origins, types, confidence, fresh, kinds }: ScopeShape) =>
    [now, origins, types, confidence, fresh, kinds].join(),
  );
  return { whole: of(WHOLE), of };
}

const WHOLE: ScopeShape = { now: false, origins: true, types: true, confidence: true, fresh: true, kinds: true };

/** The relationship holds at the moment, and nobody rejected it. */
export const holdsAt = (r: string): string => `NOT ${r}.rejected AND ${r}.validFrom <= $at AND $at < ${r}.validTo`;

/** The relationship holds at the moment, nobody rejected it, and it fits the filter. */
export const edgeCondition = (r: string, { now, origins, types, confidence }: ScopeShape): string =>
  all(
    now ? `NOT ${r}.rejected AND ${r}.validTo = $open` : holdsAt(r),
    origins && `${r}.origin IN $origins`,
    types && `any(t IN ${r}.types WHERE t IN $types)`,
    confidence && `${r}.confidence >= $minConfidence`,
  );

/** What a node may be. EITHER is a field or an asset. */
export type NodeType = 'ASSET' | 'FIELD' | 'EITHER';

/**
 * The node is visible and fits the filter. Where hidden ones are told, one of them fits any filter: what it is would
 * show in whether it does.
 */
export const nodeCondition = (n: string, type: NodeType, view: View, { fresh, kinds }: ScopeShape): string => {
  const fits = [
    fresh && `NOT coalesce(${n}.gone, false)`,
    kinds && `(${KIND[type](n)} IN $kinds OR ${n}.id IN $seeds)`,
  ];
  if (!view.tells) return all(...fits, visible(n, type, view));
  return fresh || kinds ? `((${all(...fits)}) OR NOT (${visible(n, type, view)}))` : 'TRUE';
};

/** The same for a node that is known to be visible. */
export const knownCondition = (n: string, type: NodeType, view: View, scope: ScopeShape): string =>
  nodeCondition(n, type, view.tells ? view : OPEN, scope);

/** Column with the hidden ones among `nodes`; empty where they are left out. */
export const hiddenAmong = (nodes: string, type: NodeType, view: View): string =>
  view.tells ? `[n IN ${nodes} WHERE NOT (${visible('n', type, view)}) | n.id] AS hidden` : '[] AS hidden';

const KIND: Readonly<Record<NodeType, (n: string) => string>> = {
  ASSET: (n) => `${n}.kind`,
  FIELD: (n) => `${n}.assetKind`,
  EITHER: (n) => `coalesce(${n}.assetKind, ${n}.kind)`,
};

/** Only that the node is visible. */
export function visible(n: string, type: NodeType, view: View): string {
  if (type === 'ASSET') return view.asset(n);
  if (type === 'FIELD') return view.field(n);
  return view.either(n);
}

/** A hop from nodes of one label. */
export interface Step {
  readonly name: string;
  readonly granularity: Granularity;
  readonly direction: Direction;
  readonly label: 'Asset' | 'Field';
  readonly near: NodeType;
  readonly far: NodeType;
  /** The pattern of an edge, from the node `a` to the node `b`. */
  pattern(a: string, r: string, b: string): string;
}

/** From an asset at FIELD level only `influencedAsset` leads on. */
export const STEPS = {
  assetDown: step('assets downstream', 'ASSET', 'DOWNSTREAM', 'Asset', 'FEEDS', 'ASSET'),
  assetUp: step('assets upstream', 'ASSET', 'UPSTREAM', 'Asset', 'FEEDS', 'ASSET'),
  fieldDown: step('fields downstream', 'FIELD', 'DOWNSTREAM', 'Field', 'FLOWS_TO|INFLUENCES', 'EITHER'),
  fieldUp: step('fields upstream', 'FIELD', 'UPSTREAM', 'Field', 'FLOWS_TO', 'FIELD'),
  influencedAsset: step('fields that influence assets', 'FIELD', 'UPSTREAM', 'Asset', 'INFLUENCES', 'FIELD'),
} as const satisfies Record<string, Step>;

function step(
  name: string,
  granularity: Granularity,
  direction: Direction,
  label: 'Asset' | 'Field',
  types: string,
  far: NodeType,
): Step {
  return {
    name,
    granularity,
    direction,
    label,
    near: label === 'Asset' ? 'ASSET' : 'FIELD',
    far,
    pattern: (a, r, b) =>
      direction === 'DOWNSTREAM' ? `(${a})-[${r}:${types}]->(${b})` : `(${a})<-[${r}:${types}]-(${b})`,
  };
}

/** One statement for each step. */
export function perStep<T>(make: (step: Step) => T): Readonly<Record<keyof typeof STEPS, T>> {
  return {
    assetDown: make(STEPS.assetDown),
    assetUp: make(STEPS.assetUp),
    fieldDown: make(STEPS.fieldDown),
    fieldUp: make(STEPS.fieldUp),
    influencedAsset: make(STEPS.influencedAsset),
  };
}
