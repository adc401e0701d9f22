/*
 * What a value was made from, column by column: the algebra of column lineage. All are plain values and never change.
 */

export type IndirectSubtype = 'JOIN' | 'FILTER' | 'GROUP_BY' | 'SORT' | 'WINDOW';

/** How much of a column is left in a value: all of it, some of it, or what many rows of it come to. */
export const [IDENTITY, TRANSFORMATION, AGGREGATION] = [0, 1, 2] as const;

export interface Flow {
  /** The table's id, as `KnownTable` gives it. */
  readonly table: string;
  readonly column: string;
  readonly direct: { readonly rank: number; readonly masking: boolean } | null;
  readonly indirect: readonly IndirectSubtype[];
  /** Whether the table is known to have the column. */
  readonly known: boolean;
}

/** By table and column. */
export type Flows = ReadonlyMap<string, Flow>;

export const NOTHING: Flows = new Map();

export function flowFrom(table: string, column: string, known: boolean): Flows {
  const direct = { rank: IDENTITY, masking: false };
  return new Map([[`${table}\n${column}`, { table, column, direct, indirect: [], known }]]);
}

/** All of them. A column that comes in masked and plain is plain: what can be read of it counts. */
export function unite(all: readonly Flows[]): Flows {
  const some = all.filter(({ size }) => size > 0);
  if (some.length <= 1) return some[0] ?? NOTHING;
  const united = new Map<string, Flow>();
  for (const flows of some)
    for (const [key, flow] of flows) {
      const before = united.get(key);
      united.set(key, before === undefined ? flow : both(before, flow));
    }
  return united;
}

function both(a: Flow, b: Flow): Flow {
  const direct =
    a.direct === null || b.direct === null
      ? (a.direct ?? b.direct)
      : { rank: Math.max(a.direct.rank, b.direct.rank), masking: a.direct.masking && b.direct.masking };
  return {
    ...a,
    direct,
    indirect: [...new Set([...a.indirect, ...b.indirect])].sort(),
    known: a.known || b.known,
  };
}

/** The same after an operation of this rank. */
export function through(flows: Flows, rank: number, masking = false): Flows {
  if (flows.size === 0 || (rank === IDENTITY && !masking)) return flows;
  return mapped(flows, (flow) =>
    flow.direct === null
      ? flow
      : { ...flow, direct: { rank: Math.max(rank, flow.direct.rank), masking: masking || flow.direct.masking } },
  );
}

/** The same as something that decides on the value and does not enter it. */
export function deciding(flows: Flows, subtype: IndirectSubtype): Flows {
  return mapped(flows, (flow) => ({
    ...flow,
    direct: null,
    indirect: flow.direct === null ? flow.indirect : [...new Set([...flow.indirect, subtype])].sort(),
  }));
}

const mapped = (flows: Flows, map: (flow: Flow) => Flow): Flows =>
  flows.size === 0 ? flows : new Map([...flows].map(([key, flow]) => [key, map(flow)]));
