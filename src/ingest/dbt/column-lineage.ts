import type { AssetName, ColumnEdge, LineageEvent } from '../../domain/event.ts';
import { dialectOf } from '../sql/dialects.ts';
import type { FunctionNames } from '../sql/functions.ts';
import { inferTree, type Inferred, type InferredEdge, type InputTable } from '../sql/infer.ts';
import type { SqlParser } from '../sql/parser.ts';
import { tooComplex } from '../sql/scope.ts';
import type { DbtCatalog, DbtDependent, DbtManifest, DbtProblem, DbtRelation } from './model.ts';
import type { Names } from './names.ts';
import { isDataset, spelling } from './relation-events.ts';
import { plainExpressions, semanticSql } from './semantic-edges.ts';

/** What the SQL of a relation tells. */
export interface RelationColumns {
  /** The columns that it makes, in order; null when it does not tell. */
  readonly columns: readonly string[] | null;
  readonly event: LineageEvent | null;
  readonly problems: readonly DbtProblem[];
}

/** Infers where columns come from, relation after relation: what one makes the next ones read. */
export class ColumnLineage {
  readonly #manifest: DbtManifest;
  readonly #catalog: DbtCatalog | null;
  readonly #names: Names;
  readonly #parser: SqlParser;
  readonly #functions: FunctionNames;
  readonly #inferred = new Map<string, readonly string[]>();
  readonly #byName: ReadonlyMap<string, DbtRelation>;

