/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which assets. Each attribute given must fit; a list fits when any item of it does, and an empty list fits nothing. */
export type AssetFilter = {
  /** Of one of these kinds. */
  readonly kinds?: ReadonlyArray<AssetKind> | null | undefined;
  /** At one of these sensitivity levels. A level that the policy does not have is BAD_USER_INPUT. */
  readonly levels?: ReadonlyArray<string> | null | undefined;
  /** With this text somewhere in the name, in any case. */
  readonly nameContains?: string | null | undefined;
  /** In one of these namespaces, exactly as written. */
  readonly namespaces?: ReadonlyArray<string> | null | undefined;
  /** With one of these owners, by id, whatever the role. */
  readonly owners?: ReadonlyArray<string> | null | undefined;
  /** On one of these platforms, as `Dataset.platform` gives them: `postgres`, `s3`, `snowflake`. */
  readonly platforms?: ReadonlyArray<string> | null | undefined;
  /** With one of these statuses. Without it, dropped assets are in the list too. */
  readonly status?: ReadonlyArray<AssetStatus> | null | undefined;
  /** With one of these tags on the asset itself. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** With one of these glossary terms, by id. */
  readonly terms?: ReadonlyArray<string> | null | undefined;
  /** Heard of at this event time or later. */
  readonly updatedSince?: string | null | undefined;
};

/** The kinds of assets. */
export type AssetKind =
  /** A dashboard or another view for people. */
  | 'DASHBOARD'
  /** A table, view, file, topic, feature table or report. */
  | 'DATASET'
  /** A trained machine-learning model. */
  | 'MODEL';

/** In which order. Equals are ordered by id. */
export type AssetOrder = {
  /** What to compare. */
  readonly by: AssetOrderField;
  /** Which way. */
  readonly direction?: OrderDirection;
};

/** What assets can be ordered by. */
export type AssetOrderField =
  /** Event time at which it was first heard of. */
  | 'CREATED_AT'
  /** Name in any case, then namespace. */
  | 'NAME'
  /** Event time at which it was last heard of. */
  | 'UPDATED_AT';

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

/** What the nodes of a lineage graph are. */
export type Granularity =
  /** Datasets, models and dashboards. */
  | 'ASSET'
  /** Fields; and assets, where a field influences a whole asset. */
  | 'FIELD';

/** Which way to follow lineage. */
export type LineageDirection =
  /** Upstream and downstream of the roots. Not sideways: nothing that shares only a source or a consumer with them. */
  | 'BOTH'
  /** With the flow of data: what depends on it. */
  | 'DOWNSTREAM'
  /** Against the flow of data: what it comes from. */
  | 'UPSTREAM';

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

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest, earliest or first in the alphabet first. */
  | 'ASC'
  /** Largest, latest or last in the alphabet first. */
  | 'DESC';

/** Where a statement comes from. */
export type Origin =
  /** An artifact of dbt. */
  | 'DBT'
  /** A person. Events never undo it. */
  | 'MANUAL'
  /** An OpenLineage event. */
  | 'OPENLINEAGE'
  /** Come along lineage: a tag that data brings from field to field. Edges never have it. */
  | 'PROPAGATED'
  /** Inferred from SQL text. */
  | 'SQL';

/** Kinds of owners. */
export type OwnerType =
  /** One person. */
  | 'PERSON'
  /** A group of people. */
  | 'TEAM';

/** The form of a report as a text. */
export type ReportFormat =
  /** Comma-separated values, RFC 4180, with a header. */
  | 'CSV'
  /** A table in GitHub Flavored Markdown. */
  | 'MARKDOWN';

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

/** Which flows. What is null or absent keeps all. */
export type SensitiveFlowFilter = {
  /** Sources in one of these compartments. */
  readonly compartments?: ReadonlyArray<string> | null | undefined;
  /** Only flows that expose: see `SensitiveFlow.exposed`. */
  readonly exposedOnly?: boolean | null | undefined;
  /** Namespaces of the sources. */
  readonly fromNamespaces?: ReadonlyArray<string> | null | undefined;
  /** Also flows that are masked on every way. */
  readonly includeBroken?: boolean | null | undefined;
  /** Also INDIRECT edges: data that decides what is written, in a filter, a join or an order. They may end in an asset. */
  readonly includeIndirect?: boolean | null | undefined;
  /**
   * Sources at one of these levels, by a tag or a rule of the policy: a field that nothing classifies is no source. Without
   * this and `tags`: those above the policy's default level, or in a compartment.
   */
  readonly levels?: ReadonlyArray<string> | null | undefined;
  /** Names of tags: sources that carry one, or whose dataset does. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /**
   * Kinds of the assets that data reaches. With this or `toNamespaces` every field there is a destination, also one whose
   * data flows on; without them only where data ends, and what dashboards and models are made of.
   */
  readonly toKinds?: ReadonlyArray<AssetKind> | null | undefined;
  /** Namespaces that data reaches. */
  readonly toNamespaces?: ReadonlyArray<string> | null | undefined;
};

