import { createContext, useContext } from 'react';
import type { Light } from '../model/columns.ts';
import type { Way } from '../model/graph.ts';

/** What the user can do on the canvas. */
export interface CanvasActions {
  /** Tells of a node or edge in the side panel. */
  readonly select: (id: string) => void;
  /** Opens a node to its columns, or closes it. */
  readonly toggle: (id: string) => void;
  /** Shows further neighbours of a node, or takes them away again. */
  readonly more: (id: string, way: Way) => void;
  /** Keeps a column lit. Null lights none. */
  readonly choose: (column: string | null) => void;
  /** Lights a column while the pointer or the focus is on it. */
  readonly point: (column: string | null) => void;
}

const nothing = (): void => undefined;
export const ActionsContext = createContext<CanvasActions>({
  select: nothing,
  toggle: nothing,
  more: nothing,
  choose: nothing,
  point: nothing,
});
export const useActions = (): CanvasActions => useContext(ActionsContext);

/** What is lit, and what the user chose to keep lit. */
export const LightContext = createContext<{ readonly light: Light | null; readonly chosen: string | null }>({
  light: null,
  chosen: null,
});
export const useLit = (): { readonly light: Light | null; readonly chosen: string | null } => useContext(LightContext);
