import { useCallback, useEffect, useMemo, useState, type JSX } from 'react';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CanvasActions } from '../canvas/canvas-context.ts';
import { Canvas } from '../canvas/canvas.tsx';
import type { Placed } from '../layout/use-placement.ts';
import type { Light } from '../model/columns.ts';
import type { Graph } from '../model/graph.ts';
import { useLight } from '../model/use-columns.ts';
import type { Opened } from '../model/use-opened.ts';
import type { ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';

interface Props {
  readonly graph: Graph;
  readonly view: View;
  readonly change: ChangeView;
  readonly placed: Placed;
  readonly opened: Opened;
  /** What is lit while no column is. */
  readonly lit?: Light | null;
}

/** A picture of a graph: laid out, with columns that open and light up. */
export function Drawn({
  graph,
  view,
  change,
  placed: { arrangement, failure, tidy },
  opened,
  lit = null,
}: Props): JSX.Element {
  const [pointed, point] = usePointed();
  const light = useLight(pointed ?? view.column, graph, view);
  const actions = useActionsOn(change, point);
  if (failure !== null)
    return (
      <Notice kind="bad" title="The picture could not be laid out">
        {failure.message}
      </Notice>
    );
  if (arrangement.places.size === 0) return <Loading what="the picture" />;
  return (
    <Canvas
      graph={graph}
      arrangement={arrangement}
      view={view}
      opened={opened}
      light={light ?? lit}
      actions={actions}
      onTidy={tidy}
    />
  );
}

/** A pointer that only passes over lights nothing. */
const PASSING = 90;

function usePointed(): readonly [string | null, (column: string | null) => void] {
  const [pointed, setPointed] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPointed(wanted);
    }, PASSING);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted]);
  return [pointed, useCallback((column: string | null) => setWanted(column), [])];
}

function useActionsOn(change: ChangeView, point: (column: string | null) => void): CanvasActions {
  return useMemo(
    () => ({
      select: (id) => {
        change(({ selected }) => ({ selected: selected === id ? null : id }));
      },
      toggle: (id) => {
        change(({ open }) => ({ open: open.includes(id) ? open.filter((one) => one !== id) : [...open, id] }));
      },
      more: (id, way) => {
        change(({ more }) => {
          const others = more.filter((one) => one.id !== id || one.way !== way);
          return { more: others.length < more.length ? others : [...more, { id, way }] };
        });
      },
      choose: (column) => {
        change({ column });
      },
      point,
    }),
    [change, point],
  );
}
