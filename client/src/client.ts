import {
  AssetByIdDocument,
  AssetDocument,
  AssetsDocument,
  ImpactDocument,
  LineageColumnsDocument,
  LineageDocument,
  PathsDocument,
  RootCauseDocument,
  SearchDocument,
  SensitiveFlowsDocument,
  SensitiveFlowTextDocument,
  type AssetByIdQueryVariables,
  type AssetDetailsFragment,
  type AssetQueryVariables,
  type AssetsQuery,
  type AssetsQueryVariables,
  type ImpactQuery,
  type ImpactQueryVariables,
  type LineageColumnsQuery,
  type LineageQuery,
  type LineageQueryVariables,
  type PathsQuery,
  type PathsQueryVariables,
  type RootCauseQuery,
  type RootCauseQueryVariables,
  type SearchQuery,
  type SearchQueryVariables,
  type SensitiveFlowsQuery,
  type SensitiveFlowsQueryVariables,
  type SensitiveFlowTextQueryVariables,
  type TypedDocumentString,
} from './generated/documents.ts';
import { send, type ClientOptions, type RequestOptions } from './transport.ts';

export { HeadwaterError, type HeadwaterErrorCode } from './errors.ts';
export type { ClientOptions, RequestOptions };

/**
 * Asks one server, as one caller. Every method rejects with HeadwaterError (a code, the request's id), or with the
 * signal's reason when it is aborted. Times are RFC 3339 texts.
 */
export class HeadwaterClient {
  readonly #options: ClientOptions;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Any operation with types of its own, such as one that your own code generation made. */
  query = async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    options: RequestOptions = {},
  ): Promise<Result> =>
    // The document's type says what the server answers to its text.
    (await send(this.#options, document.toString(), variables, options)) as Result;

  /** What the roots come from and what depends on them. */
  lineage = async (variables: LineageQueryVariables, options?: RequestOptions): Promise<LineageQuery['lineage']> =>
    (await this.query(LineageDocument, variables, options)).lineage;

  /** The same as columns: several times cheaper for wide graphs. Edges tell places in the columns of nodes. */
  lineageColumns = async (
    variables: LineageQueryVariables,
    options?: RequestOptions,
  ): Promise<LineageColumnsQuery['lineage']> => (await this.query(LineageColumnsDocument, variables, options)).lineage;

  /** The shortest ways from one thing to another. */
  paths = async (variables: PathsQueryVariables, options?: RequestOptions): Promise<PathsQuery['paths']> =>
    (await this.query(PathsDocument, variables, options)).paths;

  /** What depends on some assets or fields: totals, and a page of it with whom to notify. */
  impact = async (variables: ImpactQueryVariables, options?: RequestOptions): Promise<ImpactQuery['impact']> =>
    (await this.query(ImpactDocument, variables, options)).impact;

  /** Suspects upstream of what is broken, the likeliest first. */
  rootCause = async (
    variables: RootCauseQueryVariables,
    options?: RequestOptions,
  ): Promise<RootCauseQuery['rootCause']> => (await this.query(RootCauseDocument, variables, options)).rootCause;

  /** A page of flows from classified fields to where they end. */
  sensitiveFlows = async (
    variables: SensitiveFlowsQueryVariables = {},
    options?: RequestOptions,
  ): Promise<SensitiveFlowsQuery['sensitiveFlows']> =>
    (await this.query(SensitiveFlowsDocument, variables, options)).sensitiveFlows;

  /**
   * All flows from `after` to the end as texts of up to 50,000 rows, which make one file: for all of them far cheaper than
   * pages, of which each is computed anew.
   */
  async *sensitiveFlowTexts(
    variables: SensitiveFlowTextQueryVariables = {},
    options?: RequestOptions,
  ): AsyncGenerator<string, void, undefined> {
    for (let after = variables.after; ;) {
      const { sensitiveFlows } = await this.query(SensitiveFlowTextDocument, { ...variables, after }, options);
      const { text, pageInfo } = sensitiveFlows.export;
      yield text;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }

  /** A page of what the words find, the best match first. */
  search = async (variables: SearchQueryVariables, options?: RequestOptions): Promise<SearchQuery['search']> =>
    (await this.query(SearchDocument, variables, options)).search;

  /** An asset by name or by id. Null when it is unknown, or hidden from the caller. */
  asset = async (
    variables: AssetQueryVariables | AssetByIdQueryVariables,
    options?: RequestOptions,
  ): Promise<AssetDetailsFragment | null> => {
    if ('namespace' in variables) return (await this.query(AssetDocument, variables, options)).asset;
    const { node } = await this.query(AssetByIdDocument, variables, options);
    return node !== null && 'namespace' in node ? node : null;
  };

  /** One page of assets. */
  assets = async (variables: AssetsQueryVariables = {}, options?: RequestOptions): Promise<AssetsQuery['assets']> =>
    (await this.query(AssetsDocument, variables, options)).assets;

  /** Page after page of assets, from `after` to the end, each asked for when it is wanted. */
  async *assetPages(
    variables: AssetsQueryVariables = {},
    options?: RequestOptions,
  ): AsyncGenerator<AssetsQuery['assets'], void, undefined> {
    for (let after = variables.after; ;) {
      const page = await this.assets({ ...variables, after }, options);
      yield page;
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor;
    }
  }

  /** All assets, one after the other: `for await (const asset of client.allAssets({ filter }))`. */
  async *allAssets(
    variables: AssetsQueryVariables = {},
    options?: RequestOptions,
  ): AsyncGenerator<AssetsQuery['assets']['nodes'][number], void, undefined> {
    for await (const { nodes } of this.assetPages(variables, options)) yield* nodes;
  }
}
