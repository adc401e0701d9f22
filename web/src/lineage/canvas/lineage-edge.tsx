import type { EdgeProps } from '@xyflow/react';
import { memo, type JSX } from 'react';
import { ROW_HEIGHT } from '../layout/geometry.ts';
import { routePath } from '../layout/route-path.ts';
import { columnEdgeId, type ColumnEdge, type Light } from '../model/columns.ts';
import { columnLook, looksOf, SIGNS } from '../model/look.ts';
import { jobLabel } from '../model/names.ts';
import { useActions, useLit } from './canvas-context.ts';
import type { FlowEdge } from './flow.ts';
import styles from './lineage-edge.module.css';
import { useRows, type Rows } from './row-positions.ts';

/** An edge between two assets, with the edges between their columns where one of them is open. */
export const LineageEdge = memo(function LineageEdge({ data, ...ends }: EdgeProps<FlowEdge>): JSX.Element | null {
  const { light } = useLit();
  const { select } = useActions();
  if (data === undefined) return null;
  const { edge, selected, labels, bends } = data;
  const looks = looksOf(edge);
  const { d, middle } = routePath(
    { x: ends.sourceX, y: ends.sourceY },
    { x: ends.targetX - ARROW, y: ends.targetY },
    bends,
  );
  const lit = light?.pairs.has(edge.id) ?? false;
  return (
    <g
      className={styles.edge}
      data-look={looks[0]}
      data-change={edge.change}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-dim={(light !== null && !lit) || undefined}
      data-edge={edge.id}
    >
      <path className={styles.line} d={d} markerEnd="url(#lineage-arrow)" />
      <path
        className={styles.reach}
        d={d}
        onClick={() => {
          select(edge.id);
        }}
      />
      <Columns data={data} ends={ends} light={light} />
      <Signs signs={looks.flatMap((look) => SIGNS[look] ?? [])} x={middle.x} y={middle.y} />
      {labels.map((label, index) => (
        <text key={label} className={styles.job} x={ends.targetX - 14} y={ends.targetY - 8 - 14 * index}>
          <title>{label}</title>
          {jobLabel(label)}
        </text>
      ))}
    </g>
  );
});

function Signs({
  signs,
  x,
  y,
}: {
  readonly signs: readonly string[];
  readonly x: number;
  readonly y: number;
}): JSX.Element {
  return (
    <>
      {signs.map((sign, index) => (
        <g key={sign} className={styles.sign} transform={`translate(${x + 20 * index - 10 * (signs.length - 1)} ${y})`}>
          <circle r="9" />
          <text y="4">{sign}</text>
        </g>
      ))}
    </>
  );
}

/** Room for the head of the arrow. */
const ARROW = 2;

interface ColumnsProps {
  readonly data: NonNullable<EdgeProps<FlowEdge>['data']>;
  readonly ends: Pick<EdgeProps<FlowEdge>, 'source' | 'target' | 'sourceX' | 'sourceY' | 'targetX' | 'targetY'>;
  readonly light: Light | null;
}

function Columns({ data, ends, light }: ColumnsProps): JSX.Element | null {
  const from = useRows(ends.source);
  const to = useRows(ends.target);
  if (from === null && to === null) return null;
  return (
    <>
      {drawn(data.columns, from, to, light).map(({ id, edge, fromY, toY, lit }) => (
        <path
          key={id}
          className={styles.column}
          data-lit={lit || undefined}
          data-look={columnLook(edge)}
          d={routePath({ x: ends.sourceX, y: ends.sourceY + fromY }, { x: ends.targetX, y: ends.targetY + toY }).d}
        />
      ))}
    </>
  );
}

interface Drawn {
  readonly id: string;
  readonly edge: ColumnEdge;
  readonly fromY: number;
  readonly toY: number;
  readonly lit: boolean;
}

/**
 * Those with an end that is to be seen. Where the other end is scrolled away, the line goes to the edge of its list; lines
 * at the same places are one. So a table of 1,500 columns draws as many as it shows.
 */
function drawn(edges: readonly ColumnEdge[], from: Rows | null, to: Rows | null, light: Light | null): Drawn[] {
  const lines = new Map<string, Drawn>();
  for (const edge of edges) {
    const lit = light?.edges.has(columnEdgeId(edge)) ?? false;
    const start = endAt(from, edge.from);
    const end = endAt(to, edge.to);
    if (!start.seen && !end.seen && !lit) continue;
    const id = `${start.y} ${end.y}`;
    if (lit || !lines.has(id)) lines.set(id, { id, edge, fromY: start.y, toY: end.y, lit });
  }
  return [...lines.values()];
}

function endAt(rows: Rows | null, column: string | null): { readonly y: number; readonly seen: boolean } {
  const index = rows === null || column === null ? undefined : rows.index.get(column);
  if (rows === null || index === undefined) return { y: 0, seen: false };
  const y = index * ROW_HEIGHT + ROW_HEIGHT / 2 - rows.scrolled;
  return { y: rows.top + Math.min(rows.height, Math.max(0, y)), seen: y >= 0 && y <= rows.height };
}
