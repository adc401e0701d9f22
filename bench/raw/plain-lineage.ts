import type { Plain } from '../engines/plain.ts';
import { Answer } from './answer.ts';

/** A way to read a field's downstream lineage without Headwater, as JSON text with ids, names and edges. */
export type PlainLineage = (plain: Plain, root: string, depth: number) => Promise<string>;

const HOP = `UNWIND $ids AS id
MATCH (a:Field {id: id})
MATCH (a)-[:FLOWS_TO]->(b)
RETURN collect(a.id) AS from, collect(b.id) AS to, collect(b.path) AS names`;

/** Hop by hop, one statement each: the plain walk, and the only way on the embedded engine that does not end up in paths. */
const walk: PlainLineage = async (plain, root, depth) => {
  const answer = new Answer(root, '');
  for (let [hop, frontier] = [0, [root]]; hop < depth && frontier.length > 0; hop++) {
    const { from, to, names } = columnsOf(await plain.read(HOP, { ids: frontier }));
    frontier = answer.add(from, to, names);
  }
  return answer.toJson();
};

/** In one statement: Neo4j prunes the expansion breadth first, and a name comes with each edge. */
const reach: PlainLineage = async (plain, root, depth) => {
  const text = `MATCH (a:Field {id: $root})-[:FLOWS_TO*0..${depth - 1}]->(b)
WITH DISTINCT b
MATCH (b)-[:FLOWS_TO]->(c)
RETURN collect(b.id) AS from, collect(c.id) AS to, collect(c.path) AS names`;
  const answer = new Answer(root, '');
  const { from, to, names } = columnsOf(await plain.read(text, { root }));
  answer.add(from, to, names);
  return answer.toJson();
};

/** The same, with lists of edges by node, which are less to send. */
const reachByNode: PlainLineage = async (plain, root, depth) => {
  const text = `MATCH (a:Field {id: $root})-[:FLOWS_TO*0..${depth - 1}]->(b)
WITH DISTINCT b
WITH b, [(b)-[:FLOWS_TO]->(c) | c] AS ends
RETURN collect(b.id) AS from, collect([c IN ends | c.id]) AS to, collect([c IN ends | c.path]) AS names`;
  const answer = new Answer(root, '');
  const [row] = await plain.read(text, { root });
  const [to, names] = [listsOf(row?.to), listsOf(row?.names)];
  stringsOf(row?.from).forEach((id, i) =>
    answer.add(
      (to[i] ?? []).map(() => id),
      to[i] ?? [],
      names[i] ?? [],
    ),
  );
  return answer.toJson();
};

/** What there is to choose from on each engine. */
export const WAYS = {
  embedded: { 'plain walk': walk },
  neo4j: { 'raw walk': walk, 'raw reach': reach, 'raw reach by node': reachByNode },
} as const;

type Rows = Awaited<ReturnType<Plain['read']>>;

function columnsOf([row]: Rows): { from: string[]; to: string[]; names: string[] } {
  return { from: stringsOf(row?.from), to: stringsOf(row?.to), names: stringsOf(row?.names) };
}

const stringsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
const listsOf = (value: unknown): string[][] => (Array.isArray(value) ? (value as string[][]) : []);
