import '@xyflow/react/dist/base.css';
import { ReactFlow, ReactFlowProvider, useReactFlow, type NodeTypes, type EdgeTypes } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import { NODE_HEIGHT, NODE_WIDTH, type Arrangement, type Places } from '../layout/geometry.ts';
import { makeRoom } from '../layout/make-room.ts';
import type { Light } from '../model/columns.ts';
import { neighbours, type Graph } from '../model/graph.ts';
import type { Opened } from '../model/use-opened.ts';
import type { View } from '../model/view.ts';
import { moving } from './moving.ts';
import { useReveal } from './use-reveal.ts';
import { AssetNode } from './asset-node.tsx';
import { ActionsContext, LightContext, type CanvasActions } from './canvas-context.ts';
import styles from './canvas.module.css';
import { Legend } from './legend.tsx';
import { flowEdges, flowNodes, openHeights } from './flow.ts';
import { LineageEdge } from './lineage-edge.tsx';
import { startViewport, ZOOM, type Size } from './start-viewport.ts';
import { RowPositions, RowPositionsContext } from './row-positions.ts';

interface Props {
  readonly graph: Graph;
  readonly arrangement: Arrangement;
  readonly view: View;
  readonly opened: Opened;
  readonly light: Light | null;
  readonly actions: CanvasActions;
  readonly onTidy: () => void;
}

/** The picture: pan by dragging, zoom by scrolling, walk with the arrow keys. */
export function Canvas(props: Props): JSX.Element {
  const [rows] = useState(() => new RowPositions());
  const [size, setSize] = useState<Size | null>(null);
  // Known before anything is drawn, so that the picture begins where it should, and does not jump there.
  const place = useCallback((element: HTMLDivElement | null) => {
    if (element !== null) setSize({ width: element.clientWidth, height: element.clientHeight });
  }, []);
  const lit = useMemo(() => ({ light: props.light, chosen: props.view.column }), [props.light, props.view.column]);
  return (
    <ReactFlowProvider>
      <ActionsContext value={props.actions}>
        <LightContext value={lit}>
          <RowPositionsContext value={rows}>
            <div className={styles.canvas} ref={place}>
              {size === null ? null : <Picture {...props} size={size} />}
            </div>
          </RowPositionsContext>
        </LightContext>
      </ActionsContext>
    </ReactFlowProvider>
  );
}

const NODE_TYPES: NodeTypes = { asset: AssetNode };
const EDGE_TYPES: EdgeTypes = { lineage: LineageEdge };
const NO_ATTRIBUTION = { hideAttribution: true };
const ALL = { padding: 0.08, maxZoom: 1 };

interface PictureProps extends Props {
  readonly size: Size;
}

