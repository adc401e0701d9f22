import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type JSX } from 'react';
import { Link, useParams } from 'wouter';
import { useViewer } from '../../identity/viewer.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Canvas } from '../canvas/canvas.tsx';
import type { CanvasActions } from '../canvas/canvas-context.ts';
import { loadLayout } from '../layout/ask-layout.ts';
import { Placement } from '../layout/placement.ts';
import type { Graph } from '../model/graph.ts';
import { kindOf, placeOf, shortName } from '../model/names.ts';
import { omissions } from '../model/omissions.ts';
import { useOpenColumns } from '../model/open-columns.ts';
import { useColumnEdges, useLight } from '../model/use-columns.ts';
import { useLineage, type Lineage } from '../model/use-lineage.ts';
import { useView, type ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';
import { SidePanel } from '../panel/side-panel.tsx';
import { Controls } from './controls.tsx';
import { GraphTable } from './graph-table.tsx';
import styles from './lineage-page.module.css';

/** The lineage of one asset. */
export function LineagePage(): JSX.Element {
  const { id = '' } = useParams();
  const [view, change] = useView();
  const { lineage, error, again } = useLineage(id, view);
  useEffect(loadLayout, []);
  const root = lineage?.graph.nodes.get(lineage.graph.roots[0] ?? '')?.asset ?? null;
  return (
    <Page
      title={root === null ? 'Lineage' : `Lineage of ${shortName(root.name)}`}
      over={root === null ? undefined : `${kindOf(root)} · ${placeOf(root)}`}
      end={root === null ? undefined : <Link href={`/asset/${root.id}`}>Asset page</Link>}
    >
      <Controls view={view} change={change} />
      {error === null ? null : <Problem error={error} retry={again} />}
      {lineage === null ? (
        error === null && <Loading what="the lineage" />
      ) : lineage.graph.roots.length === 0 ? (
        <Notice kind="info" title="There is nothing here">
          <p>It is not there any more, or you may not see it.</p>
        </Notice>
      ) : (
        <Shown key={id} lineage={lineage} view={view} change={change} />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly lineage: Lineage;
  readonly view: View;
  readonly change: ChangeView;
}

function Shown({ lineage, view, change }: ShownProps): JSX.Element {
  const { graph } = lineage;
  return (
    <>
      <Banner lineage={lineage} view={view} />
      <div className={styles.stage} data-loading={lineage.loading || undefined} aria-busy={lineage.loading}>
        {view.asTable ? (
          <GraphTable graph={graph} view={view} change={change} />
        ) : (
          <Drawn graph={graph} view={view} change={change} />
        )}
        {view.selected === null ? null : <SidePanel graph={graph} view={view} change={change} />}
      </div>
    </>
  );
}

/** What the picture holds, and what it leaves out. */
function Banner({
  lineage: { graph, completeness },
  view,
}: {
  readonly lineage: Lineage;
  readonly view: View;
}): JSX.Element {
  const viewer = useViewer();
  const left = omissions(view, completeness, viewer?.hidden ?? null);
  const size = `${graph.nodes.size.toLocaleString('en')} assets, ${graph.edges.size.toLocaleString('en')} edges`;
  const stale = [...graph.edges.values()].filter((edge) => edge.stale).length;
  return (
    <p className={styles.banner} role="status" data-complete={left.length === 0}>
      <strong>{size}.</strong> {left.length === 0 ? 'Nothing is left out that you may see.' : left.join(' ')}
      {stale === 0 ? null : ` ${stale} ${stale === 1 ? 'edge is' : 'edges are'} stale.`}
    </p>
  );
}

function Drawn({ graph, view, change }: Omit<ShownProps, 'lineage'> & { readonly graph: Graph }): JSX.Element {
  const [placement] = useState(() => new Placement());
  useEffect(() => {
    placement.show(graph);
  }, [placement, graph]);
  const arrangement = useSyncExternalStore(placement.subscribe, placement.get);
  const failure = useSyncExternalStore(placement.subscribe, placement.failure);
  const columns = useOpenColumns(view.open, view.at);
  const columnEdges = useColumnEdges(graph, view);
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
      columns={columns}
      columnEdges={columnEdges}
      light={light}
      actions={actions}
      onTidy={() => {
        placement.tidy();
      }}
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
