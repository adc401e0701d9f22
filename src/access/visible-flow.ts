import { isAssetId, isFieldId, type AssetId, type FieldId } from '../domain/ids.ts';
import type { FlowColumns } from '../domain/lineage/flow-graph.ts';
import type { Whereabouts } from '../store/classified-port.ts';
import type { Direction, EdgeFilter, Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { LineageWants } from './lineage-request.ts';
import type { VisibleFieldPlace } from './classified-fields.ts';
import type { CompletenessResult, VisibleAsset, VisibleLineageEdgeColumns, VisibleLineagePath } from './visible.ts';

/** All that flows from (to) some things, as a graph to compute with. */
export interface FlowRequest {
  /** Ids of assets or fields, or what looks like one. */
  readonly of: readonly string[];
  readonly direction: Direction;
  readonly granularity: Granularity;
  /** Hops. */
  readonly depth: number;
  readonly maxNodes: number;
  readonly filter: EdgeFilter;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
  /** Whether `masking` is to be known, which takes a further statement. */
  readonly masking: boolean;
}

/** What a flow does of its own accord: whoever makes one says how. */
interface FlowReads {
  readonly paths: (paths: readonly (readonly LineageId[])[], wants: LineageWants) => Promise<VisibleLineagePath[]>;
  readonly places: (ids: readonly FieldId[], where?: Whereabouts) => Promise<readonly VisibleFieldPlace[]>;
  readonly assets: (ids: readonly AssetId[]) => Promise<ReadonlyMap<string, VisibleAsset>>;
}

interface FlowParts {
  readonly direction: Direction;
  readonly roots: readonly LineageId[];
  readonly ids: readonly LineageId[];
  readonly hidden: ReadonlySet<LineageId>;
  /** Hops, by node. */
  readonly distances: readonly number[];
  readonly edges: VisibleLineageEdgeColumns;
  readonly goesOn: ReadonlySet<LineageId>;
  readonly completeness: CompletenessResult;
  readonly asOf: number;
}

/**
 * Lineage as one viewer sees it, to compute with: nodes are numbers, nearest first. Of a hidden one (in the mode
 * OPAQUE) nothing is told but that it is there. What is read here is not yet given to anyone: paths are, when they
 * are made.
 */
export class VisibleFlow implements FlowColumns {
  readonly direction: Direction;
  readonly roots: readonly LineageId[];
  readonly size: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly masking: Uint8Array;
  /** Hops from the nearest root. */
  readonly distances: Int32Array;
  /** By node: the order of the ids, and one and the same place after them all for hidden ones. */
  readonly rank: Int32Array;
  readonly completeness: CompletenessResult;
  /** Epoch milliseconds. */
  readonly asOf: number;
  readonly #ids: readonly LineageId[];
  readonly #places: ReadonlyMap<LineageId, number>;
  readonly #hidden: Uint8Array;
  readonly #goesOn: Uint8Array;
  readonly #stale: readonly boolean[];
  readonly #reads: FlowReads;

  constructor(
    { direction, roots, ids, hidden, edges, distances, goesOn, completeness, asOf }: FlowParts,
    reads: FlowReads,
  ) {
    const places = new Map<LineageId, number>();
    ids.forEach((id, place) => places.set(id, place));
    this.direction = direction;
    this.roots = roots;
    this.size = ids.length;
    this.from = Int32Array.from(edges.from);
    this.to = Int32Array.from(edges.to);
    this.masking = Uint8Array.from(edges.masking(), Number);
    this.distances = Int32Array.from(distances);
    this.completeness = completeness;
    this.asOf = asOf;
    this.#ids = ids;
    this.#places = places;
    this.#hidden = Uint8Array.from(ids, (id) => Number(hidden.has(id)));
    this.#goesOn = Uint8Array.from(ids, (id) => Number(goesOn.has(id)));
    this.#stale = edges.stale();
    this.#reads = reads;
    this.rank = new Int32Array(ids.length).fill(ids.length);
    ids
      .filter((id) => !hidden.has(id))
      .sort()
      .forEach((id, rank) => (this.rank[places.get(id) ?? 0] = rank));
  }

  /** Null for a hidden node. */
  id(node: number): LineageId | null {
    return this.isHidden(node) ? null : (this.#ids[node] ?? null);
  }
  /** The node with the id; null when the flow has none that shows. */
  node(id: string): number | null {
    const place = this.#places.get(id as LineageId);
    return place === undefined || this.isHidden(place) ? null : place;
  }
  /** Nodes at which the flow starts: the roots; at FIELD level also the fields of those that are assets. */
  get starts(): number[] {
    return [...this.distances.keys()].filter((node) => this.distances[node] === 0);
  }
  isHidden = (node: number): boolean => this.#hidden[node] === 1;
  /** Whether edges lead on that the flow lacks. */
  goesOn = (node: number): boolean => this.#goesOn[node] === 1;
  isStale = (edge: number): boolean => this.#stale[edge] === true;

  /** Where those of the nodes are that are fields and show; of all, or of those that are where they should be. */
  async places(nodes: readonly number[], where?: Whereabouts): Promise<ReadonlyMap<number, VisibleFieldPlace>> {
    const ids = nodes.flatMap((node) => this.id(node) ?? []).filter(isFieldId);
    const places = ids.length === 0 ? [] : await this.#reads.places(ids, where);
    return new Map(places.map((place) => [this.#places.get(place.id) ?? 0, place]));
  }

  /** Those of the nodes that are assets and show. */
  async assets(nodes: readonly number[]): Promise<ReadonlyMap<number, VisibleAsset>> {
    const ids = nodes.flatMap((node) => this.id(node) ?? []).filter(isAssetId);
    return new Map(
      [...(await this.assetsByIds(ids))].map(([id, asset]) => [this.#places.get(id as LineageId) ?? 0, asset]),
    );
  }

  /** Assets that were met, such as those of fields. */
  async assetsByIds(ids: readonly AssetId[]): Promise<ReadonlyMap<string, VisibleAsset>> {
    return ids.length === 0 ? new Map<string, VisibleAsset>() : this.#reads.assets(ids);
  }

  /** The ways, with their nodes and edges: one after another of `paths`, each a list of nodes along edges. */
  paths(paths: readonly (readonly number[])[], wants: LineageWants): Promise<VisibleLineagePath[]> {
    return this.#reads.paths(
      paths.map((path) => path.flatMap((node) => this.#ids[node] ?? [])),
      wants,
    );
  }
}
