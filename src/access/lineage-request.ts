import type { Collapse } from '../domain/lineage/collapse.ts';
import type { Direction, EdgeFilter, Granularity } from '../domain/lineage/graph.ts';
import type { NamesWanted } from '../store/port.ts';

/** A question about lineage, its arguments checked. */
export interface LineageRequest {
  /** Ids of assets or fields, or what looks like one. */
  readonly of: readonly string[];
  /** One, or both: up plus down, never sideways. */
  readonly directions: readonly Direction[];
  readonly granularity: Granularity;
  /** Hops. */
  readonly depth: number;
  readonly maxNodes: number;
  readonly filter: EdgeFilter;
  /** Null leaves out none. */
  readonly collapse: Collapse | null;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
  readonly wants: LineageWants;
}

/** What of the answer will be looked at: what is not, need not be read. */
export interface LineageWants {
  /**
   * NAMES: `id`, `kind`, `namespace`, `name` of assets; `id` and `path` of fields, and the same of their assets. LABELS:
   * columns of these alone, without ids of assets, and no objects.
   */
  readonly entities: 'NONE' | 'LABELS' | 'NAMES' | 'ALL';
  /** `evidence` of edges, which tells `masking` too. */
  readonly evidence: boolean;
  /** `masking` of edges: without their evidence it costs far less. */
  readonly masking?: boolean;
  /** `inferred` of edges, in the same way. */
  readonly inferred?: boolean;
  /** `stale` of edges, or how many are. */
  readonly stale: boolean;
  /** `moreUpstream` or `moreDownstream` of nodes. */
  readonly more: boolean;
  /** Whether a depth or a limit left something out, and where: else the answer's `completeness` does not tell. */
  readonly completeness: boolean;
}

export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly granularity: Granularity;
  readonly maxPaths: number;
  /** Hops. */
  readonly maxDepth: number;
  readonly asOf: number | null;
  readonly wants: LineageWants;
}

/** What of it the statements have to tell of names. */
export const namesWanted = ({ entities }: Pick<LineageWants, 'entities'>): NamesWanted =>
  entities === 'ALL' ? 'NONE' : entities;

/** What one answer may take at most, whatever it asks for. */
export const ANSWER_LIMITS = {
  edges: 100_000,
  /** Nodes that a search for paths may meet. */
  pathNodes: 100_000,
  /** Of them, on one side, what is read in one statement: with more it is faster to go from the narrower side. */
  pathNodesAtOnce: 5_000,
  /** Steps in memory over what is left out. */
  steps: 5_000_000,
  /** Milliseconds. */
  time: 20_000,
} as const;

/** What a flow may take at most: only numbers of it stay in memory, and answers hold a page of it. */
export const FLOW_LIMITS = { nodes: 200_000, edges: 1_000_000 } as const;

/** Tells when an answer that is begun now has taken too long. */
export function timer(): () => boolean {
  const end = performance.now() + ANSWER_LIMITS.time;
  return () => performance.now() > end;
}
