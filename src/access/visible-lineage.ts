import { isAssetId, isFieldId } from '../domain/ids.ts';
import { NO_FILTER, type EdgeEnds, type EdgeEvidence, type LineageId } from '../domain/lineage/graph.ts';
import { findPaths } from '../domain/lineage/paths.ts';
import type { Cut } from '../domain/lineage/reached.ts';
import type { LineageReader, LineageScope } from '../store/port.ts';
import { byEnds, edgeKey, joinedEdges, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import { LineageFacts } from './lineage-facts.ts';
import { ANSWER_LIMITS, type LineageRequest, type LineageWants, type PathsQuestion } from './lineage-request.ts';
import { moreBeyond, type More } from './lineage-more.ts';
import { ScopedLineage, searchLineage, type Found } from './lineage-search.ts';
import { Redactor } from './redactor.ts';
import type { Viewer } from './viewer.ts';
import type { VisibleCatalog } from './visible-catalog.ts';
import {
  markVisible,
  type CompletenessResult,
  type LineageNodeResult,
  type Truncation,
  type VisibleEvidence,
  type VisibleLineageEdge,
  type VisibleLineageGraph,
  type VisibleLineageNode,
  type VisibleLineagePaths,
} from './visible.ts';

/** Lineage as one viewer sees it. What is hidden never enters: the restriction is inside the statements. */
export class VisibleLineage {
  readonly #store: LineageReader;
  readonly #catalog: VisibleCatalog;
  readonly #viewer: Viewer;
  readonly #now: () => number;

  constructor(store: LineageReader, catalog: VisibleCatalog, viewer: Viewer, now: () => number) {
    this.#store = store;
    this.#catalog = catalog;
    this.#viewer = viewer;
    this.#now = now;
  }

  /** What the roots come from, and what depends on them: nearest first, within the budgets. */
  async graph(request: LineageRequest): Promise<VisibleLineageGraph> {
    const { granularity, asOf, filter, wants } = request;
    const expired = this.#timer();
    const view = this.#viewer.restriction;
    const named = wants.entities === 'NAMES';
    const facts = new LineageFacts();
    const start = await this.#store.lineageRoots(request.of, { granularity, view, named });
    facts.add(start.facts);
    const scope: LineageScope = { granularity, asOf, filter, seeds: start.seeds, view };
    const source = new ScopedLineage(this.#store, scope, named, facts);
    const found = await searchLineage(source, start.seeds, request, this.#catalog, expired);
    const { reached, over } = found;
    const evidence = wants.evidence ? await this.#evidence(found, scope) : NO_EVIDENCE;
    const maker: EdgeMaker = { granularity, gone: facts.gone, evidence };
    const edges = over === null ? plainEdges(reached, maker) : joinedEdges(reached, over, maker);
    const entities = await this.#entities(reached.nodes, wants, facts);
    const more = wants.more ? await moreBeyond(source, reached, over) : null;
    const nodes = reached.nodes.map((id): VisibleLineageNode =>
      markVisible(nodeOf(id, reached.distances.get(id) ?? 0, entities(id), more)),
    );
    const beyond = reached.nodes.filter((id) => reached.sides.some((side) => side.beyond.has(id)));
    return markVisible({
      roots: start.roots,
      nodes,
      edges,
      completeness: completenessOf(found.cuts, edges, beyond),
      asOf: asOf ?? this.#now(),
    });
  }

  /** The shortest ways from one thing to another. Empty when there is none, or an end is unknown or hidden. */
  async paths(question: PathsQuestion): Promise<VisibleLineagePaths> {
    const { granularity, asOf, wants } = question;
    const expired = this.#timer();
    const view = this.#viewer.restriction;
    const named = wants.entities === 'NAMES';
    const facts = new LineageFacts();
    const [sources, targets] = await Promise.all(
      [question.from, question.to].map(async (id) => {
        const start = await this.#store.lineageRoots([id], { granularity, view, named });
        facts.add(start.facts);
        return start.seeds;
      }),
    );
    const seeds = [...(sources ?? []), ...(targets ?? [])];
    const scope: LineageScope = { granularity, asOf, filter: NO_FILTER, seeds, view };
    const source = new ScopedLineage(this.#store, scope, named, facts);
    const found = await findPaths(
      {
        sources: sources ?? [],
        targets: targets ?? [],
        maxPaths: question.maxPaths,
        maxDepth: question.maxDepth,
        maxNodes: ANSWER_LIMITS.pathNodes,
        maxEdges: ANSWER_LIMITS.edges,
        expired,
      },
      source,
    );
    const ends = endsOn(found.paths);
    const evidence = wants.evidence ? await this.#evidenceOf(ends, 'to', scope) : NO_EVIDENCE;
    const edges = new Map(
      plainEdges(ends, { granularity, gone: facts.gone, evidence }).map((edge) => [edgeKey(edge.from, edge.to), edge]),
    );
    const ids = [...new Set(found.paths.flat())];
    const entities = await this.#entities(ids, wants, facts);
    const more = wants.more ? await moreBeyond(source, { nodes: ids, ...ends, sides: [] }, null) : null;
    return markVisible({
      paths: found.paths.map((ids) => ({
        hops: ids.length - 1,
        nodes: ids.map((id, distance) => markVisible(nodeOf(id, distance, entities(id), more))),
        edges: ids.slice(1).flatMap((to, i) => edges.get(edgeKey(ids[i] ?? to, to)) ?? []),
      })),
      more: found.more,
      completeness: completenessOf(found.cuts, [...edges.values()], found.beyond),
    });
  }

  /** The edge between two nodes now, with all of its evidence; null when there is none that the viewer sees. */
  async edge(from: LineageId, to: LineageId): Promise<VisibleLineageEdge | null> {
    const granularity = isAssetId(from) ? 'ASSET' : 'FIELD';
    const view = this.#viewer.restriction;
    const scope: LineageScope = { granularity, asOf: null, filter: NO_FILTER, seeds: [from, to], view };
    const ends: EdgeEnds = { from: [from], to: [to] };
    const facts = new LineageFacts();
    facts.add((await this.#store.lineageRoots([from, to], { granularity, view, named: false })).facts);
    const evidence = await this.#evidenceOf(ends, 'to', scope);
    if (evidence.size === 0) return null;
    return plainEdges(ends, { granularity, gone: facts.gone, evidence }).at(0) ?? null;
  }

  #timer(): () => boolean {
    const end = performance.now() + ANSWER_LIMITS.time;
    return () => performance.now() > end;
  }

  /** Read from the side that the search came from: all edges there are of the answer. */
  async #evidence({ reached, over }: Found, scope: LineageScope): Promise<Evidence> {
    if (over !== null) return this.#evidenceOf(over.readEdges(), 'to', scope);
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

  async #evidenceOf(ends: EdgeEnds, anchor: 'from' | 'to', scope: LineageScope): Promise<Evidence> {
    return this.#shown(await this.#store.evidence(ends, anchor, scope));
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
    { entities }: Pick<LineageWants, 'entities'>,
    facts: LineageFacts,
  ): Promise<(id: LineageId) => LineageNodeResult['entity']> {
    if (entities === 'NONE') return () => null;
    if (entities === 'NAMES') {
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
}

type Evidence = ReadonlyMap<string, readonly VisibleEvidence[]>;
const NO_EVIDENCE: Evidence = new Map();

function withoutCode(evidence: EdgeEvidence, granted: (id: string) => boolean): EdgeEvidence {
  if (granted(evidence.from) && granted(evidence.to)) return evidence;
  const transformations = evidence.transformations.map((one) => ({ ...one, description: null }));
  return { ...evidence, transformations };
}

function completenessOf(
  cuts: ReadonlySet<Cut>,
  edges: readonly VisibleLineageEdge[],
  continueFrom: readonly LineageId[],
): CompletenessResult {
  const truncatedBy = TRUNCATIONS.filter((cut) => cuts.has(cut));
  return {
    complete: truncatedBy.length === 0,
    truncatedBy,
    hidden: null,
    stale: edges.filter(({ stale }) => stale).length,
    continueFrom: [...new Set(continueFrom)],
  };
}
const TRUNCATIONS: readonly Truncation[] = ['DEPTH', 'NODES', 'EDGES', 'TIME'];

const nodeOf = (
  id: LineageId,
  distance: number,
  entity: LineageNodeResult['entity'],
  more: More | null,
): LineageNodeResult => ({
  id,
  entity,
  hidden: false,
  distance,
  moreUpstream: more?.UPSTREAM.has(id) ?? false,
  moreDownstream: more?.DOWNSTREAM.has(id) ?? false,
});

function endsOn(paths: readonly (readonly LineageId[])[]): EdgeEnds {
  const pairs = new Map<string, readonly [LineageId, LineageId]>();
  for (const ids of paths)
    ids.slice(1).forEach((to, i) => {
      const from = ids[i];
      if (from !== undefined) pairs.set(edgeKey(from, to), [from, to]);
    });
  return { from: [...pairs.values()].map(([from]) => from), to: [...pairs.values()].map(([, to]) => to) };
}
