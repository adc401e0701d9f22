import { NODE_HEIGHT, NODE_WIDTH, type Arrangement, type Point } from '../layout/geometry.ts';
import { makeRoom } from '../layout/make-room.ts';
import { bendsOf, routePath } from '../layout/route-path.ts';
import type { Graph, GraphEdge, GraphNode } from '../model/graph.ts';
import { looksOf, SIGNS, type Look } from '../model/look.ts';
import { HIDDEN_NAME, jobLabel, kindOf, placeOf, shortName } from '../model/names.ts';
import type { Opened } from '../model/use-opened.ts';
import { lineShape, rowShapes, savedHeight } from './column-svg.ts';
import { savedColumns, type SavedRows } from './saved-columns.ts';
import { shortened, words } from './svg-words.ts';

/** Colours of the page, by the names that its styles have for them. */
export type Colours = Readonly<
  Record<'bg' | 'surface' | 'text' | 'muted' | 'border-strong' | 'accent' | 'good' | 'warn' | 'bad' | 'info', string>
>;

export interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const MARGIN = 40;

/** Rows of an open asset: more are counted. */
const MOST_ROWS = 200;

/** The whole picture as SVG, with nothing in it that is not in the picture. Open assets show their columns. */
export function toSvg(
  graph: Graph,
  { places: closed, routes }: Arrangement,
  opened: Opened,
  colours: Colours,
): Drawing {
  const { rows, lines } = savedColumns(graph, opened, MOST_ROWS);
  const heights = new Map([...rows].map(([id, saved]) => [id, savedHeight(saved)]));
  const arrangement = { places: makeRoom(closed, heights), routes };
  const boxes = [...graph.nodes.keys()].flatMap((id) => {
    const place = arrangement.places.get(id);
    return place === undefined ? [] : [{ ...place, height: heights.get(id) ?? NODE_HEIGHT }];
  });
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const width = Math.max(...boxes.map(({ x }) => x)) + NODE_WIDTH + MARGIN - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN - top;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.bg}"/>`,
    ...[...graph.edges.values()].flatMap((edge) => edgeShape(edge, arrangement, colours)),
    ...lines.flatMap((line) => lineShape(line, arrangement.places, colours)),
    ...[...graph.nodes.values()].flatMap((node) =>
      nodeShape(node, arrangement.places.get(node.id), { graph, rows, colours }),
    ),
    '</svg>',
  ].join('\n');
  return { text, width, height };
}

/** As the styles of the page have them. */
const LINES: Readonly<Record<Look, readonly [colour: keyof Colours, dashes: string, width: number]>> = {
  plain: ['border-strong', '', 1.5],
  masking: ['good', '', 3],
  stale: ['warn', '7 5', 1.5],
  inferred: ['info', '2 4', 1.5],
  manual: ['good', '14 4', 1.5],
  bridged: ['border-strong', '12 4 2 4', 1.5],
  collapsed: ['border-strong', '12 4 2 4', 1.5],
  hidden: ['border-strong', '1 5', 1.5],
};
const CHANGED = { APPEARED: 'good', DISAPPEARED: 'bad', CHANGED: 'info' } as const;

function edgeShape(edge: GraphEdge, { places, routes }: Arrangement, colours: Colours): string[] {
  const from = places.get(edge.from);
  const to = places.get(edge.to);
  if (from === undefined || to === undefined) return [];
  const looks = looksOf(edge);
  const [colour, dashes, width] = LINES[looks[0] ?? 'plain'];
  const end = { x: to.x - 8, y: to.y + NODE_HEIGHT / 2 };
  const start = { x: from.x + NODE_WIDTH, y: from.y + NODE_HEIGHT / 2 };
  const { d, middle } = routePath(start, end, bendsOf(routes.get(edge.id), places, edge.from, edge.to));
  const stroke = colours[edge.change === null ? colour : CHANGED[edge.change]];
  const [job] = edge.jobs;
  return [
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${edge.change === null ? width : 3}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`,
    `<path d="M${end.x} ${end.y - 4}L${end.x + 8} ${end.y}L${end.x} ${end.y + 4}z" fill="${stroke}"/>`,
    ...(job === undefined
      ? []
      : [words(jobLabel(job.name), end.x - 4, end.y - 8, `font-size="11" text-anchor="end" fill="${colours.muted}"`)]),
    ...looks
      .flatMap((look) => SIGNS[look] ?? [])
      .flatMap((sign, index) => signShape(sign, middle.x + 20 * index, middle.y, colours)),
  ];
}

const signShape = (sign: string, x: number, y: number, colours: Colours): string[] => [
  `<circle cx="${x}" cy="${y}" r="9" fill="${colours.surface}" stroke="${colours['border-strong']}"/>`,
  words(sign, x, y + 4, `font-size="12" text-anchor="middle" fill="${colours.text}"`),
];

interface Around {
  readonly graph: Graph;
  readonly rows: ReadonlyMap<string, SavedRows>;
  readonly colours: Colours;
}

function nodeShape(
  { id, asset, change }: GraphNode,
  place: Point | undefined,
  { graph, rows, colours }: Around,
): string[] {
  if (place === undefined) return [];
  const { x, y } = place;
  const open = rows.get(id);
  const root = graph.roots.includes(id);
  const stroke = colours[change === null ? (root ? 'accent' : 'border-strong') : CHANGED[change]];
  return [
    `<rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${open === undefined ? NODE_HEIGHT : savedHeight(open)}" rx="8" fill="${colours.surface}" stroke="${stroke}" stroke-width="${root || change !== null ? 2 : 1}"${asset === null || change === 'DISAPPEARED' ? ' stroke-dasharray="5 4"' : ''}/>`,
    words(
      shortened(asset === null ? HIDDEN_NAME : shortName(asset.name), 30),
      x + 12,
      y + 26,
      `font-size="14" font-weight="650" fill="${colours.text}"`,
    ),
    ...(asset === null
      ? []
      : [
          words(
            shortened(`${kindOf(asset)} ${placeOf(asset)}`, 37),
            x + 12,
            y + 44,
            `font-size="11" fill="${colours.muted}"`,
          ),
        ]),
    ...(open === undefined ? [] : rowShapes(open, place, colours)),
  ];
}
