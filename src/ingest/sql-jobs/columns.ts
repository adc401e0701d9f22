import type { AssetId } from '../../domain/ids.ts';
import type { SqlJob, SqlTable } from '../../domain/lineage/sql-job.ts';
import type { FunctionNames } from '../sql/functions.ts';
import { findTable, inferTree, type InferredEdge, type InputTable } from '../sql/infer.ts';

/**
 * From which columns a parsed statement makes those of the job's outputs, by output. A query without a target is for
 * the only output. Throws TooComplex.
 */
export function columnsOf(
  tree: readonly unknown[],
  job: SqlJob,
  { dialect, functions }: { readonly dialect: string; readonly functions: FunctionNames },
): ReadonlyMap<AssetId, readonly InferredEdge[]> {
  const inputs = namesOf(job.inputs);
  const targets = namesOf(job.outputs);
  const [first] = job.outputs;
  const only = job.outputs.length === 1 && first !== undefined ? first : null;
  const outputOf = (target: readonly string[] | null): SqlTable | null => {
    if (target === null) return only;
    const id = named(targets, target)?.id;
    return job.outputs.find((output) => output.id === id) ?? null;
  };
  const { outputs } = inferTree(
    tree,
    { dialect, functions, inputs: [], others: (parts) => named(inputs, parts) },
    (target) => {
      const columns = topLevel(outputOf(target)?.columns ?? []);
      return columns.length === 0 ? null : columns;
    },
  );
  const byOutput = new Map<AssetId, InferredEdge[]>();
  for (const { target, edges } of outputs) {
    const output = outputOf(target);
    if (output !== null) byOutput.set(output.id, [...(byOutput.get(output.id) ?? []), ...edges]);
  }
  return byOutput;
}

/** Tables under each of their names. */
const namesOf = (tables: readonly SqlTable[]): InputTable[] =>
  tables.flatMap((table) => {
    const columns = topLevel(table.columns);
    return [table.name, ...table.aliases].map(({ name }) => ({
      id: table.id,
      parts: name.split(name.includes('/') ? '/' : '.').filter((part) => part !== ''),
      columns,
      complete: columns.length > 0,
    }));
  });

/** The one table with such a name; names of one table are no choice. */
function named(tables: readonly InputTable[], parts: readonly string[]): InputTable | null {
  const found = findTable(tables, parts);
  if (found !== null) return found;
  const alike = [...new Set(tables.map(({ id }) => id))].flatMap((id) => {
    const own = tables.filter((table) => table.id === id);
    return own.find((table) => findTable([table], parts) !== null) ?? [];
  });
  const [first] = alike;
  return alike.length === 1 ? (first ?? null) : null;
}

/** Without the parts of nested columns: `address.city` beside `address`. */
function topLevel(columns: readonly string[]): readonly string[] {
  const all = new Set(columns);
  return columns.filter((path) => {
    const end = path.lastIndexOf('.');
    return end < 0 || !all.has(path.slice(0, end));
  });
}
