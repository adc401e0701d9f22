/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Groups of attributes that the policy grants to roles one by one, beside the right to see the object itself. */
export type Aspect =
  /** Who read what. */
  | 'ACCESS_LOG'
  /** SQL, source code, where it is kept, and what transformations say of it. */
  | 'CODE'
  /** How to reach people: email addresses. */
  | 'CONTACT'
  /** What runs carry: errors, parameters, facets. */
  | 'RUNS'
  /** Row counts, sizes, quality and the metrics of runs. */
  | 'STATISTICS';

/** The kinds of assets. */
export type AssetKind =
  /** A dashboard or another view for people. */
  | 'DASHBOARD'
  /** A table, view, file, topic, feature table or report. */
  | 'DATASET'
  /** A trained machine-learning model. */
  | 'MODEL';

/** Whether an asset still exists. */
export type AssetStatus =
  /** Heard of, and not dropped since. */
  | 'ACTIVE'
  /** Dropped by the latest event about it. Its history and its lineage of that time stay. */
  | 'DROPPED'
  /**
   * Renamed away into another asset. A rename that keeps the asset, as the lifecycle facet says it, does not give this
   * status: the asset stays ACTIVE under its new name, with the old one among its aliases.
   */
  | 'RENAMED';

/**
 * Which nodes to leave out as noise: those that any attribute fits. Their neighbours are joined by an edge whose
 * `collapsedHops` counts them. Roots are never left out.
 */
