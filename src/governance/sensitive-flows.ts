import type { ClassifiedFields, VisibleFieldPlace } from '../access/classified-fields.ts';
import type { Classification, Sensitivity } from '../access/classification.ts';
import { FLOW_LIMITS, type LineageWants } from '../access/lineage-request.ts';
import type { VisibleFlow } from '../access/visible-flow.ts';
import type { VisibleLineage } from '../access/visible-lineage.ts';
import type { CompletenessResult, VisibleLineageEdge, VisibleLineagePath, VisibleTag } from '../access/visible.ts';
import type { AssetKind } from '../domain/event.ts';
import type { AssetId, FieldId } from '../domain/ids.ts';
import { flowEnds } from '../domain/lineage/flow-ends.ts';
import { adjacencyOf } from '../domain/lineage/flow-graph.ts';
import { flowPairs } from '../domain/lineage/flow-pairs.ts';
import { NO_FILTER } from '../domain/lineage/graph.ts';
import { cutShort } from './completeness.ts';
import { FlowWays } from './flow-ways.ts';
import { compareKeys, pageAfter, type Key } from './keys.ts';

/** Which flows. A list that is null keeps all. */
export interface SensitiveFlowRequest {
  /** Of the source. */
  readonly tags: readonly string[] | null;
  readonly compartments: readonly string[] | null;
  readonly levels: readonly string[] | null;
  readonly fromNamespaces: readonly string[] | null;
  /** Of the destination. Any field that fits is one then, also where its data flows on. */
  readonly toKinds: readonly AssetKind[] | null;
  readonly toNamespaces: readonly string[] | null;
  readonly exposedOnly: boolean;
  readonly includeBroken: boolean;
  readonly includeIndirect: boolean;
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
}

/** Where a flow begins or ends, and what it is called, in the order of flows. */
export type FlowPlace = readonly [namespace: string, asset: string, path: string, id: string];

/** From where to where, and how. */
export interface FlowLine {
  readonly sourceAsset: AssetId;
  readonly destinationAsset: AssetId;
  readonly tags: readonly VisibleTag[];
  readonly hops: number;
  readonly broken: boolean;
  readonly exposed: boolean;
  readonly key: readonly [...FlowPlace, ...FlowPlace];
}

/** A flow before anything of its way is read. */
export interface FlowRow extends FlowLine {
  readonly source: FieldId;
  /** The last field on the way. */
  readonly destination: FieldId;
}

/** The shortest way of a flow, which is free of masking where one is, and the steps that stop it. */
export interface FlowWay {
  readonly path: VisibleLineagePath;
  readonly breakers: readonly VisibleLineageEdge[];
}

export interface SensitiveFlows {
  readonly total: number;
  readonly completeness: CompletenessResult;
  /** By source, then by destination, each by namespace, name, path and id: at most `limit` after the key. */
  page(after: Key | null, limit: number): FlowRow[];
  /** The same without a look at the ways. */
  lines(after: Key | null, limit: number): FlowLine[];
  /** Of each row, in the order given. */
  ways(rows: readonly FlowRow[], wants: LineageWants): Promise<FlowWay[]>;
}

export interface FlowAccess {
  readonly lineage: VisibleLineage;
  readonly classified: ClassifiedFields;
  readonly classification: Classification;
}

/** Pairs of a source and an end that one answer may find. */
const MOST_PAIRS = 2_000_000;
const DEEPEST = 1_000;

/**
 * From every classified field to every place where its data ends. One walk from all of the sources reads the graph;
 * the rest is done in memory, at the cost of its edges and never of its paths.
 */
