import { useEffect, useMemo, type JSX } from 'react';
import { useQuery } from 'urql';
import { LineagePathsDocument, type LineagePathsQuery } from '../../generated/documents.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Problem } from '../../ui/problem.tsx';
import { loadLayout } from '../layout/ask-layout.ts';
import { usePlacement } from '../layout/use-placement.ts';
import type { Light } from '../model/columns.ts';
import { edgeId, edgeOf, joined } from '../model/graph.ts';
import { nodeName, shortName } from '../model/names.ts';
import { useOpened } from '../model/use-opened.ts';
import { useView, type ChangeView } from '../model/use-view.ts';
import { MOST_PATHS, type View } from '../model/view.ts';
import { Drawn } from '../page/drawn.tsx';
import stageStyles from '../page/lineage-page.module.css';
import { SidePanel } from '../panel/side-panel.tsx';
import { PathEnds } from './path-ends.tsx';
import styles from './paths-page.module.css';

type Paths = LineagePathsQuery['paths'];
type Path = Paths['paths'][number];

/** All ways from one asset to another, the shortest first. */
export function PathsPage(): JSX.Element {
  const [view, change] = useView();
  const { from, to, many } = view;
  useEffect(loadLayout, []);
  const [{ data, error, fetching }, again] = useQuery({
    query: LineagePathsDocument,
    variables: { from: from ?? '', to: to ?? '', maxPaths: many, asOf: view.at },
    pause: from === null || to === null,
  });
  return (
    <Page title="Paths" about="The ways of data from one asset to another, the shortest first.">
      <PathEnds
        from={from}
        to={to}
        change={(ends) => {
          change({ ...ends, path: null, selected: null, open: [], column: null });
        }}
      />
      {error === undefined ? null : <Problem error={error} retry={again} />}
      {fetching ? <Loading what="the paths" /> : null}
      {error !== undefined || data === undefined || from === null || to === null ? null : (
        <Found
          key={`${from} ${to}`}
          paths={data.paths}
          view={view}
          change={change}
          changed={() => again({ requestPolicy: 'network-only' })}
        />
      )}
    </Page>
  );
}

interface FoundProps {
  readonly paths: Paths;
  readonly view: View;
  readonly change: ChangeView;
  readonly changed: () => void;
}

function Found({ paths: { paths, more, completeness }, view, change, changed }: FoundProps): JSX.Element {
  const graph = useMemo(
    () =>
      joined(
        paths.map(({ nodes, edges }) => ({
          roots: nodes.slice(0, 1).map(({ id }) => id),
          nodes: nodes.map(AS_END),
          edges,
        })),
      ),
    [paths],
  );
  const placed = usePlacement(graph);
  const opened = useOpened(graph, view);
  const chosen = view.path === null ? undefined : paths[view.path - 1];
  const lit = useMemo(() => (chosen === undefined ? null : lightOf(chosen)), [chosen]);
  if (paths.length === 0)
    return (
      <Notice kind="info" title="No path leads there">
        <p>
          {completeness.complete
            ? 'Nothing that you may see gets from the one to the other. Paths follow the flow of data only: swap the ends to look the other way.'
            : 'None was found before the search was ended.'}
        </p>
      </Notice>
    );
  return (
    <>
      <p className={stageStyles.banner} role="status" data-complete={!more && completeness.complete}>
        <strong>
          {paths.length} {paths.length === 1 ? 'path' : 'paths'}.
        </strong>{' '}
        {more ? 'There are more than these. ' : 'There are no others. '}
        {completeness.complete ? null : 'The search was ended early, so there may be others. '}
        {more && view.many < MOST_PATHS ? (
          <Button onClick={() => change({ many: Math.min(MOST_PATHS, view.many * 2) }, 'part')}>Show more</Button>
        ) : null}
      </p>
      <div className={stageStyles.stage}>
        <Drawn
          graph={graph}
          view={{ ...view, direction: 'DOWNSTREAM' }}
          change={change}
          placed={placed}
          opened={opened}
          lit={lit}
        />
        {view.selected === null ? (
          <ol className={styles.paths} aria-label="Paths">
            {paths.map((path, index) => (
              <Way
                key={path.nodes.map(({ id }) => id).join(' ')}
                path={path}
                number={index + 1}
                chosen={path === chosen}
                choose={() => change({ path: path === chosen ? null : index + 1 })}
              />
            ))}
          </ol>
        ) : (
          <SidePanel graph={graph} view={view} change={change} changed={changed} />
        )}
      </div>
    </>
  );
}

/** What else is around is not what one looks for here. */
const AS_END = (node: Path['nodes'][number]): Path['nodes'][number] => ({
  ...node,
  moreUpstream: false,
  moreDownstream: false,
});

const lightOf = ({ nodes, edges }: Path): Light => ({
  column: '',
  columns: new Set(),
  assets: new Map(nodes.map(({ id }) => [id, []])),
  pairs: new Set(edges.map(({ from, to }) => edgeId(from, to))),
  edges: new Map(),
});

interface WayProps {
  readonly path: Path;
  readonly number: number;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function Way({ path: { hops, nodes, edges }, number, chosen, choose }: WayProps): JSX.Element {
  return (
    <li>
      <button type="button" className={styles.way} aria-pressed={chosen} onClick={choose}>
        <span className={styles.hops}>
          {number}. {hops} {hops === 1 ? 'hop' : 'hops'}
        </span>
        {nodes.map(({ id, entity }, index) => {
          const asset = entity !== null && 'namespace' in entity ? entity : null;
          const edge = edges[index];
          const job = edge === undefined ? undefined : edgeOf(edge).jobs[0];
          return (
            <span key={id} className={styles.step}>
              <span className={styles.asset}>{asset === null ? nodeName({ asset }) : shortName(asset.name)}</span>
              {edge === undefined ? null : <span className={styles.job}>→ {job?.name}</span>}
            </span>
          );
        })}
      </button>
    </li>
  );
}
