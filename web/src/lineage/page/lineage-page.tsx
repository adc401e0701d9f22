import { useEffect, useMemo, useState, type JSX } from 'react';
import { Link, useParams } from 'wouter';
import { useViewer } from '../../identity/viewer.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ExportMenu } from '../export/export-menu.tsx';
import { usePlacement } from '../layout/use-placement.ts';
import { loadLayout } from '../layout/ask-layout.ts';
import { kindOf, placeOf, shortName } from '../model/names.ts';
import { omissions } from '../model/omissions.ts';
import { useLineage, type Lineage } from '../model/use-lineage.ts';
import { useOpened } from '../model/use-opened.ts';
import { useView, type ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';
import { SidePanel } from '../panel/side-panel.tsx';
import { ChangeList } from '../time/change-list.tsx';
import { withChanges } from '../time/changes.ts';
import { TimeBar } from '../time/time-bar.tsx';
import { useChanges } from '../time/use-changes.ts';
import { Controls } from './controls.tsx';
import { Drawn } from './drawn.tsx';
import { GraphTable } from './graph-table.tsx';
import { useColumnAddress } from './use-column-address.ts';
import styles from './lineage-page.module.css';

/** The lineage of one asset. */
export function LineagePage(): JSX.Element {
  const { id = '' } = useParams();
  const [view, change] = useView();
  const { lineage, error, again, refresh } = useLineage(id, view);
  useEffect(loadLayout, []);
  useColumnAddress(id, lineage?.graph.roots[0] ?? null);
  const root = lineage?.graph.nodes.get(lineage.graph.roots[0] ?? '')?.asset ?? null;
  return (
    <Page
      title={root === null ? 'Lineage' : `Lineage of ${shortName(root.name)}`}
      over={root === null ? undefined : `${kindOf(root)} · ${placeOf(root)}`}
      end={root === null ? undefined : <Link href={`/asset/${root.id}`}>Asset page</Link>}
    >
      {error === null ? null : <Problem error={error} retry={again} />}
      {lineage === null ? (
        error === null && <Loading what="the lineage" />
      ) : lineage.graph.roots.length === 0 ? (
        <Notice kind="info" title="There is nothing here">
          <p>It is not there any more, or you may not see it.</p>
        </Notice>
      ) : (
        <Shown key={id} of={id} lineage={lineage} view={view} change={change} changed={refresh} />
      )}
    </Page>
  );
}

interface ShownProps {
  readonly of: string;
  readonly lineage: Lineage;
  readonly view: View;
  readonly change: ChangeView;
  readonly changed: () => void;
}

function Shown({ of, lineage, view, change, changed }: ShownProps): JSX.Element {
  const { changes, error } = useChanges(of, view);
  const graph = useMemo(
    () => (changes === null ? lineage.graph : withChanges(lineage.graph, changes)),
    [lineage.graph, changes],
  );
  const placed = usePlacement(graph);
  // A narrow screen begins with the picture.
  const [wide] = useState(() => !matchMedia('(width < 860px)').matches);
  const opened = useOpened(graph, view);
  return (
    <>
      <details className={styles.settings} open={wide}>
        <summary>What to show, and when</summary>
        <div className={styles.bars}>
          <Controls view={view} change={change}>
            <ExportMenu graph={graph} arrangement={placed.arrangement} opened={opened} />
          </Controls>
          <TimeBar graph={graph} view={view} change={change} />
        </div>
      </details>
      <Banner lineage={lineage} view={view} />
      {error === null ? null : <Problem error={error} />}
      <div className={styles.stage} data-loading={lineage.loading || undefined} aria-busy={lineage.loading}>
        {view.asTable ? (
          <GraphTable graph={graph} view={view} change={change} />
        ) : (
          <Drawn graph={graph} view={view} change={change} placed={placed} opened={opened} />
        )}
        {view.selected !== null ? (
          <SidePanel graph={graph} view={view} change={change} changed={changed} />
        ) : changes === null ? null : (
          <ChangeList changes={changes} graph={graph} change={change} />
        )}
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
