import { functionNames } from '../../src/ingest/sql/functions.ts';
import { inferTree, type Inference } from '../../src/ingest/sql/infer.ts';
import { SqlParser } from '../../src/ingest/sql/parser.ts';

const parser = new SqlParser();

export interface Given {
  readonly dialect?: string;
  /** Columns by name of the table, all of them; null for a table whose columns are not known. */
  readonly tables?: Readonly<Record<string, readonly string[] | null>>;
  readonly output?: readonly string[];
  readonly masks?: readonly string[];
  readonly maskedAliases?: readonly string[];
}

export async function infer(sql: string, given: Given = {}): Promise<Inference> {
  const { dialect = 'postgresql', tables = {} } = given;
  const parsed = await parser.parse(sql, dialect);
  if (!parsed.ok) throw new Error(parsed.message);
  return inferTree(
    parsed.tree,
    {
      dialect,
      functions: functionNames(given.masks),
      maskedAliases: new Set(given.maskedAliases),
      inputs: Object.entries(tables).map(([name, columns]) => ({
        id: name,
        parts: name.split('.'),
        columns: columns ?? [],
        complete: columns !== null,
      })),
    },
    () => given.output ?? null,
  );
}

/** Edges as `table.column -> output kind`, sorted; to the whole output as `table.column => JOIN`. */
export async function edges(sql: string, given: Given = {}): Promise<string[]> {
  const { outputs } = await infer(sql, given);
  return outputs
    .flatMap((output) =>
      output.edges.map(({ table, column, to, transformations }) => {
        const kinds = transformations.map(({ subtype, masking }) => `${subtype ?? ''}${masking ? ' masked' : ''}`);
        const into = output.target === null ? '' : `${output.target.join('.')}.`;
        return `${table}.${column} ${to === null ? '=>' : `-> ${into}${to}`} ${kinds.join(' ')}`;
      }),
    )
    .sort();
}
