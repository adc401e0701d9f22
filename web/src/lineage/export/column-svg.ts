import { NODE_HEIGHT, NODE_WIDTH, ROW_HEIGHT, type Places, type Point } from '../layout/geometry.ts';
import { routePath } from '../layout/route-path.ts';
import { columnLook, type ColumnLook } from '../model/look.ts';
import type { Colours } from './graph-svg.ts';
import type { SavedLine, SavedRows } from './saved-columns.ts';
import { shortened, words } from './svg-words.ts';

/** As the styles of the page have them. */
const LINES: Readonly<Record<ColumnLook, readonly [colour: keyof Colours, dashes: string, width: number]>> = {
  flows: ['border-strong', '', 1],
  influences: ['border-strong', '3 3', 1],
  masking: ['good', '', 2.5],
  stale: ['warn', '7 5', 1],
  inferred: ['info', '1.5 4', 1.5],
  bridged: ['border-strong', '12 4 2 4', 1],
};

/** How high an open node is in a file. */
export const savedHeight = ({ rows, more }: SavedRows): number =>
  NODE_HEIGHT + (rows.length + (more > 0 ? 1 : 0)) * ROW_HEIGHT + PADDING;
const PADDING = 6;

/** A line between two columns, or from one to an asset as a whole. */
export function lineShape({ edge, fromRow, toRow }: SavedLine, places: Places, colours: Colours): string[] {
  const [from, to] = [places.get(edge.fromAsset), places.get(edge.toAsset)];
  if (from === undefined || to === undefined) return [];
  const [colour, dashes, width] = LINES[columnLook(edge)];
  const { d } = routePath(
    { x: from.x + NODE_WIDTH, y: from.y + middleOf(fromRow) },
    { x: to.x, y: to.y + middleOf(toRow) },
  );
  return [
    `<path d="${d}" fill="none" stroke="${colours[colour]}" stroke-width="${width}" opacity="0.75"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`,
  ];
}

const middleOf = (row: number | null): number =>
  row === null ? NODE_HEIGHT / 2 : NODE_HEIGHT + (row + 0.5) * ROW_HEIGHT;

/** The rows of an open node, below its head. */
export function rowShapes({ rows, more }: SavedRows, { x, y }: Point, colours: Colours): string[] {
  const line = (index: number): number => y + NODE_HEIGHT + index * ROW_HEIGHT + ROW_HEIGHT / 2 + 4;
  return [
    `<path d="M${x} ${y + NODE_HEIGHT}H${x + NODE_WIDTH}" stroke="${colours['border-strong']}" stroke-width="0.5"/>`,
    ...rows.flatMap(({ path, type, inSchema }, index) => [
      words(shortened(path, 24), x + 12, line(index), `font-size="12" fill="${colours.text}"`),
      words(
        shortened(inSchema ? (type ?? '') : 'not in schema', 16),
        x + NODE_WIDTH - 12,
        line(index),
        `font-size="11" text-anchor="end" fill="${colours.muted}"`,
      ),
    ]),
    ...(more > 0
      ? [
          words(
            `and ${more.toLocaleString('en')} more`,
            x + 12,
            line(rows.length),
            `font-size="12" fill="${colours.muted}"`,
          ),
        ]
      : []),
  ];
}
