import type { JSX } from 'react';
import { Badge } from '../../ui/badge.tsx';
import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { nodeName } from '../model/names.ts';
import type { ChangeView } from '../model/use-view.ts';
import styles from './change-list.module.css';
import { countChanges, whatChanged } from './changes.ts';
import { moment } from './moment.ts';
import type { Changes } from './use-changes.ts';

interface Props {
  readonly changes: Changes;
  /** With the changes in it. */
  readonly graph: Graph;
  readonly change: ChangeView;
}

/** What came and went between two moments, in words. */
export function ChangeList({ changes, graph, change }: Props): JSX.Element {
  const things = [...graph.nodes.values(), ...graph.edges.values()].filter((thing) => thing.change !== null);
  const counts = countChanges(things);
  const attributes = whatChanged(changes);
  return (
    <aside className={styles.changes} aria-label="Changes">
      <h2>
        {counts.APPEARED} new, {counts.DISAPPEARED} gone, {counts.CHANGED} changed
      </h2>
      <p className={styles.about}>
        From {moment(changes.from)} to {moment(changes.to)}.
        {changes.complete ? '' : ' Not all of both moments was looked at: what is told may be there at both.'}
      </p>
      <ul>
        {things.map((thing) => (
          <li key={thing.id}>
            <button
              type="button"
              onClick={() => {
                change({ selected: thing.id });
              }}
            >
              <Badge kind={WORDS[thing.change ?? 'CHANGED'][0]}>{WORDS[thing.change ?? 'CHANGED'][1]}</Badge>{' '}
              {inWords(thing, graph)}
              {attributes.has(thing.id) ? <span>: {attributes.get(thing.id)}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const WORDS = { APPEARED: ['good', 'new'], DISAPPEARED: ['bad', 'gone'], CHANGED: ['info', 'changed'] } as const;

function inWords(thing: GraphNode | GraphEdge, { nodes }: Graph): string {
  if (!('from' in thing)) return nodeName(thing);
  const name = (id: string): string => nodeName(nodes.get(id) ?? { asset: null });
  return `${name(thing.from)} → ${name(thing.to)}`;
}
