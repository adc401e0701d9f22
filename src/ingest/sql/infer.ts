import type { Transformation } from '../../domain/event.ts';
import { AGGREGATION, IDENTITY, type Flow, type Flows } from './flows.ts';
import type { FunctionNames } from './functions.ts';
import { endsAlike, sameName, type KnownTable, type Relation } from './relation.ts';
import { TooComplex, type Session } from './scope.ts';
import { statementsOf, type Written } from './statement.ts';

/** A table that a statement may read. */
export interface InputTable extends KnownTable {
  /** The parts of its name: database, schema, table, or the last of them. */
  readonly parts: readonly string[];
}

export interface InferRequest {
  readonly dialect: string;
  readonly inputs: readonly InputTable[];
  /** Finds a table that is none of the inputs by its parts. */
  readonly others?: (parts: readonly string[]) => InputTable | null;
  readonly functions: FunctionNames;
  /** Output columns that are masked by what the statement does not show, such as a macro. Lower case. */
  readonly maskedAliases?: ReadonlySet<string>;
}

/** An output column, or with `to` null the whole output, and an input column that it was made from. */
export interface InferredEdge {
  readonly table: string;
  readonly column: string;
  readonly to: string | null;
  readonly transformations: readonly Transformation[];
  /** From 0 to 1: RESOLVED where the input is known to have the column, else UNCHECKED. */
  readonly confidence: number;
}
const RESOLVED = 0.9;
const UNCHECKED = 0.7;

/** What was inferred of one output. */
export interface Inferred {
  /** As the statement names it; null for a query. */
  readonly target: readonly string[] | null;
  /** Its columns, in order. Null when a `*` over unknown columns leaves some open. */
  readonly columns: readonly string[] | null;
  readonly edges: readonly InferredEdge[];
}

export interface Inference {
  readonly outputs: readonly Inferred[];
  /** Columns that were not found, or could be of several tables. */
  readonly unresolved: readonly string[];
  /** Tables that are none of the inputs. */
  readonly unknownTables: readonly string[];
}

/** Steps of work that one statement may take: about a second. */
const MOST_STEPS = 300_000;
/** Edges of one output. */
const MOST_EDGES = 50_000;

/**
 * Column lineage of parsed statements. `outputColumns` gives the known columns of what is written to a target, in
 * order; null when they are not known. Throws TooComplex.
 */
export function inferTree(
  tree: readonly unknown[],
  request: InferRequest,
  outputColumns: (target: readonly string[] | null) => readonly string[] | null,
): Inference {
  let steps = 0;
  const session: Session = {
    functions: request.functions,
    maskedAliases: request.maskedAliases ?? new Set(),
    dialect: request.dialect,
    find: (parts) => findTable(request.inputs, parts) ?? request.others?.(parts) ?? null,
    made: new Map(),
    variables: new Set(),
    unresolved: new Set(),
    unknownTables: new Set(),
    step: (count = 1) => {
      steps += count;
      if (steps > MOST_STEPS) throw new TooComplex('it would take too long to follow');
    },
  };
  const outputs = statementsOf(tree, session).map((written) =>
    outputOf(written, outputColumns(written.target), session),
  );
  return {
    outputs,
    unresolved: [...session.unresolved].slice(0, MOST_NAMED),
    unknownTables: [...session.unknownTables].slice(0, MOST_NAMED),
  };
}

const MOST_NAMED = 20;

/** The one input whose name ends in these parts, or is an end of them, in any case; one that has them all comes first. */
export function findTable<T extends { readonly parts: readonly string[] }>(
  inputs: readonly T[],
  parts: readonly string[],
): T | null {
  const alike = inputs.filter((input) => endsAlike(input.parts, parts));
  const best =
    [
      alike.filter((input) => input.parts.length >= parts.length),
      alike.filter((input) => input.parts.slice(-parts.length).join('\n') === parts.join('\n')),
    ].find((some) => some.length === 1) ?? alike;
  const [only] = best;
  return best.length === 1 ? (only ?? null) : null;
}

function outputOf(
  { target, relation, byPlace, given = [] }: Written,
  known: readonly string[] | null,
  { step }: Session,
): Inferred {
  const filled = known?.filter((name) => !given.some((one) => sameName(one, name))) ?? null;
  const columns = namedColumns(relation, filled, byPlace);
  const edges: InferredEdge[] = [];
  const add = (flows: Flows, to: string | null): void => {
    for (const flow of flows.values()) {
      step();
      if (edges.length >= MOST_EDGES) throw new TooComplex(`it has more than ${MOST_EDGES} edges`);
      edges.push(edgeOf(flow, to));
    }
  };
  for (const { name, flows } of columns) add(flows, name);
  add(relation.influences, null);
  return { target, columns: relation.rest === null ? columns.map(({ name }) => name) : null, edges };
}

/** The columns under the names that the output is known to have. */
function namedColumns(relation: Relation, known: readonly string[] | null, byPlace: boolean) {
  const { columns, rest } = relation;
  if (known === null) return columns.filter(({ name }) => name !== '');
  const named = (name: string): string | undefined =>
    known.find((one) => one === name) ?? known.find((one) => sameName(one, name));
  const placed = rest === null && columns.length === known.length;
  const times = new Map<string, number>();
  for (const { name } of columns) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  const found = columns.flatMap(({ name, flows }, index) => {
    // Of two with one name the output has at least one under another.
    const place = placed && (byPlace || (times.get(name.toLowerCase()) ?? 0) > 1);
    const own = place ? known[index] : (named(name) ?? (placed ? known[index] : undefined));
    const shown = own ?? name;
    return shown === '' ? [] : [{ name: shown, flows }];
  });
  if (rest === null) return found;
  const more = known.filter((name) => !found.some((column) => sameName(column.name, name)));
  return [...found, ...more.map((name) => ({ name, flows: rest(name) }))];
}

function edgeOf({ table, column, direct, indirect, known }: Flow, to: string | null): InferredEdge {
  const transformations: Transformation[] = indirect.map((subtype) => ({
    type: 'INDIRECT',
    subtype,
    description: null,
    masking: false,
  }));
  if (direct !== null)
    transformations.unshift({
      type: 'DIRECT',
      subtype: direct.rank === AGGREGATION ? 'AGGREGATION' : direct.rank === IDENTITY ? 'IDENTITY' : 'TRANSFORMATION',
      description: null,
      masking: direct.masking,
    });
  return { table, column, to, transformations, confidence: known ? RESOLVED : UNCHECKED };
}
