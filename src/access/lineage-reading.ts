import { isAssetId, isFieldId } from '../domain/ids.ts';
import type { EdgeEnds, EdgeEvidence, EdgeFilter, Granularity, LineageId } from '../domain/lineage/graph.ts';
import type { StaleRules } from '../domain/lineage/stale.ts';
import type { ClassifiedReader } from '../store/classified-port.ts';
import type { EdgeMarks, LineageReader, LineageScope, NamesWanted, RunReader } from '../store/port.ts';
import { nodeOf, Placeholders, type NodeMaker, type Shown } from './lineage-answer.ts';
import { byEnds, edgeKey, endsOn, joinedEdges, plainEdges, type EdgeMaker } from './lineage-edges.ts';
import type { LineageFacts } from './lineage-facts.ts';
import { moreBeyond } from './lineage-more.ts';
import type { LineageWants } from './lineage-request.ts';
import type { Found, ScopedLineage } from './lineage-search.ts';
import { labelsOf } from './node-labels.ts';
import { Redactor } from './redactor.ts';
import { StaleJudge } from './stale-rules.ts';
import type { Viewer } from './viewer.ts';
import type { VisibleCatalog } from './visible-catalog.ts';
import { markVisible, type LineageNodeResult, type VisibleEvidence, type VisibleLineagePath } from './visible.ts';

export type LineageStore = LineageReader & ClassifiedReader & Pick<RunReader, 'completionsOf'>;

/** By `edgeKey`. */
export type Evidence = ReadonlyMap<string, readonly VisibleEvidence[]>;

/** A graph that was searched, as far as answers are made of it. */
interface Searched extends Pick<Found, 'over' | 'ahead'> {
  readonly source: ScopedLineage;
  readonly scope: LineageScope;
  readonly facts: LineageFacts;
}

/** The reads of lineage under one viewer's view, of which answers are put together. */
export class LineageReading {
  readonly #store: LineageStore;
  readonly #catalog: VisibleCatalog;
  readonly #viewer: Viewer;
  readonly #now: () => number;
  readonly #rules: StaleRules;

  constructor(store: LineageStore, catalog: VisibleCatalog, viewer: Viewer, now: () => number, rules: StaleRules) {
    this.#store = store;
    this.#catalog = catalog;
    this.#viewer = viewer;
    this.#now = now;
    this.#rules = rules;
  }

  /** Null where there are no rules. */
  judge(asOf: number | null): StaleJudge | null {
    return this.#rules.length === 0 ? null : new StaleJudge(this.#rules, this.#store, asOf ?? this.#now());
  }

  /** Why edges are believed, where somebody asks, and which of them the rules make stale. */
  async believed(
    wants: Pick<LineageWants, 'evidence' | 'masking' | 'inferred' | 'stale'>,
    judge: StaleJudge | null,
    read: () => Promise<Evidence>,
    readMarked: (marks: EdgeMarks) => Promise<Evidence>,
  ): Promise<Pick<EdgeMaker, 'evidence' | 'stale'>> {
    const judging = judge !== null && wants.stale;
    const marks = { masking: wants.masking === true, inferred: wants.inferred === true };
    const some = (): Promise<Evidence> =>
      marks.masking || marks.inferred ? readMarked(marks) : Promise.resolve(new Map());
    const evidence = await (wants.evidence || judging ? read() : some());
    const stale = judging ? await judge.stale([...evidence.values()].flat()) : new Set<string>();
    return { evidence, stale };
  }