export async function sensitiveFlows(request: SensitiveFlowRequest, access: FlowAccess): Promise<SensitiveFlows> {
  const { fields, complete } = await access.classified.list({ ...request, namespaces: request.fromNamespaces });
  const flow = await access.lineage.flow({
    of: fields.map(({ id }) => id),
    direction: 'DOWNSTREAM',
    granularity: 'FIELD',
    depth: DEEPEST,
    maxNodes: FLOW_LIMITS.nodes,
    filter: request.includeIndirect ? NO_FILTER : { ...NO_FILTER, transformationTypes: ['DIRECT'] },
    asOf: request.asOf,
    masking: true,
  });
  const sources = fields.flatMap((place) => {
    const node = flow.node(place.id);
    return node === null ? [] : [{ node, ...sourceOf(place, access) }];
  });
  const ends = await endsOf(flow, request, access);
  sources.sort((a, b) => compareKeys(a.place, b.place));
  ends.sort((a, b) => compareKeys(a.place, b.place));
  const pairs = flowPairs(flow, nodesOf(sources), nodesOf(ends), MOST_PAIRS);
  const endsOfPair = (pair: number) => ({
    source: sources[pairs.sources[pair] ?? -1],
    end: ends[pairs.ends[pair] ?? -1],
    broken: (pairs.openHops[pair] ?? -1) < 0,
  });
  const kept: number[] = [];
  const exposed = new Uint8Array(pairs.hops.length);
  pairs.hops.forEach((_hops, pair) => {
    const { source, end, broken } = endsOfPair(pair);
    if (source === undefined || end === undefined || source.node === end.node) return;
    exposed[pair] = Number(!broken && access.classification.isBelow(end.sensitivity, source.sensitivity));
    if ((broken && !request.includeBroken) || (request.exposedOnly && exposed[pair] === 0)) return;
    kept.push(pair);
  });
  const ways = new FlowWays(flow);
  const found = (some: readonly number[]) =>
    some.flatMap((pair) => {
      const { source, end, broken } = endsOfPair(pair);
      if (source === undefined || end === undefined) return [];
      const line: FlowLine = {
        sourceAsset: source.assetId,
        destinationAsset: end.assetId,
        tags: source.tags,
        hops: (broken ? pairs.hops[pair] : pairs.openHops[pair]) ?? 0,
        broken,
        exposed: exposed[pair] === 1,
        key: [...source.place, ...end.place],
      };
      return [{ line, source, end }];
    });
  const rowsOf = (some: readonly number[]): FlowRow[] => {
    const all = found(some);
    const toAssets = all.filter(({ end }) => end.field === null);
    const asked = toAssets.map(({ line, source, end }) => ({ from: source.node, to: end.node, open: !line.broken }));
    const fields = ways.lastFields(asked);
    const lasts = new Map(toAssets.map((one, place) => [one, fields[place] ?? null]));
    return all.flatMap((one): FlowRow[] => {
      const destination = one.end.field ?? lasts.get(one) ?? null;
      return destination === null ? [] : [{ ...one.line, source: one.source.id, destination }];
    });
  };
  const keyOf = (pair: number): Key => {
    const { source, end } = endsOfPair(pair);
    return [...(source?.place ?? []), ...(end?.place ?? [])];
  };
  return {
    total: kept.length,
    completeness: complete && !pairs.overflow ? flow.completeness : cutShort(flow.completeness),
    page: (after, limit) => rowsOf(pageAfter(kept, after, limit, keyOf)),
    lines: (after, limit) => found(pageAfter(kept, after, limit, keyOf)).map(({ line }) => line),
    ways: (rows, wants) => ways.of(rows, wants),
  };
}

interface End {
  readonly node: number;
  readonly place: FlowPlace;
  readonly assetId: AssetId;
  /** Null for an asset that fields influence. */
  readonly field: FieldId | null;
  readonly sensitivity: Sensitivity;
}

const nodesOf = (items: readonly { readonly node: number }[]): number[] => items.map(({ node }) => node);

const placeOf = ({ namespace, assetName, path, id }: VisibleFieldPlace): FlowPlace => [namespace, assetName, path, id];

const sourceOf = (place: VisibleFieldPlace, { classification }: FlowAccess) => ({
  id: place.id,
  assetId: place.assetId,
  place: placeOf(place),
  tags: place.classifiedBy.map((name) => classification.tag(name)),
  sensitivity: place,
});

const MADE_OF_DATA = { kinds: ['MODEL', 'DASHBOARD'] as const, namespaces: null };

/**
 * Where data ends: fields that nothing leads on from, and what dashboards and models are made of. With kinds or
 * namespaces asked for, all that fits them, so that nothing that only passes through goes unseen.
 */
async function endsOf(
  flow: VisibleFlow,
  { toKinds, toNamespaces }: SensitiveFlowRequest,
  { classification }: FlowAccess,
): Promise<End[]> {
  const nodes = [...flow.distances.keys()].filter((node) => !flow.isHidden(node));
  const last = new Set(flowEnds(adjacencyOf(flow), (node) => !flow.isHidden(node), flow.goesOn));
  const asked = toKinds !== null || toNamespaces !== null;
  const places = asked
    ? await flow.places(nodes, { kinds: toKinds, namespaces: toNamespaces })
    : new Map([...(await flow.places([...last])), ...(await flow.places(nodes, MADE_OF_DATA))]);
  const assets = await flow.assets(nodes);
  const fits = (node: number, kind: AssetKind, namespace: string): boolean =>
    asked
      ? (toKinds === null || toKinds.includes(kind)) && (toNamespaces === null || toNamespaces.includes(namespace))
      : last.has(node) || kind !== 'DATASET';
  return nodes.flatMap((node): End[] => {
    const place = places.get(node);
    if (place !== undefined)
      return [{ node, place: placeOf(place), assetId: place.assetId, field: place.id, sensitivity: place }];
    const asset = assets.get(node);
    if (asset === undefined || !fits(node, asset.kind, asset.namespace)) return [];
    const { id, namespace, name } = asset;
    return [
      { node, place: [namespace, name, '', id], assetId: id, field: null, sensitivity: classification.ofNamed(asset) },
    ];
  });
}