export type CollapseInput = {
  /** With one of these dataset types, such as `VIEW`. */
  readonly datasetTypes?: ReadonlyArray<string> | null | undefined;
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<AssetKind> | null | undefined;
  /** With a name that one of these globs fits as a whole, such as `*_tmp` or `staging.*`. `*` is any text, `?` any one character. */
  readonly namePatterns?: ReadonlyArray<string> | null | undefined;
  /** With one of these tags. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** What an edge connects, and how. */
export type EdgeKind =
  /** An asset is made from an asset. */
  | 'FEEDS'
  /** A field's value is made from a field's value. */
  | 'FLOWS_TO'
  /** A field decides about an asset as a whole without giving it values: filters, joins, sorting. */
  | 'INFLUENCES';

/** What a hidden thing looks like in lineage. Everywhere else it is simply absent. */
export type HiddenMode =
  /** It is left out, and its neighbours are joined by an edge that counts the hops left out. */
  | 'BRIDGE'
  /** It does not exist, and neither does what lies only behind it. */
  | 'DROP'
  /** A placeholder without name, kind or stable identity stands for it. */
  | 'OPAQUE';

/** What became of a node or edge. */
export type LineageChange =
  /** At the later moment only. */
  | 'APPEARED'
  /** At both, and not the same. Only edges are. */
  | 'CHANGED'
  /** At the earlier moment only. */
  | 'DISAPPEARED';

/** Which way to follow lineage. */
export type LineageDirection =
  /** Upstream and downstream of the roots. Not sideways: nothing that shares only a source or a consumer with them. */
  | 'BOTH'
  /** With the flow of data: what depends on it. */
  | 'DOWNSTREAM'
  /** Against the flow of data: what it comes from. */
  | 'UPSTREAM';

/** What of an edge can change. */
export type LineageEdgeAttribute =
  /** Who says so: jobs, origins, confidences or notes of its evidence. */
  | 'EVIDENCE'
  /** How many hidden or collapsed nodes it passes over. */
  | 'HOPS'
  /** Whether all of its evidence masks the data. */
  | 'MASKING'
  /** Whether it is stale. */
  | 'STALE'
  /** What is done to the data on the way. */
  | 'TRANSFORMATIONS';

/** Which edges to follow. Each attribute given must fit; a list fits when any item of it does, an empty one fits nothing. */
export type LineageFilter = {
  /** Whether to follow stale edges: see `LineageEdge.stale`. */
  readonly includeStale?: boolean | null | undefined;
  /** Between assets (or fields of assets) of these kinds. */
  readonly kinds?: ReadonlyArray<AssetKind> | null | undefined;
  /** With evidence of at least this confidence: 0 to 1. */
  readonly minConfidence?: number | null | undefined;
  /** With evidence of one of these origins. */
  readonly origins?: ReadonlyArray<Origin> | null | undefined;
  /** With a transformation of one of these types. An edge without any counts as DIRECT. */
  readonly transformationTypes?: ReadonlyArray<TransformationType> | null | undefined;
};

/** What a node of a graph is. */
export type LineageNodeKind =
  /** A `Dashboard`. */
  | 'DASHBOARD'
  /** A `Dataset`. */
  | 'DATASET'
  /** A `Field`. */
  | 'FIELD'
  /** A `Model`. */
  | 'MODEL';

/** Where a statement comes from. */
export type Origin =
  /** An artifact of dbt. */
  | 'DBT'
  /** A person. Events never undo it. */
  | 'MANUAL'
  /** An OpenLineage event. */
  | 'OPENLINEAGE'
  /** Carried on from something else by a rule. */
  | 'PROPAGATED'
  /** Inferred from SQL text. */
  | 'SQL';

/** What a role may do beside reading. */
export type Permission =
  /** Run the server: policy, backup. */
  | 'ADMIN'
  /** Read who read and wrote what. */
  | 'AUDIT'
  /** Describe, tag, own, note, declare and reject: the mutations. */
  | 'CURATE'
  /** Send lineage events and artifacts. */
  | 'INGEST';

/** How far a run has come. The latest event decides; an end is not undone by what happened before it. */
export type RunState =
  /** Stopped before its end. */
  | 'ABORTED'
  /** Ended as it should. Only such a run closes edges that it did not see again. */
  | 'COMPLETED'
  /** Ended with an error. */
  | 'FAILED'
  /** Heard of, with no start or end reported. */
  | 'NEW'
  /** Started, with no end reported. */
  | 'RUNNING';

/** Whether a value is passed on, or only decides something. */
export type TransformationType =
  /** The output value is made from the input value. */
  | 'DIRECT'
  /** The input value decides about the output without being part of it: a filter, a join condition. */
  | 'INDIRECT';

/** Budgets that can end a search early. */
export type Truncation =
  /** There is more beyond `depth` hops. */
  | 'DEPTH'
  /** There are more edges than the server gives in one answer. */
  | 'EDGES'
  /** There are more nodes than `maxNodes`. */
  | 'NODES'
  /** It took longer than the server allows. */
  | 'TIME';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly id: string, readonly roles: ReadonlyArray<string>, readonly level: string, readonly compartments: ReadonlyArray<string>, readonly aspects: ReadonlyArray<Aspect>, readonly hidden: HiddenMode, readonly permissions: ReadonlyArray<Permission> } };

type GraphAsset_Dashboard_Fragment = { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } };

type GraphAsset_Dataset_Fragment = { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } };

type GraphAsset_Model_Fragment = { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } };

export type GraphAssetFragment =
  | GraphAsset_Dashboard_Fragment
  | GraphAsset_Dataset_Fragment
  | GraphAsset_Model_Fragment
;

export type GraphNodeFragment = { readonly __typename: 'LineageNode', readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
    | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
    | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
    | { readonly __typename: 'Field' }
    | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
   | null };

export type GraphEdgeFragment = { readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly job: { readonly __typename: 'Job', readonly id: string, readonly name: string } | null }> };

export type LineageGraphQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  direction?: LineageDirection | null | undefined;
  depth?: number | null | undefined;
  maxNodes?: number | null | undefined;
  filter?: LineageFilter | null | undefined;
  collapse?: CollapseInput | null | undefined;
  asOf?: string | null | undefined;
}>;


