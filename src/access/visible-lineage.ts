import { isAssetId, isFieldId, type FieldId } from '../domain/ids.ts';
import {
  NO_FILTER,
  type EdgeEnds,
  type EdgeEvidence,
  type EdgeFilter,
  type Granularity,
  type LineageId,
} from '../domain/lineage/graph.ts';
import { findPaths } from '../domain/lineage/paths.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import type { LineageReader, LineageScope, RunReader } from '../store/port.ts';
import { Comparable, edgeChanges, nodeChanges, type DiffRequest } from './lineage-diff.ts';
import { completenessOf, inOrder, nodeOf, Placeholders } from './lineage-answer.ts';
import { byEnds, edgeKey, endsOn, joinedEdges, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import { LineageFacts } from './lineage-facts.ts';
import { moreBeyond } from './lineage-more.ts';
import { ANSWER_LIMITS, timer, type LineageRequest, type LineageWants, type PathsQuestion } from './lineage-request.ts';
import { goingOver, noiseIn, ScopedLineage, searchLineage, type Found } from './lineage-search.ts';
import type { HiddenMode } from './policy.ts';
import { Redactor } from './redactor.ts';
import { StaleJudge } from './stale-rules.ts';
import type { Viewer } from './viewer.ts';
import type { VisibleCatalog } from './visible-catalog.ts';
import {
  markVisible,
  type LineageNodeResult,
  type VisibleEvidence,
  type VisibleLineageDiff,
  type VisibleLineageEdge,
  type VisibleLineageGraph,
  type VisibleLineagePaths,
} from './visible.ts';

export type LineageStore = LineageReader & Pick<RunReader, 'completionsOf'>;

/**
 * Lineage as one viewer sees it. What becomes of hidden nodes is the viewer's mode: in DROP they never enter, as the
 * restriction is inside the statements; in OPAQUE they are placeholders; in BRIDGE their neighbours are joined.
 */
export class VisibleLineage {
  readonly #store: LineageStore;
  readonly #catalog: VisibleCatalog;
  readonly #viewer: Viewer;
  readonly #mode: HiddenMode;
  readonly #now: () => number;
  readonly #rules: StaleRules;

  constructor(store: LineageStore, catalog: VisibleCatalog, viewer: Viewer, now: () => number, rules: StaleRules = []) {
    this.#store = store;
    this.#catalog = catalog;
    this.#viewer = viewer;
    this.#mode = viewer.hidden;
    this.#now = now;
    this.#rules = rules;
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
    const { granularity, asOf, filter, collapse, wants } = request;
    const expired = timer();
    const named = wants.entities === 'NAMES';
    const facts = new LineageFacts();
    const start = await this.#roots(request.of, granularity, named, facts);
    const scope = this.#scope({ granularity, asOf, filter, seeds: start.seeds });
    const judge = this.#judge(asOf);
    const source = new ScopedLineage(this.#store, scope, named, facts, filter.includeStale ? null : judge);
    const noise = collapse === null ? null : noiseIn(this.#catalog, collapse, start.seeds);
    const leftOut = { hidden: this.#mode === 'BRIDGE', noise };
    const found = await searchLineage(source, start.seeds, request, leftOut, expired);
    const { reached, over } = found;
    const believed = await this.#believed(wants, judge, () => this.#evidence(found, scope));
    const maker: EdgeMaker = { granularity, gone: facts.gone, hidden: facts.hidden, ...believed };
    const making = {
      entity: await this.#entities(reached.nodes, wants, facts),
      hidden: facts.hidden,
      more: wants.more ? await moreBeyond(source, reached, over) : null,
    };
    const answer = {
      nodes: reached.nodes.map((id) => nodeOf(id, reached.distances.get(id) ?? 0, making)),
      edges: over === null ? plainEdges(reached, maker) : joinedEdges(reached, over, maker),
    };
    const beyond = reached.nodes.filter(
      (id) => !facts.hidden.has(id) && reached.sides.some((side) => side.beyond.has(id)),
    );
    const graph = markVisible({
      roots: start.roots,
      ...this.#shownAs(answer, granularity, facts),
      completeness: completenessOf(this.#mode, found.cuts, answer, beyond),
      asOf: asOf ?? this.#now(),
    });
    return { graph, facts };
  }

  /** The shortest ways from one thing to another. Empty when there is none, or an end is unknown or hidden. */
  async paths(question: PathsQuestion): Promise<VisibleLineagePaths> {
    const { granularity, asOf, wants } = question;
    const expired = timer();
    const named = wants.entities === 'NAMES';
    const facts = new LineageFacts();
    const [{ seeds: sources }, { seeds: targets }] = await Promise.all([
      this.#roots([question.from], granularity, named, facts),
      this.#roots([question.to], granularity, named, facts),
    ]);
    const scope = this.#scope({ granularity, asOf, filter: NO_FILTER, seeds: [...sources, ...targets] });
    const source = new ScopedLineage(this.#store, scope, named, facts);
    const over = goingOver(source, { hidden: this.#mode === 'BRIDGE', noise: null }, expired);
    const { maxPaths, maxDepth } = question;
    const budget = { maxNodes: ANSWER_LIMITS.pathNodes, maxEdges: ANSWER_LIMITS.edges, expired };
    const found = await findPaths({ sources, targets, maxPaths, maxDepth, ...budget }, over ?? source);
    const ends = endsOn(found.paths);
    const believed = await this.#believed(wants, this.#judge(asOf), () =>
      this.#evidenceOf(over?.readEdges() ?? ends, scope),
    );
    const maker: EdgeMaker = { granularity, gone: facts.gone, hidden: facts.hidden, ...believed };
    const edges = over === null ? plainEdges(ends, maker) : joinedEdges(ends, over, maker);
    const ids = [...new Set(found.paths.flat())];
    const making = {
      entity: await this.#entities(ids, wants, facts),
      hidden: facts.hidden,
      more: wants.more ? await moreBeyond(source, { nodes: ids, ...ends, sides: [] }, over) : null,
    };
    const placeholders = new Placeholders(granularity, facts.hidden);
    const byKey = new Map(edges.map((edge) => [edgeKey(edge.from, edge.to), placeholders.edge(edge)]));
    const nodes = ids.map((id) => nodeOf(id, 0, making));
    return markVisible({
      paths: found.paths.map((path) => ({
        hops: path.length - 1,
        nodes: path.map((id, distance) => placeholders.node(nodeOf(id, distance, making))),
        edges: path.slice(1).flatMap((to, i) => byKey.get(edgeKey(path[i] ?? to, to)) ?? []),
      })),
      more: found.more,
      completeness: completenessOf(
        this.#mode,
        found.cuts,
        { nodes, edges },
        found.beyond.filter((id) => !facts.hidden.has(id)),
      ),
    });
  }

  /** The edge between two nodes now, with all of its evidence; null when there is none that the viewer sees. */
  async edge(from: LineageId, to: LineageId): Promise<VisibleLineageEdge | null> {
    const granularity = isAssetId(from) ? 'ASSET' : 'FIELD';
    const scope = this.#scope({ granularity, asOf: null, filter: NO_FILTER, seeds: [from, to] });
    const ends: EdgeEnds = { from: [from], to: [to] };
    const facts = new LineageFacts();
    await this.#roots([from, to], granularity, false, facts);
    const believed = await this.#believed(ALL_OF_IT, this.#judge(null), () => this.#evidenceOf(ends, scope));
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
    const scope = this.#scope({ granularity, filter, asOf, seeds: [] });
    const believed = await this.#believed(ALL_OF_IT, this.#judge(asOf), () => this.#evidenceOf(ends, scope));
    const edges = plainEdges(ends, { granularity, gone, hidden: new Set(), ...believed });
    const holds = ({ evidence, stale }: VisibleLineageEdge): boolean =>
      evidence.length > 0 && (filter.includeStale || !stale);
    return new Map(edges.filter(holds).map((edge) => [edgeKey(edge.from, edge.to), edge]));
  }

  /** Null where there are no rules. */
  #judge(asOf: number | null): StaleJudge | null {
    return this.#rules.length === 0 ? null : new StaleJudge(this.#rules, this.#store, asOf ?? this.#now());
  }

  /** Why edges are believed, where somebody asks, and which of them the rules make stale. */
  async #believed(
    wants: Pick<LineageWants, 'evidence' | 'stale'>,
    judge: StaleJudge | null,
    read: () => Promise<Evidence>,
  ): Promise<Pick<EdgeMaker, 'evidence' | 'stale'>> {
    const judging = judge !== null && wants.stale;
    const evidence: Evidence = wants.evidence || judging ? await read() : new Map();
    const stale = judging ? await judge.stale([...evidence.values()].flat()) : new Set<string>();
    return { evidence, stale };
  }

  #scope(asked: {
    readonly granularity: Granularity;
    readonly asOf: number | null;
    readonly filter: EdgeFilter;
    readonly seeds: readonly LineageId[];
  }): LineageScope {
    return { ...asked, view: this.#viewer.restriction, hidden: this.#mode === 'DROP' ? 'LEFT_OUT' : 'TOLD' };
  }

  /** Hidden roots are unknown ones in every mode. */
  async #roots(of: readonly string[], granularity: Granularity, named: boolean, facts: LineageFacts) {
    const start = await this.#store.lineageRoots(of, { granularity, view: this.#viewer.restriction, named });
    facts.add(start.facts);
    return start;
  }

  #shownAs(answer: Pick<VisibleLineageGraph, 'nodes' | 'edges'>, granularity: Granularity, { hidden }: LineageFacts) {
    if (this.#mode !== 'OPAQUE' || hidden.size === 0) return answer;
    const placeholders = new Placeholders(granularity, hidden);
    return inOrder(answer.nodes.map(placeholders.node), answer.edges.map(placeholders.edge));
  }

  /** Read from the side that the search came from: all edges there are of the answer. */
  async #evidence({ reached, over }: Found, scope: LineageScope): Promise<Evidence> {
    if (over !== null) return this.#evidenceOf(over.readEdges(), scope);
    const all: EdgeEvidence[] = [];
    const seen = new Set<string>();
    for (const { direction, from, to } of reached.sides) {
      const fresh = { from: [] as LineageId[], to: [] as LineageId[] };
      from.forEach((start, i) => {
        const end = to[i];
        if (end === undefined || seen.has(edgeKey(start, end))) return;
        seen.add(edgeKey(start, end));
        fresh.from.push(start);
        fresh.to.push(end);
      });
      all.push(...(await this.#store.evidence(fresh, direction === 'UPSTREAM' ? 'to' : 'from', scope)));
    }
    return this.#shown(all);
  }

  async #evidenceOf(ends: EdgeEnds, scope: LineageScope): Promise<Evidence> {
    return this.#shown(await this.#store.evidence(ends, 'to', scope));
  }

  /** What transformations say is code: shown where the viewer may read that at both ends. */
  async #shown(evidence: readonly EdgeEvidence[]): Promise<Evidence> {
    const ids = [...new Set(evidence.flatMap(({ from, to }) => [from, to]))];
    const granted = await new Redactor(this.#viewer).granted('CODE', ids, async (all, view) => {
      const { roots } = await this.#store.lineageRoots(all, { granularity: 'FIELD', view, named: false });
      return new Map(roots.map((id) => [id, id]));
    });
    const lists = new Map<string, readonly VisibleEvidence[]>();
    for (const [key, list] of byEnds(evidence))
      lists.set(
        key,
        list.map((one) => markVisible(withoutCode(one, granted))),
      );
    return lists;
  }

  async #entities(
    ids: readonly LineageId[],
    { entities, fieldAssets = false }: Pick<LineageWants, 'entities' | 'fieldAssets'>,
    facts: LineageFacts,
  ): Promise<(id: LineageId) => LineageNodeResult['entity']> {
    if (entities === 'NONE') return () => null;
    if (entities === 'NAMES') {
      if (fieldAssets) await this.#addFieldAssets(ids.filter(isFieldId), facts);
      return (id) => {
        const node = facts.names.get(id);
        return node === undefined ? null : markVisible(node);
      };
    }
    const [assets, fields] = await Promise.all([
      this.#catalog.assetsByIds(ids.filter(isAssetId)),
      this.#catalog.fieldsByIds(ids.filter(isFieldId)),
    ]);
    return (id) => assets.get(id) ?? fields.get(id) ?? null;
  }

  async #addFieldAssets(ids: readonly FieldId[], facts: LineageFacts): Promise<void> {
    const visible = ids.filter((id) => !facts.hidden.has(id));
    if (visible.length === 0) return;
    facts.addFieldAssets(await this.#store.assetsOfFields(visible, this.#viewer.restriction));
  }
}

type Evidence = ReadonlyMap<string, readonly VisibleEvidence[]>;
const ALL_OF_IT = { evidence: true, stale: true };

function withoutCode(evidence: EdgeEvidence, granted: (id: string) => boolean): EdgeEvidence {
  if (granted(evidence.from) && granted(evidence.to)) return evidence;
  const transformations = evidence.transformations.map((one) => ({ ...one, description: null }));
  return { ...evidence, transformations };
}
