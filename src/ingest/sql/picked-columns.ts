import { runInNewContext } from 'node:vm';
import { isFields, listAt, textAt, type Fields } from '../fields.ts';
import { nameAt, nodeAt, nodeOf, type Node } from './ast.ts';
import { flowsOf } from './expression.ts';
import { NOTHING, unite, type Flows } from './flows.ts';
import { sourceOf, star } from './query.ts';
import { EMPTY, type Column } from './relation.ts';
import { TooComplex, type Scope, type Session } from './scope.ts';

/** Columns, and those that may be there beside them. */
interface Columns {
  readonly columns: readonly Column[];
  readonly rest: ((name: string) => Flows) | null;
}

/**
 * DuckDB's `max(COLUMNS('sales_.*'))`: an item of a select list that stands for as many as it picks columns. Null for
 * any other item.
 */
export function expandedItem(item: unknown, scope: Scope): Columns | null {
  if (scope.session.dialect !== 'duckdb') return null;
  const calls: Node[] = [];
  const template = withStandIn(item, calls);
  const [call] = calls;
  if (call === undefined) return null;
  const { columns, rest, groups } = pickedBy(call, scope);
  const flowsWith = (flows: Flows): Flows => {
    const standIn = sourceOf([STAND_IN], { ...EMPTY, columns: [{ name: STAND_IN, flows }] }, false);
    return flowsOf(template, { ...scope, sources: [...scope.sources, standIn] });
  };
  const node = nodeOf(item);
  const alias = node?.type === 'alias' ? nameAt(node.data, 'alias') : null;
  return {
    columns: columns.map(({ name, flows }) => ({
      name: alias === null ? name : inGroups(alias, groups?.get(name) ?? [name]),
      flows: flowsWith(flows),
    })),
    rest: rest === null ? null : (name) => flowsWith(rest(name)),
  };
}

/** COLUMNS elsewhere, as in WHERE: all that it picks. Null for any other function. */
export function pickedFlows(node: Node, scope: Scope): Flows | null {
  if (scope.session.dialect !== 'duckdb' || !(isCall(node) || node.type === 'columns')) return null;
  return unite(pickedBy(node, scope).columns.map(({ flows }) => flows));
}

const isCall = ({ type, data }: Node): boolean =>
  type === 'function' && textAt(data, 'name')?.toUpperCase() === 'COLUMNS';

/** A name that no column has. */
const STAND_IN = '\0picked';

/** The item with a column in place of each call. */
function withStandIn(value: unknown, calls: Node[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withStandIn(one, calls));
  if (!isFields(value)) return value;
  const node = nodeOf(value);
  if (node !== null && (node.type === 'select' || node.type === 'subquery')) return value;
  if (node !== null && isCall(node)) {
    calls.push(node);
    return { column: { name: STAND_IN, table: STAND_IN } };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withStandIn(part, calls)]));
}

function pickedBy({ data }: Node, scope: Scope): Columns & { readonly groups?: ReadonlyMap<string, Groups> } {
  const what = nodeOf(listAt(data, 'args')[0]) ?? nodeAt(data, 'this');
  const all = starred(what?.type === 'star' ? what.data : {}, scope);
  if (what === null || what.type === 'star') return all;
  const pattern = textOf(what);
  if (pattern !== null) {
    const groups = matching(pattern, [...new Set(all.columns.map(({ name }) => name))], scope.session);
    if (groups !== null) return { ...all, columns: all.columns.filter(({ name }) => groups.has(name)), groups };
  }
  const names = what.type === 'array_func' ? listAt(what.data, 'expressions').map((one) => textOf(nodeOf(one))) : null;
  if (names?.every((name) => name !== null) === true) {
    const wanted = new Set(names.map((name) => name.toLowerCase()));
    return { ...all, columns: all.columns.filter(({ name }) => wanted.has(name.toLowerCase())) };
  }
  // A lambda, or a pattern that can't be tried: a column that is there has the name that it had.
  const own = (name: string): Flows =>
    all.columns.find((one) => one.name === name)?.flows ?? all.rest?.(name) ?? NOTHING;
  return { columns: [], rest: own };
}

function starred(data: Fields, scope: Scope): Columns {
  const [columns, open]: [Column[], ((name: string) => Flows)[]] = [[], []];
  star(data, scope, columns, open);
  return { columns, rest: open.length === 0 ? null : (name) => unite(open.map((rest) => rest(name))) };
}

const textOf = (node: Node | null): string | null =>
  node?.type === 'literal' && textAt(node.data, 'literal_type') === 'string' ? textAt(node.data, 'value') : null;

/** What a pattern found in a name: all of it, then its groups. */
type Groups = readonly (string | undefined)[];

/** `\1` of an alias is what the first group found. */
const inGroups = (alias: string, groups: Groups): string =>
  alias.replace(/\\(\d)/g, (_, digit: string) => groups[Number(digit)] ?? '');

/** Milliseconds that a pattern may take: it is the producer's, and some take for ever. */
const PATTERN_TIME = 1_000;
/** Steps of work for a millisecond of it. */
const STEPS = 300;

/** The names in which the pattern is found; null for one that JavaScript can't read. Throws TooComplex. */
function matching(pattern: string, names: readonly string[], { step }: Session): ReadonlyMap<string, Groups> | null {
  const [, flag, source = ''] = /^(\(\?i\))?([^]*)$/.exec(pattern) ?? [];
  let regex: RegExp;
  try {
    regex = new RegExp(source, flag === undefined ? '' : 'i');
  } catch {
    return null;
  }
  const started = performance.now();
  const found = new Map<string, Groups>();
  const look = (): void => {
    for (const name of names) {
      const groups = regex.exec(name);
      if (groups !== null) found.set(name, [...groups]);
    }
  };
  try {
    // The only way to end a search that is under way.
    runInNewContext('look()', { look }, { timeout: PATTERN_TIME });
  } catch {
    throw new TooComplex('a pattern of it takes too long');
  }
  step(Math.ceil((performance.now() - started) * STEPS));
  return found;
}
