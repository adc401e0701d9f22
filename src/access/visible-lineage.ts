import { isAssetId } from '../domain/ids.ts';
import { NO_FILTER, type EdgeEnds, type Granularity, type LineageId } from '../domain/lineage/graph.ts';
import { findPaths } from '../domain/lineage/paths.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import type { LineageScope } from '../store/port.ts';
import { ClassifiedFields } from './classified-fields.ts';
import { Comparable, edgeChanges, nodeChanges, type DiffRequest } from './lineage-diff.ts';
import { completenessOf, type NodeMaker } from './lineage-answer.ts';
import { edgeKey, joinedEdges, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import { LineageFacts } from './lineage-facts.ts';
import { edgesOf, nodesOf, plainEdgesOf, withPlaceholders, type MadeGraph } from './lineage-graph.ts';
import { moreBeyond } from './lineage-more.ts';
import { LineageReading, type Evidence, type LineageStore } from './lineage-reading.ts';
import {
  ANSWER_LIMITS,
  FLOW_LIMITS,
  namesWanted,
  timer,
  type LineageRequest,
  type LineageWants,
  type PathsQuestion,
} from './lineage-request.ts';
import { goingOver, noiseIn, ScopedLineage, searchLineage, type Found, type SearchRequest } from './lineage-search.ts';
import type { HiddenMode } from './policy.ts';
import type { Viewer } from './viewer.ts';
import type { VisibleCatalog } from './visible-catalog.ts';
import { VisibleFlow, type FlowRequest } from './visible-flow.ts';
import {
  markVisible,
  type VisibleLineageDiff,
  type VisibleLineageEdge,
  type VisibleLineageGraph,
  type VisibleLineagePath,
  type VisibleLineagePaths,
} from './visible.ts';

/**
 * Lineage as one viewer sees it. What becomes of hidden nodes is the viewer's mode: in DROP they never enter, as the
 * restriction is inside the statements; in OPAQUE they are placeholders; in BRIDGE their neighbours are joined.
 */
export class VisibleLineage {
  readonly #store: LineageStore;
  readonly #catalog: VisibleCatalog;
  readonly #mode: HiddenMode;
  readonly #now: () => number;
  readonly #reading: LineageReading;
  readonly #classified: ClassifiedFields;

  constructor(store: LineageStore, catalog: VisibleCatalog, viewer: Viewer, now: () => number, rules: StaleRules = []) {
    this.#store = store;
    this.#catalog = catalog;
    this.#mode = viewer.hidden;
    this.#now = now;
    this.#reading = new LineageReading(store, catalog, viewer, now, rules);
    this.#classified = new ClassifiedFields(store, viewer);
  }

  /** What the roots come from, and what depends on them: nearest first, within the budgets. */
  async graph(request: LineageRequest): Promise<VisibleLineageGraph> {
    return (await this.#answer(request)).graph;
  }

  /** What is different between two such graphs, of two moments: it follows from the two, and tells no more than they. */
  async diff({ from, to, ...asked }: DiffRequest): Promise<VisibleLineageDiff> {
    const [was, is] = await Promise.all([this.#answer({ ...asked, asOf: from }), this.#answer({ ...asked, asOf: to })]);
    const [before, after] = [new Comparable(was.graph), new Comparable(is.graph)];
    const [stayed, were] = await Promise.all([
      this.#edgesAt(before.notIn(after), { ...asked, asOf: to }, was.facts),
      this.#edgesAt(after.notIn(before), { ...asked, asOf: from }, is.facts),
    ]);
    const { completeness: earlier } = was.graph;
    const { completeness: later, roots, asOf } = is.graph;
    return markVisible({
      roots,
      from,
      to: asOf ?? this.#now(),
      nodes: nodeChanges(before, after),
      edges: edgeChanges(new Map([...before.edges, ...were]), new Map([...after.edges, ...stayed])),
      complete: earlier.complete && later.complete,
      before: earlier,
      after: later,
    });
  }

  async #answer(request: LineageRequest): Promise<{ graph: VisibleLineageGraph; facts: LineageFacts }> {
    const { granularity, asOf, wants } = request;
    const { start, facts, source, found, maker, continueFrom } = await this.#search(request, wants);
    const { reached, ahead } = found;
    const making = {
      ...(await this.#reading.entities(reached.nodes, wants, facts)),
      hidden: facts.hidden,
      more: wants.more ? await moreBeyond(source, reached, ahead) : null,
    };
    const made = this.#shownAs(this.#made(found, making, maker), granularity, facts);
    const columns = markVisible({ nodes: made.nodes.columns, edges: made.edges.columns });
    const graph = markVisible({
      roots: start.roots,
      get nodes() {
        return made.nodes.objects();
      },
      get edges() {
        return made.edges.objects();
      },
      columns,
      completeness: completenessOf(this.#mode, found.cuts, columns, continueFrom),
      asOf: asOf ?? this.#now(),
    });
    return { graph, facts };
  }

  /** The shortest ways from one thing to another. Empty when there is none, or an end is unknown or hidden. */
  async paths(question: PathsQuestion): Promise<VisibleLineagePaths> {
    const { granularity, asOf, wants } = question;
    const expired = timer();
    const named = namesWanted(wants);
    const facts = new LineageFacts();
    const [{ seeds: sources }, { seeds: targets }] = await Promise.all([
      this.#reading.roots([question.from], granularity, named, facts),
      this.#reading.roots([question.to], granularity, named, facts),
    ]);
    const scope = this.#reading.scope({ granularity, asOf, filter: NO_FILTER, seeds: [...sources, ...targets] });
    const source = new ScopedLineage(this.#store, scope, named, facts);
    const over = goingOver(source, { hidden: this.#mode === 'BRIDGE', noise: null }, expired);
    const { maxPaths, maxDepth } = question;
    const budget = { maxNodes: ANSWER_LIMITS.pathNodes, maxEdges: ANSWER_LIMITS.edges, expired };
    const found = await findPaths({ sources, targets, maxPaths, maxDepth, ...budget }, over ?? source);
    const made = await this.#reading.pathsAlong(found.paths, wants, { source, scope, facts, over, ahead: over });
    return markVisible({
      paths: made.paths,
      more: found.more,
      completeness: completenessOf(
        this.#mode,
        found.cuts,
        made.shown,
        found.beyond.filter((id) => !facts.hidden.has(id)),
      ),
    });
  }

  /** All that flows from (to) the roots, to compute with; within budgets of its own, which are wider. */
  async flow(request: FlowRequest): Promise<VisibleFlow> {
    const { direction, masking, asOf } = request;
    const asked = { ...request, directions: [direction], maxEdges: FLOW_LIMITS.edges, collapse: null };
    const wants = { ...NOTHING, masking, stale: true };
    const { start, scope, facts, source, found, maker, beyond, continueFrom } = await this.#search(asked, wants);
    const { reached, over, ahead } = found;
    const making = { entity: () => null, labels: facts.labels, hidden: facts.hidden, more: null };
    const made = this.#made(found, making, maker);
    const [nodes, edges] = [made.nodes.columns, made.edges.columns];
    return new VisibleFlow(
      {
        direction,
        roots: start.roots,
        ids: reached.nodes,
        hidden: facts.hidden,
        distances: reached.distances,
        edges,
        goesOn: beyond,
        completeness: completenessOf(this.#mode, found.cuts, { nodes, edges }, continueFrom),
        asOf: asOf ?? this.#now(),
      },
      {
        paths: async (paths, wants) => {
          // Names of all that is met are not kept: those on the ways are read.
          const entities = wants.entities === 'NONE' ? 'NONE' : 'ALL';
          const searched = { source, scope, facts, over, ahead };
          return this.given((await this.#reading.pathsAlong(paths, { ...wants, entities }, searched)).paths);
        },
        places: (ids, where) => this.#classified.places(ids, where),
        assets: (ids) => this.#catalog.assetsByIds(ids),
      },
    );
  }

  /** What was made for somebody, to be written down. */
  protected given(paths: VisibleLineagePath[]): VisibleLineagePath[] {
    return paths;
  }

  /** The edge between two nodes now, with all of its evidence; null when there is none that the viewer sees. */
  async edge(from: LineageId, to: LineageId): Promise<VisibleLineageEdge | null> {
    const granularity = isAssetId(from) ? 'ASSET' : 'FIELD';
    const scope = this.#reading.scope({ granularity, asOf: null, filter: NO_FILTER, seeds: [from, to] });
    const ends: EdgeEnds = { from: [from], to: [to] };
    const facts = new LineageFacts();
    await this.#reading.roots([from, to], granularity, 'NONE', facts);
    const believed = await this.#allOf(ends, null, scope);
    if (believed.evidence.size === 0) return null;
    return plainEdges(ends, { granularity, gone: facts.gone, hidden: facts.hidden, ...believed }).at(0) ?? null;
  }

  /** Of edges between visible nodes: those that hold at the moment, by their ends. */
  async #edgesAt(
    ends: EdgeEnds,
    { granularity, filter, asOf }: Pick<LineageRequest, 'granularity' | 'filter' | 'asOf'>,
    { gone }: LineageFacts,
  ): Promise<ReadonlyMap<string, VisibleLineageEdge>> {
    if (ends.from.length === 0) return new Map();
    const scope = this.#reading.scope({ granularity, filter, asOf, seeds: [] });
    const believed = await this.#allOf(ends, asOf, scope);
    const edges = plainEdges(ends, { granularity, gone, hidden: new Set(), ...believed });
    const holds = ({ evidence, stale }: VisibleLineageEdge): boolean =>
      evidence.length > 0 && (filter.includeStale || !stale);
    return new Map(edges.filter(holds).map((edge) => [edgeKey(edge.from, edge.to), edge]));
  }

  /** Everything within reach of the roots, and the edges there. */
  async #search(
    request: Omit<SearchRequest, 'lookAhead'> &
      Pick<LineageRequest, 'of' | 'granularity' | 'asOf' | 'filter' | 'collapse'>,
    wants: LineageWants,
  ) {
    const { of, granularity, asOf, filter, collapse } = request;
    const expired = timer();
    const named = namesWanted(wants);
    const facts = new LineageFacts();
    const start = await this.#reading.roots(of, granularity, named, facts);
    const scope = this.#reading.scope({ granularity, asOf, filter, seeds: start.seeds });
    const judge = this.#reading.judge(asOf);
    const source = new ScopedLineage(this.#store, scope, named, facts, filter.includeStale ? null : judge);
    const noise = collapse === null ? null : noiseIn(this.#catalog, collapse, start.seeds);
    const leftOut = { hidden: this.#mode === 'BRIDGE', noise };
    const asked = { ...request, lookAhead: wants.completeness || wants.more };
    const found = await searchLineage(source, start.seeds, asked, leftOut, expired);
    const { reached, over } = found;
    const believed = await this.#reading.believed(
      wants,
      judge,
      () => this.#reading.evidence(found, scope),
      (marks) => this.#reading.markedEvidence(over?.readEdges() ?? reached, marks, scope),
    );
    const maker: EdgeMaker = { granularity, gone: facts.gone, hidden: facts.hidden, ...believed };
    const beyond = new Set(reached.sides.flatMap((side) => [...side.beyond]));
    return {
      start,
      scope,
      facts,
      source,
      found,
      maker,
      beyond,
      continueFrom: reached.nodes.filter((id) => beyond.has(id) && !facts.hidden.has(id)),
    };
  }

  #allOf(ends: EdgeEnds, asOf: number | null, scope: LineageScope): Promise<Pick<EdgeMaker, 'evidence' | 'stale'>> {
    const all = (): Promise<Evidence> => this.#reading.evidenceOf(ends, scope);
    return this.#reading.believed({ evidence: true, stale: true }, this.#reading.judge(asOf), all, all);
  }

  #made({ reached, over }: Found, making: NodeMaker, maker: EdgeMaker): MadeGraph {
    const edges =
      over === null ? plainEdgesOf(reached, maker) : edgesOf(joinedEdges(reached, over, maker), reached.places);
    return { nodes: nodesOf(reached, making), edges };
  }

  #shownAs(made: MadeGraph, granularity: Granularity, { hidden }: LineageFacts): MadeGraph {
    return this.#mode === 'OPAQUE' && hidden.size > 0 ? withPlaceholders(made, granularity, hidden) : made;
  }
}

const NOTHING: LineageWants = { entities: 'NONE', evidence: false, stale: false, more: false, completeness: true };