  scope(asked: {
    readonly granularity: Granularity;
    readonly asOf: number | null;
    readonly filter: EdgeFilter;
    readonly seeds: readonly LineageId[];
  }): LineageScope {
    return { ...asked, view: this.#viewer.restriction, hidden: this.#viewer.hidden === 'DROP' ? 'LEFT_OUT' : 'TOLD' };
  }

  /** Hidden roots are unknown ones in every mode. */
  async roots(of: readonly string[], granularity: Granularity, named: NamesWanted, facts: LineageFacts) {
    const start = await this.#store.lineageRoots(of, { granularity, view: this.#viewer.restriction, named });
    facts.add(start.facts);
    return start;
  }

  /** Ways through a graph that was searched: the nodes on them, in order, and the edges between. */
  async pathsAlong(
    paths: readonly (readonly LineageId[])[],
    wants: LineageWants,
    { source, scope, facts, over, ahead }: Searched,
  ): Promise<{ paths: VisibleLineagePath[]; shown: Shown }> {
    const { granularity, asOf } = scope;
    const ends = endsOn(paths);
    const read = over?.readEdges() ?? ends;
    const believed = await this.believed(
      wants,
      this.judge(asOf),
      () => this.evidenceOf(read, scope),
      (marks) => this.markedEvidence(read, marks, scope),
    );
    const maker: EdgeMaker = { granularity, gone: facts.gone, hidden: facts.hidden, ...believed };
    const edges = over === null ? plainEdges(ends, maker) : joinedEdges(ends, over, maker);
    const ids = [...new Set(paths.flat())];
    const making = {
      ...(await this.entities(ids, wants, facts)),
      hidden: facts.hidden,
      more: wants.more ? await moreBeyond(source, { nodes: ids, ...ends, sides: [] }, ahead) : null,
    };
    const placeholders = new Placeholders(granularity, facts.hidden);
    const byKey = new Map(edges.map((edge) => [edgeKey(edge.from, edge.to), placeholders.edge(edge)]));
    return {
      paths: paths.map((path) =>
        markVisible({
          hops: path.length - 1,
          nodes: path.map((id, distance) => placeholders.node(nodeOf(id, distance, making))),
          edges: path.slice(1).flatMap((to, i) => byKey.get(edgeKey(path[i] ?? to, to)) ?? []),
        }),
      ),
      shown: {
        nodes: { hidden: () => ids.map((id) => facts.hidden.has(id)) },
        edges: {
          stale: () => edges.map(({ stale }) => stale),
          hiddenHops: () => edges.map(({ hiddenHops }) => hiddenHops),
        },
      },
    };
  }

  /** Evidence of those edges alone that may mask, or may be inferred: most do and are not, and need no look. */
  async markedEvidence(ends: EdgeEnds, marks: EdgeMarks, scope: LineageScope): Promise<Evidence> {
    const marked = await this.#store.markedEdges([...new Set(ends.from)], marks, scope);
    if (marked.from.length === 0) return new Map();
    const there = new Set(ends.from.map((from, i) => edgeKey(from, ends.to[i] ?? from)));
    const kept = { from: [] as LineageId[], to: [] as LineageId[] };
    marked.from.forEach((from, i) => {
      const to = marked.to[i];
      if (to === undefined || !there.has(edgeKey(from, to))) return;
      kept.from.push(from);
      kept.to.push(to);
    });
    return kept.from.length === 0 ? new Map() : this.evidenceOf(kept, scope);
  }

  /** Read from the side that the search came from: all edges there are of the answer. */
  async evidence({ reached, over }: Found, scope: LineageScope): Promise<Evidence> {
    if (over !== null) return this.evidenceOf(over.readEdges(), scope);
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

  async evidenceOf(ends: EdgeEnds, scope: LineageScope): Promise<Evidence> {
    return this.#shown(await this.#store.evidence(ends, 'to', scope));
  }

  /** What transformations say is code: shown where the viewer may read that at both ends. */
  async #shown(evidence: readonly EdgeEvidence[]): Promise<Evidence> {
    const ids = [...new Set(evidence.flatMap(({ from, to }) => [from, to]))];
    const granted = await new Redactor(this.#viewer).granted('CODE', ids, async (all, view) => {
      const { roots } = await this.#store.lineageRoots(all, { granularity: 'FIELD', view, named: 'NONE' });
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

  async entities(
    ids: readonly LineageId[],
    { entities }: Pick<LineageWants, 'entities'>,
    facts: LineageFacts,
  ): Promise<Pick<NodeMaker, 'entity' | 'labels'>> {
    if (entities !== 'ALL') {
      const entity = (id: LineageId): LineageNodeResult['entity'] => {
        const node = facts.named(id);
        return node === null ? null : markVisible(node);
      };
      return { entity, labels: facts.labels };
    }
    const [assets, fields] = await Promise.all([
      this.#catalog.assetsByIds(ids.filter(isAssetId)),
      this.#catalog.fieldsByIds(ids.filter(isFieldId)),
    ]);
    const entity = (id: LineageId): LineageNodeResult['entity'] => assets.get(id) ?? fields.get(id) ?? null;
    return { entity, labels: labelsOf(entity) };
  }
}

function withoutCode(evidence: EdgeEvidence, granted: (id: string) => boolean): EdgeEvidence {
  if (granted(evidence.from) && granted(evidence.to)) return evidence;
  const transformations = evidence.transformations.map((one) => ({ ...one, description: null }));
  return { ...evidence, transformations };
}
