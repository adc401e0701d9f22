import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Graph } from '../model/graph.ts';
import type { Arrangement } from './geometry.ts';
import { Placement } from './placement.ts';

/** Where everything in a picture is; nobody has been asked yet while there are no places. */
export interface Placed {
  readonly arrangement: Arrangement;
  readonly failure: Error | null;
  /** Lays all out anew. */
  readonly tidy: () => void;
}

/** Lays a graph out, and keeps what is placed where it is when the graph changes. */
export function usePlacement(graph: Graph): Placed {
  const [placement] = useState(() => new Placement());
  useEffect(() => {
    placement.show(graph);
  }, [placement, graph]);
  return {
    arrangement: useSyncExternalStore(placement.subscribe, placement.get),
    failure: useSyncExternalStore(placement.subscribe, placement.failure),
    tidy: placement.tidy,
  };
}
