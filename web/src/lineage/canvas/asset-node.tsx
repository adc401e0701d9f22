import { useStore, type NodeProps } from '@xyflow/react';
import { memo, type JSX } from 'react';
import { Badge } from '../../ui/badge.tsx';
import type { Way } from '../model/graph.ts';
import { HIDDEN_NAME, kindOf, nodeName, placeOf, shortName } from '../model/names.ts';
import styles from './asset-node.module.css';
import { useActions, useLit } from './canvas-context.ts';
import { ColumnList } from './column-list.tsx';
import type { FlowNode, NodeData } from './flow.ts';

/** Below these, small words cannot be read, and then no words but names. */
const FAR = 0.4;
const FARTHEST = 0.2;

/** An asset on the canvas, or a placeholder for something that the viewer may not see. */
export const AssetNode = memo(function AssetNode({ id, data }: NodeProps<FlowNode>): JSX.Element {
  const { light } = useLit();
  const far = useStore(({ transform: [, , zoom] }) => (zoom < FARTHEST ? 2 : zoom < FAR ? 1 : 0));
  const { node, root, selected } = data;
  const onWay = light?.assets.get(id);
  return (
    <div
      className={styles.node}
      data-node={id}
      data-far={far > 0 || undefined}
      data-hidden={node.asset === null || undefined}
      data-root={root || undefined}
      data-selected={selected || undefined}
      data-change={node.change}
      data-lit={onWay !== undefined || undefined}
      data-dim={(light !== null && onWay === undefined) || undefined}
    >
      <i className={`${styles.handle} target`} data-handlepos="left" />
      <i className={`${styles.handle} source`} data-handlepos="right" />
      <Head id={id} data={data} far={far} />
      {data.open && far < 2 ? <ColumnList id={id} name={nodeName(node)} open={data.columns} /> : null}
      {onWay === undefined || data.open || onWay.length === 0 ? null : (
        <p className={styles.via}>via {onWay.map(({ path }) => path).join(', ')}</p>
      )}
      {WAYS.map((way) =>
        node.more[way] || data.fetched.includes(way) ? <More key={way} id={id} data={data} way={way} /> : null,
      )}
    </div>
  );
});

const WAYS = ['UPSTREAM', 'DOWNSTREAM'] as const;

interface Props {
  readonly id: string;
  readonly data: NodeData;
}

function Head({
  id,
  data: { node, open, root, selected, current },
  far,
}: Props & { readonly far: number }): JSX.Element {
  const { select, toggle } = useActions();
  const { asset } = node;
  if (asset === null)
    return (
      <div className={styles.head}>
        <button
          type="button"
          className={styles.main}
          tabIndex={current ? 0 : -1}
          data-head={id}
          onClick={() => select(id)}
        >
          <span className={styles.name}>{HIDDEN_NAME}</span>
          {far > 0 ? null : <span className={styles.place}>Your roles do not include it</span>}
        </button>
      </div>
    );
  return (
    <div className={styles.head}>
      <button
        type="button"
        className={styles.main}
        data-head={id}
        tabIndex={current ? 0 : -1}
        aria-pressed={selected}
        title={`${asset.namespace} ${asset.name}`}
        onClick={() => select(id)}
      >
        <span className={styles.name}>{shortName(asset.name)}</span>
        {root ? <span className="visually-hidden">The picture begins here</span> : null}
        {far > 0 ? null : (
          <span className={styles.place}>
            <span className={styles.kind}>{kindOf(asset)}</span> {placeOf(asset)}
          </span>
        )}
      </button>
      {far === 2 ? null : (
        <span className={styles.signs}>
          {asset.status === 'ACTIVE' ? null : <Badge kind="warn">{asset.status.toLowerCase()}</Badge>}
          {node.change === null ? null : <Badge kind={CHANGES[node.change][0]}>{CHANGES[node.change][1]}</Badge>}
          <button
            type="button"
            className={styles.open}
            tabIndex={current ? 0 : -1}
            aria-expanded={open}
            aria-label={`Columns of ${asset.name}`}
            title={open ? 'Close the columns' : 'Open the columns'}
            onClick={() => toggle(id)}
          >
            {open ? '▴' : '▾'}
          </button>
        </span>
      )}
    </div>
  );
}

const CHANGES = { APPEARED: ['good', 'new'], DISAPPEARED: ['bad', 'gone'], CHANGED: ['info', 'changed'] } as const;

function More({ id, data: { node, fetched, current }, way }: Props & { readonly way: Way }): JSX.Element {
  const { more } = useActions();
  const there = fetched.includes(way);
  const words = there ? 'Take away the fetched neighbours' : 'Show more';
  return (
    <button
      type="button"
      className={styles.more}
      data-way={way}
      tabIndex={current ? 0 : -1}
      aria-label={`${words} ${way === 'UPSTREAM' ? 'upstream' : 'downstream'} of ${nodeName(node)}`}
      title={`${words} ${way === 'UPSTREAM' ? 'upstream' : 'downstream'}`}
      onClick={() => more(id, way)}
    >
      {there ? '−' : '+'}
    </button>
  );
}
