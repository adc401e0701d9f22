import { createHash } from 'node:crypto';

/** An answer as text, with what is random in it by design (placeholders of OPAQUE) called by where it stands. */
export function normalised(body: string, realIds: ReadonlySet<string>): string {
  const answer: unknown = JSON.parse(body);
  return JSON.stringify(plain(answer, realIds));
}

/** Ids of placeholders in an answer. */
export function placeholdersIn(body: string): string[] {
  const found: string[] = [];
  JSON.parse(body, (_key, value: unknown) => {
    if (isObject(value) && value.hidden === true && typeof value.id === 'string') found.push(value.id);
    return value;
  });
  return found;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[a-z][A-Za-z0-9_-]{22}$/.test(value);

const ACCESSES: ReadonlySet<string> = new Set(['accessLog', 'accesses']);

/**
 * Each server's chain of entries has a name of its own, which is in the places and cursors of who sees everything. For
 * others there are no places, and their cursors are the same.
 */
function withoutPlaces(value: unknown): unknown {
  const isPlace = (text: string): boolean => /[0-9a-f]{24}:\d{10}/.test(text);
  return JSON.parse(JSON.stringify(value), (key, item: unknown) =>
    typeof item === 'string' && (isPlace(item) || (/cursor$/i.test(key) && isPlace(decoded(item)))) ? '?' : item,
  );
}
const decoded = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

const EXPORT = /^(?:digraph|flowchart|from_namespace|\{"nodes":)/;

function plain(value: unknown, real: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, real));
  if (typeof value === 'string' && EXPORT.test(value)) return exported(value, real);
  if (!isObject(value)) return value;
  if (isColumns(value)) return plain({ nodes: nodesOf(value), edges: edgesOf(value) }, real);
  const graph = Array.isArray(value.nodes) && Array.isArray(value.edges) ? graphIn(value) : value;
  return Object.fromEntries(
    Object.entries(graph).map(([key, item]) => [key, ACCESSES.has(key) ? withoutPlaces(item) : plain(item, real)]),
  );
}

interface Columns extends Fields {
  readonly nodes: Readonly<Record<string, readonly unknown[]>> & { readonly ids: readonly unknown[] };
  readonly edges: Readonly<Record<string, readonly unknown[]>> & {
    readonly from: readonly number[];
    readonly to: readonly number[];
  };
}
const isColumns = (value: Fields): value is Columns =>
  isObject(value.nodes) && Array.isArray(value.nodes.ids) && isObject(value.edges) && Array.isArray(value.edges.from);

const rowOf = (columns: Readonly<Record<string, readonly unknown[]>>, i: number): Fields =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[i]]));

/** Columns as the objects that they stand for, so that placeholders among them are named alike. */
const nodesOf = ({ nodes: { ids, ...others } }: Columns): Fields[] => ids.map((id, i) => ({ id, ...rowOf(others, i) }));
const edgesOf = ({ nodes: { ids }, edges: { from, to, ...others } }: Columns): Fields[] =>
  from.map((place, i) => ({ from: ids[place], to: ids[to[i] ?? -1], ...rowOf(others, i) }));

/** Ids in an exported text that stand for nothing real, and the order that they bring about. */
function exported(text: string, real: ReadonlySet<string>): string {
  const anonymous = text
    .replaceAll(/[af][A-Za-z0-9_-]{22}/g, (id) => (real.has(id) ? id : '?'))
    .replaceAll(/\bn\d+\b/g, text.includes('"hidden"') ? 'n' : '$&');
  if (anonymous === text) return text;
  if (!anonymous.startsWith('{'))
    return anonymous
      .split(/[\r\n]+/)
      .sort()
      .join('\n');
  const { nodes, edges } = JSON.parse(anonymous) as { nodes: object[]; edges: object[] };
  return JSON.stringify([sorted(nodes), sorted(edges)]);
}

function graphIn(graph: Fields): Fields {
  const nodes = (graph.nodes as readonly unknown[]).filter(isObject);
  const edges = (graph.edges as readonly unknown[]).filter(isObject);
  if (!nodes.some((node) => node.hidden === true)) return graph;
  const names = namesOf(nodes, edges);
  const named = (id: unknown): unknown => (isId(id) ? (names.get(id) ?? id) : id);
  const isPath = 'hops' in graph;
  const shown = nodes.map((node) => ({ ...node, id: named(node.id) }));
  const joined = edges.map((edge) => ({ ...edge, from: named(edge.from), to: named(edge.to) }));
  // A path has an order of its own; a graph with placeholders is ordered by their random ids.
  if (isPath) return { ...graph, nodes: shown, edges: joined };
  return { ...graph, nodes: sorted(shown), edges: sorted(joined) };
}

const sorted = (items: readonly object[]): object[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Each placeholder by what surrounds it, seen from further and further away. */
function namesOf(nodes: readonly Fields[], edges: readonly Fields[]): Map<string, string> {
  const ids = nodes
    .filter(({ hidden }) => hidden === true)
    .map(({ id }) => id)
    .filter(isId);
  let names = new Map(ids.map((id) => [id, '?']));
  for (let round = 0; round < 8; round++) {
    const of = (id: unknown): string => (isId(id) ? (names.get(id) ?? id) : '');
    names = new Map(
      ids.map((id) => {
        const into = edges
          .filter(({ to }) => to === id)
          .map(({ from }) => of(from))
          .sort();
        const out = edges
          .filter(({ from }) => from === id)
          .map(({ to }) => of(to))
          .sort();
        const text = JSON.stringify([names.get(id), into, out]);
        return [id, `?${createHash('sha256').update(text).digest('hex').slice(0, 12)}`];
      }),
    );
  }
  return names;
}
