import { createContext, useContext, useSyncExternalStore } from 'react';

/** Which rows of an open node are where: what edges need to find them. */
export interface Rows {
  /** Row of each column that the list has, after filtering. */
  readonly index: ReadonlyMap<string, number>;
  readonly scrolled: number;
  /** From the middle of the node's head to the top of the list. */
  readonly top: number;
  readonly height: number;
}

/** Lists tell where their rows are, edges follow; nothing else is drawn anew while a list scrolls. */
export class RowPositions {
  readonly #rows = new Map<string, Rows>();
  readonly #listeners = new Map<string, Set<() => void>>();

  set(node: string, rows: Rows | null): void {
    if (rows === null) this.#rows.delete(node);
    else this.#rows.set(node, rows);
    for (const listener of this.#listeners.get(node) ?? []) listener();
  }

  of = (node: string): Rows | null => this.#rows.get(node) ?? null;

  subscribe(node: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(node) ?? new Set();
    this.#listeners.set(node, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(node);
    };
  }
}

export const RowPositionsContext = createContext(new RowPositions());

/** The rows of a node. Null while it is closed. */
export function useRows(node: string): Rows | null {
  const positions = useContext(RowPositionsContext);
  return useSyncExternalStore(
    (listener) => positions.subscribe(node, listener),
    () => positions.of(node),
  );
}
