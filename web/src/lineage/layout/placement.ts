import { edgeId, type Graph } from '../model/graph.ts';
import { askLayout } from './ask-layout.ts';
import {
  NODE_GAP,
  NODE_HEIGHT,
  NODE_WIDTH,
  type Arrangement,
  type Places,
  type Point,
  type Route,
} from './geometry.ts';
import type { Layout } from './layered.ts';
import { placeBeside } from './place-beside.ts';

/** So many times as many new nodes as placed ones make another picture, which is laid out anew. */
const MANY_MORE = 2;
const FEW = 24;

/** Where the nodes of a picture are. It remembers those that went, for when they come back. */
export class Placement {
  readonly #listeners = new Set<() => void>();
  #arranged: Arrangement = { places: new Map(), routes: new Map() };
  #remembered = new Map<string, Point>();
  #latest: Graph | null = null;
  #failure: Error | null = null;

  readonly get = (): Arrangement => this.#arranged;
  readonly failure = (): Error | null => this.#failure;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Places what is new in a picture. What is placed stays. */
  show(graph: Graph): void {
    this.#latest = graph;
    const ids = [...graph.nodes.keys()];
    const kept = this.#kept(ids);
    const added = ids.length - kept.size;
    if (kept.size === 0 || (added > FEW && added > MANY_MORE * kept.size)) void this.#layOut(graph);
    else this.#set({ ...this.#arranged, places: placeBeside(kept, ids, edgesOf(graph)) });
  }

  /** Lays everything out anew; the first root stays. */
  readonly tidy = (): void => {
    this.#remembered = new Map();
    if (this.#latest !== null) void this.#layOut(this.#latest);
  };

  /** Those that are placed, and those that come back to a place that is free. */
  #kept(ids: readonly string[]): Map<string, Point> {
    const kept = new Map(ids.flatMap((id) => pair(id, this.#arranged.places.get(id))));
    for (const id of ids) {
      const place = kept.has(id) ? undefined : this.#remembered.get(id);
      if (place !== undefined && ![...kept.values()].some((other) => overlap(place, other))) kept.set(id, place);
    }
    return kept;
  }

  async #layOut(graph: Graph): Promise<void> {
    const [root = ''] = graph.roots;
    const before = this.#arranged.places.get(root);
    try {
      const layout = await askLayout({ nodes: [...graph.nodes.keys()], edges: edgesOf(graph) });
      if (this.#latest === graph) this.#set(arrangementOf(layout, root, before));
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#tell();
    }
  }

  #set(arranged: Arrangement): void {
    this.#failure = null;
    for (const [id, place] of arranged.places) this.#remembered.set(id, place);
    this.#arranged = arranged;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const pair = (id: string, place: Point | undefined): [string, Point][] => (place === undefined ? [] : [[id, place]]);

const overlap = (a: Point, b: Point): boolean =>
  Math.abs(a.x - b.x) < NODE_WIDTH && Math.abs(a.y - b.y) < NODE_HEIGHT + NODE_GAP;

/** A layout, moved so that the first root stays where it was. */
function arrangementOf({ places: laidOut, bends }: Layout, root: string, before: Point | undefined): Arrangement {
  const after = new Map(laidOut).get(root);
  const by =
    before === undefined || after === undefined ? { x: 0, y: 0 } : { x: before.x - after.x, y: before.y - after.y };
  const moved = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  const places: Places = new Map(laidOut.map(([id, place]) => [id, moved(place)]));
  const routes = bends.flatMap(([from, to, points]): [string, Route][] => {
    const ends = [places.get(from), places.get(to)] as const;
    if (ends[0] === undefined || ends[1] === undefined) return [];
    return [[edgeId(from, to), { bends: points.map(moved), from: ends[0], to: ends[1] }]];
  });
  return { places, routes: new Map(routes) };
}

const edgesOf = ({ edges }: Graph): readonly (readonly [string, string])[] =>
  [...edges.values()].map(({ from, to }) => [from, to]);