export type LineageGraphQuery = { readonly __typename: 'Query', readonly lineage: { readonly __typename: 'LineageGraph', readonly roots: ReadonlyArray<string>, readonly asOf: string, readonly nodes: ReadonlyArray<{ readonly __typename: 'LineageNode', readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
        | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
        | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
        | { readonly __typename: 'Field' }
        | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
       | null }>, readonly edges: ReadonlyArray<{ readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly job: { readonly __typename: 'Job', readonly id: string, readonly name: string } | null }> }>, readonly completeness: { readonly __typename: 'Completeness', readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type LineageColumnsQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  direction?: LineageDirection | null | undefined;
  depth?: number | null | undefined;
  maxNodes?: number | null | undefined;
  filter?: LineageFilter | null | undefined;
  asOf?: string | null | undefined;
}>;


export type LineageColumnsQuery = { readonly __typename: 'Query', readonly lineage: { readonly __typename: 'LineageGraph', readonly roots: ReadonlyArray<string>, readonly columns: { readonly __typename: 'LineageColumns', readonly nodes: { readonly __typename: 'LineageNodeColumns', readonly ids: ReadonlyArray<string>, readonly kinds: ReadonlyArray<LineageNodeKind | null>, readonly namespaces: ReadonlyArray<string | null>, readonly names: ReadonlyArray<string | null>, readonly paths: ReadonlyArray<string | null> }, readonly edges: { readonly __typename: 'LineageEdgeColumns', readonly from: ReadonlyArray<number>, readonly to: ReadonlyArray<number>, readonly kinds: ReadonlyArray<EdgeKind>, readonly masking: ReadonlyArray<boolean>, readonly stale: ReadonlyArray<boolean>, readonly hiddenHops: ReadonlyArray<number> } }, readonly completeness: { readonly __typename: 'Completeness', readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation> } } };

export type FieldPageFragment = { readonly __typename: 'FieldConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Field', readonly id: string, readonly path: string, readonly type: string | null, readonly inSchema: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type AssetFieldsQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type AssetFieldsQuery = { readonly __typename: 'Query', readonly node:
    | { readonly __typename: 'Dashboard', readonly id: string, readonly fields: { readonly __typename: 'FieldConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Field', readonly id: string, readonly path: string, readonly type: string | null, readonly inSchema: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Dataset', readonly id: string, readonly fields: { readonly __typename: 'FieldConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Field', readonly id: string, readonly path: string, readonly type: string | null, readonly inSchema: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'DatasetVersion', readonly id: string }
    | { readonly __typename: 'Field', readonly id: string }
    | { readonly __typename: 'Job', readonly id: string }
    | { readonly __typename: 'Model', readonly id: string, readonly fields: { readonly __typename: 'FieldConnection', readonly nodes: ReadonlyArray<{ readonly __typename: 'Field', readonly id: string, readonly path: string, readonly type: string | null, readonly inSchema: boolean }>, readonly pageInfo: { readonly __typename: 'PageInfo', readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Note', readonly id: string }
    | { readonly __typename: 'Owner', readonly id: string }
    | { readonly __typename: 'Run', readonly id: string }
    | { readonly __typename: 'Term', readonly id: string }
   | null };

export type EdgeEvidenceQueryVariables = Exact<{
  from: string;
  filter?: LineageFilter | null | undefined;
  collapse?: CollapseInput | null | undefined;
  asOf?: string | null | undefined;
}>;


export type EdgeEvidenceQuery = { readonly __typename: 'Query', readonly lineage: { readonly __typename: 'LineageGraph', readonly edges: ReadonlyArray<{ readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly validFrom: string, readonly validTo: string | null, readonly lastSeenAt: string, readonly note: string | null, readonly transformations: ReadonlyArray<{ readonly __typename: 'Transformation', readonly type: TransformationType, readonly subtype: string | null, readonly description: string | null, readonly masking: boolean }>, readonly job: { readonly __typename: 'Job', readonly id: string, readonly namespace: string, readonly name: string, readonly integration: string | null, readonly sql: string | null, readonly sourceLocation: string | null, readonly redactions: ReadonlyArray<{ readonly __typename: 'Redaction', readonly field: string, readonly aspect: Aspect }>, readonly latestRun: { readonly __typename: 'Run', readonly id: string, readonly state: RunState, readonly startedAt: string | null, readonly endedAt: string | null } | null } | null }> }> } };

export type LineageChangesQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  from: string;
  to?: string | null | undefined;
  direction?: LineageDirection | null | undefined;
  depth?: number | null | undefined;
  maxNodes?: number | null | undefined;
  filter?: LineageFilter | null | undefined;
  collapse?: CollapseInput | null | undefined;
}>;


export type LineageChangesQuery = { readonly __typename: 'Query', readonly lineageDiff: { readonly __typename: 'LineageDiff', readonly from: string, readonly to: string, readonly complete: boolean, readonly nodes: ReadonlyArray<{ readonly __typename: 'LineageNodeChange', readonly change: LineageChange, readonly node: { readonly __typename: 'LineageNode', readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
          | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
          | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
          | { readonly __typename: 'Field' }
          | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
         | null } }>, readonly edges: ReadonlyArray<{ readonly __typename: 'LineageEdgeChange', readonly change: LineageChange, readonly attributes: ReadonlyArray<LineageEdgeAttribute>, readonly before: { readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly job: { readonly __typename: 'Job', readonly id: string, readonly name: string } | null }> } | null, readonly after: { readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly job: { readonly __typename: 'Job', readonly id: string, readonly name: string } | null }> } | null }> } };

export type LineagePathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxPaths?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type LineagePathsQuery = { readonly __typename: 'Query', readonly paths: { readonly __typename: 'LineagePaths', readonly more: boolean, readonly completeness: { readonly __typename: 'Completeness', readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation> }, readonly paths: ReadonlyArray<{ readonly __typename: 'LineagePath', readonly hops: number, readonly nodes: ReadonlyArray<{ readonly __typename: 'LineageNode', readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
          | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
          | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
          | { readonly __typename: 'Field' }
          | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
         | null }>, readonly edges: ReadonlyArray<{ readonly __typename: 'LineageEdge', readonly from: string, readonly to: string, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number, readonly evidence: ReadonlyArray<{ readonly __typename: 'Evidence', readonly origin: Origin, readonly confidence: number, readonly job: { readonly __typename: 'Job', readonly id: string, readonly name: string } | null }> }> }> } };

export type AssetNamesQueryVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type AssetNamesQuery = { readonly __typename: 'Query', readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
    | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
    | { readonly __typename: 'DatasetVersion' }
    | { readonly __typename: 'Field' }
    | { readonly __typename: 'Job' }
    | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
    | { readonly __typename: 'Note' }
    | { readonly __typename: 'Owner' }
    | { readonly __typename: 'Run' }
    | { readonly __typename: 'Term' }
   | null> };

export type AssetChoicesQueryVariables = Exact<{
  query: string;
}>;


export type AssetChoicesQuery = { readonly __typename: 'Query', readonly search: { readonly __typename: 'SearchConnection', readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
      | { readonly __typename: 'Dataset', readonly datasetType: string | null, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
      | { readonly __typename: 'Field' }
      | { readonly __typename: 'Job' }
      | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly status: AssetStatus, readonly createdAt: string, readonly sensitivity: { readonly __typename: 'Sensitivity', readonly level: string } }
      | { readonly __typename: 'Term' }
    > } };

export const GraphAssetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}}]} as unknown as DocumentNode<GraphAssetFragment, unknown>;
export const GraphNodeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"moreUpstream"}},{"kind":"Field","name":{"kind":"Name","value":"moreDownstream"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}}]} as unknown as DocumentNode<GraphNodeFragment, unknown>;
export const GraphEdgeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphEdge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHops"}},{"kind":"Field","name":{"kind":"Name","value":"collapsedHops"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<GraphEdgeFragment, unknown>;
export const FieldPageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"inSchema"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<FieldPageFragment, unknown>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"compartments"}},{"kind":"Field","name":{"kind":"Name","value":"aspects"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const LineageGraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LineageGraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageDirection"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CollapseInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxNodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"collapse"},"value":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roots"}},{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphEdge"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"truncatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"continueFrom"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"moreUpstream"}},{"kind":"Field","name":{"kind":"Name","value":"moreDownstream"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphEdge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHops"}},{"kind":"Field","name":{"kind":"Name","value":"collapsedHops"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LineageGraphQuery, LineageGraphQueryVariables>;
export const LineageColumnsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LineageColumns"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageDirection"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"granularity"},"value":{"kind":"EnumValue","value":"FIELD"}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxNodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roots"}},{"kind":"Field","name":{"kind":"Name","value":"columns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ids"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"namespaces"}},{"kind":"Field","name":{"kind":"Name","value":"names"}},{"kind":"Field","name":{"kind":"Name","value":"paths"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHops"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"truncatedBy"}}]}}]}}]}}]} as unknown as DocumentNode<LineageColumnsQuery, LineageColumnsQueryVariables>;
export const AssetFieldsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssetFields"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldPage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Model"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldPage"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dashboard"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fields"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FieldPage"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FieldPage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FieldConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"inSchema"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]} as unknown as DocumentNode<AssetFieldsQuery, AssetFieldsQueryVariables>;
export const EdgeEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EdgeEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CollapseInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"ListValue","values":[{"kind":"Variable","name":{"kind":"Name","value":"from"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DOWNSTREAM"}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"collapse"},"value":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"validFrom"}},{"kind":"Field","name":{"kind":"Name","value":"validTo"}},{"kind":"Field","name":{"kind":"Name","value":"lastSeenAt"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"transformations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"subtype"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}}]}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"integration"}},{"kind":"Field","name":{"kind":"Name","value":"sql"}},{"kind":"Field","name":{"kind":"Name","value":"sourceLocation"}},{"kind":"Field","name":{"kind":"Name","value":"redactions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"aspect"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestRun"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<EdgeEvidenceQuery, EdgeEvidenceQueryVariables>;
export const LineageChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LineageChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"of"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"direction"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageDirection"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"depth"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LineageFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CollapseInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lineageDiff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"of"},"value":{"kind":"Variable","name":{"kind":"Name","value":"of"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"direction"},"value":{"kind":"Variable","name":{"kind":"Name","value":"direction"}}},{"kind":"Argument","name":{"kind":"Name","value":"depth"},"value":{"kind":"Variable","name":{"kind":"Name","value":"depth"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxNodes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxNodes"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"collapse"},"value":{"kind":"Variable","name":{"kind":"Name","value":"collapse"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphNode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"}},{"kind":"Field","name":{"kind":"Name","value":"before"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphEdge"}}]}},{"kind":"Field","name":{"kind":"Name","value":"after"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphEdge"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"moreUpstream"}},{"kind":"Field","name":{"kind":"Name","value":"moreDownstream"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphEdge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHops"}},{"kind":"Field","name":{"kind":"Name","value":"collapsedHops"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LineageChangesQuery, LineageChangesQueryVariables>;
export const LineagePathsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LineagePaths"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxPaths"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paths"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxPaths"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxPaths"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"more"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"truncatedBy"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paths"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hops"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphEdge"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageNode"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"distance"}},{"kind":"Field","name":{"kind":"Name","value":"moreUpstream"}},{"kind":"Field","name":{"kind":"Name","value":"moreDownstream"}},{"kind":"Field","name":{"kind":"Name","value":"entity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphEdge"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LineageEdge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"masking"}},{"kind":"Field","name":{"kind":"Name","value":"stale"}},{"kind":"Field","name":{"kind":"Name","value":"hiddenHops"}},{"kind":"Field","name":{"kind":"Name","value":"collapsedHops"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"origin"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"job"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LineagePathsQuery, LineagePathsQueryVariables>;
export const AssetNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssetNames"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}}]} as unknown as DocumentNode<AssetNamesQuery, AssetNamesQueryVariables>;
export const AssetChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AssetChoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"DATASET"},{"kind":"EnumValue","value":"MODEL"},{"kind":"EnumValue","value":"DASHBOARD"}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"12"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GraphAsset"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GraphAsset"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Asset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"sensitivity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Dataset"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"datasetType"}}]}}]}}]} as unknown as DocumentNode<AssetChoicesQuery, AssetChoicesQueryVariables>;