import { z } from 'zod';
import { markUnfiled } from '../cypher/access-log.ts';
import { labelAssets } from '../cypher/write-assets.ts';
import {
  countJobs,
  countNames,
  createNodes,
  createRelationships,
  forgetCatalog,
  keysOfLabel,
  LABELS,
  nodesByKeys,
  RELATIONSHIPS,
  relationshipsFrom,
  type Label,
} from '../cypher/backup.ts';
import type { Backup } from '../port.ts';
import { canonicalLines } from './canonical.ts';
import type { Runner } from '../runner.ts';
import { mendMasks } from '../writer/mend-masks.ts';
import { establishPropagation } from '../writer/propagation.ts';

/** Format of the export: its first line says it. */
const FORMAT = 1;
const ROWS_AT_ONCE = 1_000;
const ALL_LABELS = Object.keys(LABELS) as Label[];

/**
 * Export and import of the whole catalog, as JSON lines: nodes first, then relationships, each in a fixed order, and at
 * the end how many there were, so that a file that was cut off is known as one.
 */
export function createBackup(runner: Runner): Backup {
  const isEmpty = async (): Promise<boolean> => {
    const [[names], [jobs]] = [await runner.run(countNames, {}), await runner.run(countJobs, {})];
    return (names?.names ?? 0) + (jobs?.jobs ?? 0) === 0;
  };
  return {
    isEmpty,

    canonicalLines: () => canonicalLines(runner),

    async *exportLines() {
      yield JSON.stringify({ headwater: FORMAT });
      const end = { nodes: 0, relationships: 0 };
      const keys = new Map<Label, string[]>();
      for (const label of ALL_LABELS) {
        const all = (await runner.run(keysOfLabel(label), {})).map(({ key }) => key).sort();
        keys.set(label, all);
        end.nodes += all.length;
        for (const some of chunks(all)) {
          const rows = await runner.run(nodesByKeys(label), { keys: some });
          for (const { properties } of rows.sort(by(({ key }) => key)))
            yield JSON.stringify({ label, properties: sorted(properties) });
        }
      }
      for (const [from, type, to] of RELATIONSHIPS)
        for (const some of chunks(keys.get(from) ?? [])) {
          const rows = await runner.run(relationshipsFrom(from, type, to), { keys: some });
          const lines = rows.map((row) =>
            JSON.stringify({ type, from: [from, row.from], to: [to, row.to], properties: sorted(row.properties) }),
          );
          end.relationships += lines.length;
          yield* lines.sort();
        }
      yield JSON.stringify({ end });
    },

    async importLines(lines) {
      if (!(await isEmpty())) throw new Error('the catalog is not empty: import goes into an empty one only');
      const counts = { nodes: 0, relationships: 0 };
      let pending: Line[] = [];
      const flush = async (): Promise<void> => {
        const batch = pending;
        pending = [];
        if (batch.length > 0) await writeLines(runner, batch);
      };
      let number = 0;
      let ended = false;
      for await (const text of lines) {
        number++;
        if (text.trim() === '') continue;
        if (ended) throw new Error(`line ${number}: there is more after the end of the export`);
        const line = readLine(text, number);
        if (line === 'HEADER') continue;
        if (line.kind === 'END') {
          ended = line.nodes === counts.nodes && line.relationships === counts.relationships;
          if (!ended) throw new Error(`line ${number}: lines are missing before the end of the export`);
          continue;
        }
        // The exported catalog brings the key that its ids were made with.
        if (line.kind === 'NODE' && line.label === 'Catalog') await runner.write((tx) => tx.run(forgetCatalog, {}));
        if (line.kind === 'NODE') counts.nodes++;
        else counts.relationships++;
        if (pending[0] !== undefined && groupOf(pending[0]) !== groupOf(line)) await flush();
        pending.push(line);
        if (pending.length >= ROWS_AT_ONCE) await flush();
      }
      await flush();
      if (number === 0) throw new Error('line 1: the file is empty');
      if (!ended) throw new Error(`line ${number}: the export was cut off: its last line is missing`);
      // The export may be one of an older Headwater.
      await establishPropagation(runner);
      await mendMasks(runner);
      return counts;
    },
  };
}

const Properties = z.record(z.string(), z.unknown());
const Header = z.strictObject({ headwater: z.literal(FORMAT) });
const EndLine = z.strictObject({ end: z.strictObject({ nodes: z.number(), relationships: z.number() }) });
const LabelText = z.enum(ALL_LABELS as [Label, ...Label[]]);
const End = z.tuple([LabelText, z.string()]);
const NodeLine = z.strictObject({ label: LabelText, properties: Properties });
const RelationshipLine = z.strictObject({ type: z.string(), from: End, to: End, properties: Properties });

type Line =
  | { kind: 'NODE'; label: Label; properties: Record<string, unknown> }
  | {
      kind: 'RELATIONSHIP';
      from: [Label, string];
      type: string;
      to: [Label, string];
      properties: Record<string, unknown>;
    };

interface End {
  readonly kind: 'END';
  readonly nodes: number;
  readonly relationships: number;
}

function readLine(text: string, number: number): Line | End | 'HEADER' {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`line ${number}: not JSON`);
  }
  if (number === 1) {
    if (Header.safeParse(json).success) return 'HEADER';
    throw new Error(`line 1: not an export of Headwater (format ${FORMAT})`);
  }
  const end = EndLine.safeParse(json);
  if (end.success) return { kind: 'END', ...end.data.end };
  const node = NodeLine.safeParse(json);
  if (node.success) return { kind: 'NODE', ...node.data };
  const relationship = RelationshipLine.safeParse(json);
  if (relationship.success) {
    const { from, type, to } = relationship.data;
    if (RELATIONSHIPS.some(([a, t, b]) => a === from[0] && t === type && b === to[0]))
      return { kind: 'RELATIONSHIP', ...relationship.data };
  }
  throw new Error(`line ${number}: neither a node nor a relationship of a catalog`);
}

const groupOf = (line: Line): string =>
  line.kind === 'NODE' ? line.label : `${line.from[0]} ${line.type} ${line.to[0]}`;

async function writeLines(runner: Runner, lines: readonly Line[]): Promise<void> {
  const nodes = lines.flatMap((line) => (line.kind === 'NODE' ? [line] : []));
  const relationships = lines.flatMap((line) => (line.kind === 'RELATIONSHIP' ? [line] : []));
  await runner.write(async (tx) => {
    const [node] = nodes;
    if (node !== undefined) {
      await tx.run(createNodes(node.label), { rows: nodes.map(({ properties }) => properties) });
      if (node.label === 'Asset')
        for (const kind of ['DATASET', 'MODEL', 'DASHBOARD'] as const)
          await tx.run(labelAssets[kind], {
            ids: nodes
              .filter(({ properties }) => properties.kind === kind)
              .map(({ properties }) => String(properties.id)),
          });
      if (node.label === 'Access')
        await tx.run(markUnfiled, { keys: nodes.map(({ properties }) => String(properties.key)) });
    }
    const [first] = relationships;
    if (first !== undefined)
      await tx.run(createRelationships(first.from[0], first.type, first.to[0]), {
        rows: relationships.map(({ from, to, properties }) => ({ from: from[1], to: to[1], properties })),
      });
  });
}

function* chunks<T>(items: readonly T[]): Iterable<T[]> {
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) yield items.slice(start, start + ROWS_AT_ONCE);
}

const by =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1;

/** Properties by name; those that are absent (null) left out, as one engine gives them and the other does not. */
function sorted(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null)
      .sort(by(([name]) => name)),
  );
}
