import type { AssertionMention, OwnerMention } from '../../domain/event.ts';
import type { JsonObject } from '../../domain/json.ts';

/* What is kept of dbt's artifacts: plain values, checked. Times are epoch milliseconds. */

export interface DbtColumn {
  readonly name: string;
  readonly type: string | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  /** `meta.masked` says so. */
  readonly masked: boolean;
  readonly notNull: boolean;
}

export type RelationType = 'model' | 'seed' | 'snapshot' | 'source';

/** Something that is a table or view in the warehouse; an ephemeral model is one in name alone. */
export interface DbtRelation {
  readonly id: string;
  readonly type: RelationType;
  readonly name: string;
  /** Database, schema, table; the database is missing in some adapters. */
  readonly parts: readonly string[];
  readonly materialized: string | null;
  readonly description: string;
  readonly columns: readonly DbtColumn[];
  /** Whether a contract holds the columns to what is written of them. */
  readonly contract: boolean;
  readonly tags: readonly string[];
  readonly owners: readonly OwnerMention[];
  /** Id of the group. */
  readonly group: string | null;
  readonly dependsOn: readonly string[];
  /** Null for what has none, such as a Python model. */
  readonly sql: string | null;
  /** Whether it should have SQL. */
  readonly wantsSql: boolean;
  /** Columns, in lower case, that a masking macro makes. */
  readonly maskedAliases: ReadonlySet<string>;
  readonly path: string | null;
  /** Columns of a snapshot that dbt adds to those that its SQL makes. */
  readonly addedColumns: readonly string[];
  /** What Headwater gives no meaning to. */
  readonly facet: JsonObject;
}

/** What depends on relations without being one: an exposure, metric, semantic model or saved query. */
export interface DbtDependent {
  readonly id: string;
  readonly type: 'exposure' | 'metric' | 'semantic_model' | 'saved_query';
  readonly name: string;
  readonly package: string;
  /** Of an exposure: `dashboard`, `ml`, … */
  readonly kind: string | null;
  readonly description: string;
  readonly url: string | null;
  readonly owners: readonly OwnerMention[];
  readonly group: string | null;
  readonly tags: readonly string[];
  readonly dependsOn: readonly string[];
  /** Of a semantic model its entities, dimensions and measures; of a metric itself; of a saved query what it asks for. */
  readonly columns: readonly DbtColumn[];
  readonly semantics: DbtSemantics;
  readonly path: string | null;
  readonly facet: JsonObject;
}

/** What things of the semantic layer are made from. */
export interface DbtSemantics {
  /** Of a semantic model: the SQL, over its model, that makes each of its columns. */
  readonly expressions: readonly { readonly column: string; readonly sql: string; readonly aggregates: boolean }[];
  /** Of a metric or saved query: the measures and metrics, by their names, that make a column of it. */
  readonly uses: readonly { readonly column: string; readonly of: string; readonly subtype: string }[];
  /** Dimensions by which a metric or saved query is filtered. */
  readonly filters: readonly string[];
  /** Tables and views that a saved query is written to. */
  readonly exports: readonly { readonly name: string; readonly parts: readonly string[]; readonly type: string }[];
}

export interface DbtTest {
  readonly id: string;
  readonly name: string;
  /** Ids of what it tests. */
  readonly of: readonly string[];
  readonly column: string | null;
  readonly severity: string | null;
}

export interface DbtManifest {
  readonly project: string;
  readonly adapter: string | null;
  readonly at: number;
  readonly relations: ReadonlyMap<string, DbtRelation>;
  readonly dependents: readonly DbtDependent[];
  readonly tests: ReadonlyMap<string, DbtTest>;
  /** Owners of groups, by the group's id. */
  readonly groups: ReadonlyMap<string, OwnerMention>;
}

export interface CatalogTable {
  readonly type: string | null;
  /** What the warehouse has for a description. */
  readonly comment: string | null;
  readonly columns: readonly CatalogColumn[];
  readonly rowCount: number | null;
  /** Bytes. */
  readonly size: number | null;
}
interface CatalogColumn {
  readonly name: string;
  readonly type: string | null;
  readonly comment: string | null;
}
export interface DbtCatalog {
  readonly at: number;
  readonly tables: ReadonlyMap<string, CatalogTable>;
}

export interface DbtResult {
  readonly id: string;
  readonly status: string;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly message: string | null;
  readonly rowsAffected: number | null;
  readonly metrics: JsonObject;
}
export interface DbtRunResults {
  readonly invocation: string;
  readonly startedAt: number;
  readonly at: number;
  readonly command: string | null;
  readonly version: string | null;
  readonly results: readonly DbtResult[];
}

export interface DbtFreshness {
  readonly id: string;
  readonly at: number;
  readonly assertion: AssertionMention;
  readonly facet: JsonObject;
}

/** Something that was not taken, or not wholly, and where. */
export interface DbtProblem {
  readonly place: string;
  readonly message: string;
  /** Whether something was left out that the file declares. */
  readonly refused: boolean;
}
