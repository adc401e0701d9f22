import type { CollapseInput, LineageDirection, LineageFilter, Origin } from '../../generated/documents.ts';
import type { Way } from './graph.ts';

/** Everything that the page shows, as the address has it. */
export interface View {
  readonly direction: LineageDirection;
  readonly depth: number;
  /** How many assets the first answer may have. */
  readonly most: number;
  /** Empty follows all. */
  readonly origins: readonly Origin[];
  readonly confidence: number;
  readonly indirect: boolean;
  readonly stale: boolean;
  /** Rules such as `name:*_tmp`, `tag:PII`, `kind:MODEL`, `type:VIEW`. */
  readonly collapse: readonly string[];
  /** The moment to show. Null is now. */
  readonly at: string | null;
  /** An earlier moment to compare with. */
  readonly since: string | null;
  readonly asTable: boolean;
  /** Nodes whose columns are open. */
  readonly open: readonly string[];
  /** Nodes whose further neighbours are shown. */
  readonly more: readonly { readonly id: string; readonly way: Way }[];
  /** What the side panel tells of: a node, or an edge as `from~to`. */
  readonly selected: string | null;
  /** The column whose ways are lit. */
  readonly column: string | null;
  /** The node in the middle. Null shows all. */
  readonly zoom: string | null;
  /** Ends of the paths that are looked for. */
  readonly from: string | null;
  readonly to: string | null;
  /** How many of the paths to give. */
  readonly many: number;
  /** The path that is lit, from 1. Null lights none. */
  readonly path: number | null;
}

export const DIRECTIONS = ['BOTH', 'UPSTREAM', 'DOWNSTREAM'] as const satisfies readonly LineageDirection[];
export const ORIGINS = ['OPENLINEAGE', 'DBT', 'SQL', 'MANUAL', 'PROPAGATED'] as const satisfies readonly Origin[];
export const DEEPEST = 1000;
export const MOST_PATHS = 50;

/** What an address without anything shows. */
export const PLAIN_VIEW: View = {
  direction: 'BOTH',
  depth: 3,
  most: 500,
  origins: [],
  confidence: 0,
  indirect: true,
  stale: true,
  collapse: [],
  at: null,
  since: null,
  asTable: false,
  open: [],
  more: [],
  selected: null,
  column: null,
  zoom: null,
  from: null,
  to: null,
  many: 5,
  path: null,
};

/** Reads the query string of an address. What it does not understand is as if it were not there. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === query.get(name)) ?? otherwise;
  const number = (name: string, least: number, most: number, otherwise: number): number => {
    const value = Number(query.get(name) ?? NaN);
    return value >= least && value <= most ? value : otherwise;
  };
  return {
    direction: one('direction', DIRECTIONS, PLAIN_VIEW.direction),
    depth: Math.round(number('depth', 0, DEEPEST, PLAIN_VIEW.depth)),
    most: Math.round(number('most', 1, 20_000, PLAIN_VIEW.most)),
    origins: ORIGINS.filter((origin) => listIn(query, 'origins').includes(origin)),
    confidence: number('confidence', 0, 1, 0),
    indirect: query.get('indirect') !== 'no',
    stale: query.get('stale') !== 'no',
    collapse: query.getAll('collapse').filter((rule) => RULE.test(rule)),
    at: momentIn(query, 'at'),
    since: momentIn(query, 'since'),
    asTable: query.get('as') === 'table',
    open: listIn(query, 'open'),
    more: listIn(query, 'more').flatMap((text) => {
      const [id = '', way] = text.split(':');
      return way === 'up' || way === 'down'
        ? [{ id, way: way === 'up' ? ('UPSTREAM' as const) : ('DOWNSTREAM' as const) }]
        : [];
    }),
    selected: query.get('selected'),
    column: query.get('column'),
    zoom: query.get('zoom'),
    from: query.get('from'),
    to: query.get('to'),
    many: Math.round(number('many', 1, MOST_PATHS, PLAIN_VIEW.many)),
    path: Math.round(number('path', 1, MOST_PATHS, 0)) || null,
  };
}

/** The query string of a view: only what is not as in `PLAIN_VIEW`. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value !== null && value !== '') query.set(name, value);
  };
  if (view.direction !== PLAIN_VIEW.direction) put('direction', view.direction);
  if (view.depth !== PLAIN_VIEW.depth) put('depth', String(view.depth));
  if (view.most !== PLAIN_VIEW.most) put('most', String(view.most));
  put('origins', view.origins.join(','));
  if (view.confidence !== 0) put('confidence', String(view.confidence));
  if (!view.indirect) put('indirect', 'no');
  if (!view.stale) put('stale', 'no');
  for (const rule of view.collapse) query.append('collapse', rule);
  put('at', view.at);
  put('since', view.since);
  if (view.asTable) put('as', 'table');
  put('open', view.open.join(','));
  put('more', view.more.map(({ id, way }) => `${id}:${way === 'UPSTREAM' ? 'up' : 'down'}`).join(','));
  put('selected', view.selected);
  put('column', view.column);
  put('zoom', view.zoom);
  put('from', view.from);
  put('to', view.to);
  if (view.many !== PLAIN_VIEW.many) put('many', String(view.many));
  put('path', view.path === null ? null : String(view.path));
  // Neither of these needs to be encoded in a query.
  return query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~');
}

const listIn = (query: URLSearchParams, name: string): readonly string[] =>
  (query.get(name) ?? '').split(',').filter((text) => text !== '');

function momentIn(query: URLSearchParams, name: string): string | null {
  const text = query.get(name);
  return text === null || Number.isNaN(Date.parse(text)) ? null : new Date(text).toISOString();
}

/** What a collapse rule can be about. */
export const RULE = /^(name|tag|kind|type):(.+)$/;

/** Which edges to follow. Null follows all. */
export function filterOf({ origins, confidence, indirect, stale }: View): LineageFilter | null {
  if (origins.length === 0 && confidence === 0 && indirect && stale) return null;
  return {
    ...(origins.length === 0 ? {} : { origins }),
    ...(confidence === 0 ? {} : { minConfidence: confidence }),
    ...(indirect ? {} : { transformationTypes: ['DIRECT'] }),
    includeStale: stale,
  };
}

const KINDS = ['DATASET', 'MODEL', 'DASHBOARD'] as const;

/** Which nodes to leave out. Null leaves out none. */
export function collapseOf({ collapse }: View): CollapseInput | null {
  const values = (about: string): readonly string[] =>
    collapse.flatMap((rule) => {
      const [, what, value = ''] = RULE.exec(rule) ?? [];
      return what === about ? [value] : [];
    });
  const kinds = KINDS.filter((kind) => values('kind').includes(kind));
  const rules = { namePatterns: values('name'), tags: values('tag'), datasetTypes: values('type'), kinds };
  return Object.values(rules).every((list) => list.length === 0) ? null : rules;
}