function Picture({
  graph,
  arrangement: { places, routes },
  view,
  opened: { columns, edges: columnEdges },
  onTidy,
  size,
}: PictureProps): JSX.Element {
  const [focused, setFocused] = useState<string | null>(null);
  const roomy = useMemo(() => makeRoom(places, openHeights(view, columns)), [places, view, columns]);
  const current = [focused, view.selected, ...graph.roots].find((id) => id !== null && roomy.has(id)) ?? null;
  const nodes = useMemo(
    () => flowNodes({ graph, places: roomy, view, columns, current }),
    [graph, roomy, view, columns, current],
  );
  const edges = useMemo(
    () => flowEdges({ graph, places: roomy, routes, view, columns: columnEdges }),
    [graph, roomy, routes, view, columnEdges],
  );
  const [start] = useState(() => startViewport(roomy, size, { root: graph.roots[0] ?? null, view }));
  const walk = useWalk(graph, roomy, setFocused);
  useZoomTarget(view.zoom, roomy);
  useReveal(view, graph, roomy);
  return (
    <div className={styles.picture} onKeyDown={walk}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        defaultViewport={start}
        minZoom={0.05}
        maxZoom={2}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        zoomOnDoubleClick={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        proOptions={NO_ATTRIBUTION}
        aria-label="Lineage. Arrow keys walk along it."
        onFocusCapture={({ target }) => {
          const id = target instanceof Element ? target.closest<HTMLElement>('[data-node]')?.dataset.node : undefined;
          if (id !== undefined) setFocused(id);
        }}
      />
      <svg className={styles.marks} aria-hidden="true">
        <defs>
          <marker
            id="lineage-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0.5L8 4L0 7.5z" fill="context-stroke" />
          </marker>
        </defs>
      </svg>
      <Tools onTidy={onTidy} />
      <Legend graph={graph} columnEdges={columnEdges} />
    </div>
  );
}

function Tools({ onTidy }: { readonly onTidy: () => void }): JSX.Element {
  const flow = useReactFlow();
  const tools: readonly (readonly [sign: string, words: string, act: () => void])[] = [
    ['+', 'Zoom in', () => void flow.zoomIn(moving())],
    ['−', 'Zoom out', () => void flow.zoomOut(moving())],
    ['⤢', 'Show all', () => void flow.fitView({ ...ALL, ...moving() })],
    ['⇶', 'Tidy up: lay out anew', onTidy],
  ];
  return (
    <div className={styles.tools} role="toolbar" aria-label="Canvas">
      {tools.map(([sign, words, act]) => (
        <Button key={words} aria-label={words} title={words} onClick={act}>
          {sign}
        </Button>
      ))}
    </div>
  );
}

/** Brings a node into the middle, when the address says so. */
function useZoomTarget(zoom: string | null, places: Places): void {
  const flow = useReactFlow();
  // The picture begins there.
  const shown = useRef(zoom);
  const place = zoom === null ? undefined : places.get(zoom);
  useEffect(() => {
    if (zoom === shown.current || (zoom !== null && place === undefined)) return;
    shown.current = zoom;
    if (place !== undefined)
      void flow.setCenter(place.x + NODE_WIDTH / 2, place.y + NODE_HEIGHT / 2, { zoom: ZOOM, ...moving() });
  }, [zoom, place, flow]);
}

/** Arrow keys lead to the neighbours of the node that has the focus. */
function useWalk(graph: Graph, places: Places, setFocused: (id: string) => void): (event: KeyboardEvent) => void {
  const flow = useReactFlow();
  return (event) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.head : undefined;
    const here = from === undefined ? undefined : places.get(from);
    if (from === undefined || here === undefined) return;
    const next = nextNode(event.key, from, graph, places);
    if (next === null) return;
    event.preventDefault();
    const place = places.get(next);
    if (place === undefined) return;
    setFocused(next);
    void flow
      .setCenter(place.x + NODE_WIDTH / 2, place.y + NODE_HEIGHT / 2, { zoom: flow.getZoom(), ...moving() })
      .then(() =>
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-head="${CSS.escape(next)}"]`)?.focus()),
      );
  };
}

function nextNode(key: string, from: string, graph: Graph, places: Places): string | null {
  const here = places.get(from) ?? { x: 0, y: 0 };
  const nearest = (ids: readonly string[], distance: (y: number) => number): string | null =>
    [...ids].sort((a, b) => distance(places.get(a)?.y ?? 0) - distance(places.get(b)?.y ?? 0))[0] ?? null;
  const apart = (y: number): number => Math.abs(y - here.y);
  if (key === 'ArrowLeft') return nearest(neighbours(graph, 'UPSTREAM').get(from) ?? [], apart);
  if (key === 'ArrowRight') return nearest(neighbours(graph, 'DOWNSTREAM').get(from) ?? [], apart);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const column = [...places].filter(([id, { x, y }]) => {
    const below = key === 'ArrowDown' ? y > here.y : y < here.y;
    return id !== from && below && Math.abs(x - here.x) < NODE_WIDTH;
  });
  return nearest(
    column.map(([id]) => id),
    apart,
  );
}
