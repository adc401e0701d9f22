import type { LineageId } from '../../domain/lineage/graph.ts';
import type { StaleRules } from '../../domain/lineage/stale.ts';
import type { DiffRequest } from '../lineage-diff.ts';
import type { LineageRequest, PathsQuestion } from '../lineage-request.ts';
import type { Viewer } from '../viewer.ts';
import type { VisibleCatalog } from '../visible-catalog.ts';
import type { LineageStore } from '../lineage-reading.ts';
import { VisibleLineage } from '../visible-lineage.ts';
import type { FlowRequest, VisibleFlow } from '../visible-flow.ts';
import {
  markVisible,
  type CompletenessResult,
  type VisibleLineageDiff,
  type VisibleLineageEdge,
  type VisibleLineageGraph,
  type VisibleLineagePath,
  type VisibleLineagePaths,
} from '../visible.ts';
import type { AccessRecorder } from './recorder.ts';

/** The same lineage; what it gives is recorded, and whether it admitted that something is hidden. */
export class RecordedLineage extends VisibleLineage {
  readonly #recorder: AccessRecorder;

  constructor(
    store: LineageStore,
    catalog: VisibleCatalog,
    viewer: Viewer,
    now: () => number,
    recorder: AccessRecorder,
    rules: StaleRules = [],
  ) {
    super(store, catalog, viewer, now, rules);
    this.#recorder = recorder;
  }

  override async graph(request: LineageRequest): Promise<VisibleLineageGraph> {
    const graph = await super.graph(request);
    const { ids, hidden } = graph.columns.nodes;
    this.#record(ids(), hidden(), graph.completeness);
    return this.#withAssets(graph);
  }

  /** Fields were given already; their assets are where somebody asks for the column of them. */
  #withAssets(graph: VisibleLineageGraph): VisibleLineageGraph {
    const { nodes, edges } = graph.columns;
    const assetIds = (): ReturnType<typeof nodes.assetIds> => {
      const ids = nodes.assetIds();
      this.#recorder.gave(new Set(ids.filter((id) => id !== null)));
      return ids;
    };
    return markVisible({
      roots: graph.roots,
      get nodes() {
        return graph.nodes;
      },
      get edges() {
        return graph.edges;
      },
      columns: markVisible({ nodes: markVisible({ ...nodes, assetIds }), edges }),
      completeness: graph.completeness,
      asOf: graph.asOf,
    });
  }

  override async diff(request: DiffRequest): Promise<VisibleLineageDiff> {
    const diff = await super.diff(request);
    this.#recorder.gave(diff.roots);
    this.#recorder.gave(diff.nodes.map(({ node }) => node.id));
    for (const edge of diff.edges.flatMap(({ before, after }) => before ?? after ?? []))
      this.#recorder.gave([edge.from, edge.to]);
    for (const { hidden } of [diff.before, diff.after]) if (hidden !== null) this.#recorder.admitted(hidden > 0);
    return diff;
  }

  override async paths(question: PathsQuestion): Promise<VisibleLineagePaths> {
    const found = await super.paths(question);
    const nodes = found.paths.flatMap((path) => path.nodes);
    this.#record(
      nodes.map(({ id }) => id),
      nodes.map(({ hidden }) => hidden),
      found.completeness,
    );
    return found;
  }

  override async edge(from: LineageId, to: LineageId): Promise<VisibleLineageEdge | null> {
    const edge = await super.edge(from, to);
    if (edge !== null) this.#recorder.gave([edge.from, edge.to]);
    return edge;
  }

  override async flow(request: FlowRequest): Promise<VisibleFlow> {
    const flow = await super.flow(request);
    const { hidden } = flow.completeness;
    if (hidden !== null) this.#recorder.admitted(hidden > 0);
    return flow;
  }

  protected override given(paths: VisibleLineagePath[]): VisibleLineagePath[] {
    for (const { nodes } of paths) this.#recorder.gave(nodes.flatMap((node) => (node.hidden ? [] : [node.id])));
    return paths;
  }

  #record(ids: readonly string[], hidden: readonly boolean[], completeness: CompletenessResult): void {
    // A placeholder's id is of this answer alone.
    this.#recorder.gave(hidden.includes(true) ? ids.filter((_, i) => hidden[i] !== true) : ids);
    if (completeness.hidden !== null) this.#recorder.admitted(completeness.hidden > 0);
  }
}
