import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { looksOf, LOOKS } from '../model/look.ts';
import { HIDDEN_NAME, kindOf, nodeName, shortName } from '../model/names.ts';
import type { ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';
import { DeclareEdge } from './declare-edge.tsx';
import { EdgeEvidence } from './edge-evidence.tsx';
import { RejectEdge } from './reject-edge.tsx';
import styles from './side-panel.module.css';

interface Props {
  readonly graph: Graph;
  readonly view: View;
  readonly change: ChangeView;
  /** Told when somebody changed the lineage. */
  readonly changed: () => void;
}

/** What is known of the selected node or edge. */
export function SidePanel({ graph, view, change, changed }: Props): JSX.Element | null {
  const { selected } = view;
  const node = selected === null ? undefined : graph.nodes.get(selected);
  const edge = selected === null ? undefined : graph.edges.get(selected);
  if (edge !== undefined)
    return (
      <Panel title={`${nameIn(graph, edge.from)} → ${nameIn(graph, edge.to)}`} about="Edge" change={change}>
        <p>
          {looksOf(edge).map((look) => (
            <Badge key={look}>{LOOKS[look]}</Badge>
          ))}
        </p>
        <EdgeEvidence edge={edge} view={view} />
        {view.at === null && isBetweenShown(graph, edge) ? (
          <RejectEdge
            key={edge.id}
            edge={edge}
            what={`${nameIn(graph, edge.from)} → ${nameIn(graph, edge.to)}`}
            changed={changed}
          />
        ) : null}
      </Panel>
    );
  if (node !== undefined)
    return (
      <Panel title={node.asset === null ? HIDDEN_NAME : shortName(node.asset.name)} about="Asset" change={change}>
        <NodeFacts node={node} graph={graph} view={view} change={change} changed={changed} />
      </Panel>
    );
  return (
    <Panel title="Not in the picture" about="Selected" change={change}>
      <p>What is selected is not in this picture: it is beyond what is followed, or was not there at this moment.</p>
    </Panel>
  );
}

/** One that is there as it is drawn: it goes over nothing, and both of its ends are known. */
const isBetweenShown = (graph: Graph, { from, to, hiddenHops, collapsedHops, change }: GraphEdge): boolean =>
  hiddenHops === 0 &&
  collapsedHops === 0 &&
  change !== 'DISAPPEARED' &&
  graph.nodes.get(from)?.asset != null &&
  graph.nodes.get(to)?.asset != null;

const nameIn = (graph: Graph, id: string): string => {
  const asset = graph.nodes.get(id)?.asset;
  return asset == null ? HIDDEN_NAME : shortName(asset.name);
};

interface PanelProps {
  readonly title: string;
  readonly about: string;
  readonly change: ChangeView;
  readonly children: ReactNode;
}

function Panel({ title, about, change, children }: PanelProps): JSX.Element {
  return (
    <aside className={styles.panel} aria-label={`${about}: ${title}`}>
      <div className={styles.head}>
        <div>
          <p className={styles.about}>{about}</p>
          <h2>{title}</h2>
        </div>
        <Button look="quiet" aria-label="Close the panel" onClick={() => change({ selected: null })}>
          ✕
        </Button>
      </div>
      {children}
    </aside>
  );
}

function NodeFacts({ node, graph, view, change, changed }: Props & { readonly node: GraphNode }): JSX.Element {
  const edges = [...graph.edges.values()];
  const open = view.open.includes(node.id);
  return (
    <>
      {node.asset === null ? (
        <p>Your roles do not include it. It is shown so that you know that something is there.</p>
      ) : (
        <>
          <Facts
            facts={[
              ['Name', node.asset.name],
              ['Namespace', node.asset.namespace],
              ['Kind', kindOf(node.asset)],
              ['Level', <Badge key="level">{node.asset.sensitivity.level}</Badge>],
            ]}
          />
          <p className={styles.actions}>
            <Link href={`/asset/${node.id}`}>Asset page</Link>
            <Link href={`/lineage/${node.id}`}>Begin here</Link>
            <Button
              onClick={() =>
                change({ open: open ? view.open.filter((id) => id !== node.id) : [...view.open, node.id] })
              }
            >
              {open ? 'Close columns' : 'Open columns'}
            </Button>
            <Button onClick={() => change({ zoom: node.id, asTable: false })}>Centre</Button>
          </p>
          {view.at === null ? <DeclareEdge key={node.id} from={node.asset} changed={changed} /> : null}
        </>
      )}
      <Neighbours
        title="Comes from"
        edges={edges.filter(({ to }) => to === node.id)}
        end="from"
        graph={graph}
        change={change}
      />
      <Neighbours
        title="Leads to"
        edges={edges.filter(({ from }) => from === node.id)}
        end="to"
        graph={graph}
        change={change}
      />
    </>
  );
}

interface NeighboursProps {
  readonly title: string;
  readonly edges: readonly GraphEdge[];
  readonly end: 'from' | 'to';
  readonly graph: Graph;
  readonly change: ChangeView;
}

function Neighbours({ title, edges, end, graph, change }: NeighboursProps): JSX.Element {
  return (
    <section>
      <h3>{title}</h3>
      {edges.length === 0 ? <p className={styles.about}>Nothing in this picture</p> : null}
      <ul className={styles.neighbours}>
        {edges.map((edge) => (
          <li key={edge.id}>
            <button type="button" onClick={() => change({ selected: edge.id })}>
              {nodeName(graph.nodes.get(edge[end]) ?? { asset: null })}
              <span className={styles.about}>{edge.jobs.map(({ name }) => name).join(', ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