/** What happened. */
export type SuspectReason =
  /** The latest result of a check of the asset is a failure. */
  | 'ASSERTION_FAILED'
  /**
   * The asset is made from something that it was not made from before, or no longer from something that it was. What a
   * person declares is none: it was so before.
   */
  | 'LINEAGE_CHANGED'
  /** A run of a job that makes the asset failed or was aborted. */
  | 'RUN_FAILED'
  /** Columns came, went or changed their type. */
  | 'SCHEMA_CHANGED'
  /** A job that makes the asset did not complete when it usually does, or the asset was dropped. */
  | 'STALE'
  /** A row count does not fit those before it. */
  | 'VOLUME_ANOMALY';

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

type AssetDetails_Dashboard_Fragment = { readonly __typename: 'Dashboard', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type AssetDetails_Dataset_Fragment = { readonly __typename: 'Dataset', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type AssetDetails_Model_Fragment = { readonly __typename: 'Model', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AssetDetailsFragment =
  | AssetDetails_Dashboard_Fragment
  | AssetDetails_Dataset_Fragment
  | AssetDetails_Model_Fragment
;

export type AssetQueryVariables = Exact<{
  namespace: string;
  name: string;
  kind?: AssetKind | null | undefined;
  fields?: number;
}>;


export type AssetQuery = { readonly asset:
    | { readonly __typename: 'Dashboard', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Dataset', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Model', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
   | null };

export type AssetByIdQueryVariables = Exact<{
  id: string;
  fields?: number;
}>;


export type AssetByIdQuery = { readonly node:
    | { readonly __typename: 'Dashboard', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Dataset', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'DatasetVersion' }
    | { readonly __typename: 'Field' }
    | { readonly __typename: 'Job' }
    | { readonly __typename: 'Model', readonly createdAt: string, readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string, readonly sensitivity: { readonly level: string, readonly compartments: ReadonlyArray<string> }, readonly tags: ReadonlyArray<{ readonly origin: Origin, readonly tag: { readonly name: string, readonly level: string, readonly compartment: string | null } }>, readonly owners: ReadonlyArray<{ readonly role: string, readonly owner: { readonly id: string, readonly type: OwnerType, readonly name: string } }>, readonly terms: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly fields: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly path: string, readonly type: string | null, readonly description: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } }
    | { readonly __typename: 'Note' }
    | { readonly __typename: 'Owner' }
    | { readonly __typename: 'Run' }
    | { readonly __typename: 'Term' }
   | null };

export type AssetsQueryVariables = Exact<{
  filter?: AssetFilter | null | undefined;
  orderBy?: AssetOrder | null | undefined;
  first?: number;
  after?: string | null | undefined;
  counted?: boolean;
}>;


export type AssetsQuery = { readonly assets: { readonly totalCount?: number, readonly nodes: ReadonlyArray<
      | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
      | { readonly __typename: 'Dataset', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
      | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
    >, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

type AssetSummary_Dashboard_Fragment = { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string };

type AssetSummary_Dataset_Fragment = { readonly __typename: 'Dataset', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string };

type AssetSummary_Model_Fragment = { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string };

export type AssetSummaryFragment =
  | AssetSummary_Dashboard_Fragment
  | AssetSummary_Dataset_Fragment
  | AssetSummary_Model_Fragment
;

export type PageFactsFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type CompletenessFactsFragment = { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> };

export type NodeFactsFragment = { readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
    | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
    | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
    | { readonly __typename: 'Field', readonly path: string, readonly asset:
        | { readonly namespace: string, readonly name: string }
        | { readonly namespace: string, readonly name: string }
        | { readonly namespace: string, readonly name: string }
       }
    | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
   | null };

export type EdgeFactsFragment = { readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number };

export type PathFactsFragment = { readonly hops: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
      | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
      | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
      | { readonly __typename: 'Field', readonly path: string, readonly asset:
          | { readonly namespace: string, readonly name: string }
          | { readonly namespace: string, readonly name: string }
          | { readonly namespace: string, readonly name: string }
         }
      | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
     | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> };

export type ImpactQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  depth?: number;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type ImpactQuery = { readonly impact: { readonly roots: ReadonlyArray<string>, readonly totalCount: number, readonly byKind: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly byOwner: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly byLevel: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly assets: { readonly edges: ReadonlyArray<{ readonly distance: number, readonly node:
          | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
          | { readonly __typename: 'Dataset', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
          | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        , readonly via: { readonly hops: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
              | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
              | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
              | { readonly __typename: 'Field', readonly path: string, readonly asset:
                  | { readonly namespace: string, readonly name: string }
                  | { readonly namespace: string, readonly name: string }
                  | { readonly namespace: string, readonly name: string }
                 }
              | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
             | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> }, readonly notify: ReadonlyArray<{ readonly id: string, readonly type: OwnerType, readonly name: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type RootCauseQueryVariables = Exact<{
  of: string;
  since?: string | null | undefined;
  depth?: number;
}>;


export type RootCauseQuery = { readonly rootCause: { readonly roots: ReadonlyArray<string>, readonly suspects: ReadonlyArray<{ readonly reason: SuspectReason, readonly at: string, readonly detail: string, readonly distance: number, readonly asset:
        | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        | { readonly __typename: 'Dataset', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
      , readonly run: { readonly id: string, readonly runId: string, readonly state: RunState } | null, readonly path: { readonly hops: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
            | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
            | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
            | { readonly __typename: 'Field', readonly path: string, readonly asset:
                | { readonly namespace: string, readonly name: string }
                | { readonly namespace: string, readonly name: string }
                | { readonly namespace: string, readonly name: string }
               }
            | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
           | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> } }>, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type SensitiveFlowsQueryVariables = Exact<{
  filter?: SensitiveFlowFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type SensitiveFlowsQuery = { readonly sensitiveFlows: { readonly totalCount: number, readonly remarks: ReadonlyArray<string>, readonly edges: ReadonlyArray<{ readonly node: { readonly hops: number, readonly broken: boolean, readonly exposed: boolean, readonly tags: ReadonlyArray<{ readonly name: string, readonly level: string }>, readonly source: { readonly id: string, readonly path: string, readonly asset:
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
           }, readonly destination: { readonly id: string, readonly path: string, readonly asset:
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
           }, readonly path: { readonly hops: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
              | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
              | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
              | { readonly __typename: 'Field', readonly path: string, readonly asset:
                  | { readonly namespace: string, readonly name: string }
                  | { readonly namespace: string, readonly name: string }
                  | { readonly namespace: string, readonly name: string }
                 }
              | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
             | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> }, readonly breakers: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type SensitiveFlowTextQueryVariables = Exact<{
  filter?: SensitiveFlowFilter | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
  format?: ReportFormat;
}>;


export type SensitiveFlowTextQuery = { readonly sensitiveFlows: { readonly export: { readonly text: string, readonly rows: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export type LineageQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  direction?: LineageDirection;
  granularity?: Granularity;
  depth?: number;
  maxNodes?: number;
  filter?: LineageFilter | null | undefined;
  collapse?: CollapseInput | null | undefined;
  asOf?: string | null | undefined;
}>;


export type LineageQuery = { readonly lineage: { readonly roots: ReadonlyArray<string>, readonly asOf: string, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
        | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
        | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
        | { readonly __typename: 'Field', readonly path: string, readonly asset:
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
            | { readonly namespace: string, readonly name: string }
           }
        | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
       | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }>, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type LineageColumnsQueryVariables = Exact<{
  of: ReadonlyArray<string> | string;
  direction?: LineageDirection;
  granularity?: Granularity;
  depth?: number;
  maxNodes?: number;
  filter?: LineageFilter | null | undefined;
  collapse?: CollapseInput | null | undefined;
  asOf?: string | null | undefined;
}>;


export type LineageColumnsQuery = { readonly lineage: { readonly roots: ReadonlyArray<string>, readonly asOf: string, readonly columns: { readonly nodes: { readonly ids: ReadonlyArray<string>, readonly kinds: ReadonlyArray<LineageNodeKind | null>, readonly namespaces: ReadonlyArray<string | null>, readonly names: ReadonlyArray<string | null>, readonly paths: ReadonlyArray<string | null>, readonly distances: ReadonlyArray<number>, readonly hidden: ReadonlyArray<boolean> }, readonly edges: { readonly from: ReadonlyArray<number>, readonly to: ReadonlyArray<number>, readonly kinds: ReadonlyArray<EdgeKind>, readonly stale: ReadonlyArray<boolean>, readonly hiddenHops: ReadonlyArray<number>, readonly collapsedHops: ReadonlyArray<number> } }, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  granularity?: Granularity;
  maxPaths?: number;
  maxDepth?: number;
  asOf?: string | null | undefined;
}>;


export type PathsQuery = { readonly paths: { readonly more: boolean, readonly paths: ReadonlyArray<{ readonly hops: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly hidden: boolean, readonly distance: number, readonly moreUpstream: boolean, readonly moreDownstream: boolean, readonly entity:
          | { readonly __typename: 'Dashboard', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
          | { readonly __typename: 'Dataset', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
          | { readonly __typename: 'Field', readonly path: string, readonly asset:
              | { readonly namespace: string, readonly name: string }
              | { readonly namespace: string, readonly name: string }
              | { readonly namespace: string, readonly name: string }
             }
          | { readonly __typename: 'Model', readonly kind: AssetKind, readonly namespace: string, readonly name: string }
         | null }>, readonly edges: ReadonlyArray<{ readonly from: string, readonly to: string, readonly kind: EdgeKind, readonly masking: boolean, readonly stale: boolean, readonly hiddenHops: number, readonly collapsedHops: number }> }>, readonly completeness: { readonly complete: boolean, readonly truncatedBy: ReadonlyArray<Truncation>, readonly hidden: number | null, readonly stale: number, readonly continueFrom: ReadonlyArray<string> } } };

export type SearchQueryVariables = Exact<{
  query: string;
  filter?: AssetFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
  counted?: boolean;
}>;


export type SearchQuery = { readonly search: { readonly totalCount?: number, readonly edges: ReadonlyArray<{ readonly score: number, readonly matchedOn: ReadonlyArray<string>, readonly node:
        | { readonly __typename: 'Dashboard', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        | { readonly __typename: 'Dataset', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        | { readonly __typename: 'Field', readonly id: string, readonly path: string, readonly asset:
            | { readonly id: string, readonly namespace: string, readonly name: string }
            | { readonly id: string, readonly namespace: string, readonly name: string }
            | { readonly id: string, readonly namespace: string, readonly name: string }
           }
        | { readonly __typename: 'Job', readonly id: string, readonly namespace: string, readonly name: string }
        | { readonly __typename: 'Model', readonly id: string, readonly kind: AssetKind, readonly namespace: string, readonly name: string, readonly description: string | null, readonly status: AssetStatus, readonly updatedAt: string }
        | { readonly __typename: 'Term', readonly id: string, readonly name: string, readonly definition: string | null }
       }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets?: ReadonlyArray<{ readonly name: string, readonly values: ReadonlyArray<{ readonly value: string, readonly count: number }> }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AssetSummaryFragmentDoc = new TypedDocumentString(`
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
    `, {"fragmentName":"AssetSummary"}) as unknown as TypedDocumentString<AssetSummaryFragment, unknown>;
export const PageFactsFragmentDoc = new TypedDocumentString(`
    fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}
    `, {"fragmentName":"PageFacts"}) as unknown as TypedDocumentString<PageFactsFragment, unknown>;
export const AssetDetailsFragmentDoc = new TypedDocumentString(`
    fragment AssetDetails on Asset {
  ...AssetSummary
  createdAt
  sensitivity {
    level
    compartments
  }
  tags {
    origin
    tag {
      name
      level
      compartment
    }
  }
  owners {
    role
    owner {
      id
      type
      name
    }
  }
  terms {
    id
    name
  }
  fields(first: $fields) {
    nodes {
      id
      path
      type
      description
    }
    pageInfo {
      ...PageFacts
    }
  }
}
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`, {"fragmentName":"AssetDetails"}) as unknown as TypedDocumentString<AssetDetailsFragment, unknown>;
export const CompletenessFactsFragmentDoc = new TypedDocumentString(`
    fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
    `, {"fragmentName":"CompletenessFacts"}) as unknown as TypedDocumentString<CompletenessFactsFragment, unknown>;
export const NodeFactsFragmentDoc = new TypedDocumentString(`
    fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
    `, {"fragmentName":"NodeFacts"}) as unknown as TypedDocumentString<NodeFactsFragment, unknown>;
export const EdgeFactsFragmentDoc = new TypedDocumentString(`
    fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}
    `, {"fragmentName":"EdgeFacts"}) as unknown as TypedDocumentString<EdgeFactsFragment, unknown>;
export const PathFactsFragmentDoc = new TypedDocumentString(`
    fragment PathFacts on LineagePath {
  hops
  nodes {
    ...NodeFacts
  }
  edges {
    ...EdgeFacts
  }
}
    fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}`, {"fragmentName":"PathFacts"}) as unknown as TypedDocumentString<PathFactsFragment, unknown>;
export const AssetDocument = new TypedDocumentString(`
    query Asset($namespace: String!, $name: String!, $kind: AssetKind, $fields: Int! = 100) {
  asset(namespace: $namespace, name: $name, kind: $kind) {
    ...AssetDetails
  }
}
    fragment AssetDetails on Asset {
  ...AssetSummary
  createdAt
  sensitivity {
    level
    compartments
  }
  tags {
    origin
    tag {
      name
      level
      compartment
    }
  }
  owners {
    role
    owner {
      id
      type
      name
    }
  }
  terms {
    id
    name
  }
  fields(first: $fields) {
    nodes {
      id
      path
      type
      description
    }
    pageInfo {
      ...PageFacts
    }
  }
}
fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AssetQuery, AssetQueryVariables>;
export const AssetByIdDocument = new TypedDocumentString(`
    query AssetById($id: ID!, $fields: Int! = 100) {
  node(id: $id) {
    __typename
    ... on Asset {
      ...AssetDetails
    }
  }
}
    fragment AssetDetails on Asset {
  ...AssetSummary
  createdAt
  sensitivity {
    level
    compartments
  }
  tags {
    origin
    tag {
      name
      level
      compartment
    }
  }
  owners {
    role
    owner {
      id
      type
      name
    }
  }
  terms {
    id
    name
  }
  fields(first: $fields) {
    nodes {
      id
      path
      type
      description
    }
    pageInfo {
      ...PageFacts
    }
  }
}
fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AssetByIdQuery, AssetByIdQueryVariables>;
export const AssetsDocument = new TypedDocumentString(`
    query Assets($filter: AssetFilter, $orderBy: AssetOrder, $first: Int! = 100, $after: String, $counted: Boolean! = false) {
  assets(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes {
      ...AssetSummary
    }
    pageInfo {
      ...PageFacts
    }
    totalCount @include(if: $counted)
  }
}
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<AssetsQuery, AssetsQueryVariables>;
export const ImpactDocument = new TypedDocumentString(`
    query Impact($of: [ID!]!, $depth: Int! = 20, $asOf: DateTime, $first: Int! = 50, $after: String) {
  impact(of: $of, depth: $depth, asOf: $asOf, first: $first, after: $after) {
    roots
    totalCount
    byKind {
      value
      count
    }
    byOwner {
      value
      count
    }
    byLevel {
      value
      count
    }
    assets {
      edges {
        distance
        node {
          ...AssetSummary
        }
        via {
          ...PathFacts
        }
        notify {
          id
          type
          name
        }
      }
      pageInfo {
        ...PageFacts
      }
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}
fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}
fragment PathFacts on LineagePath {
  hops
  nodes {
    ...NodeFacts
  }
  edges {
    ...EdgeFacts
  }
}`) as unknown as TypedDocumentString<ImpactQuery, ImpactQueryVariables>;
export const RootCauseDocument = new TypedDocumentString(`
    query RootCause($of: ID!, $since: DateTime, $depth: Int! = 20) {
  rootCause(of: $of, since: $since, depth: $depth) {
    roots
    suspects {
      reason
      at
      detail
      distance
      asset {
        ...AssetSummary
      }
      run {
        id
        runId
        state
      }
      path {
        ...PathFacts
      }
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}
fragment PathFacts on LineagePath {
  hops
  nodes {
    ...NodeFacts
  }
  edges {
    ...EdgeFacts
  }
}`) as unknown as TypedDocumentString<RootCauseQuery, RootCauseQueryVariables>;
export const SensitiveFlowsDocument = new TypedDocumentString(`
    query SensitiveFlows($filter: SensitiveFlowFilter, $asOf: DateTime, $first: Int! = 50, $after: String) {
  sensitiveFlows(filter: $filter, asOf: $asOf, first: $first, after: $after) {
    totalCount
    remarks
    edges {
      node {
        hops
        broken
        exposed
        tags {
          name
          level
        }
        source {
          id
          path
          asset {
            namespace
            name
          }
        }
        destination {
          id
          path
          asset {
            namespace
            name
          }
        }
        path {
          ...PathFacts
        }
        breakers {
          ...EdgeFacts
        }
      }
    }
    pageInfo {
      ...PageFacts
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}
fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}
fragment PathFacts on LineagePath {
  hops
  nodes {
    ...NodeFacts
  }
  edges {
    ...EdgeFacts
  }
}`) as unknown as TypedDocumentString<SensitiveFlowsQuery, SensitiveFlowsQueryVariables>;
export const SensitiveFlowTextDocument = new TypedDocumentString(`
    query SensitiveFlowText($filter: SensitiveFlowFilter, $asOf: DateTime, $after: String, $format: ReportFormat! = CSV) {
  sensitiveFlows(filter: $filter, asOf: $asOf, after: $after) {
    export(format: $format) {
      text
      rows
      pageInfo {
        ...PageFacts
      }
    }
  }
}
    fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<SensitiveFlowTextQuery, SensitiveFlowTextQueryVariables>;
export const LineageDocument = new TypedDocumentString(`
    query Lineage($of: [ID!]!, $direction: LineageDirection! = BOTH, $granularity: Granularity! = ASSET, $depth: Int! = 5, $maxNodes: Int! = 1000, $filter: LineageFilter, $collapse: CollapseInput, $asOf: DateTime) {
  lineage(
    of: $of
    direction: $direction
    granularity: $granularity
    depth: $depth
    maxNodes: $maxNodes
    filter: $filter
    collapse: $collapse
    asOf: $asOf
  ) {
    roots
    asOf
    nodes {
      ...NodeFacts
    }
    edges {
      ...EdgeFacts
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}`) as unknown as TypedDocumentString<LineageQuery, LineageQueryVariables>;
export const LineageColumnsDocument = new TypedDocumentString(`
    query LineageColumns($of: [ID!]!, $direction: LineageDirection! = BOTH, $granularity: Granularity! = ASSET, $depth: Int! = 5, $maxNodes: Int! = 1000, $filter: LineageFilter, $collapse: CollapseInput, $asOf: DateTime) {
  lineage(
    of: $of
    direction: $direction
    granularity: $granularity
    depth: $depth
    maxNodes: $maxNodes
    filter: $filter
    collapse: $collapse
    asOf: $asOf
  ) {
    roots
    asOf
    columns {
      nodes {
        ids
        kinds
        namespaces
        names
        paths
        distances
        hidden
      }
      edges {
        from
        to
        kinds
        stale
        hiddenHops
        collapsedHops
      }
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}`) as unknown as TypedDocumentString<LineageColumnsQuery, LineageColumnsQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $granularity: Granularity! = ASSET, $maxPaths: Int! = 5, $maxDepth: Int! = 50, $asOf: DateTime) {
  paths(
    from: $from
    to: $to
    granularity: $granularity
    maxPaths: $maxPaths
    maxDepth: $maxDepth
    asOf: $asOf
  ) {
    more
    paths {
      hops
      nodes {
        ...NodeFacts
      }
      edges {
        ...EdgeFacts
      }
    }
    completeness {
      ...CompletenessFacts
    }
  }
}
    fragment CompletenessFacts on Completeness {
  complete
  truncatedBy
  hidden
  stale
  continueFrom
}
fragment NodeFacts on LineageNode {
  id
  hidden
  distance
  moreUpstream
  moreDownstream
  entity {
    __typename
    ... on Asset {
      kind
      namespace
      name
    }
    ... on Field {
      path
      asset {
        namespace
        name
      }
    }
  }
}
fragment EdgeFacts on LineageEdge {
  from
  to
  kind
  masking
  stale
  hiddenHops
  collapsedHops
}`) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $filter: AssetFilter, $first: Int! = 20, $after: String, $counted: Boolean! = false) {
  search(query: $query, filter: $filter, first: $first, after: $after) {
    edges {
      score
      matchedOn
      node {
        __typename
        ... on Asset {
          ...AssetSummary
        }
        ... on Field {
          id
          path
          asset {
            id
            namespace
            name
          }
        }
        ... on Job {
          id
          namespace
          name
        }
        ... on Term {
          id
          name
          definition
        }
      }
    }
    pageInfo {
      ...PageFacts
    }
    totalCount @include(if: $counted)
    facets @include(if: $counted) {
      name
      values {
        value
        count
      }
    }
  }
}
    fragment AssetSummary on Asset {
  __typename
  id
  kind
  namespace
  name
  description
  status
  updatedAt
}
fragment PageFacts on PageInfo {
  hasNextPage
  endCursor
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;