  constructor(
    manifest: DbtManifest,
    catalog: DbtCatalog | null,
    names: Names,
    { parser, functions }: { readonly parser: SqlParser; readonly functions: FunctionNames },
  ) {
    this.#manifest = manifest;
    this.#catalog = catalog;
    this.#names = names;
    this.#parser = parser;
    this.#functions = functions;
    this.#byName = new Map(
      [...manifest.relations.values()].filter(isDataset).map((relation) => [fullName(relation.parts), relation]),
    );
  }

  async of(relation: DbtRelation): Promise<RelationColumns> {
    if (relation.sql === null) return { columns: null, event: null, problems: [] };
    const place = `manifest.json nodes[${JSON.stringify(relation.id)}].compiled_code`;
    const problem = (message: string): DbtProblem => ({ place, message, refused: false });
    const dialect = dialectOf(this.#manifest.adapter);
    const parsed = await this.#parser.parse(relation.sql, dialect);
    if (!parsed.ok) return { columns: null, event: null, problems: [problem(parsed.message)] };
    try {
      const known = this.#ownColumns(relation);
      const { outputs, unresolved, unknownTables } = inferTree(
        parsed.tree,
        {
          dialect,
          functions: this.#functions,
          maskedAliases: relation.maskedAliases,
          inputs: this.#inputsOf(relation),
          others: (parts) => this.#named(parts),
        },
        () => known,
      );
      const [output] = outputs.slice(-1);
      if (output === undefined) return { columns: null, event: null, problems: [problem('is no query')] };
      const columns = output.columns === null ? null : [...output.columns, ...relation.addedColumns];
      if (columns !== null) this.#inferred.set(relation.id, columns);
      const problems = [
        ...(parsed.problem === null ? [] : [problem(parsed.problem)]),
        ...(unresolved.length === 0
          ? []
          : [problem(`names columns that no table is known to have: ${shown(unresolved)}`)]),
        ...(unknownTables.length === 0 ? [] : [problem(`reads what is no source or model: ${shown(unknownTables)}`)]),
      ];
      return { columns, event: isDataset(relation) ? this.#event(relation, output) : null, problems };
    } catch (error) {
      const reason = tooComplex(error);
      if (reason !== null) return { columns: null, event: null, problems: [problem(reason)] };
      throw error;
    }
  }

  /** The columns of a semantic model, which are SQL over the columns of its model. */
  async ofSemanticModel(dependent: DbtDependent): Promise<Omit<RelationColumns, 'columns'>> {
    const [model] = dependent.dependsOn.flatMap((id) => this.#manifest.relations.get(id) ?? []).filter(isDataset);
    const asset = this.#names.dependentOf(dependent.id);
    const { expressions } = dependent.semantics;
    if (model === undefined || asset === null || expressions.length === 0) return { event: null, problems: [] };
    const dialect = dialectOf(this.#manifest.adapter);
    const place = `manifest.json semantic_models[${JSON.stringify(dependent.id)}]`;
    const problems: DbtProblem[] = [];
    const edges: ColumnEdge[] = [];
    for (const some of [expressions, plainExpressions(expressions)]) {
      if (some.length === 0) break;
      const parsed = await this.#parser.parse(semanticSql(some, SOURCE), dialect);
      if (!parsed.ok) {
        problems.push({ place, message: `an expression of it ${parsed.message}`, refused: false });
        continue;
      }
      try {
        const { outputs } = inferTree(
          parsed.tree,
          { dialect, functions: this.#functions, inputs: [{ ...this.#tableOf(model), parts: [SOURCE] }] },
          () => some.map(({ column }) => column),
        );
        for (const edge of outputs.length === 1 ? (outputs[0]?.edges ?? []) : [])
          edges.push(this.#edge(edge, new Set()));
      } catch (error) {
        const reason = tooComplex(error);
        if (reason === null) throw error;
        problems.push({ place, message: reason, refused: false });
      }
      break;
    }
    return { event: this.#eventInto(asset, dependent.id, edges), problems: problems.slice(0, 1) };
  }

  #event(relation: DbtRelation, output: Inferred): LineageEvent {
    const masked = new Set(relation.columns.filter((column) => column.masked).map(({ name }) => name.toLowerCase()));
    const edges = output.edges.map((edge) => this.#edge(edge, masked));
    return this.#eventInto(this.#names.datasetOf(relation), relation.id, edges);
  }

  #eventInto(output: AssetName, id: string, columnLineage: readonly ColumnEdge[]): LineageEvent {
    return {
      at: this.#manifest.at,
      origin: 'SQL',
      source: this.#names.source,
      job: this.#names.jobOf(id),
      run: null,
      inputs: [],
      outputs: [{ ...output, columnLineage }],
    };
  }

  #edge({ table, column, to, transformations, confidence }: InferredEdge, masked: ReadonlySet<string>): ColumnEdge {
    const from = this.#manifest.relations.get(table);
    if (from === undefined) throw new Error(`no relation ${table}`);
    const masks = to !== null && masked.has(to.toLowerCase());
    return {
      from: { ...this.#names.datasetOf(from), path: column },
      to,
      confidence,
      transformations: masks
        ? transformations.map((one) => (one.type === 'DIRECT' ? { ...one, masking: true } : one))
        : transformations,
    };
  }

  /** What its SQL may name: what it depends on, through ephemeral models, and itself. */
  #inputsOf(relation: DbtRelation): InputTable[] {
    const inputs = new Map<string, DbtRelation>([[relation.id, relation]]);
    const follow = [...relation.dependsOn];
    for (let id = follow.pop(); id !== undefined; id = follow.pop()) {
      const input = this.#manifest.relations.get(id);
      if (input === undefined || inputs.has(id)) continue;
      inputs.set(id, input);
      if (!isDataset(input)) follow.push(...input.dependsOn);
    }
    return [...inputs.values()].filter(isDataset).map((input) => this.#tableOf(input));
  }

  /** A relation that the SQL names without saying so to dbt: only by its whole name. */
  #named(parts: readonly string[]): InputTable | null {
    const relation = this.#byName.get(fullName(parts));
    return relation === undefined ? null : this.#tableOf(relation);
  }

  #tableOf(relation: DbtRelation): InputTable {
    const { id, parts } = relation;
    const known = this.#knownColumns(relation);
    if (known !== null) return { id, parts, columns: known, complete: true };
    return { id, parts, columns: relation.columns.map(({ name }) => name), complete: false };
  }

  /** Those that its SQL makes: without the ones that dbt adds to a snapshot. */
  #ownColumns(relation: DbtRelation): readonly string[] | null {
    const added = new Set(relation.addedColumns.map((name) => name.toLowerCase()));
    return this.#knownColumns(relation)?.filter((name) => !added.has(name.toLowerCase())) ?? null;
  }

  /** All columns of a relation: of the catalog, of its contract, or as its SQL makes them. */
  #knownColumns(relation: DbtRelation): readonly string[] | null {
    const table = this.#catalog?.tables.get(relation.id);
    if (table !== undefined) return table.columns.map(({ name }) => name);
    if (relation.contract && relation.columns.length > 0) return relation.columns.map(({ name }) => name);
    const inferred = this.#inferred.get(relation.id);
    if (inferred === undefined) return null;
    // As they are documented, where that differs in case alone.
    const documented = spelling({ table: null, inferred: relation.columns.map(({ name }) => name) });
    return inferred.map(documented);
  }
}

/** What a semantic model's expressions read, under a name that no expression has. */
const SOURCE = 'headwater_source';

const fullName = (parts: readonly string[]): string => parts.join('.').toLowerCase();

const shown = (names: readonly string[]): string =>
  names
    .slice(0, 5)
    .map((name) => JSON.stringify(name.slice(0, 100)))
    .join(', ') + (names.length > 5 ? ', …' : '');

/** Relations such that each comes after those that it depends on; those in a circle in the order of the manifest. */
export function inOrder(relations: ReadonlyMap<string, DbtRelation>): DbtRelation[] {
  const ordered: DbtRelation[] = [];
  const seen = new Set<string>();
  for (const start of relations.keys()) {
    const stack: { id: string; next: number }[] = seen.has(start) ? [] : [{ id: start, next: 0 }];
    seen.add(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const relation = relations.get(top.id);
      const dependency = relation?.dependsOn[top.next++];
      if (dependency === undefined) {
        if (relation !== undefined) ordered.push(relation);
        stack.pop();
      } else if (!seen.has(dependency) && relations.has(dependency)) {
        seen.add(dependency);
        stack.push({ id: dependency, next: 0 });
      }
    }
  }
  return ordered;
}
