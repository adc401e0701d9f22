import type { AssetId } from '../domain/ids.ts';
import { NO_FILTER } from '../domain/lineage/graph.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import type { HealthAsset, HealthEdge, HealthJob, HealthReader, JobEnd, MissingField } from '../store/health-port.ts';
import type { LineageReader, RunReader } from '../store/port.ts';
import { edgeKey } from './lineage-edges.ts';
import { StaleJudge } from './stale-rules.ts';
import type { Viewer } from './viewer.ts';
import { markVisible, type Visible } from './visible.ts';

export type HealthStore = HealthReader & Pick<LineageReader, 'evidence'> & Pick<RunReader, 'completionsOf'>;

/** What a count of the catalog can run out of: then it has the first of them only. */
export type HealthPart = 'ASSETS' | 'EDGES' | 'JOBS' | 'JOB_ENDS' | 'MISSING_FIELDS';
export type HealthLimits = Readonly<Record<HealthPart, number>>;

const LIMITS: HealthLimits = {
  ASSETS: 50_000,
  EDGES: 200_000,
  JOBS: 50_000,
  JOB_ENDS: 200_000,
  MISSING_FIELDS: 10_000,
};

/** All that the viewer sees of the catalog and its lineage at one moment, in few words. */
export interface HealthCensus extends LineageStructure {
  readonly jobs: readonly HealthJob[];
  readonly reads: readonly JobEnd[];
  readonly writes: readonly JobEnd[];
  readonly missing: readonly MissingField[];
}
/** Assets as they are now, and the edges between them at a moment. */
export interface LineageStructure {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly assets: readonly HealthAsset[];
  readonly edges: readonly HealthEdge[];
  /** Parts of which there is more than this has. */
  readonly cut: ReadonlySet<HealthPart>;
}
export type VisibleCensus = Visible<HealthCensus>;
export type VisibleStructure = Visible<LineageStructure>;

/** What is needed to judge the lineage itself, as one viewer sees it: the restriction is inside each statement. */
export class VisibleHealth {
  readonly #store: HealthStore;
  readonly #viewer: Viewer;
  readonly #now: () => number;
  readonly #rules: StaleRules;
  readonly #limits: HealthLimits;

  constructor(
    store: HealthStore,
    viewer: Viewer,
    now: () => number,
    rules: StaleRules = [],
    limits: HealthLimits = LIMITS,
  ) {
    this.#store = store;
    this.#viewer = viewer;
    this.#now = now;
    this.#rules = rules;
    this.#limits = limits;
  }

  /** What there is now. */
  async census(): Promise<VisibleCensus> {
    const view = this.#viewer.restriction;
    const at = this.#now();
    const cut = new Set<HealthPart>();
    const assets = await this.#most('ASSETS', cut, (limit) => this.#store.healthAssets(limit, view));
    const edges = await this.#most('EDGES', cut, (limit) => this.#store.healthEdges(at, limit, view));
    const jobs = await this.#most('JOBS', cut, (limit) => this.#store.healthJobs(limit, view));
    const reads = await this.#most('JOB_ENDS', cut, (limit) => this.#store.jobEnds('READS', limit, view));
    const writes = await this.#most('JOB_ENDS', cut, (limit) => this.#store.jobEnds('WRITES', limit, view));
    const missing = await this.#most('MISSING_FIELDS', cut, (limit) => this.#store.missingFields(at, limit, view));
    return markVisible({ at, assets, edges, jobs, reads, writes, missing, cut });
  }

  /** The edges at each of the moments (epoch milliseconds), between assets as they are now. */
  async structuresAt(moments: readonly number[]): Promise<VisibleStructure[]> {
    const view = this.#viewer.restriction;
    const few = new Set<HealthPart>();
    const assets = await this.#most('ASSETS', few, (limit) => this.#store.healthAssets(limit, view));
    const structures: VisibleStructure[] = [];
    for (const at of moments) {
      const cut = new Set(few);
      const edges = await this.#most('EDGES', cut, (limit) => this.#store.healthEdges(at, limit, view));
      structures.push(markVisible({ at, assets, edges, cut }));
    }
    return structures;
  }

  /** Edges of a census that the rules of staleness make stale: see `isStaleEdge`. */
  async staleEdges({ edges, at }: VisibleCensus): Promise<ReadonlySet<string>> {
    const stale = new Set<string>();
    if (this.#rules.length === 0) return stale;
    const judge = new StaleJudge(this.#rules, this.#store, at);
    const scope = {
      granularity: 'ASSET',
      asOf: at,
      filter: NO_FILTER,
      seeds: [],
      view: this.#viewer.restriction,
      hidden: 'LEFT_OUT',
    } as const;
    for (let i = 0; i < edges.length; i += EDGES_AT_ONCE) {
      const some = edges.slice(i, i + EDGES_AT_ONCE);
      const ends = { from: some.map(({ from }) => from), to: some.map(({ to }) => to) };
      for (const key of await judge.stale(await this.#store.evidence(ends, 'from', scope))) stale.add(key);
    }
    return stale;
  }

  /** The paths of the visible fields that the schemas of visible assets have, sorted. */
  async fieldPathsOf(ids: readonly AssetId[]): Promise<ReadonlyMap<AssetId, readonly string[]>> {
    return ids.length === 0 ? new Map() : this.#store.fieldPathsOf(ids, this.#viewer.restriction);
  }

  /** One more than can be used tells whether there are more. */
  async #most<T>(part: HealthPart, cut: Set<HealthPart>, read: (limit: number) => Promise<T[]>): Promise<T[]> {
    const most = this.#limits[part];
    const found = await read(most + 1);
    if (found.length <= most) return found;
    cut.add(part);
    return found.slice(0, most);
  }
}

const EDGES_AT_ONCE = 5_000;

/** Whether the edge is among those that are stale. */
export const isStaleEdge = (stale: ReadonlySet<string>, { from, to }: HealthEdge): boolean =>
  stale.has(edgeKey(from, to));
