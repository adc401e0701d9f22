import type { Json } from '../../domain/json.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SearchPage } from '../modules/search/resolvers.ts';
import type { FacetRow } from '../modules/search/facets.ts';
import type { ImpactAnswer } from '../modules/impact/report.ts';
import type { EvidenceDocument, ReportSection } from '../../governance/evidence/report.ts';
import type { ExposureRow, ExposurePage } from '../modules/exposure/resolvers.ts';
import type { FoundSuspect } from '../../governance/root-cause/root-cause.ts';
import type { FlowNode, FlowConnection } from '../modules/sensitive-flow/connection.ts';
import type { HealthReport } from '../../governance/health/report.ts';
import type { VisibleAccessExplanation } from '../../access/policy-admin.ts';
import type { VisibleAsset, VisibleField, VisibleVersion, VisibleStatistics, VisibleQuality, VisibleAssertion, VisibleJob, VisibleRun, VisibleTag, VisibleTagAssignment, VisibleOwner, VisibleOwnership, VisibleTerm, VisibleNote, VisibleLineageGraph, VisibleLineageColumns, VisibleLineageNodeColumns, VisibleLineageEdgeColumns, VisibleLineageNode, VisibleLineageEdge, VisibleEvidence, VisibleLineagePath, VisibleLineagePaths, VisibleTrainingProvenance, VisibleProvenanceSource, VisibleProvenanceJob, VisibleLineageDiff, VisibleLineageNodeChange, VisibleLineageEdgeChange, VisibleAccess } from '../../access/visible.ts';
import type { AssetPage } from '../modules/asset/connection.ts';
import type { GraphQLContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A moment as an RFC 3339 text, such as `2026-04-01T08:30:00Z`. Arguments may have any offset and any number of decimal
   * places (milliseconds count); answers are in UTC with milliseconds.
   */
  DateTime: { input: number; output: number; }
  /** Any JSON value: object, list, text, number, boolean or null. */
  JSON: { input: Json; output: Json; }
  /** An absolute URL as a text. */
  URL: { input: string; output: string; }
};

/**
 * An entry of the access log: one request that was answered, one change, or one sending of events. It is stored before the
 * answer leaves, or the change is made; the log is never changed.
 */
export type Access = {
  /** Aspects of which some attribute was given. Null for a viewer who does not see everything. */
  readonly aspects?: Maybe<ReadonlyArray<Aspect>>;
  /** When the request came. */
  readonly at: Scalars['DateTime']['output'];
  /** How many lineage events were sent. Null for another kind. */
  readonly events?: Maybe<Scalars['Int']['output']>;
  /**
   * Whether the answer admitted that something is hidden. Null when it was no lineage, when the caller's mode admits to
   * nothing, and for a viewer who does not see everything.
   */
  readonly hidden?: Maybe<Scalars['Boolean']['output']>;
  /** How many there were: more than `ids` has when these were cut. For a viewer who does not see everything: as many as `ids` has. */
  readonly idCount: Scalars['Int']['output'];
  /**
   * Ids of what was given or changed: assets, then fields, then the rest; at most 1,000. For a viewer who does not see
   * everything: those that it sees.
   */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  /** Whether something was read, changed or sent. */
  readonly kind: AccessKind;
  /** Name of the GraphQL operation, of the change, or of the command. Null for an operation without a name. */
  readonly operation?: Maybe<Scalars['String']['output']>;
  /**
   * Where it is in the log: the chain of the server that wrote it, and its number there. `headwater audit-log verify` says
   * it so. Null for a viewer who does not see everything: the numbers would tell how many entries there are beside.
   */
  readonly place?: Maybe<Scalars['String']['output']>;
  /** Attributes that were asked for and withheld, such as `Job.sql`. Null for a viewer who does not see everything. */
  readonly redactions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Id of the request, as in `X-Request-Id`. Null for a command. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** Id of the caller, as in `Viewer.id`. */
  readonly viewer: Scalars['String']['output'];
};

/** One page of the access log, latest first. */
export type AccessConnection = {
  /** The entries of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AccessEdge>;
  /** The entries of this page without cursors. */
  readonly nodes: ReadonlyArray<Access>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many entries the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in the access log. */
export type AccessEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Access;
};

/** Why someone sees a thing, or does not. */
export type AccessExplanation = {
  /** Of a job: the assets that it reads or writes. Null for what is no job. */
  readonly ends?: Maybe<JobEndsSeen>;
  /** What makes it so: its tags, the policy's rules that fit its name, and the default level where none of them replaces it. */
  readonly grounds: ReadonlyArray<AccessGround>;
  /** What each role makes of it, in the order asked. */
  readonly roles: ReadonlyArray<RoleVerdict>;
  /** How sensitive it is; for a field, together with its asset. */
  readonly sensitivity: Sensitivity;
  /** The asset, field or job. */
  readonly subject: Node;
  /** Whether they see it. A job must be admitted by a role, and show one of the assets at its ends unless it has none. */
  readonly visible: Scalars['Boolean']['output'];
};

/** Something that says how sensitive a thing is. */
export type AccessGround = {
  /** Compartment that a reader must hold. Null when there is none. */
  readonly compartment?: Maybe<Scalars['String']['output']>;
  /** Whether it is about a field's asset, and so about the field, too. */
  readonly inherited: Scalars['Boolean']['output'];
  /** What it is. */
  readonly kind: AccessGroundKind;
  /** Sensitivity level that it gives. Null for a tag that the policy does not define: it says nothing. */
  readonly level?: Maybe<Scalars['String']['output']>;
  /** Line of the rule in the policy file. Null for what is no rule. */
  readonly line?: Maybe<Scalars['Int']['output']>;
  /** Place of the rule in the policy's `classify`, from 1. Null for what is no rule. */
  readonly rule?: Maybe<Scalars['Int']['output']>;
  /** The tag on the thing, or the one that the rule gives. Null for a rule that gives a level, and for the default. */
  readonly tag?: Maybe<Scalars['String']['output']>;
};

/** What says how sensitive a thing is. */
export type AccessGroundKind =
  /** The policy's default level, as no rule and no tag stands in its place. */
  | 'DEFAULT'
  /** A tag that comes to the field along lineage. */
  | 'PROPAGATED'
  /** A rule of the policy's `classify` that fits its name. */
  | 'RULE'
  /** A tag on the thing. */
  | 'TAG';

/** What an entry of the access log is about. */
export type AccessKind =
  /** Lineage events. */
  | 'INGEST'
  /** An answer. */
  | 'READ'
  /** A change by a person. The request that made it has an entry of its own for its answer. */
  | 'WRITE';

/** Something that keeps a role from seeing a thing. */
export type AccessObstacle = {
  /** The glob of the role that the namespace fits. Null unless the namespace is denied. */
  readonly glob?: Maybe<Scalars['String']['output']>;
  /** What gives the level or asks for the compartment. Null for other obstacles. */
  readonly ground?: Maybe<AccessGround>;
  /** What it is. */
  readonly kind: AccessObstacleKind;
  /** The same in words. */
  readonly reason: Scalars['String']['output'];
};

/** What keeps a role from seeing a thing. */
export type AccessObstacleKind =
  /** The thing is in a compartment that the role does not hold. */
  | 'COMPARTMENT'
  /** The thing is at a higher level than the role reaches. */
  | 'LEVEL'
  /** A glob of the role's `namespaces.deny` fits the namespace. */
  | 'NAMESPACE_DENIED'
  /** No glob of the role's `namespaces.allow` fits the namespace. */
  | 'NAMESPACE_NOT_ALLOWED'
  /** The policy has no role of that name. */
  | 'UNDEFINED_ROLE';

/** A new note. */
export type AddNoteInput = {
  /** Id of the asset, field or job. */
  readonly id: Scalars['ID']['input'];
  /** The text: not blank, at most 20,000 characters. */
  readonly text: Scalars['String']['input'];
};

/** The note that was written. */
export type AddNotePayload = {
  /** The note. */
  readonly note: Note;
};

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

/** The latest result of one data quality check. */
export type Assertion = {
  /** Event time of the result. */
  readonly at: Scalars['DateTime']['output'];
  /** The field that is checked. Null when it is the whole asset. Checks of hidden fields are left out. */
  readonly field?: Maybe<Field>;
  /** What is checked, such as `not_null`. */
  readonly name: Scalars['String']['output'];
  /** The run that checked. Null when no run is named, or it is hidden. */
  readonly run?: Maybe<Run>;
  /** How bad a failure is, as the producer says it: `error`, `warn`. Null when nobody said. */
  readonly severity?: Maybe<Scalars['String']['output']>;
  /** Whether it passed. */
  readonly success: Scalars['Boolean']['output'];
};

/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type Asset = {
  /** Who was given it or a field of it, and who changed it, latest first. Null when redacted. */
  readonly accesses?: Maybe<AccessConnection>;
  /** Jobs that read it, by name. */
  readonly consumers: ReadonlyArray<Job>;
  /** Event time at which it was first heard of. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * What producers said of it by facets, or parts of them, that have no attribute of their own: by facet, as JSON. They
   * may name anything, so they are null for a viewer from whom something may be hidden. Null when redacted, too.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** One of its current fields. Null when there is none, or it is hidden. */
  readonly field?: Maybe<Field>;
  /** Its columns, features or measures: by position in the schema, then those that lineage alone names, by path. */
  readonly fields: FieldConnection;
  /** Opaque and stable. Names that were merged or renamed away keep their ids, and all of them lead here. */
  readonly id: Scalars['ID']['output'];
  /** Dataset, model or dashboard: the same as the type of the object. */
  readonly kind: AssetKind;
  /** What it comes from and what depends on it. The same as `Query.lineage` of this one. */
  readonly lineage: LineageGraph;
  /** OpenLineage name within the namespace, such as `crm.public.customers`. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace: where it is, such as `postgres://db.example.com:5432`. */
  readonly namespace: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Who answers for it, by role, then name. */
  readonly owners: ReadonlyArray<Ownership>;
  /** Jobs that write it, by name. */
  readonly producers: ReadonlyArray<Job>;
  /** Latest results of its data quality checks. Null when redacted, and when there are no checks. */
  readonly quality?: Maybe<Quality>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How sensitive it is by its own tags, the policy's rules and the policy's default. Fields have their own. */
  readonly sensitivity: Sensitivity;
  /** Whether it still exists, as far as events say. */
  readonly status: AssetStatus;
  /** Tags on the asset itself, by name. Tags on its fields are on the fields. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Glossary terms linked to it, by name. */
  readonly terms: ReadonlyArray<Term>;
  /** Event time at which it was last heard of. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type AssetAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type AssetFieldArgs = {
  path: Scalars['String']['input'];
};


/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type AssetFieldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type AssetLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** Anything that lineage connects. It is a Dataset, a Model or a Dashboard; identity is namespace and name. */
export type AssetNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of assets, in the order asked for. */
export type AssetConnection = {
  /** The assets of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AssetEdge>;
  /** The assets of this page without cursors. */
  readonly nodes: ReadonlyArray<Asset>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * What its reader must know: names in the filter that the viewer knows nothing of, in sentences. A slip in a name gives
   * an empty list, too. What is hidden and what is not there are told alike.
   */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** How many assets the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of assets. */
export type AssetEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Asset;
};

/** Which assets. Each attribute given must fit; a list fits when any item of it does, and an empty list fits nothing. */
export type AssetFilter = {
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** At one of these sensitivity levels. A level that the policy does not have is BAD_USER_INPUT. */
  readonly levels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With this text somewhere in the name, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces, exactly as written. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these owners, by id, whatever the role. */
  readonly owners?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** On one of these platforms, as `Dataset.platform` gives them: `postgres`, `s3`, `snowflake`. */
  readonly platforms?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these statuses. Without it, dropped assets are in the list too. */
  readonly status?: InputMaybe<ReadonlyArray<AssetStatus>>;
  /** With one of these tags on the asset itself. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these glossary terms, by id. */
  readonly terms?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Heard of at this event time or later. */
  readonly updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The kinds of assets. */
export type AssetKind =
  /** A dashboard or another view for people. */
  | 'DASHBOARD'
  /** A table, view, file, topic, feature table or report. */
  | 'DATASET'
  /** A trained machine-learning model. */
  | 'MODEL';

/** A name that an asset goes by, or went by. */
export type AssetName = {
  /** OpenLineage name within the namespace. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace. */
  readonly namespace: Scalars['String']['output'];
};

/** In which order. Equals are ordered by id. */
export type AssetOrder = {
  /** What to compare. */
  readonly by: AssetOrderField;
  /** Which way. */
  readonly direction: OrderDirection;
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

/** A new ownership. */
export type AssignOwnerInput = {
  /** Id of the asset or job. */
  readonly id: Scalars['ID']['input'];
  /** Name of the person or team: one line, at most 200 characters. Made when there is none of that name and type. */
  readonly owner: Scalars['String']['input'];
  /** As what: `OWNER`, `STEWARD`, `CONSUMER` or another word, at most 200 characters. */
  readonly role: Scalars['String']['input'];
  /** Whether it is a person or a team. */
  readonly type: OwnerType;
};

/** What got an owner. */
export type AssignOwnerPayload = {
  /** The asset or job as it is now. */
  readonly node: Node;
};

/** A tag, and what to put it on. */
export type AssignTagInput = {
  /** Id of the asset, field or job. */
  readonly id: Scalars['ID']['input'];
  /** Name of the tag: one line, at most 200 characters. The policy need not define it. */
  readonly tag: Scalars['String']['input'];
};

/** What was tagged. */
export type AssignTagPayload = {
  /** The asset, field or job as it is now; as it was before, where the tag hides it from the caller. */
  readonly node: Node;
};

/** A glossary term, and what to link it to. */
export type AssignTermInput = {
  /** Id of the asset or field. */
  readonly id: Scalars['ID']['input'];
  /** Id of the term. */
  readonly term: Scalars['ID']['input'];
};

/** What was linked. */
export type AssignTermPayload = {
  /** The asset or field as it is now. */
  readonly node: Node;
};

/** Where a dataset is listed (OpenLineage's `catalog` facet). Credentials in its URIs are taken out. */
export type Catalog = {
  /** What the catalog is for, such as `iceberg`, `delta` or `hive`. */
  readonly framework: Scalars['String']['output'];
  /** Where the catalog is. Null when nobody said. */
  readonly metadataUri?: Maybe<Scalars['String']['output']>;
  /** What it is called in the system that uses it. */
  readonly name: Scalars['String']['output'];
  /** The system in which it is set up, such as `spark`. Null when nobody said. */
  readonly source?: Maybe<Scalars['String']['output']>;
  /** What kind it is, such as `glue`, `jdbc` or `polaris`. */
  readonly type: Scalars['String']['output'];
  /** Where the data that it describes is. Null when nobody said. */
  readonly warehouseUri?: Maybe<Scalars['String']['output']>;
};

/** Code, as the producer names it. Where a run says nothing of it, what the job said at the time counts. */
export type CodeVersion = {
  /** Branch. Null when nobody said. */
  readonly branch?: Maybe<Scalars['String']['output']>;
  /** Place in the repository. Null when nobody said. */
  readonly path?: Maybe<Scalars['String']['output']>;
  /** URL of the repository. Null when nobody said. */
  readonly repository?: Maybe<Scalars['String']['output']>;
  /** Tag, such as `v1.2.0`. Null when nobody said. */
  readonly tag?: Maybe<Scalars['String']['output']>;
  /** Version, as a rule the commit. Null when nobody said. */
  readonly version?: Maybe<Scalars['String']['output']>;
};

/** Which code was executed. */
export type CodeVersionInput = {
  /** Branch. */
  readonly branch?: InputMaybe<Scalars['String']['input']>;
  /** Place in the repository. */
  readonly path?: InputMaybe<Scalars['String']['input']>;
  /** URL of the repository. */
  readonly repository?: InputMaybe<Scalars['String']['input']>;
  /** Tag, such as `v1.2.0`. */
  readonly tag?: InputMaybe<Scalars['String']['input']>;
  /** Version, as a rule the commit. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Which nodes to leave out as noise: those that any attribute fits. Their neighbours are joined by an edge whose
 * `collapsedHops` counts them. Roots are never left out.
 */
export type CollapseInput = {
  /** With one of these dataset types, such as `VIEW`. */
  readonly datasetTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** With a name that one of these globs fits as a whole, such as `*_tmp` or `staging.*`. `*` is any text, `?` any one character. */
  readonly namePatterns?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With one of these tags. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Whether an answer is all there is for this viewer, and if not, why. */
export type Completeness = {
  /** True when no budget ended the search early. Nothing that is hidden makes it false. */
  readonly complete: Scalars['Boolean']['output'];
  /** Ids of nodes beyond which there is more: as `of` of another query they go on from here. */
  readonly continueFrom: ReadonlyArray<Scalars['ID']['output']>;
  /** Hidden things: in OPAQUE the placeholders in the answer, in BRIDGE the sum of `hiddenHops`. Null in DROP, which admits to none. */
  readonly hidden?: Maybe<Scalars['Int']['output']>;
  /** How many edges of the answer are stale. */
  readonly stale: Scalars['Int']['output'];
  /** The budgets that ended it early. Empty when complete. */
  readonly truncatedBy: ReadonlyArray<Truncation>;
};

/** A dashboard, or another view of data for people. */
export type Dashboard = Asset & Node & {
  /** Who was given it or a field of it, and who changed it, latest first. Null when redacted. */
  readonly accesses?: Maybe<AccessConnection>;
  /** Jobs that read it, by name. */
  readonly consumers: ReadonlyArray<Job>;
  /** Event time at which it was first heard of. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * What producers said of it by facets, or parts of them, that have no attribute of their own: by facet, as JSON. They
   * may name anything, so they are null for a viewer from whom something may be hidden. Null when redacted, too.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** One of its current fields. Null when there is none, or it is hidden. */
  readonly field?: Maybe<Field>;
  /** Its columns, features or measures: by position in the schema, then those that lineage alone names, by path. */
  readonly fields: FieldConnection;
  /** Opaque and stable. Names that were merged or renamed away keep their ids, and all of them lead here. */
  readonly id: Scalars['ID']['output'];
  /** Dataset, model or dashboard: the same as the type of the object. */
  readonly kind: AssetKind;
  /** What it comes from and what depends on it. The same as `Query.lineage` of this one. */
  readonly lineage: LineageGraph;
  /** OpenLineage name within the namespace, such as `crm.public.customers`. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace: where it is, such as `postgres://db.example.com:5432`. */
  readonly namespace: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Who answers for it, by role, then name. */
  readonly owners: ReadonlyArray<Ownership>;
  /** Jobs that write it, by name. */
  readonly producers: ReadonlyArray<Job>;
  /** Latest results of its data quality checks. Null when redacted, and when there are no checks. */
  readonly quality?: Maybe<Quality>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How sensitive it is by its own tags, the policy's rules and the policy's default. Fields have their own. */
  readonly sensitivity: Sensitivity;
  /** Whether it still exists, as far as events say. */
  readonly status: AssetStatus;
  /** Tags on the dashboard itself, by name. Tags on its fields are on the fields. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Glossary terms linked to it, by name. */
  readonly terms: ReadonlyArray<Term>;
  /** What it is made with, such as `Tableau`. Null when nobody said. */
  readonly tool?: Maybe<Scalars['String']['output']>;
  /** Event time at which it was last heard of. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Where to look at it. Null when nobody said. */
  readonly url?: Maybe<Scalars['URL']['output']>;
};


/** A dashboard, or another view of data for people. */
export type DashboardAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A dashboard, or another view of data for people. */
export type DashboardFieldArgs = {
  path: Scalars['String']['input'];
};


/** A dashboard, or another view of data for people. */
export type DashboardFieldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A dashboard, or another view of data for people. */
export type DashboardLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** A dashboard, or another view of data for people. */
export type DashboardNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How regular the content of a dataset is. */
export type DataStructure =
  /** Self-describing records: JSON, XML, Avro. */
  | 'SEMI_STRUCTURED'
  /** Rows with fixed columns. */
  | 'STRUCTURED'
  /** Texts, images, sound and the like. */
  | 'UNSTRUCTURED';

/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type Dataset = Asset & Node & {
  /** Who was given it or a field of it, and who changed it, latest first. Null when redacted. */
  readonly accesses?: Maybe<AccessConnection>;
  /**
   * Other names that lead to this dataset: symlinks and former names. By namespace, then name. Without those that the
   * viewer would not see the dataset by, such as one in a namespace that is out of reach.
   */
  readonly aliases: ReadonlyArray<AssetName>;
  /** The catalog that lists it, such as Hive, Glue or Polaris. Null when nobody said. */
  readonly catalog?: Maybe<Catalog>;
  /** Jobs that read it, by name. */
  readonly consumers: ReadonlyArray<Job>;
  /** Event time at which it was first heard of. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What the producer calls it, such as `TABLE`, `VIEW` or `TOPIC`. Null when nobody said. */
  readonly datasetType?: Maybe<Scalars['String']['output']>;
  /** Whether a producer says outright that it has no source that could be known (`inputs: []` of a `lineage` facet). */
  readonly declaredSource: Scalars['Boolean']['output'];
  /** What it is, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * What producers said of it by facets, or parts of them, that have no attribute of their own: by facet, as JSON. They
   * may name anything, so they are null for a viewer from whom something may be hidden. Null when redacted, too.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** One of its current fields. Null when there is none, or it is hidden. */
  readonly field?: Maybe<Field>;
  /** Its columns, features or measures: by position in the schema, then those that lineage alone names, by path. */
  readonly fields: FieldConnection;
  /** What it lies in, from the outermost level in: database, schema, table. Empty when nobody said. */
  readonly hierarchy: ReadonlyArray<HierarchyLevel>;
  /** Opaque and stable. Names that were merged or renamed away keep their ids, and all of them lead here. */
  readonly id: Scalars['ID']['output'];
  /** Dataset, model or dashboard: the same as the type of the object. */
  readonly kind: AssetKind;
  /** What it comes from and what depends on it. The same as `Query.lineage` of this one. */
  readonly lineage: LineageGraph;
  /** OpenLineage name within the namespace, such as `crm.public.customers`. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace: where it is, such as `postgres://db.example.com:5432`. */
  readonly namespace: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Who answers for it, by role, then name. */
  readonly owners: ReadonlyArray<Ownership>;
  /**
   * Names of the columns that it is partitioned by, in the producer's order. For a viewer who does not see everything:
   * those of its fields that it sees.
   */
  readonly partitions: ReadonlyArray<Scalars['String']['output']>;
  /** The technology, from the namespace's scheme in lower case: `postgres`, `s3`, `kafka`. Null without a scheme. */
  readonly platform?: Maybe<Scalars['String']['output']>;
  /** Jobs that write it, by name. */
  readonly producers: ReadonlyArray<Job>;
  /** Latest results of its data quality checks. Null when redacted, and when there are no checks. */
  readonly quality?: Maybe<Quality>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How long its data is kept. Null when nobody said. */
  readonly retention?: Maybe<Retention>;
  /** How sensitive it is by its own tags, the policy's rules and the policy's default. Fields have their own. */
  readonly sensitivity: Sensitivity;
  /** Row counts and sizes as runs measured them, latest first. Null when redacted, empty when none were. */
  readonly statistics?: Maybe<ReadonlyArray<DatasetStatistics>>;
  /** Whether it still exists, as far as events say. */
  readonly status: AssetStatus;
  /** How it is stored. Null when nobody said. */
  readonly storage?: Maybe<Storage>;
  /** How regular its content is. Null when nobody said. */
  readonly structure?: Maybe<DataStructure>;
  /** Tags on the dataset itself, by name. Tags on its fields are on the fields. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Glossary terms linked to it, by name. */
  readonly terms: ReadonlyArray<Term>;
  /** Event time at which it was last heard of. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Where the data itself is, as the producer gives it. Null when nobody said. */
  readonly uri?: Maybe<Scalars['String']['output']>;
  /** The version that held at a moment. Null before the first one. */
  readonly version?: Maybe<DatasetVersion>;
  /** What its schema, or its explicit version, was over time: latest first. */
  readonly versions: DatasetVersionConnection;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetFieldArgs = {
  path: Scalars['String']['input'];
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetFieldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetStatisticsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetVersionArgs = {
  asOf: Scalars['DateTime']['input'];
};


/** A table, view, file, topic, feature table or report: data with fields and versions. */
export type DatasetVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What one run measured of a dataset. */
export type DatasetStatistics = {
  /** Event time of the measurement. */
  readonly at: Scalars['DateTime']['output'];
  /** Number of rows. Null when it was not measured, or is above 2,147,483,647. */
  readonly rowCount?: Maybe<Scalars['Int']['output']>;
  /** The run that measured. Null when no run is named, or it is hidden. */
  readonly run?: Maybe<Run>;
  /** Size in bytes. Null when it was not measured. */
  readonly size?: Maybe<Scalars['Float']['output']>;
};

/** A stretch of time in which a dataset (or another asset with versions) kept its schema and, where its producer gives one, its explicit version. */
export type DatasetVersion = Node & {
  /** What it is a version of. */
  readonly asset: Asset;
  /** What is different from the version before, by path. Empty for the first one. Hidden fields are left out. */
  readonly changes: ReadonlyArray<SchemaChange>;
  /** Event time at which it began. It holds until the next one begins. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The columns of this version, in the schema's order. Hidden fields are left out. */
  readonly fields: ReadonlyArray<FieldSnapshot>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The run that first wrote it. Null when no run is named, or it is hidden. */
  readonly producedBy?: Maybe<Run>;
  /** The producer's version if it gave one, else one that Headwater makes from the schema. */
  readonly version: Scalars['String']['output'];
};

/** One page of versions, latest first. */
export type DatasetVersionConnection = {
  /** The versions of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DatasetVersionEdge>;
  /** The versions of this page without cursors. */
  readonly nodes: ReadonlyArray<DatasetVersion>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many versions the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of versions. */
export type DatasetVersionEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: DatasetVersion;
};

/** An edge to declare. */
export type DeclareLineageInput = {
  /** Id of the asset or field where the data comes from. */
  readonly from: Scalars['ID']['input'];
  /** Why it is so: at most 20,000 characters. Null when there is nothing to say. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** Id of the asset or field where it arrives: another one than `from`, and an asset when `from` is one. */
  readonly to: Scalars['ID']['input'];
  /** What is done to the data on the way. Null when there is nothing to say. */
  readonly transformation?: InputMaybe<TransformationInput>;
};

/** The edge that was declared. */
export type DeclareLineagePayload = {
  /** The edge as it is now, with all of its evidence. */
  readonly edge: LineageEdge;
};

/** A glossary term. */
export type DefineTermInput = {
  /** What it means: at most 20,000 characters. */
  readonly definition: Scalars['String']['input'];
  /** What it is called: one line, at most 200 characters. */
  readonly name: Scalars['String']['input'];
};

/** The term that was made or changed. */
export type DefineTermPayload = {
  /** The term as it is now. */
  readonly term: Term;
};

/** A new description. */
export type DescribeInput = {
  /** The text: at most 20,000 characters. An empty one says that there is nothing to say. */
  readonly description: Scalars['String']['input'];
  /** Id of the asset, field or job. */
  readonly id: Scalars['ID']['input'];
};

/** What was described. */
export type DescribePayload = {
  /** The asset, field or job as it is now. */
  readonly node: Node;
};

/** What an edge connects, and how. */
export type EdgeKind =
  /** An asset is made from an asset. */
  | 'FEEDS'
  /** A field's value is made from a field's value. */
  | 'FLOWS_TO'
  /** A field decides about an asset as a whole without giving it values: filters, joins, sorting. */
  | 'INFLUENCES';

/** Why the edge is believed. */
export type Evidence = {
  /** How sure it is: 0 to 1. Observed and declared edges have 1, inferred ones less. */
  readonly confidence: Scalars['Float']['output'];
  /** The job that makes it so. Null when no job is named (a person's statement), or it is hidden. */
  readonly job?: Maybe<Job>;
  /** Event time at which it was last observed. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** What the person who declared it wrote. Null when there is nothing. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Where it comes from. */
  readonly origin: Origin;
  /** What is done to the data on the way. Empty when nobody said. */
  readonly transformations: ReadonlyArray<Transformation>;
  /** Event time since which it holds. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Event time since which it does not hold any more. Null while it holds. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** The form of a report as a text. */
export type EvidenceFormat =
  /** Comma-separated values: the tables one after another, the table's name in the first column. */
  | 'CSV'
  /** One page without anything from elsewhere, which prints well. */
  | 'HTML'
  /** GitHub Flavored Markdown. */
  | 'MARKDOWN';

/** Evidence of something, in tables, as the viewer sees it. */
export type EvidenceReport = {
  /** What the searches for it left out. */
  readonly completeness: Completeness;
  /** The report as one text. */
  readonly export: Scalars['String']['output'];
  /** When it was made. */
  readonly generatedAt: Scalars['DateTime']['output'];
  /** Id of the viewer it was made for. */
  readonly generatedFor: Scalars['String']['output'];
  /** What a reader must know of what it does not show. */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** Its tables. */
  readonly sections: ReadonlyArray<EvidenceSection>;
  /** What it is about, in words. */
  readonly subject: Scalars['String']['output'];
  /** What kind of report it is, in words. */
  readonly title: Scalars['String']['output'];
};


/** Evidence of something, in tables, as the viewer sees it. */
export type EvidenceReportExportArgs = {
  format: EvidenceFormat;
};

/** A table of a report. */
export type EvidenceSection = {
  /** What the rows are. */
  readonly about: Scalars['String']['output'];
  /** Names of the columns. */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  /** Rows that there are and that are left out. */
  readonly leftOut: Scalars['Int']['output'];
  /** Rows, each as long as there are columns: at most 5,000. */
  readonly rows: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
  /** Its name. */
  readonly title: Scalars['String']['output'];
};

/** Someone as the policy knows them: by their roles. */
export type ExplainViewerInput = {
  /** Names of roles, each once. With several, what any one of them admits is visible. */
  readonly roles: ReadonlyArray<Scalars['String']['input']>;
};

/** A field that receives what a tag classifies, and does not carry the tag. */
export type Exposure = {
  /** The field. */
  readonly field: Field;
  /** Steps of `path`. */
  readonly hops: Scalars['Int']['output'];
  /** The shortest way without masking. */
  readonly path: LineagePath;
  /** The nearest field that carries the tag, by itself or by its dataset. */
  readonly source: Field;
  /** The tag that it lacks. */
  readonly tag: Tag;
};

/** A page of exposed fields: by namespace, name and path, then by tag. */
export type ExposureConnection = {
  /** What the search left out. */
  readonly completeness: Completeness;
  /** The fields with their cursors. */
  readonly edges: ReadonlyArray<ExposureEdge>;
  /**
   * The list from `after` on as one text, without the ways; `first` does not matter. For all of a long list: every page
   * is computed anew, and this once for 50,000 rows.
   */
  readonly export: ListExport;
  /** The fields. */
  readonly nodes: ReadonlyArray<Exposure>;
  /** Where the page is. */
  readonly pageInfo: PageInfo;
  /**
   * What its reader must know: names in the filter that the viewer knows nothing of, in sentences. A slip in a name gives
   * an empty list, too. What is hidden and what is not there are told alike.
   */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** Number of all pairs of a field and a tag. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of exposed fields: by namespace, name and path, then by tag. */
export type ExposureConnectionExportArgs = {
  format: ReportFormat;
};

/** An exposed field and its place in the list. */
export type ExposureEdge = {
  /** To go on after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The field and what it receives. */
  readonly node: Exposure;
};

/**
 * How the matches are spread over the values of one attribute. Level and owner of a field are its asset's, as in a filter;
 * jobs and terms have neither.
 */
export type Facet = {
  /** The attribute: `kind`, `namespace`, `platform`, `tag`, `level` or `owner`. */
  readonly name: Scalars['String']['output'];
  /** Its values, most frequent first, then by value. */
  readonly values: ReadonlyArray<FacetValue>;
};

/** One value, and how many have it. */
export type FacetValue = {
  /** How many matches have it. */
  readonly count: Scalars['Int']['output'];
  /** Whose id the value is, in the facet `owner`. Null otherwise. */
  readonly owner?: Maybe<Owner>;
  /** The value, as the attribute has it: an owner's id in the facet `owner`. */
  readonly value: Scalars['String']['output'];
};

/** A column, feature or measure of an asset; a nested one has a dotted path. Identity is asset and path. */
export type Field = Node & {
  /** The asset that it belongs to. */
  readonly asset: Asset;
  /** The same as `asset` when that is a dataset. Null for a field of a model or dashboard. */
  readonly dataset?: Maybe<Dataset>;
  /** What it is, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** False when lineage names the field and the latest schema of its asset does not have it. */
  readonly inSchema: Scalars['Boolean']['output'];
  /** What it comes from and what depends on it, field by field. The same as `Query.lineage` of it at FIELD granularity. */
  readonly lineage: LineageGraph;
  /**
   * Latest measures of its values, by name: nullCount, distinctCount, sum, count, min, max, quantiles (OpenLineage's
   * `dataQualityMetrics`). Null when redacted, and when there are none.
   */
  readonly metrics?: Maybe<Scalars['JSON']['output']>;
  /** Last name of the path. */
  readonly name: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Whether it may hold nulls. Null when nobody said. */
  readonly nullable?: Maybe<Scalars['Boolean']['output']>;
  /** Position in the schema, from 1, nested fields after the one that holds them. Null for a field outside the schema. */
  readonly ordinal?: Maybe<Scalars['Int']['output']>;
  /** Path within the asset: the name, or for a nested field the names from the outermost in, such as `address.city`. */
  readonly path: Scalars['String']['output'];
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How sensitive it is: by its own tags (without any, the policy's default), joined with its asset's sensitivity. */
  readonly sensitivity: Sensitivity;
  /** Tags on the field itself, by name. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Glossary terms linked to it, by name. */
  readonly terms: ReadonlyArray<Term>;
  /** Data type as the producer writes it, such as `varchar(32)`. Null when nobody said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};


/** A column, feature or measure of an asset; a nested one has a dotted path. Identity is asset and path. */
export type FieldLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** A column, feature or measure of an asset; a nested one has a dotted path. Identity is asset and path. */
export type FieldNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of fields, by position in the schema, then those outside it by path. */
export type FieldConnection = {
  /** The fields of this page, each with its cursor. */
  readonly edges: ReadonlyArray<FieldEdge>;
  /** The fields of this page without cursors. */
  readonly nodes: ReadonlyArray<Field>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many fields the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of fields. */
export type FieldEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Field;
};

/** A column as it was. */
export type FieldSnapshot = {
  /** Path within the dataset. */
  readonly path: Scalars['String']['output'];
  /** Data type as the producer wrote it. Null when nobody said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** What the nodes of a lineage graph are. */
export type Granularity =
  /** Datasets, models and dashboards. */
  | 'ASSET'
  /** Fields; and assets, where a field influences a whole asset. */
  | 'FIELD';

/** Notations of a graph. */
export type GraphFormat =
  /** One line an edge, with a heading (RFC 4180). */
  | 'CSV'
  /** Graphviz (https://graphviz.org/doc/info/lang.html). */
  | 'DOT'
  /** One JSON object with `nodes` and `edges`. */
  | 'JSON'
  /** A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html). */
  | 'MERMAID';

/** How many findings there are of a kind. */
export type HealthCount = {
  /** How many there are for this viewer. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: HealthFindingKind;
};

/** One thing that is wrong. */
export type HealthFinding = {
  /** The same in words, as what is said of the subject: `is written, and nothing reads it`. */
  readonly detail: Scalars['String']['output'];
  /** What is wrong. */
  readonly kind: HealthFindingKind;
  /** The namespace of the asset or job that it is about. */
  readonly namespace: Scalars['String']['output'];
  /** Other assets that it takes to see what is wrong: at most 20. */
  readonly related: ReadonlyArray<Asset>;
  /** What it is about. Null when it went away while the answer was made. */
  readonly subject?: Maybe<HealthSubject>;
};

/** One page of findings. */
export type HealthFindingConnection = {
  /** The findings of this page, each with its cursor. */
  readonly edges: ReadonlyArray<HealthFindingEdge>;
  /** The findings of this page without cursors. */
  readonly nodes: ReadonlyArray<HealthFinding>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many findings the whole list has for this viewer. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of findings. */
export type HealthFindingEdge = {
  /** Opaque. As `after` of the same list, with the same arguments, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: HealthFinding;
};

/** What can be wrong. */
export type HealthFindingKind =
  /** A dataset that is written, or that an edge leads to, and that nothing reads. Models and dashboards are ends by nature. */
  | 'DEAD_END'
  /** A dataset with the same fields, at least two, and made of the same assets as others, which are in `related`. */
  | 'LIKELY_DUPLICATE'
  /** A field that an edge names and that the known schema of its dataset lacks. */
  | 'MISSING_FIELD'
  /**
   * A dataset that probably is the same as those in `related`: their names differ in case, quotes, a default port, slashes
   * at the end, another name of the scheme (`postgresql`, `s3a`), or one leaves out the database or schema of the other.
   */
  | 'NAME_MISMATCH'
  /** A dataset that no job read in `unreadDays` days, and from which no edge was seen in that time. A younger one is left out. */
  | 'NEVER_READ'
  /** A job that only reads, or only writes. */
  | 'ONE_SIDED_JOB'
  /** A dataset that something reads, that no edge leads to, and that is not declared a source (`Dataset.declaredSource`). */
  | 'ORPHAN'
  /**
   * An edge that the rules of staleness call stale, or that a person declared and an end of which was dropped since (what
   * producers said ends with a drop). It is told of the asset that it leads to, with the one it comes from in `related`.
   */
  | 'STALE_EDGE'
  /** An asset without a description. */
  | 'UNDESCRIBED'
  /** An asset without an owner. */
  | 'UNOWNED';

/** How the edges were at a moment. */
export type HealthMoment = {
  /** The moment. */
  readonly at: Scalars['DateTime']['output'];
  /** False when there is more than was looked at: with too many edges no namespace is told, with too many assets some are not counted. */
  readonly complete: Scalars['Boolean']['output'];
  /** Each namespace that had a dataset by then, by namespace. */
  readonly namespaces: ReadonlyArray<NamespaceMoment>;
};

/** What a finding can be about. */
export type HealthSubject = Dashboard | Dataset | Field | Job | Model;

/** What a hidden thing looks like in lineage. Everywhere else it is simply absent. */
export type HiddenMode =
  /** It is left out, and its neighbours are joined by an edge that counts the hops left out. */
  | 'BRIDGE'
  /** It does not exist, and neither does what lies only behind it. */
  | 'DROP'
  /** A placeholder without name, kind or stable identity stands for it. */
  | 'OPAQUE';

/** One level of what a dataset lies in (OpenLineage's `hierarchy` facet). */
export type HierarchyLevel = {
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Such as `DATABASE`, `SCHEMA` or `TABLE`. */
  readonly type: Scalars['String']['output'];
};

/** A page of assets: nearest first, then by namespace and name. */
export type ImpactConnection = {
  /** The assets with their cursors. */
  readonly edges: ReadonlyArray<ImpactEdge>;
  /** The assets. */
  readonly nodes: ReadonlyArray<Asset>;
  /** Where the page is. */
  readonly pageInfo: PageInfo;
  /** Number of all of them. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An asset that depends on what was asked for. */
export type ImpactEdge = {
  /** To go on after this one. */
  readonly cursor: Scalars['String']['output'];
  /** Hops from the nearest of what was asked for. */
  readonly distance: Scalars['Int']['output'];
  /** Its fields that are reached, by path, at most 1,000. Empty where only the asset is known to be. */
  readonly fields: ReadonlyArray<Field>;
  /** The asset. */
  readonly node: Asset;
  /** Its owners, each once. */
  readonly notify: ReadonlyArray<Owner>;
  /** The shortest way there. */
  readonly via: LineagePath;
};

/** What depends on some assets and fields. */
export type ImpactReport = {
  /** The assets, nearest first. */
  readonly assets: ImpactConnection;
  /** How many there are of each kind. */
  readonly byKind: ReadonlyArray<FacetValue>;
  /** How many there are at each level of sensitivity. */
  readonly byLevel: ReadonlyArray<FacetValue>;
  /** How many each owner has, by the owner's name. An asset with several owners counts for each. */
  readonly byOwner: ReadonlyArray<FacetValue>;
  /** What the search left out. */
  readonly completeness: Completeness;
  /** All assets as one text, at most 10,000 of them. */
  readonly export: Scalars['String']['output'];
  /** Ids of those of `of`, or of the fields of the change, that it starts from: without what is unknown or hidden, and without fields whose type stays. */
  readonly roots: ReadonlyArray<Scalars['ID']['output']>;
  /** Number of assets. */
  readonly totalCount: Scalars['Int']['output'];
};


/** What depends on some assets and fields. */
export type ImpactReportExportArgs = {
  format: ReportFormat;
};

/** A process that reads and writes assets: a task, query, model build or training script. It happens as runs. */
export type Job = Node & {
  /** What it does, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Jobs that it hands data to, or that begin after it: by name. */
  readonly downstreamJobs: ReadonlyArray<JobDependency>;
  /**
   * What producers said of it by facets, or parts of them, that have no attribute of their own: by facet, as JSON. They
   * may name anything, so they are null for a viewer from whom something may be hidden. Null when redacted, too.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** Assets that any run of it, or its declaration, reads: by name. `lineage` tells which input feeds which output. */
  readonly inputs: ReadonlyArray<Asset>;
  /** What reports it, such as `AIRFLOW`, `DBT` or `SPARK`. Null when nobody said. */
  readonly integration?: Maybe<Scalars['String']['output']>;
  /** What the producer calls it, such as `TASK`, `QUERY` or `MODEL`. Null when nobody said. */
  readonly jobType?: Maybe<Scalars['String']['output']>;
  /** The execution with the latest event. Null when it never ran. */
  readonly latestRun?: Maybe<Run>;
  /** OpenLineage name within the namespace. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace: who runs it, such as `airflow-prod`. */
  readonly namespace: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Assets that any run of it, or its declaration, writes: by name. */
  readonly outputs: ReadonlyArray<Asset>;
  /** Who answers for it, by role, then name. */
  readonly owners: ReadonlyArray<Ownership>;
  /** The job that starts it, such as the DAG of a task. Null when there is none, or it is hidden. */
  readonly parent?: Maybe<Job>;
  /** `BATCH` or `STREAMING`. Null when nobody said. */
  readonly processing?: Maybe<Scalars['String']['output']>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Its executions, latest first. */
  readonly runs: RunConnection;
  /** Latest source code. Null when redacted, and when nobody said. */
  readonly sourceCode?: Maybe<Scalars['String']['output']>;
  /** Where the source code is kept, as a URL or path. Null when redacted, and when nobody said. */
  readonly sourceLocation?: Maybe<Scalars['String']['output']>;
  /** Latest SQL text. Null when redacted, and when nobody said. */
  readonly sql?: Maybe<Scalars['String']['output']>;
  /**
   * Why columns could not be followed through `sql`, such as "can't be parsed at line 1, column 8". Its lineage of tables is
   * there all the same. It depends on everything that the job reads and writes, so it is null for a viewer from whom
   * something may be hidden. Null when redacted, and when nothing was wrong.
   */
  readonly sqlProblem?: Maybe<Scalars['String']['output']>;
  /** Tags on it, by name. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Jobs that hand data to it without a dataset between, or have to end before it begins: by name. */
  readonly upstreamJobs: ReadonlyArray<JobDependency>;
};


/** A process that reads and writes assets: a task, query, model build or training script. It happens as runs. */
export type JobDownstreamJobsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** A process that reads and writes assets: a task, query, model build or training script. It happens as runs. */
export type JobNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A process that reads and writes assets: a task, query, model build or training script. It happens as runs. */
export type JobRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A process that reads and writes assets: a task, query, model build or training script. It happens as runs. */
export type JobUpstreamJobsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One page of jobs, by name in any case, then namespace. */
export type JobConnection = {
  /** The jobs of this page, each with its cursor. */
  readonly edges: ReadonlyArray<JobEdge>;
  /** The jobs of this page without cursors. */
  readonly nodes: ReadonlyArray<Job>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many jobs the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A job that comes before or after another (OpenLineage's `lineage` and `jobDependencies` facets). */
export type JobDependency = {
  /** The other job. */
  readonly job: Job;
  /** What connects the two. */
  readonly kind: JobDependencyKind;
  /** Event time at which it was last told. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** Event time since which it holds. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Event time at which it ended: the latest completed run of who said it does not repeat it. Null while it holds. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
};

/** What connects two jobs. */
export type JobDependencyKind =
  /** One has to end, or begin, before the other: whether data goes between them is not told. */
  | 'CONTROL'
  /** Data goes from one to the other, with no dataset between them that anybody tracks. */
  | 'DATA';

/** A place in a list of jobs. */
export type JobEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Job;
};

/** How many of the assets at a job's ends someone sees. */
export type JobEndsSeen = {
  /** Assets that the job reads or writes. */
  readonly total: Scalars['Int']['output'];
  /** Those of them that the roles admit. */
  readonly visible: Scalars['Int']['output'];
};

/** Which jobs. Each attribute given must fit; a list fits when any item of it does, and an empty list fits nothing. */
export type JobFilter = {
  /** Reported by one of these, as `Job.integration` gives them. */
  readonly integrations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** With this text somewhere in the name, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
  /** In one of these namespaces, exactly as written. */
  readonly namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What became of a node or edge. */
export type LineageChange =
  /** At the later moment only. */
  | 'APPEARED'
  /** At both, and not the same. Only edges are. */
  | 'CHANGED'
  /** At the earlier moment only. */
  | 'DISAPPEARED';

/**
 * A graph as columns of equal length: what stands at one place in each of the columns of nodes (of edges) is one node (edge).
 * It holds what `nodes` and `edges` hold, in their order, but for evidence. Ask for the columns that you need: what is not
 * asked for is not read.
 */
export type LineageColumns = {
  /** The edges, a column for each attribute. */
  readonly edges: LineageEdgeColumns;
  /** The nodes, a column for each attribute. */
  readonly nodes: LineageNodeColumns;
};

/**
 * What is different between two moments. Placeholders (OPAQUE) are not compared, as nothing tells whether two of them
 * stand for the same thing: they and their edges are left out, and counted in `before.hidden` and `after.hidden`.
 */
export type LineageDiff = {
  /** How complete the graph of the later moment was. */
  readonly after: Completeness;
  /** How complete the graph of the earlier moment was. */
  readonly before: Completeness;
  /**
   * Whether all of both moments was looked at. When it is false, `before` and `after` say which was cut short: a node
   * beyond the cut is told as APPEARED or DISAPPEARED though it may be there at both.
   */
  readonly complete: Scalars['Boolean']['output'];
  /**
   * Edges that hold at one of the moments only, or are believed for other reasons: by their `from`, then `to`. Whether an
   * edge holds is looked up for each by itself, so an edge is never told as new or gone for being out of reach.
   */
  readonly edges: ReadonlyArray<LineageEdgeChange>;
  /** The earlier moment. */
  readonly from: Scalars['DateTime']['output'];
  /** Nodes that are within reach at one of the moments only: by id. */
  readonly nodes: ReadonlyArray<LineageNodeChange>;
  /** Ids of the nodes that it starts from: what was asked for, without what is unknown or hidden. */
  readonly roots: ReadonlyArray<Scalars['ID']['output']>;
  /** The later moment. */
  readonly to: Scalars['DateTime']['output'];
};

/** Which way to follow lineage. */
export type LineageDirection =
  /** Upstream and downstream of the roots. Not sideways: nothing that shares only a source or a consumer with them. */
  | 'BOTH'
  /** With the flow of data: what depends on it. */
  | 'DOWNSTREAM'
  /** Against the flow of data: what it comes from. */
  | 'UPSTREAM';

/**
 * Data flows from one node to the other. Of an edge with a hidden end nothing is told but that it is there: no evidence, no
 * masking, never stale.
 */
export type LineageEdge = {
  /** How many nodes it passes over that `collapse` left out. 0 for an edge that was observed as it is. */
  readonly collapsedHops: Scalars['Int']['output'];
  /** Why it is believed: one for each job, origin and stretch of time, the latest seen first. */
  readonly evidence: ReadonlyArray<Evidence>;
  /** Id of the node that it leaves. */
  readonly from: Scalars['ID']['output'];
  /** The fewest hidden nodes that a way from one end to the other passes over. 0 unless the viewer's mode is BRIDGE. */
  readonly hiddenHops: Scalars['Int']['output'];
  /**
   * Whether its evidence is inferred from SQL alone: no run, artifact or person says it. False for one that passes over
   * nodes that are left out.
   */
  readonly inferred: Scalars['Boolean']['output'];
  /** What it connects, and how. */
  readonly kind: EdgeKind;
  /**
   * Whether nothing passes unmasked: each of its evidences has a transformation that masks the data, such as a hash, and no
   * DIRECT one that does not.
   */
  readonly masking: Scalars['Boolean']['output'];
  /**
   * Whether it may not be so any more: an end of it is gone (a dropped asset, a field that the schema no longer has), or
   * the server's rules say that it was not seen for too long, or for too many runs of its job.
   */
  readonly stale: Scalars['Boolean']['output'];
  /** Id of the node that it reaches. */
  readonly to: Scalars['ID']['output'];
};

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

/** An edge that is not the same at both moments. */
export type LineageEdgeChange = {
  /** The edge at the later moment. Null when it is not there. */
  readonly after?: Maybe<LineageEdge>;
  /** What of it is not the same: empty unless it is CHANGED. */
  readonly attributes: ReadonlyArray<LineageEdgeAttribute>;
  /** The edge at the earlier moment. Null when it was not there. */
  readonly before?: Maybe<LineageEdge>;
  /** Whether it came, went or is another one. */
  readonly change: LineageChange;
};

/** Edges as columns. */
export type LineageEdgeColumns = {
  /** Nodes that each passes over that `collapse` left out, as `LineageEdge.collapsedHops`. */
  readonly collapsedHops: ReadonlyArray<Scalars['Int']['output']>;
  /** The node that each leaves: its place in the columns of nodes, from 0. */
  readonly from: ReadonlyArray<Scalars['Int']['output']>;
  /** Hidden nodes that each passes over, as `LineageEdge.hiddenHops`. */
  readonly hiddenHops: ReadonlyArray<Scalars['Int']['output']>;
  /** Whether each is inferred alone, as `LineageEdge.inferred`. */
  readonly inferred: ReadonlyArray<Scalars['Boolean']['output']>;
  /** What each connects, and how, as `LineageEdge.kind`. */
  readonly kinds: ReadonlyArray<EdgeKind>;
  /** Whether each masks, as `LineageEdge.masking`. */
  readonly masking: ReadonlyArray<Scalars['Boolean']['output']>;
  /** Whether each is stale, as `LineageEdge.stale`. */
  readonly stale: ReadonlyArray<Scalars['Boolean']['output']>;
  /** The node that each reaches: its place in the columns of nodes, from 0. */
  readonly to: ReadonlyArray<Scalars['Int']['output']>;
};

/** What a node of a graph can stand for. */
export type LineageEntity = Dashboard | Dataset | Field | Model;

/** Which edges to follow. Each attribute given must fit; a list fits when any item of it does, an empty one fits nothing. */
export type LineageFilter = {
  /** Whether to follow stale edges: see `LineageEdge.stale`. */
  readonly includeStale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Between assets (or fields of assets) of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** With evidence of at least this confidence: 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** With evidence of one of these origins. */
  readonly origins?: InputMaybe<ReadonlyArray<Origin>>;
  /** With a transformation of one of these types. An edge without any counts as DIRECT. */
  readonly transformationTypes?: InputMaybe<ReadonlyArray<TransformationType>>;
};

/** A piece of lineage. Every edge has both of its ends among the nodes. */
export type LineageGraph = {
  /** The moment that it shows. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The same nodes and edges as columns: several times cheaper for wide graphs, as no object is made for each. */
  readonly columns: LineageColumns;
  /** Whether this is all, and if not, why and where to go on. */
  readonly completeness: Completeness;
  /** The edges between them: by `from`, then `to`. */
  readonly edges: ReadonlyArray<LineageEdge>;
  /** The same graph as one text, for other tools. */
  readonly export: Scalars['String']['output'];
  /** The nodes, roots included: by distance, then id. */
  readonly nodes: ReadonlyArray<LineageNode>;
  /** Ids of the nodes that it starts from: what was asked for, without what is unknown or hidden. */
  readonly roots: ReadonlyArray<Scalars['ID']['output']>;
};


/** A piece of lineage. Every edge has both of its ends among the nodes. */
export type LineageGraphExportArgs = {
  format: GraphFormat;
};

/** The health of the lineage that the viewer sees. */
export type LineageHealth = {
  /** The moment for which it is told: that of the request. */
  readonly asOf: Scalars['DateTime']['output'];
  /**
   * Whether these are all findings of all kinds: `unchecked` and `partial` are empty. At most 50,000 assets and jobs, 200,000
   * edges, reads and writes, and 10,000 fields outside schemas are looked at.
   */
  readonly complete: Scalars['Boolean']['output'];
  /** How many findings there are of each kind, in the order of the enum. Kinds without any have 0; unchecked ones are left out. */
  readonly counts: ReadonlyArray<HealthCount>;
  /** What was found: by kind in the order of the enum, then by name. */
  readonly findings: HealthFindingConnection;
  /**
   * How the edges were at earlier moments, in the order asked for. Only edges have a history: owners, descriptions, reads,
   * declared sources and schemas are known as they are now, so nothing of them is told here. Assets are those that are
   * active now; at each moment those count that had been seen by then.
   */
  readonly history: ReadonlyArray<HealthMoment>;
  /** A score for each namespace that has an asset or a job, by namespace. */
  readonly namespaces: ReadonlyArray<NamespaceHealth>;
  /** Kinds that may have more findings than are listed. What is listed of them is so. */
  readonly partial: ReadonlyArray<HealthFindingKind>;
  /**
   * What its reader must know: names in the filter that the viewer knows nothing of, in sentences. A slip in a name gives
   * an empty list, too. What is hidden and what is not there are told alike.
   */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** Kinds that can't be told, as too much of what they depend on was not looked at. They have no findings here. */
  readonly unchecked: ReadonlyArray<HealthFindingKind>;
};


/** The health of the lineage that the viewer sees. */
export type LineageHealthFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<HealthFindingKind>>;
};


/** The health of the lineage that the viewer sees. */
export type LineageHealthHistoryArgs = {
  at: ReadonlyArray<Scalars['DateTime']['input']>;
};

/** One thing in the graph. For a hidden one (OPAQUE) `entity` is null and `id` means nothing outside this answer. */
export type LineageNode = {
  /** Hops from the nearest root, along the flow or against it. 0 for a root. */
  readonly distance: Scalars['Int']['output'];
  /** The asset or field. Null for a hidden one. */
  readonly entity?: Maybe<LineageEntity>;
  /** Whether it is a placeholder for something that the viewer may not see. Never true in the mode DROP. */
  readonly hidden: Scalars['Boolean']['output'];
  /** What `from` and `to` of the edges refer to: the entity's id, unless the node is hidden. */
  readonly id: Scalars['ID']['output'];
  /** Whether visible edges lead on downstream that this answer does not have. */
  readonly moreDownstream: Scalars['Boolean']['output'];
  /** Whether visible edges lead on upstream that this answer does not have. */
  readonly moreUpstream: Scalars['Boolean']['output'];
};

/** A node that is within reach at one of the moments only. */
export type LineageNodeChange = {
  /** Whether it came or went. */
  readonly change: LineageChange;
  /** The node, as it stands in the graph of the moment that has it. */
  readonly node: LineageNode;
};

/** Nodes as columns. At the place of a hidden one `kinds`, `assetIds`, `namespaces`, `names` and `paths` have null. */
export type LineageNodeColumns = {
  /** Ids of assets: of a field, its asset's. Null for a hidden one. */
  readonly assetIds: ReadonlyArray<Maybe<Scalars['ID']['output']>>;
  /** Hops from the nearest root, as `LineageNode.distance`. */
  readonly distances: ReadonlyArray<Scalars['Int']['output']>;
  /** Whether it is a placeholder, as `LineageNode.hidden`. */
  readonly hidden: ReadonlyArray<Scalars['Boolean']['output']>;
  /** Ids, as `LineageNode.id`. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  /** What each is. Null for a hidden one. */
  readonly kinds: ReadonlyArray<Maybe<LineageNodeKind>>;
  /** Whether visible edges lead on downstream that this answer does not have. */
  readonly moreDownstream: ReadonlyArray<Scalars['Boolean']['output']>;
  /** Whether visible edges lead on upstream that this answer does not have. */
  readonly moreUpstream: ReadonlyArray<Scalars['Boolean']['output']>;
  /** Names of assets: of a field, its asset's. Null for a hidden one. */
  readonly names: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** Namespaces: of a field, its asset's. Null for a hidden one. */
  readonly namespaces: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** Paths of fields. Null for an asset and for a hidden one. */
  readonly paths: ReadonlyArray<Maybe<Scalars['String']['output']>>;
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

/** One way from one thing to another. It passes no node twice. */
export type LineagePath = {
  /** The edges in the same order: the first leaves the first node. */
  readonly edges: ReadonlyArray<LineageEdge>;
  /** Number of edges. */
  readonly hops: Scalars['Int']['output'];
  /** The nodes from the first to the last: one more than there are hops. */
  readonly nodes: ReadonlyArray<LineageNode>;
};

/** Ways from one thing to another. Empty when there is none, or an end is unknown or hidden. */
export type LineagePaths = {
  /** Whether the search came to its end. */
  readonly completeness: Completeness;
  /** Whether there are more paths than these. */
  readonly more: Scalars['Boolean']['output'];
  /** The paths, by number of hops, then by the ids on them. */
  readonly paths: ReadonlyArray<LineagePath>;
};

/** A list as a text, from the cursor `after` on. */
export type ListExport = {
  /** Where the text ends: `endCursor` as `after` gives what follows. */
  readonly pageInfo: PageInfo;
  /** Number of its rows: at most 50,000. */
  readonly rows: Scalars['Int']['output'];
  /**
   * The rows, with a header when the list is told from its beginning, so that one text after the other makes one file. Its
   * last lines say what the search left out, at the end of the list.
   */
  readonly text: Scalars['String']['output'];
};

/** A trained machine-learning model. */
export type Model = Asset & Node & {
  /** Who was given it or a field of it, and who changed it, latest first. Null when redacted. */
  readonly accesses?: Maybe<AccessConnection>;
  /** What was trained, such as `gradient boosting`. Null when nobody said. */
  readonly algorithm?: Maybe<Scalars['String']['output']>;
  /** Jobs that read it, by name. */
  readonly consumers: ReadonlyArray<Job>;
  /** Event time at which it was first heard of. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it is, in words: a curator's text if there is one, else the producer's latest. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * What producers said of it by facets, or parts of them, that have no attribute of their own: by facet, as JSON. They
   * may name anything, so they are null for a viewer from whom something may be hidden. Null when redacted, too.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** Fields of other assets that currently lead straight to the model or to a field of it, by asset, then path. */
  readonly features: ReadonlyArray<Field>;
  /** One of its current fields. Null when there is none, or it is hidden. */
  readonly field?: Maybe<Field>;
  /** Its columns, features or measures: by position in the schema, then those that lineage alone names, by path. */
  readonly fields: FieldConnection;
  /** Opaque and stable. Names that were merged or renamed away keep their ids, and all of them lead here. */
  readonly id: Scalars['ID']['output'];
  /** Dataset, model or dashboard: the same as the type of the object. */
  readonly kind: AssetKind;
  /** What it comes from and what depends on it. The same as `Query.lineage` of this one. */
  readonly lineage: LineageGraph;
  /** OpenLineage name within the namespace, such as `crm.public.customers`. */
  readonly name: Scalars['String']['output'];
  /** OpenLineage namespace: where it is, such as `postgres://db.example.com:5432`. */
  readonly namespace: Scalars['String']['output'];
  /** What people wrote about it, latest first. */
  readonly notes: NoteConnection;
  /** Who answers for it, by role, then name. */
  readonly owners: ReadonlyArray<Ownership>;
  /** Jobs that write it, by name. */
  readonly producers: ReadonlyArray<Job>;
  /** Latest results of its data quality checks. Null when redacted, and when there are no checks. */
  readonly quality?: Maybe<Quality>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** How sensitive it is by its own tags, the policy's rules and the policy's default. Fields have their own. */
  readonly sensitivity: Sensitivity;
  /** Whether it still exists, as far as events say. */
  readonly status: AssetStatus;
  /** Tags on the model itself, by name. Tags on its fields are on the fields. */
  readonly tags: ReadonlyArray<TagAssignment>;
  /** Glossary terms linked to it, by name. */
  readonly terms: ReadonlyArray<Term>;
  /** Runs that wrote the model, latest first. Their `parameters` are hyperparameters, their `metrics` results. */
  readonly trainingRuns: RunConnection;
  /** Event time at which it was last heard of. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the model, as its producer gives it. Null when nobody said. */
  readonly version?: Maybe<Scalars['String']['output']>;
};


/** A trained machine-learning model. */
export type ModelAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A trained machine-learning model. */
export type ModelFieldArgs = {
  path: Scalars['String']['input'];
};


/** A trained machine-learning model. */
export type ModelFieldsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A trained machine-learning model. */
export type ModelLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
};


/** A trained machine-learning model. */
export type ModelNotesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A trained machine-learning model. */
export type ModelTrainingRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type Mutation = {
  /** Writes a note on an asset, field or job. */
  readonly addNote: AddNotePayload;
  /** Makes a person or team an owner of an asset or job. */
  readonly assignOwner: AssignOwnerPayload;
  /** Puts a tag on an asset, field or job. Where it is already, nothing changes. */
  readonly assignTag: AssignTagPayload;
  /** Links a glossary term to an asset or field. */
  readonly assignTerm: AssignTermPayload;
  /** Adds an edge that a person vouches for, from now on: asset to asset, field to field, or field to asset. */
  readonly declareLineage: DeclareLineagePayload;
  /** Makes a glossary term, or changes the definition of the one with that name. */
  readonly defineTerm: DefineTermPayload;
  /** Says what an asset, field or job is. */
  readonly describe: DescribePayload;
  /**
   * Records a run of a pipeline that has no OpenLineage client: what it read, wrote, ran with and measured. It is the same
   * as OpenLineage events that say so. Sent again with the same `runId` it changes nothing, and what is new is added.
   * Needs the INGEST permission.
   */
  readonly recordRun: RecordRunPayload;
  /** Says that an edge is wrong, whatever its origin: it is left out of lineage, also when events say it again. */
  readonly rejectLineage: RejectLineagePayload;
  /**
   * Reads the policy file (`HEADWATER_POLICY`) and that of stale rules (`HEADWATER_STALE_RULES`) anew. Needs the ADMIN
   * permission (FORBIDDEN without). When one of them is wrong it is BAD_USER_INPUT, with each line that is wrong in the
   * message, and so it is when neither is set: then what held before stays, all of it. Requests in flight are answered
   * under the policy and the rules that they began with.
   */
  readonly reloadPolicy: ReloadPolicyPayload;
  /** Ends an ownership, whoever made it. Events that say it again do not bring it back. */
  readonly removeOwner: RemoveOwnerPayload;
  /**
   * Takes a tag away, whoever put it there, and says that it does not hold here: events that say it again do not bring it
   * back, and it neither comes to a field along lineage nor goes on from it.
   */
  readonly removeTag: RemoveTagPayload;
  /** Takes away the link between a glossary term and an asset or field. The term stays. */
  readonly removeTerm: RemoveTermPayload;
  /**
   * Takes back what persons said of an edge, that it is there or that it is wrong: what events say of it holds again. Of an
   * edge between assets also the rejections of their columns' edges that came with its own.
   */
  readonly withdrawLineage: WithdrawLineagePayload;
  /**
   * Takes back what persons said of a tag on something, that it holds or that it does not: what events say of it holds
   * again. Where nobody said anything of it, nothing changes.
   */
  readonly withdrawTag: WithdrawTagPayload;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationAddNoteArgs = {
  input: AddNoteInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationAssignOwnerArgs = {
  input: AssignOwnerInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationAssignTagArgs = {
  input: AssignTagInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationAssignTermArgs = {
  input: AssignTermInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationDeclareLineageArgs = {
  input: DeclareLineageInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationDefineTermArgs = {
  input: DefineTermInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationDescribeArgs = {
  input: DescribeInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationRecordRunArgs = {
  input: RecordRunInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationRejectLineageArgs = {
  input: RejectLineageInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationReloadPolicyArgs = {
  input: ReloadPolicyInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationRemoveOwnerArgs = {
  input: RemoveOwnerInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationRemoveTagArgs = {
  input: RemoveTagInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationRemoveTermArgs = {
  input: RemoveTermInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationWithdrawLineageArgs = {
  input: WithdrawLineageInput;
};


/**
 * What people say of the catalog. All of that needs the CURATE permission (FORBIDDEN without) and wins over what events
 * say; events never undo it. An id that is unknown or hidden is NOT_FOUND, one of the wrong kind BAD_USER_INPUT. What is
 * about the server itself (`reloadPolicy`) needs ADMIN, and what pipelines say (`recordRun`) needs INGEST.
 */
export type MutationWithdrawTagArgs = {
  input: WithdrawTagInput;
};

/** How well the lineage of a namespace is, by what the viewer sees of it. */
export type NamespaceHealth = {
  /** Assets that are active: neither dropped nor renamed. */
  readonly assets: Scalars['Int']['output'];
  /**
   * Checks that they were put to: of a dataset all kinds but ONE_SIDED_JOB; of a model or dashboard MISSING_FIELD,
   * STALE_EDGE, UNOWNED and UNDESCRIBED; of a job ONE_SIDED_JOB. Unchecked kinds do not count.
   */
  readonly checks: Scalars['Int']['output'];
  /** Checks that failed: those with a finding, each once however many findings an asset has of that kind. */
  readonly failed: Scalars['Int']['output'];
  /** Jobs that read or write something. */
  readonly jobs: Scalars['Int']['output'];
  /** The namespace. */
  readonly namespace: Scalars['String']['output'];
  /** `1 - failed / checks`: 1 is that nothing was found, and also that there was nothing to check. */
  readonly score: Scalars['Float']['output'];
};

/** How the edges of a namespace were at a moment. */
export type NamespaceMoment = {
  /** Datasets that had been seen by then and are active now. */
  readonly datasets: Scalars['Int']['output'];
  /** Those with an edge to them and none from them. */
  readonly deadEnds: Scalars['Int']['output'];
  /** The namespace. */
  readonly namespace: Scalars['String']['output'];
  /** Those with an edge from them, none to them, and no declaration (as of now) that they are sources. */
  readonly orphans: Scalars['Int']['output'];
  /** `1 - (orphans + deadEnds) / (2 * datasets)`. It is not comparable with `NamespaceHealth.score`, which has more checks. */
  readonly score: Scalars['Float']['output'];
};

/** Anything with an id of its own. */
export type Node = {
  /** Opaque and stable. It gives away neither name nor namespace; `node` finds the object again. */
  readonly id: Scalars['ID']['output'];
};

/** What a person wrote about an asset, field or job. */
export type Note = Node & {
  /** Id of the viewer who wrote it. */
  readonly author: Scalars['String']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** The text as it was written. */
  readonly text: Scalars['String']['output'];
};

/** One page of notes, latest first. */
export type NoteConnection = {
  /** The notes of this page, each with its cursor. */
  readonly edges: ReadonlyArray<NoteEdge>;
  /** The notes of this page without cursors. */
  readonly nodes: ReadonlyArray<Note>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many notes the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of notes. */
export type NoteEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Note;
};

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

/** A person or team that answers for assets or jobs. */
export type Owner = Node & {
  /** Assets that it has any role for, by name. */
  readonly assets: AssetConnection;
  /** Email address. Null when redacted, and when nobody said. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** As producers and curators write it, without a `team:` or `person:` before it. */
  readonly name: Scalars['String']['output'];
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** Whether it is one person. */
  readonly type: OwnerType;
};


/** A person or team that answers for assets or jobs. */
export type OwnerAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of owners, by name in any case. */
export type OwnerConnection = {
  /** The owners of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OwnerEdge>;
  /** The owners of this page without cursors. */
  readonly nodes: ReadonlyArray<Owner>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many owners the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of owners. */
export type OwnerEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Owner;
};

/** Kinds of owners. */
export type OwnerType =
  /** One person. */
  | 'PERSON'
  /** A group of people. */
  | 'TEAM';

/** An owner of something, and as what. */
export type Ownership = {
  /** The person or team. */
  readonly owner: Owner;
  /** As what: `OWNER`, `STEWARD`, `CONSUMER`, or another word that a producer or curator uses. */
  readonly role: Scalars['String']['output'];
};

/** Where a page stands in its list (https://relay.dev/graphql/connections.htm). Pages go forward only. */
export type PageInfo = {
  /** Cursor of the last one of this page, for `after` of the next. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether something stands before this page: true when `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first one of this page. Null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

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

/** A job that made a source. */
export type ProvenanceJob = {
  /** The job. */
  readonly job: Job;
  /** Its latest run whose last event was at or before `asOf`. Null when there is none. */
  readonly latestRun?: Maybe<Run>;
};

/** Something that went in, directly or through others. */
export type ProvenanceSource = {
  /** The asset. */
  readonly asset: Asset;
  /** How many runs away: 0 is what the run itself read. */
  readonly distance: Scalars['Int']['output'];
  /** Its version: of what the run read, the one that the run named, else the one that held when it started. Null when none is known. */
  readonly version?: Maybe<DatasetVersion>;
};

/** The latest result of each data quality check of an asset. */
export type Quality = {
  /** The checks, by name. */
  readonly assertions: ReadonlyArray<Assertion>;
  /** Event time of the latest result. Null without checks. */
  readonly measuredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Part of the checks that passed: 0 (none) to 1 (all). Null without checks. */
  readonly score?: Maybe<Scalars['Float']['output']>;
};

/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type Query = {
  /**
   * Who read and wrote what, latest first. It needs the AUDIT permission. Who does not see everything is given the entries
   * that name something that it sees.
   */
  readonly accessLog: AccessConnection;
  /** Who can see the fields with a tag, by the policy's roles, and who did, by the access log. Needs the permissions ADMIN and AUDIT. */
  readonly accessReview: EvidenceReport;
  /**
   * An asset by its OpenLineage name. Aliases and former names lead to the asset too. Null when it is unknown or hidden, or
   * when the name is one that the viewer would not see it by.
   */
  readonly asset?: Maybe<Asset>;
  /** The catalog's assets. */
  readonly assets: AssetConnection;
  /**
   * Every place where the data of an identifier lives, for a data subject's request (GDPR Art. 15 to 17): by system, with
   * owner, retention and masking, and the models that were trained on it. Null when all ids are unknown or hidden.
   */
  readonly dataSubjectReport?: Maybe<EvidenceReport>;
  /**
   * Whether someone with certain roles would see a thing, and what in the policy decides it. Needs the ADMIN permission
   * (FORBIDDEN without). Null when the thing is unknown or hidden from the caller, whose sight bounds the whole answer.
   */
  readonly explainAccess?: Maybe<AccessExplanation>;
  /**
   * Everything downstream of some assets and fields: what breaks when they change, and whom to tell. Of an asset, what it
   * feeds table by table; of a field, what it feeds column by column, with what it influences.
   */
  readonly impact: ImpactReport;
  /** A job by its OpenLineage name. Null when it is unknown or hidden. */
  readonly job?: Maybe<Job>;
  /** The catalog's jobs, by name. */
  readonly jobs: JobConnection;
  /** What the roots come from and what depends on them, as one graph: nearest first, within the budgets given. */
  readonly lineage: LineageGraph;
  /**
   * What is different between two moments in what the roots come from and what depends on them: what `lineage` gives at
   * `to` against what it gives at `from`, with the same arguments.
   */
  readonly lineageDiff: LineageDiff;
  /**
   * What is wrong with the lineage itself: what comes from nowhere, leads nowhere, is not seen any more, is there twice, or
   * has nobody to ask. It is told of what the viewer sees alone: a dataset that only hidden things feed is an orphan here.
   */
  readonly lineageHealth: LineageHealth;
  /**
   * What went into a model, for its card (EU AI Act, Art. 11 and Annex IV): data, versions, hyperparameters,
   * transformations, and quality at the time of training. Null when the model is unknown or hidden.
   */
  readonly modelCard?: Maybe<EvidenceReport>;
  /** Whatever an id names. Null when it is unknown or hidden: the two are never told apart. */
  readonly node?: Maybe<Node>;
  /** What each id names, in the order asked for, with null in the place of each that is unknown or hidden. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** People and teams that own something visible, by name. */
  readonly owners: OwnerConnection;
  /** How data gets from one asset or field to another: the shortest ways first. */
  readonly paths: LineagePaths;
  /** Records of processing activities, for GDPR Art. 30: every job that reads personal data. */
  readonly processingRecords: EvidenceReport;
  /**
   * A risk figure back to its sources, for BCBS 239: each step with its job and logic, checks and their results, what
   * changed in a period and by whom, and the gaps. Null when it is unknown or hidden.
   */
  readonly riskFigureReport?: Maybe<EvidenceReport>;
  /**
   * Why something is broken: what happened to it and upstream of it since a moment, the likeliest first. Runs that
   * failed or did not come, checks that failed, schemas, row counts and lineage that changed.
   */
  readonly rootCause: RootCauseReport;
  /** A run by the UUID that its producer gave. Null when it is unknown or hidden. */
  readonly run?: Maybe<Run>;
  /**
   * Finds assets, fields, jobs and terms by words. Best match first, then by name. The order depends on each visible text
   * alone, never on how many other documents there are.
   */
  readonly search: SearchConnection;
  /**
   * Where classified data goes: from every classified field to every place where its data ends, with the step that masks
   * it on the way. A flow passes DIRECT edges. Only what the viewer may see takes part.
   */
  readonly sensitiveFlows: SensitiveFlowConnection;
  /** Tags by name: those of the policy and those in use on something visible, without those above the viewer's clearance. */
  readonly tags: ReadonlyArray<Tag>;
  /** Glossary terms by name: those linked to something visible, and those linked to nothing. */
  readonly terms: TermConnection;
  /**
   * All that went into what a run wrote, such as a trained model: the versions of datasets, the fields, the
   * transformations and the parameters, and what these were made from in turn, as it was when the run started. Null when
   * the run is unknown or hidden.
   */
  readonly trainingProvenance?: Maybe<TrainingProvenance>;
  /**
   * Fields that receive what a tag classifies and do not carry the tag: their data comes from a classified field along
   * DIRECT edges of which none masks. What they are to be tagged with, or masked against. That a tag came to them along
   * lineage is no tag of their own.
   */
  readonly unclassifiedExposure: ExposureConnection;
  /** Who asks, and what the policy lets them see and do. */
  readonly viewer: Viewer;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryAccessLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asset?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  viewer?: InputMaybe<Scalars['String']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryAccessReviewArgs = {
  since?: InputMaybe<Scalars['DateTime']['input']>;
  tag: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryAssetArgs = {
  kind?: InputMaybe<AssetKind>;
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<AssetOrder>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryDataSubjectReportArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  of: ReadonlyArray<Scalars['ID']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryExplainAccessArgs = {
  of: Scalars['ID']['input'];
  viewer: ExplainViewerInput;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryImpactArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  change?: InputMaybe<SchemaChangeInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  of: ReadonlyArray<Scalars['ID']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryJobArgs = {
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
  of: ReadonlyArray<Scalars['ID']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryLineageDiffArgs = {
  collapse?: InputMaybe<CollapseInput>;
  depth?: InputMaybe<Scalars['Int']['input']>;
  direction?: InputMaybe<LineageDirection>;
  filter?: InputMaybe<LineageFilter>;
  from: Scalars['DateTime']['input'];
  granularity?: InputMaybe<Granularity>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
  of: ReadonlyArray<Scalars['ID']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryLineageHealthArgs = {
  namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  unreadDays: Scalars['Int']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryModelCardArgs = {
  model: Scalars['ID']['input'];
  run?: InputMaybe<Scalars['ID']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryOwnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryPathsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  from: Scalars['ID']['input'];
  granularity?: InputMaybe<Granularity>;
  maxDepth?: InputMaybe<Scalars['Int']['input']>;
  maxPaths?: InputMaybe<Scalars['Int']['input']>;
  to: Scalars['ID']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryProcessingRecordsArgs = {
  regulation?: InputMaybe<Scalars['String']['input']>;
  tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryRiskFigureReportArgs = {
  of: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryRootCauseArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  maxSuspects?: InputMaybe<Scalars['Int']['input']>;
  of: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryRunArgs = {
  runId: Scalars['ID']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AssetFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QuerySensitiveFlowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  filter?: InputMaybe<SensitiveFlowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryTermsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryTrainingProvenanceArgs = {
  depth?: InputMaybe<Scalars['Int']['input']>;
  maxNodes?: InputMaybe<Scalars['Int']['input']>;
  run: Scalars['ID']['input'];
};


/** The entry points for reading. What the viewer may not see is absent from every answer, as if it did not exist. */
export type QueryUnclassifiedExposureArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  namespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A run as it was, or as it is so far. */
export type RecordRunInput = {
  /** Which code was executed. */
  readonly codeVersion?: InputMaybe<CodeVersionInput>;
  /** When it ended; not before `startedAt`. Null for one that goes on. For one that has ended it is now, or what was said before. */
  readonly endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What went wrong. */
  readonly error?: InputMaybe<Scalars['String']['input']>;
  /** What it read: at most 1,000. */
  readonly inputs: ReadonlyArray<RecordedAssetInput>;
  /** What was executed. Made when it is not known. */
  readonly job: RecordedJobInput;
  /** What it measured: an object. */
  readonly metrics?: InputMaybe<Scalars['JSON']['input']>;
  /** What it wrote: at most 1,000. */
  readonly outputs: ReadonlyArray<RecordedOutputInput>;
  /** What it ran with, such as hyperparameters: an object. */
  readonly parameters?: InputMaybe<Scalars['JSON']['input']>;
  /** A UUID that tells this run from others: it makes the call repeatable. Null makes a new one. */
  readonly runId?: InputMaybe<Scalars['ID']['input']>;
  /** When it started. Null when that is not known: then what it read is as of its end. */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How far it has come. */
  readonly state: RunState;
};

/** What was recorded. */
export type RecordRunPayload = {
  /** The run with all that is known of it. Null when it is of a job that the viewer may not see. */
  readonly run?: Maybe<Run>;
  /** The UUID of the run. */
  readonly runId: Scalars['ID']['output'];
};

/** What a run read. */
export type RecordedAssetInput = {
  /** Its columns in order: at most 20,000. Null says nothing of them. */
  readonly fields?: InputMaybe<ReadonlyArray<RecordedFieldInput>>;
  /** What it is. Null says nothing of it; what nobody said is a dataset. */
  readonly kind?: InputMaybe<AssetKind>;
  /** OpenLineage name within the namespace. */
  readonly name: Scalars['String']['input'];
  /** OpenLineage namespace: where it is. */
  readonly namespace: Scalars['String']['input'];
  /** Its version at the time. Null when there is none. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** A column that went into an output. */
export type RecordedColumnInput = {
  /** OpenLineage name of what was read. */
  readonly name: Scalars['String']['input'];
  /** OpenLineage namespace of what was read. */
  readonly namespace: Scalars['String']['input'];
  /** Path of the column that was read. */
  readonly path: Scalars['String']['input'];
  /** Path of the column that was written. Null is the output as a whole, such as a filter or a model's feature. */
  readonly to?: InputMaybe<Scalars['String']['input']>;
  /** What is done to the data on the way. Null when there is nothing to say. */
  readonly transformation?: InputMaybe<TransformationInput>;
};

/** A column. */
export type RecordedFieldInput = {
  /** Path within the asset, with dots where it is nested. */
  readonly path: Scalars['String']['input'];
  /** Data type. Null when there is nothing to say. */
  readonly type?: InputMaybe<Scalars['String']['input']>;
};

/** The name of a job. */
export type RecordedJobInput = {
  /** OpenLineage name within the namespace. */
  readonly name: Scalars['String']['input'];
  /** OpenLineage namespace: who runs it. */
  readonly namespace: Scalars['String']['input'];
};

/** What a run wrote. */
export type RecordedOutputInput = {
  /** Which columns it was made from: at most 20,000. Null says nothing of them. */
  readonly columns?: InputMaybe<ReadonlyArray<RecordedColumnInput>>;
  /** Its columns in order: at most 20,000. Null says nothing of them. */
  readonly fields?: InputMaybe<ReadonlyArray<RecordedFieldInput>>;
  /** What it is. Null says nothing of it; what nobody said is a dataset. */
  readonly kind?: InputMaybe<AssetKind>;
  /** OpenLineage name within the namespace. */
  readonly name: Scalars['String']['input'];
  /** OpenLineage namespace: where it is. */
  readonly namespace: Scalars['String']['input'];
  /** Its version from now on. Null when there is none. */
  readonly version?: InputMaybe<Scalars['String']['input']>;
};

/** An attribute that was withheld. */
export type Redaction = {
  /** The aspect that the viewer's roles would have to include. */
  readonly aspect: Aspect;
  /** Name of the field of this object that is null for it. */
  readonly field: Scalars['String']['output'];
};

/** An edge that is wrong. */
export type RejectLineageInput = {
  /** Id of the asset or field that the edge leaves. */
  readonly from: Scalars['ID']['input'];
  /** Why it is wrong: not blank, at most 2,000 characters. Kept with the rejection. */
  readonly reason: Scalars['String']['input'];
  /** Id of the asset or field that it reaches. */
  readonly to: Scalars['ID']['input'];
};

/** What became of the rejection. */
export type RejectLineagePayload = {
  /** False when there was no such edge, and so nothing to reject. */
  readonly rejected: Scalars['Boolean']['output'];
};

/** How to reload. */
export type ReloadPolicyInput = {
  /** Whether to check the files only, and leave policy and rules as they are. */
  readonly dryRun: Scalars['Boolean']['input'];
};

/** The policy that was read. */
export type ReloadPolicyPayload = {
  /** Whether it holds from now on: false after a dry run. */
  readonly applied: Scalars['Boolean']['output'];
  /** Its sensitivity levels, the lowest first. */
  readonly levels: ReadonlyArray<Scalars['String']['output']>;
  /** Names of its roles, in the file's order. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** How many rules there are that say when lineage is stale. */
  readonly staleRules: Scalars['Int']['output'];
  /** Names of the tags that it defines, in the file's order. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
};

/** An ownership to end. */
export type RemoveOwnerInput = {
  /** Id of the asset or job. */
  readonly id: Scalars['ID']['input'];
  /** Id of the owner. */
  readonly owner: Scalars['ID']['input'];
  /** The role to end; other roles of the same owner stay. Where there is no such role, nothing changes. */
  readonly role: Scalars['String']['input'];
};

/** What lost an owner. */
export type RemoveOwnerPayload = {
  /** The asset or job as it is now. */
  readonly node: Node;
};

/** A tag, and what to take it from. */
export type RemoveTagInput = {
  /** Id of the asset, field or job. */
  readonly id: Scalars['ID']['input'];
  /** Name of the tag. Where it is not there, nothing changes. */
  readonly tag: Scalars['String']['input'];
};

/** What lost the tag. */
export type RemoveTagPayload = {
  /** The asset, field or job as it is now. */
  readonly node: Node;
};

/** A glossary term, and what to take the link from. */
export type RemoveTermInput = {
  /** Id of the asset or field. */
  readonly id: Scalars['ID']['input'];
  /** Id of the term. Where it is not linked, nothing changes. */
  readonly term: Scalars['ID']['input'];
};

/** What lost the link. */
export type RemoveTermPayload = {
  /** The asset or field as it is now. */
  readonly node: Node;
};

/** The form of a report as a text. */
export type ReportFormat =
  /** Comma-separated values, RFC 4180, with a header. */
  | 'CSV'
  /** A table in GitHub Flavored Markdown. */
  | 'MARKDOWN';

/** How long data is kept. */
export type Retention = {
  /** Why: a law, contract or policy, as curators wrote it. Null when nobody said. */
  readonly basis?: Maybe<Scalars['String']['output']>;
  /** Number of days. Null when nobody said, or there is no limit. */
  readonly days?: Maybe<Scalars['Int']['output']>;
};

/** What one role makes of a thing. */
export type RoleVerdict = {
  /** Whether the role admits it: nothing stands in the way. */
  readonly admits: Scalars['Boolean']['output'];
  /** What keeps the role from seeing it, all of it. Empty when it admits it. */
  readonly obstacles: ReadonlyArray<AccessObstacle>;
  /** Name of the role. */
  readonly role: Scalars['String']['output'];
};

/** What happened upstream. */
export type RootCauseReport = {
  /** What the search left out. */
  readonly completeness: Completeness;
  /** The id that was asked about; empty when it is unknown or hidden. */
  readonly roots: ReadonlyArray<Scalars['ID']['output']>;
  /** The likeliest first: by `Suspect.score`. */
  readonly suspects: ReadonlyArray<Suspect>;
  /** Number of all suspects, told or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One execution of a job. */
export type Run = Node & {
  /** Which code was executed. Null when redacted, and when nobody said. */
  readonly codeVersion?: Maybe<CodeVersion>;
  /** Event time of its end. Null while none was reported. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What went wrong, as the producer says it. Null when redacted, and when nothing was reported. */
  readonly error?: Maybe<Scalars['String']['output']>;
  /**
   * OpenLineage run facets that have no attribute of their own, by name. They may name anything, so they are null for a
   * viewer from whom something may be hidden. Null when redacted, too, and when there are none.
   */
  readonly facets?: Maybe<Scalars['JSON']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /**
   * The version of each asset that it read, by the asset's name: the one that the run named, else the one that held when
   * it started. An asset of which no version is known is left out.
   */
  readonly inputVersions: ReadonlyArray<DatasetVersion>;
  /** Assets that it read, by name. */
  readonly inputs: ReadonlyArray<Asset>;
  /** What was executed. */
  readonly job: Job;
  /** What it measured: accuracy, loss, durations. Null when redacted, and when nothing was reported. */
  readonly metrics?: Maybe<Scalars['JSON']['output']>;
  /** End of the time that it works on. Null when nobody said. */
  readonly nominalEndAt?: Maybe<Scalars['DateTime']['output']>;
  /** Beginning of the time that it works on, such as the day of a daily run. Null when nobody said. */
  readonly nominalStartAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The version of each asset that it wrote, by the asset's name: the one that the run named, else the one that held at
   * its end (or at its latest event). An asset of which no version is known is left out.
   */
  readonly outputVersions: ReadonlyArray<DatasetVersion>;
  /** Assets that it wrote, by name. */
  readonly outputs: ReadonlyArray<Asset>;
  /** What it ran with: arguments, hyperparameters. Null when redacted, and when nothing was reported. */
  readonly parameters?: Maybe<Scalars['JSON']['output']>;
  /** The run that started it. Null when there is none, or it is hidden. */
  readonly parent?: Maybe<Run>;
  /** What executed it, with its version, such as `spark 3.5.1`. Null when nobody said. */
  readonly processingEngine?: Maybe<Scalars['String']['output']>;
  /**
   * Attributes of this object that the viewer's roles do not include. They are null here whether or not there is a value:
   * the list depends on the type alone. Empty when the viewer may read all of them.
   */
  readonly redactions: ReadonlyArray<Redaction>;
  /** The run at the top of them: the first of all that led to this one. Null when nobody said, or it is hidden. */
  readonly root?: Maybe<Run>;
  /** The UUID that its producer gave, in lower case. */
  readonly runId: Scalars['ID']['output'];
  /** Event time of its start, or of its first event where no start was reported. Null when only its children are known. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  readonly state: RunState;
  /** Tests that it executed, as the producer lists them. Null when redacted, and when there are none. */
  readonly tests?: Maybe<ReadonlyArray<TestExecution>>;
};

/** One page of runs, latest first. */
export type RunConnection = {
  /** The runs of this page, each with its cursor. */
  readonly edges: ReadonlyArray<RunEdge>;
  /** The runs of this page without cursors. */
  readonly nodes: ReadonlyArray<Run>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many runs the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of runs. */
export type RunEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Run;
};

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

/** One difference between a version and the one before. */
export type SchemaChange = {
  /** Data type after. Null when the field was removed, and when nobody said. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** Data type before. Null when the field was added, and when nobody said. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What happened to the field. */
  readonly kind: SchemaChangeKind;
  /** Path of the field. */
  readonly path: Scalars['String']['output'];
};

/** A planned change of a schema. */
export type SchemaChangeInput = {
  /** Fields whose type will be another. */
  readonly changeTypes?: InputMaybe<ReadonlyArray<TypeChangeInput>>;
  /** Fields that will go. */
  readonly removeFields?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What can happen to a field from one version to the next. */
export type SchemaChangeKind =
  /** The schema has it and did not before. */
  | 'FIELD_ADDED'
  /** The schema had it and does not any more. */
  | 'FIELD_REMOVED'
  /** It is there in both, with different data types. */
  | 'TYPE_CHANGED';

/** One page of matches, best first. */
export type SearchConnection = {
  /** The matches of this page, each with its cursor. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** Counts over all matches, not only this page's. Counted only when asked for. */
  readonly facets: ReadonlyArray<Facet>;
  /** The matches of this page without cursors. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /**
   * What its reader must know: names in the filter that the viewer knows nothing of, in sentences. A slip in a name gives
   * an empty list, too. What is hidden and what is not there are told alike.
   */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** How many matches there are for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};


/** One page of matches, best first. */
export type SearchConnectionFacetsArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** One match. */
export type SearchEdge = {
  /** Opaque. As `after` of the same search it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** Where the words were found: `name`, `description` or both. */
  readonly matchedOn: ReadonlyArray<Scalars['String']['output']>;
  /** What was found. */
  readonly node: SearchResult;
  /** How well it matches: 0 to 1. It compares within one search only. */
  readonly score: Scalars['Float']['output'];
};

/** What a search can find. */
export type SearchResult = Dashboard | Dataset | Field | Job | Model | Term;

/** The types of things that a search can find. */
export type SearchType =
  /** Dashboards and other views for people. */
  | 'DASHBOARD'
  /** Tables, views, files, topics, feature tables and reports. */
  | 'DATASET'
  /** Columns, features and measures of assets. */
  | 'FIELD'
  /** Processes that read and write assets. */
  | 'JOB'
  /** Trained machine-learning models. */
  | 'MODEL'
  /** Entries of the business glossary. */
  | 'TERM';

/**
 * From a classified field to where it ends. `broken` when a masking step stands on every way there; `breakers` are those
 * steps. `exposed` when the destination is classified below the source and nothing breaks the flow.
 */
export type SensitiveFlow = {
  /** The first masking step of each way, when the flow is broken. */
  readonly breakers: ReadonlyArray<LineageEdge>;
  /** Whether a masking step stands on every way. */
  readonly broken: Scalars['Boolean']['output'];
  /** The field in which the data ends; of an asset that is only influenced, the field that influences it. */
  readonly destination: Field;
  /** The asset in which it ends: that of `destination`, or the one that is influenced. */
  readonly destinationAsset: Asset;
  /**
   * Whether the destination is less sensitive (a lower level, or without a compartment) and nothing masks on the way. A tag
   * that came to the destination along lineage does not count: that it came is what is looked for.
   */
  readonly exposed: Scalars['Boolean']['output'];
  /** Steps of `path`. */
  readonly hops: Scalars['Int']['output'];
  /** The shortest way: one without masking where there is one. */
  readonly path: LineagePath;
  /** The classified field. */
  readonly source: Field;
  /** Tags that classify the source: its own, its dataset's, and those of the policy's rules. */
  readonly tags: ReadonlyArray<Tag>;
};

/** A page of flows: by source, then by destination, each by namespace, name and path. */
export type SensitiveFlowConnection = {
  /** What the search for flows left out. */
  readonly completeness: Completeness;
  /** The flows with their cursors. */
  readonly edges: ReadonlyArray<SensitiveFlowEdge>;
  /**
   * The list from `after` on as one text, without the ways; `first` does not matter. For all of a long list: every page
   * is computed anew, and this once for 50,000 rows.
   */
  readonly export: ListExport;
  /** The flows. */
  readonly nodes: ReadonlyArray<SensitiveFlow>;
  /** Where the page is. */
  readonly pageInfo: PageInfo;
  /**
   * What its reader must know: names in the filter that the viewer knows nothing of, in sentences. A slip in a name gives
   * an empty list, too. What is hidden and what is not there are told alike.
   */
  readonly remarks: ReadonlyArray<Scalars['String']['output']>;
  /** Number of all flows that fit. */
  readonly totalCount: Scalars['Int']['output'];
};


/** A page of flows: by source, then by destination, each by namespace, name and path. */
export type SensitiveFlowConnectionExportArgs = {
  format: ReportFormat;
};

/** A flow and its place in the list. */
export type SensitiveFlowEdge = {
  /** To go on after this one. */
  readonly cursor: Scalars['String']['output'];
  /** The flow. */
  readonly node: SensitiveFlow;
};

/** Which flows. What is null or absent keeps all. */
export type SensitiveFlowFilter = {
  /** Sources in one of these compartments. */
  readonly compartments?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only flows that expose: see `SensitiveFlow.exposed`. */
  readonly exposedOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Namespaces of the sources. */
  readonly fromNamespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Also flows that are masked on every way. */
  readonly includeBroken?: InputMaybe<Scalars['Boolean']['input']>;
  /** Also INDIRECT edges: data that decides what is written, in a filter, a join or an order. They may end in an asset. */
  readonly includeIndirect?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Sources at one of these levels, by a tag or a rule of the policy: a field that nothing classifies is no source. Without
   * this and `tags`: those above the policy's default level, or in a compartment.
   */
  readonly levels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Names of tags: sources that carry one, or whose dataset does. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /**
   * Kinds of the assets that data reaches. With this or `toNamespaces` every field there is a destination, also one whose
   * data flows on; without them only where data ends, and what dashboards and models are made of.
   */
  readonly toKinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** Namespaces that data reaches. */
  readonly toNamespaces?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How sensitive something is, by the policy. */
export type Sensitivity = {
  /** Compartments that a reader must hold beside the level, such as `PII`, sorted. Often empty. */
  readonly compartments: ReadonlyArray<Scalars['String']['output']>;
  /** Name of the level, one of the policy's ordered list, such as `CONFIDENTIAL`. */
  readonly level: Scalars['String']['output'];
};

/** How a dataset is stored. */
export type Storage = {
  /** The format of its files, such as `parquet`. Null when nobody said. */
  readonly format?: Maybe<Scalars['String']['output']>;
  /** The layer that keeps it, such as `iceberg` or `delta`. Null when nobody said. */
  readonly layer?: Maybe<Scalars['String']['output']>;
};

/** Something that happened, and may be why. */
export type Suspect = {
  /** What it happened to. */
  readonly asset: Asset;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened, in a sentence. */
  readonly detail: Scalars['String']['output'];
  /** Hops from the asset to what is broken; 0 is the broken one itself. */
  readonly distance: Scalars['Int']['output'];
  /** The shortest way from the asset to what is broken. */
  readonly path: LineagePath;
  /** What kind of thing happened. */
  readonly reason: SuspectReason;
  /** The run in which it happened; of a job that is late, its last. Null when none is known. */
  readonly run?: Maybe<Run>;
  /** From 0 to 1: what happened later and nearer has more. */
  readonly score: Scalars['Float']['output'];
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

/** A classification, with what the policy says of it. */
export type Tag = {
  /** Compartment that a reader of what carries it must hold. Null when there is none. */
  readonly compartment?: Maybe<Scalars['String']['output']>;
  /** What it means, from the policy. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Sensitivity level of what carries it: the policy's default level for a tag that the policy does not define. */
  readonly level: Scalars['String']['output'];
  /** What it is called, such as `PII`. Case matters. */
  readonly name: Scalars['String']['output'];
  /** Rules that it is about, such as `GDPR`, in the policy's order. */
  readonly regulations: ReadonlyArray<Scalars['String']['output']>;
};

/** A tag on something, and how it got there. */
export type TagAssignment = {
  /**
   * When: a person's time of doing so, else the event time at which it was first said. Of a PROPAGATED tag since when it has
   * come on the shortest way.
   */
  readonly assignedAt: Scalars['DateTime']['output'];
  /** Id of the viewer who assigned it. Null when no person did. */
  readonly assignedBy?: Maybe<Scalars['String']['output']>;
  /** Where the assignment comes from. */
  readonly origin: Origin;
  /**
   * Where a PROPAGATED tag comes from: the nearest field that carries the tag of its own. Null for others, and when nothing
   * that can be seen carries it.
   */
  readonly source?: Maybe<Field>;
  /** The tag. */
  readonly tag: Tag;
};

/** An entry of the business glossary. */
export type Term = Node & {
  /** Assets that it is linked to, by name. */
  readonly assets: AssetConnection;
  /** What it means. Null when nobody said. */
  readonly definition?: Maybe<Scalars['String']['output']>;
  /** Opaque and stable. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. No two terms have the same name. */
  readonly name: Scalars['String']['output'];
};


/** An entry of the business glossary. */
export type TermAssetsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One page of terms, by name in any case. */
export type TermConnection = {
  /** The terms of this page, each with its cursor. */
  readonly edges: ReadonlyArray<TermEdge>;
  /** The terms of this page without cursors. */
  readonly nodes: ReadonlyArray<Term>;
  /** Where this page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many terms the whole list has for this viewer. Counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A place in a list of terms. */
export type TermEdge = {
  /** Opaque. As `after` of the same list, in the same order and with the same filter, it gives what follows. */
  readonly cursor: Scalars['String']['output'];
  /** What stands there. */
  readonly node: Term;
};

/** A test that a run executed, and how it came out (OpenLineage's `test` facet). */
export type TestExecution = {
  /** What was found. Null when nobody said. */
  readonly actual?: Maybe<Scalars['String']['output']>;
  /** What it checks, in words. Null when nobody said. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What should have been found. Null when nobody said. */
  readonly expected?: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** `error` or `warn`: what a failure is meant to do. Null when nobody said. */
  readonly severity?: Maybe<Scalars['String']['output']>;
  /** `pass`, `fail` or `skip`. A test with the severity `warn` may fail without stopping anything. */
  readonly status: Scalars['String']['output'];
  /** Such as `not_null` or `row_count`. Null when nobody said. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

/** What went into what a run wrote. Hidden things are left out, as in `lineage`, which the graphs admit to in the same way. */
export type TrainingProvenance = {
  /** The moment that all but the run itself is shown at: when the run started. */
  readonly asOf: Scalars['DateTime']['output'];
  /** What the run read, and where that came from. */
  readonly assets: LineageGraph;
  /** Whether this is all that the viewer may know of. When it is false, the graphs say what ended them. */
  readonly complete: Scalars['Boolean']['output'];
  /** The same field by field: from the fields that the run made something of. Of what it read without naming fields: from all. */
  readonly fields: LineageGraph;
  /** Jobs that made the sources, by name. */
  readonly jobs: ReadonlyArray<ProvenanceJob>;
  /**
   * What the run made from what: the lineage of its job, from fields (of a run that named none: from assets) into what the
   * run wrote, as it held at the end of the run.
   */
  readonly made: ReadonlyArray<LineageEdge>;
  /** The run, with its parameters, metrics and code version. */
  readonly run: Run;
  /** What the run read and what that was made from, with the versions of then: nearest first, then by id. */
  readonly sources: ReadonlyArray<ProvenanceSource>;
};

/** What is done to data between two fields or assets (https://openlineage.io/docs/spec/facets/dataset-facets/column_lineage_facet). */
export type Transformation = {
  /**
   * What is done, often a piece of code. Null when redacted, and when nobody said. A transformation has no `redactions` of
   * its own: it is redacted exactly when `viewer.aspects` lacks CODE.
   */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Whether it masks the data, such as a hash, as its producer says. */
  readonly masking: Scalars['Boolean']['output'];
  /** Such as `IDENTITY`, `AGGREGATION`, `JOIN` or `FILTER`. Null when nobody said. */
  readonly subtype?: Maybe<Scalars['String']['output']>;
  /** Whether the value itself is passed on. */
  readonly type: TransformationType;
};

/** What is done to data on the way. */
export type TransformationInput = {
  /** What is done, in words or code. Null when there is nothing to say. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Whether it masks the data, such as a hash. */
  readonly masking: Scalars['Boolean']['input'];
  /** Such as `IDENTITY`, `AGGREGATION`, `JOIN` or `FILTER`. Null when there is nothing to say. */
  readonly subtype?: InputMaybe<Scalars['String']['input']>;
  /** Whether the value itself is passed on. */
  readonly type: TransformationType;
};

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

/** A field that will have another type. */
export type TypeChangeInput = {
  /** The field. */
  readonly field: Scalars['ID']['input'];
  /** Its type then. When it has it already, nothing changes. */
  readonly type: Scalars['String']['input'];
};

/** The caller of this request. With several roles: what any one of them grants. */
export type Viewer = {
  /** Groups of attributes that the caller may read. What is not among them comes back null, with a redaction. */
  readonly aspects: ReadonlyArray<Aspect>;
  /** Compartments that any role holds, such as `PII`, sorted. `*` stands for all. */
  readonly compartments: ReadonlyArray<Scalars['String']['output']>;
  /** What takes the place of a hidden thing in lineage. */
  readonly hidden: HiddenMode;
  /** The token's or API key's subject; `anonymous` without credentials. */
  readonly id: Scalars['String']['output'];
  /** The highest sensitivity level that any role reaches, such as `INTERNAL`. */
  readonly level: Scalars['String']['output'];
  /** The policy's levels up to that one, the lowest first. */
  readonly levels: ReadonlyArray<Scalars['String']['output']>;
  /** What the caller may do beside reading. */
  readonly permissions: ReadonlyArray<Permission>;
  /** Roles of the policy that the caller has, sorted. Roles that the policy does not define grant nothing and are left out. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Roles, sorted, as which the caller may look: a request with the header `Headwater-View-As` and names of such roles, with
   * commas between them, is answered as these roles are. Empty without the ADMIN permission; with it, those of the policy
   * that see and may nothing that one of the caller's own roles does not.
   */
  readonly viewableAs: ReadonlyArray<Scalars['String']['output']>;
};

/** An edge of which persons said something. */
export type WithdrawLineageInput = {
  /** Id of the asset or field that the edge leaves. */
  readonly from: Scalars['ID']['input'];
  /** Id of the asset or field that it reaches. */
  readonly to: Scalars['ID']['input'];
};

/** What became of it. */
export type WithdrawLineagePayload = {
  /** False when no person had said anything of the edge, and so there was nothing to take back. */
  readonly withdrawn: Scalars['Boolean']['output'];
};

/** A tag of which persons said something. */
export type WithdrawTagInput = {
  /** Id of the asset, field or job. */
  readonly id: Scalars['ID']['input'];
  /** Name of the tag. */
  readonly tag: Scalars['String']['input'];
};

/** What the tag was said of. */
export type WithdrawTagPayload = {
  /** The asset, field or job as it is now. */
  readonly node: Node;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  HealthSubject:
    | ( VisibleAsset )
    | ( VisibleAsset )
    | ( VisibleField )
    | ( VisibleJob )
    | ( VisibleAsset )
  ;
  LineageEntity:
    | ( VisibleAsset )
    | ( VisibleAsset )
    | ( VisibleField )
    | ( VisibleAsset )
  ;
  SearchResult:
    | ( VisibleAsset )
    | ( VisibleAsset )
    | ( VisibleField )
    | ( VisibleJob )
    | ( VisibleAsset )
    | ( VisibleTerm )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Asset:
    | ( VisibleAsset )
    | ( VisibleAsset )
    | ( VisibleAsset )
  ;
  Node:
    | ( VisibleAsset )
    | ( VisibleAsset )
    | ( VisibleVersion )
    | ( VisibleField )
    | ( VisibleJob )
    | ( VisibleAsset )
    | ( VisibleNote )
    | ( VisibleOwner )
    | ( VisibleRun )
    | ( VisibleTerm )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Access: ResolverTypeWrapper<VisibleAccess>;
  AccessConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleAccess>>;
  AccessEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleAccess>>;
  AccessExplanation: ResolverTypeWrapper<VisibleAccessExplanation>;
  AccessGround: ResolverTypeWrapper<AccessGround>;
  AccessGroundKind: AccessGroundKind;
  AccessKind: AccessKind;
  AccessObstacle: ResolverTypeWrapper<AccessObstacle>;
  AccessObstacleKind: AccessObstacleKind;
  AddNoteInput: AddNoteInput;
  AddNotePayload: ResolverTypeWrapper<Omit<AddNotePayload, 'note'> & { note: ResolversTypes['Note'] }>;
  Aspect: Aspect;
  Assertion: ResolverTypeWrapper<VisibleAssertion>;
  Asset: ResolverTypeWrapper<VisibleAsset>;
  AssetConnection: ResolverTypeWrapper<AssetPage>;
  AssetEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleAsset>>;
  AssetFilter: AssetFilter;
  AssetKind: AssetKind;
  AssetName: ResolverTypeWrapper<AssetName>;
  AssetOrder: AssetOrder;
  AssetOrderField: AssetOrderField;
  AssetStatus: AssetStatus;
  AssignOwnerInput: AssignOwnerInput;
  AssignOwnerPayload: ResolverTypeWrapper<Omit<AssignOwnerPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  AssignTagInput: AssignTagInput;
  AssignTagPayload: ResolverTypeWrapper<Omit<AssignTagPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  AssignTermInput: AssignTermInput;
  AssignTermPayload: ResolverTypeWrapper<Omit<AssignTermPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Catalog: ResolverTypeWrapper<Catalog>;
  CodeVersion: ResolverTypeWrapper<CodeVersion>;
  CodeVersionInput: CodeVersionInput;
  CollapseInput: CollapseInput;
  Completeness: ResolverTypeWrapper<Completeness>;
  Dashboard: ResolverTypeWrapper<VisibleAsset>;
  DataStructure: DataStructure;
  Dataset: ResolverTypeWrapper<VisibleAsset>;
  DatasetStatistics: ResolverTypeWrapper<VisibleStatistics>;
  DatasetVersion: ResolverTypeWrapper<VisibleVersion>;
  DatasetVersionConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleVersion>>;
  DatasetVersionEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleVersion>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeclareLineageInput: DeclareLineageInput;
  DeclareLineagePayload: ResolverTypeWrapper<Omit<DeclareLineagePayload, 'edge'> & { edge: ResolversTypes['LineageEdge'] }>;
  DefineTermInput: DefineTermInput;
  DefineTermPayload: ResolverTypeWrapper<Omit<DefineTermPayload, 'term'> & { term: ResolversTypes['Term'] }>;
  DescribeInput: DescribeInput;
  DescribePayload: ResolverTypeWrapper<Omit<DescribePayload, 'node'> & { node: ResolversTypes['Node'] }>;
  EdgeKind: EdgeKind;
  Evidence: ResolverTypeWrapper<VisibleEvidence>;
  EvidenceFormat: EvidenceFormat;
  EvidenceReport: ResolverTypeWrapper<EvidenceDocument>;
  EvidenceSection: ResolverTypeWrapper<ReportSection>;
  ExplainViewerInput: ExplainViewerInput;
  Exposure: ResolverTypeWrapper<ExposureRow>;
  ExposureConnection: ResolverTypeWrapper<ExposurePage>;
  ExposureEdge: ResolverTypeWrapper<import('../connections.ts').Edge<import('../modules/exposure/resolvers.ts').ExposureRow>>;
  Facet: ResolverTypeWrapper<Omit<Facet, 'values'> & { values: ReadonlyArray<ResolversTypes['FacetValue']> }>;
  FacetValue: ResolverTypeWrapper<FacetRow>;
  Field: ResolverTypeWrapper<VisibleField>;
  FieldConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleField>>;
  FieldEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleField>>;
  FieldSnapshot: ResolverTypeWrapper<FieldSnapshot>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Granularity: Granularity;
  GraphFormat: GraphFormat;
  HealthCount: ResolverTypeWrapper<HealthCount>;
  HealthFinding: ResolverTypeWrapper<import('../../governance/health/finding.ts').HealthFinding>;
  HealthFindingConnection: ResolverTypeWrapper<import('../connections.ts').Connection<import('../../governance/health/finding.ts').HealthFinding>>;
  HealthFindingEdge: ResolverTypeWrapper<import('../connections.ts').Edge<import('../../governance/health/finding.ts').HealthFinding>>;
  HealthFindingKind: HealthFindingKind;
  HealthMoment: ResolverTypeWrapper<HealthMoment>;
  HealthSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HealthSubject']>;
  HiddenMode: HiddenMode;
  HierarchyLevel: ResolverTypeWrapper<HierarchyLevel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ImpactConnection: ResolverTypeWrapper<import('../connections.ts').Connection<import('../modules/impact/report.ts').ImpactRow>>;
  ImpactEdge: ResolverTypeWrapper<import('../connections.ts').Edge<import('../modules/impact/report.ts').ImpactRow>>;
  ImpactReport: ResolverTypeWrapper<ImpactAnswer>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<VisibleJob>;
  JobConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleJob>>;
  JobDependency: ResolverTypeWrapper<Omit<JobDependency, 'job'> & { job: ResolversTypes['Job'] }>;
  JobDependencyKind: JobDependencyKind;
  JobEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleJob>>;
  JobEndsSeen: ResolverTypeWrapper<JobEndsSeen>;
  JobFilter: JobFilter;
  LineageChange: LineageChange;
  LineageColumns: ResolverTypeWrapper<VisibleLineageColumns>;
  LineageDiff: ResolverTypeWrapper<VisibleLineageDiff>;
  LineageDirection: LineageDirection;
  LineageEdge: ResolverTypeWrapper<VisibleLineageEdge>;
  LineageEdgeAttribute: LineageEdgeAttribute;
  LineageEdgeChange: ResolverTypeWrapper<VisibleLineageEdgeChange>;
  LineageEdgeColumns: ResolverTypeWrapper<VisibleLineageEdgeColumns>;
  LineageEntity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LineageEntity']>;
  LineageFilter: LineageFilter;
  LineageGraph: ResolverTypeWrapper<VisibleLineageGraph>;
  LineageHealth: ResolverTypeWrapper<HealthReport>;
  LineageNode: ResolverTypeWrapper<VisibleLineageNode>;
  LineageNodeChange: ResolverTypeWrapper<VisibleLineageNodeChange>;
  LineageNodeColumns: ResolverTypeWrapper<VisibleLineageNodeColumns>;
  LineageNodeKind: LineageNodeKind;
  LineagePath: ResolverTypeWrapper<VisibleLineagePath>;
  LineagePaths: ResolverTypeWrapper<VisibleLineagePaths>;
  ListExport: ResolverTypeWrapper<ListExport>;
  Model: ResolverTypeWrapper<VisibleAsset>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NamespaceHealth: ResolverTypeWrapper<NamespaceHealth>;
  NamespaceMoment: ResolverTypeWrapper<NamespaceMoment>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Note: ResolverTypeWrapper<VisibleNote>;
  NoteConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleNote>>;
  NoteEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleNote>>;
  OrderDirection: OrderDirection;
  Origin: Origin;
  Owner: ResolverTypeWrapper<VisibleOwner>;
  OwnerConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleOwner>>;
  OwnerEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleOwner>>;
  OwnerType: OwnerType;
  Ownership: ResolverTypeWrapper<VisibleOwnership>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  ProvenanceJob: ResolverTypeWrapper<VisibleProvenanceJob>;
  ProvenanceSource: ResolverTypeWrapper<VisibleProvenanceSource>;
  Quality: ResolverTypeWrapper<VisibleQuality>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordRunInput: RecordRunInput;
  RecordRunPayload: ResolverTypeWrapper<Omit<RecordRunPayload, 'run'> & { run?: Maybe<ResolversTypes['Run']> }>;
  RecordedAssetInput: RecordedAssetInput;
  RecordedColumnInput: RecordedColumnInput;
  RecordedFieldInput: RecordedFieldInput;
  RecordedJobInput: RecordedJobInput;
  RecordedOutputInput: RecordedOutputInput;
  Redaction: ResolverTypeWrapper<Redaction>;
  RejectLineageInput: RejectLineageInput;
  RejectLineagePayload: ResolverTypeWrapper<RejectLineagePayload>;
  ReloadPolicyInput: ReloadPolicyInput;
  ReloadPolicyPayload: ResolverTypeWrapper<ReloadPolicyPayload>;
  RemoveOwnerInput: RemoveOwnerInput;
  RemoveOwnerPayload: ResolverTypeWrapper<Omit<RemoveOwnerPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  RemoveTagInput: RemoveTagInput;
  RemoveTagPayload: ResolverTypeWrapper<Omit<RemoveTagPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  RemoveTermInput: RemoveTermInput;
  RemoveTermPayload: ResolverTypeWrapper<Omit<RemoveTermPayload, 'node'> & { node: ResolversTypes['Node'] }>;
  ReportFormat: ReportFormat;
  Retention: ResolverTypeWrapper<Retention>;
  RoleVerdict: ResolverTypeWrapper<RoleVerdict>;
  RootCauseReport: ResolverTypeWrapper<Omit<RootCauseReport, 'completeness' | 'suspects'> & { completeness: ResolversTypes['Completeness'], suspects: ReadonlyArray<ResolversTypes['Suspect']> }>;
  Run: ResolverTypeWrapper<VisibleRun>;
  RunConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleRun>>;
  RunEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleRun>>;
  RunState: RunState;
  SchemaChange: ResolverTypeWrapper<SchemaChange>;
  SchemaChangeInput: SchemaChangeInput;
  SchemaChangeKind: SchemaChangeKind;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['SearchResult'] }>;
  SearchResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchResult']>;
  SearchType: SearchType;
  SensitiveFlow: ResolverTypeWrapper<FlowNode>;
  SensitiveFlowConnection: ResolverTypeWrapper<FlowConnection>;
  SensitiveFlowEdge: ResolverTypeWrapper<import('../connections.ts').Edge<import('../modules/sensitive-flow/connection.ts').FlowNode>>;
  SensitiveFlowFilter: SensitiveFlowFilter;
  Sensitivity: ResolverTypeWrapper<Sensitivity>;
  Storage: ResolverTypeWrapper<Storage>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Suspect: ResolverTypeWrapper<FoundSuspect>;
  SuspectReason: SuspectReason;
  Tag: ResolverTypeWrapper<VisibleTag>;
  TagAssignment: ResolverTypeWrapper<VisibleTagAssignment>;
  Term: ResolverTypeWrapper<VisibleTerm>;
  TermConnection: ResolverTypeWrapper<import('../connections.ts').Connection<VisibleTerm>>;
  TermEdge: ResolverTypeWrapper<import('../connections.ts').Edge<VisibleTerm>>;
  TestExecution: ResolverTypeWrapper<TestExecution>;
  TrainingProvenance: ResolverTypeWrapper<VisibleTrainingProvenance>;
  Transformation: ResolverTypeWrapper<Transformation>;
  TransformationInput: TransformationInput;
  TransformationType: TransformationType;
  Truncation: Truncation;
  TypeChangeInput: TypeChangeInput;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Viewer: ResolverTypeWrapper<Viewer>;
  WithdrawLineageInput: WithdrawLineageInput;
  WithdrawLineagePayload: ResolverTypeWrapper<WithdrawLineagePayload>;
  WithdrawTagInput: WithdrawTagInput;
  WithdrawTagPayload: ResolverTypeWrapper<Omit<WithdrawTagPayload, 'node'> & { node: ResolversTypes['Node'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Access: VisibleAccess;
  AccessConnection: import('../connections.ts').Connection<VisibleAccess>;
  AccessEdge: import('../connections.ts').Edge<VisibleAccess>;
  AccessExplanation: VisibleAccessExplanation;
  AccessGround: AccessGround;
  AccessObstacle: AccessObstacle;
  AddNoteInput: AddNoteInput;
  AddNotePayload: Omit<AddNotePayload, 'note'> & { note: ResolversParentTypes['Note'] };
  Assertion: VisibleAssertion;
  Asset: VisibleAsset;
  AssetConnection: AssetPage;
  AssetEdge: import('../connections.ts').Edge<VisibleAsset>;
  AssetFilter: AssetFilter;
  AssetName: AssetName;
  AssetOrder: AssetOrder;
  AssignOwnerInput: AssignOwnerInput;
  AssignOwnerPayload: Omit<AssignOwnerPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  AssignTagInput: AssignTagInput;
  AssignTagPayload: Omit<AssignTagPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  AssignTermInput: AssignTermInput;
  AssignTermPayload: Omit<AssignTermPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  Boolean: Scalars['Boolean']['output'];
  Catalog: Catalog;
  CodeVersion: CodeVersion;
  CodeVersionInput: CodeVersionInput;
  CollapseInput: CollapseInput;
  Completeness: Completeness;
  Dashboard: VisibleAsset;
  Dataset: VisibleAsset;
  DatasetStatistics: VisibleStatistics;
  DatasetVersion: VisibleVersion;
  DatasetVersionConnection: import('../connections.ts').Connection<VisibleVersion>;
  DatasetVersionEdge: import('../connections.ts').Edge<VisibleVersion>;
  DateTime: Scalars['DateTime']['output'];
  DeclareLineageInput: DeclareLineageInput;
  DeclareLineagePayload: Omit<DeclareLineagePayload, 'edge'> & { edge: ResolversParentTypes['LineageEdge'] };
  DefineTermInput: DefineTermInput;
  DefineTermPayload: Omit<DefineTermPayload, 'term'> & { term: ResolversParentTypes['Term'] };
  DescribeInput: DescribeInput;
  DescribePayload: Omit<DescribePayload, 'node'> & { node: ResolversParentTypes['Node'] };
  Evidence: VisibleEvidence;
  EvidenceReport: EvidenceDocument;
  EvidenceSection: ReportSection;
  ExplainViewerInput: ExplainViewerInput;
  Exposure: ExposureRow;
  ExposureConnection: ExposurePage;
  ExposureEdge: import('../connections.ts').Edge<import('../modules/exposure/resolvers.ts').ExposureRow>;
  Facet: Omit<Facet, 'values'> & { values: ReadonlyArray<ResolversParentTypes['FacetValue']> };
  FacetValue: FacetRow;
  Field: VisibleField;
  FieldConnection: import('../connections.ts').Connection<VisibleField>;
  FieldEdge: import('../connections.ts').Edge<VisibleField>;
  FieldSnapshot: FieldSnapshot;
  Float: Scalars['Float']['output'];
  HealthCount: HealthCount;
  HealthFinding: import('../../governance/health/finding.ts').HealthFinding;
  HealthFindingConnection: import('../connections.ts').Connection<import('../../governance/health/finding.ts').HealthFinding>;
  HealthFindingEdge: import('../connections.ts').Edge<import('../../governance/health/finding.ts').HealthFinding>;
  HealthMoment: HealthMoment;
  HealthSubject: ResolversUnionTypes<ResolversParentTypes>['HealthSubject'];
  HierarchyLevel: HierarchyLevel;
  ID: Scalars['ID']['output'];
  ImpactConnection: import('../connections.ts').Connection<import('../modules/impact/report.ts').ImpactRow>;
  ImpactEdge: import('../connections.ts').Edge<import('../modules/impact/report.ts').ImpactRow>;
  ImpactReport: ImpactAnswer;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: VisibleJob;
  JobConnection: import('../connections.ts').Connection<VisibleJob>;
  JobDependency: Omit<JobDependency, 'job'> & { job: ResolversParentTypes['Job'] };
  JobEdge: import('../connections.ts').Edge<VisibleJob>;
  JobEndsSeen: JobEndsSeen;
  JobFilter: JobFilter;
  LineageColumns: VisibleLineageColumns;
  LineageDiff: VisibleLineageDiff;
  LineageEdge: VisibleLineageEdge;
  LineageEdgeChange: VisibleLineageEdgeChange;
  LineageEdgeColumns: VisibleLineageEdgeColumns;
  LineageEntity: ResolversUnionTypes<ResolversParentTypes>['LineageEntity'];
  LineageFilter: LineageFilter;
  LineageGraph: VisibleLineageGraph;
  LineageHealth: HealthReport;
  LineageNode: VisibleLineageNode;
  LineageNodeChange: VisibleLineageNodeChange;
  LineageNodeColumns: VisibleLineageNodeColumns;
  LineagePath: VisibleLineagePath;
  LineagePaths: VisibleLineagePaths;
  ListExport: ListExport;
  Model: VisibleAsset;
  Mutation: Record<PropertyKey, never>;
  NamespaceHealth: NamespaceHealth;
  NamespaceMoment: NamespaceMoment;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Note: VisibleNote;
  NoteConnection: import('../connections.ts').Connection<VisibleNote>;
  NoteEdge: import('../connections.ts').Edge<VisibleNote>;
  Owner: VisibleOwner;
  OwnerConnection: import('../connections.ts').Connection<VisibleOwner>;
  OwnerEdge: import('../connections.ts').Edge<VisibleOwner>;
  Ownership: VisibleOwnership;
  PageInfo: PageInfo;
  ProvenanceJob: VisibleProvenanceJob;
  ProvenanceSource: VisibleProvenanceSource;
  Quality: VisibleQuality;
  Query: Record<PropertyKey, never>;
  RecordRunInput: RecordRunInput;
  RecordRunPayload: Omit<RecordRunPayload, 'run'> & { run?: Maybe<ResolversParentTypes['Run']> };
  RecordedAssetInput: RecordedAssetInput;
  RecordedColumnInput: RecordedColumnInput;
  RecordedFieldInput: RecordedFieldInput;
  RecordedJobInput: RecordedJobInput;
  RecordedOutputInput: RecordedOutputInput;
  Redaction: Redaction;
  RejectLineageInput: RejectLineageInput;
  RejectLineagePayload: RejectLineagePayload;
  ReloadPolicyInput: ReloadPolicyInput;
  ReloadPolicyPayload: ReloadPolicyPayload;
  RemoveOwnerInput: RemoveOwnerInput;
  RemoveOwnerPayload: Omit<RemoveOwnerPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  RemoveTagInput: RemoveTagInput;
  RemoveTagPayload: Omit<RemoveTagPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  RemoveTermInput: RemoveTermInput;
  RemoveTermPayload: Omit<RemoveTermPayload, 'node'> & { node: ResolversParentTypes['Node'] };
  Retention: Retention;
  RoleVerdict: RoleVerdict;
  RootCauseReport: Omit<RootCauseReport, 'completeness' | 'suspects'> & { completeness: ResolversParentTypes['Completeness'], suspects: ReadonlyArray<ResolversParentTypes['Suspect']> };
  Run: VisibleRun;
  RunConnection: import('../connections.ts').Connection<VisibleRun>;
  RunEdge: import('../connections.ts').Edge<VisibleRun>;
  SchemaChange: SchemaChange;
  SchemaChangeInput: SchemaChangeInput;
  SearchConnection: SearchPage;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['SearchResult'] };
  SearchResult: ResolversUnionTypes<ResolversParentTypes>['SearchResult'];
  SensitiveFlow: FlowNode;
  SensitiveFlowConnection: FlowConnection;
  SensitiveFlowEdge: import('../connections.ts').Edge<import('../modules/sensitive-flow/connection.ts').FlowNode>;
  SensitiveFlowFilter: SensitiveFlowFilter;
  Sensitivity: Sensitivity;
  Storage: Storage;
  String: Scalars['String']['output'];
  Suspect: FoundSuspect;
  Tag: VisibleTag;
  TagAssignment: VisibleTagAssignment;
  Term: VisibleTerm;
  TermConnection: import('../connections.ts').Connection<VisibleTerm>;
  TermEdge: import('../connections.ts').Edge<VisibleTerm>;
  TestExecution: TestExecution;
  TrainingProvenance: VisibleTrainingProvenance;
  Transformation: Transformation;
  TransformationInput: TransformationInput;
  TypeChangeInput: TypeChangeInput;
  URL: Scalars['URL']['output'];
  Viewer: Viewer;
  WithdrawLineageInput: WithdrawLineageInput;
  WithdrawLineagePayload: WithdrawLineagePayload;
  WithdrawTagInput: WithdrawTagInput;
  WithdrawTagPayload: Omit<WithdrawTagPayload, 'node'> & { node: ResolversParentTypes['Node'] };
};

export type AspectDirectiveArgs = {
  of: Aspect;
};

export type AspectDirectiveResolver<Result, Parent, ContextType = GraphQLContext, Args = AspectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AccessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Access'] = ResolversParentTypes['Access']> = {
  aspects?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Aspect']>>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  idCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redactions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessConnection'] = ResolversParentTypes['AccessConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Access']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessEdge'] = ResolversParentTypes['AccessEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Access'], ParentType, ContextType>;
};

export type AccessExplanationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation']> = {
  ends?: Resolver<Maybe<ResolversTypes['JobEndsSeen']>, ParentType, ContextType>;
  grounds?: Resolver<ReadonlyArray<ResolversTypes['AccessGround']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['RoleVerdict']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  visible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AccessGroundResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessGround'] = ResolversParentTypes['AccessGround']> = {
  compartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inherited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessGroundKind'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessObstacleResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AccessObstacle'] = ResolversParentTypes['AccessObstacle']> = {
  glob?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['AccessGround']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessObstacleKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AddNotePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AddNotePayload'] = ResolversParentTypes['AddNotePayload']> = {
  note?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
};

export type AssertionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Assertion'] = ResolversParentTypes['Assertion']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  success?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AssetResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  __resolveType: TypeResolveFn<'Dashboard' | 'Dataset' | 'Model', ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type AssetNameResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssetName'] = ResolversParentTypes['AssetName']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssignOwnerPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssignOwnerPayload'] = ResolversParentTypes['AssignOwnerPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type AssignTagPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssignTagPayload'] = ResolversParentTypes['AssignTagPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type AssignTermPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['AssignTermPayload'] = ResolversParentTypes['AssignTermPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type CatalogResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Catalog'] = ResolversParentTypes['Catalog']> = {
  framework?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  metadataUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  warehouseUri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CodeVersionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['CodeVersion'] = ResolversParentTypes['CodeVersion']> = {
  branch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repository?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  continueFrom?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  hidden?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<ReadonlyArray<ResolversTypes['Truncation']>, ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard']> = {
  accesses?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<DashboardAccessesArgs, 'first'>>;
  consumers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType, RequireFields<DashboardFieldArgs, 'path'>>;
  fields?: Resolver<ResolversTypes['FieldConnection'], ParentType, ContextType, RequireFields<DashboardFieldsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<DashboardLineageArgs, 'depth' | 'direction' | 'granularity' | 'maxNodes'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<DashboardNotesArgs, 'first'>>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Ownership']>, ParentType, ContextType>;
  producers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Quality']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AssetStatus'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagAssignment']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  tool?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Dataset'] = ResolversParentTypes['Dataset']> = {
  accesses?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<DatasetAccessesArgs, 'first'>>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['AssetName']>, ParentType, ContextType>;
  catalog?: Resolver<Maybe<ResolversTypes['Catalog']>, ParentType, ContextType>;
  consumers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  datasetType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declaredSource?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType, RequireFields<DatasetFieldArgs, 'path'>>;
  fields?: Resolver<ResolversTypes['FieldConnection'], ParentType, ContextType, RequireFields<DatasetFieldsArgs, 'first'>>;
  hierarchy?: Resolver<ReadonlyArray<ResolversTypes['HierarchyLevel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<DatasetLineageArgs, 'depth' | 'direction' | 'granularity' | 'maxNodes'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<DatasetNotesArgs, 'first'>>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Ownership']>, ParentType, ContextType>;
  partitions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  producers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Quality']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  retention?: Resolver<Maybe<ResolversTypes['Retention']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  statistics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DatasetStatistics']>>, ParentType, ContextType, RequireFields<DatasetStatisticsArgs, 'first'>>;
  status?: Resolver<ResolversTypes['AssetStatus'], ParentType, ContextType>;
  storage?: Resolver<Maybe<ResolversTypes['Storage']>, ParentType, ContextType>;
  structure?: Resolver<Maybe<ResolversTypes['DataStructure']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagAssignment']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType, RequireFields<DatasetVersionArgs, 'asOf'>>;
  versions?: Resolver<ResolversTypes['DatasetVersionConnection'], ParentType, ContextType, RequireFields<DatasetVersionsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetStatisticsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DatasetStatistics'] = ResolversParentTypes['DatasetStatistics']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rowCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  size?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DatasetVersionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DatasetVersion'] = ResolversParentTypes['DatasetVersion']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['SchemaChange']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldSnapshot']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  producedBy?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DatasetVersionConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DatasetVersionConnection'] = ResolversParentTypes['DatasetVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DatasetVersionEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DatasetVersionEdge'] = ResolversParentTypes['DatasetVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DatasetVersion'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeclareLineagePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DeclareLineagePayload'] = ResolversParentTypes['DeclareLineagePayload']> = {
  edge?: Resolver<ResolversTypes['LineageEdge'], ParentType, ContextType>;
};

export type DefineTermPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DefineTermPayload'] = ResolversParentTypes['DefineTermPayload']> = {
  term?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type DescribePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['DescribePayload'] = ResolversParentTypes['DescribePayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  transformations?: Resolver<ReadonlyArray<ResolversTypes['Transformation']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type EvidenceReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EvidenceReport'] = ResolversParentTypes['EvidenceReport']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<EvidenceReportExportArgs, 'format'>>;
  generatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  generatedFor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['EvidenceSection']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EvidenceSectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['EvidenceSection'] = ResolversParentTypes['EvidenceSection']> = {
  about?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  leftOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExposureResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = {
  field?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type ExposureConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ExposureConnection'] = ResolversParentTypes['ExposureConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ExposureEdge']>, ParentType, ContextType>;
  export?: Resolver<ResolversTypes['ListExport'], ParentType, ContextType, RequireFields<ExposureConnectionExportArgs, 'format'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Exposure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposureEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ExposureEdge'] = ResolversParentTypes['ExposureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exposure'], ParentType, ContextType>;
};

export type FacetResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
};

export type FacetValueResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Owner']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FieldResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Field'] = ResolversParentTypes['Field']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  dataset?: Resolver<Maybe<ResolversTypes['Dataset']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inSchema?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<FieldLineageArgs, 'depth' | 'direction' | 'maxNodes'>>;
  metrics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<FieldNotesArgs, 'first'>>;
  nullable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ordinal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagAssignment']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FieldConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FieldConnection'] = ResolversParentTypes['FieldConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FieldEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FieldEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FieldEdge'] = ResolversParentTypes['FieldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
};

export type FieldSnapshotResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['FieldSnapshot'] = ResolversParentTypes['FieldSnapshot']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HealthCountResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthCount'] = ResolversParentTypes['HealthCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthFindingKind'], ParentType, ContextType>;
};

export type HealthFindingResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthFinding'] = ResolversParentTypes['HealthFinding']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['HealthFindingKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  related?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['HealthSubject']>, ParentType, ContextType>;
};

export type HealthFindingConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthFindingConnection'] = ResolversParentTypes['HealthFindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['HealthFindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['HealthFinding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HealthFindingEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthFindingEdge'] = ResolversParentTypes['HealthFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HealthFinding'], ParentType, ContextType>;
};

export type HealthMomentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthMoment'] = ResolversParentTypes['HealthMoment']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  namespaces?: Resolver<ReadonlyArray<ResolversTypes['NamespaceMoment']>, ParentType, ContextType>;
};

export type HealthSubjectResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HealthSubject'] = ResolversParentTypes['HealthSubject']> = {
  __resolveType: TypeResolveFn<'Dashboard' | 'Dataset' | 'Field' | 'Job' | 'Model', ParentType, ContextType>;
};

export type HierarchyLevelResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['HierarchyLevel'] = ResolversParentTypes['HierarchyLevel']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ImpactConnection'] = ResolversParentTypes['ImpactConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImpactEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ImpactEdge'] = ResolversParentTypes['ImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  notify?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  via?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
};

export type ImpactReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ImpactReport'] = ResolversParentTypes['ImpactReport']> = {
  assets?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType>;
  byKind?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  byLevel?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  byOwner?: Resolver<ReadonlyArray<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ImpactReportExportArgs, 'format'>>;
  roots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstreamJobs?: Resolver<ReadonlyArray<ResolversTypes['JobDependency']>, ParentType, ContextType, Partial<JobDownstreamJobsArgs>>;
  facets?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  integration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latestRun?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<JobNotesArgs, 'first'>>;
  outputs?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Ownership']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  processing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<JobRunsArgs, 'first'>>;
  sourceCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceLocation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sql?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sqlProblem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagAssignment']>, ParentType, ContextType>;
  upstreamJobs?: Resolver<ReadonlyArray<ResolversTypes['JobDependency']>, ParentType, ContextType, Partial<JobUpstreamJobsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobDependencyResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobDependency'] = ResolversParentTypes['JobDependency']> = {
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['JobDependencyKind'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type JobEndsSeenResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['JobEndsSeen'] = ResolversParentTypes['JobEndsSeen']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  visible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineageColumnsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageColumns'] = ResolversParentTypes['LineageColumns']> = {
  edges?: Resolver<ResolversTypes['LineageEdgeColumns'], ParentType, ContextType>;
  nodes?: Resolver<ResolversTypes['LineageNodeColumns'], ParentType, ContextType>;
};

export type LineageDiffResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageDiff'] = ResolversParentTypes['LineageDiff']> = {
  after?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEdgeChange']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageNodeChange']>, ParentType, ContextType>;
  roots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LineageEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageEdge'] = ResolversParentTypes['LineageEdge']> = {
  collapsedHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  hiddenHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inferred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EdgeKind'], ParentType, ContextType>;
  masking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LineageEdgeChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageEdgeChange'] = ResolversParentTypes['LineageEdgeChange']> = {
  after?: Resolver<Maybe<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['LineageEdgeAttribute']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['LineageChange'], ParentType, ContextType>;
};

export type LineageEdgeColumnsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageEdgeColumns'] = ResolversParentTypes['LineageEdgeColumns']> = {
  collapsedHops?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  hiddenHops?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  inferred?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['EdgeKind']>, ParentType, ContextType>;
  masking?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  stale?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type LineageEntityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageEntity'] = ResolversParentTypes['LineageEntity']> = {
  __resolveType: TypeResolveFn<'Dashboard' | 'Dataset' | 'Field' | 'Model', ParentType, ContextType>;
};

export type LineageGraphResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageGraph'] = ResolversParentTypes['LineageGraph']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  columns?: Resolver<ResolversTypes['LineageColumns'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  export?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LineageGraphExportArgs, 'format'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  roots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LineageHealthResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageHealth'] = ResolversParentTypes['LineageHealth']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['HealthCount']>, ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['HealthFindingConnection'], ParentType, ContextType, RequireFields<LineageHealthFindingsArgs, 'first'>>;
  history?: Resolver<ReadonlyArray<ResolversTypes['HealthMoment']>, ParentType, ContextType, RequireFields<LineageHealthHistoryArgs, 'at'>>;
  namespaces?: Resolver<ReadonlyArray<ResolversTypes['NamespaceHealth']>, ParentType, ContextType>;
  partial?: Resolver<ReadonlyArray<ResolversTypes['HealthFindingKind']>, ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unchecked?: Resolver<ReadonlyArray<ResolversTypes['HealthFindingKind']>, ParentType, ContextType>;
};

export type LineageNodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode']> = {
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['LineageEntity']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  moreDownstream?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  moreUpstream?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineageNodeChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageNodeChange'] = ResolversParentTypes['LineageNodeChange']> = {
  change?: Resolver<ResolversTypes['LineageChange'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineageNode'], ParentType, ContextType>;
};

export type LineageNodeColumnsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineageNodeColumns'] = ResolversParentTypes['LineageNodeColumns']> = {
  assetIds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ID']>>, ParentType, ContextType>;
  distances?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  hidden?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<Maybe<ResolversTypes['LineageNodeKind']>>, ParentType, ContextType>;
  moreDownstream?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  moreUpstream?: Resolver<ReadonlyArray<ResolversTypes['Boolean']>, ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  namespaces?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type LineagePathResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineagePath'] = ResolversParentTypes['LineagePath']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LineageNode']>, ParentType, ContextType>;
};

export type LineagePathsResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['LineagePaths'] = ResolversParentTypes['LineagePaths']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  more?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['LineagePath']>, ParentType, ContextType>;
};

export type ListExportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ListExport'] = ResolversParentTypes['ListExport']> = {
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Model'] = ResolversParentTypes['Model']> = {
  accesses?: Resolver<Maybe<ResolversTypes['AccessConnection']>, ParentType, ContextType, RequireFields<ModelAccessesArgs, 'first'>>;
  algorithm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consumers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  features?: Resolver<ReadonlyArray<ResolversTypes['Field']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType, RequireFields<ModelFieldArgs, 'path'>>;
  fields?: Resolver<ResolversTypes['FieldConnection'], ParentType, ContextType, RequireFields<ModelFieldsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<ModelLineageArgs, 'depth' | 'direction' | 'granularity' | 'maxNodes'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notes?: Resolver<ResolversTypes['NoteConnection'], ParentType, ContextType, RequireFields<ModelNotesArgs, 'first'>>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Ownership']>, ParentType, ContextType>;
  producers?: Resolver<ReadonlyArray<ResolversTypes['Job']>, ParentType, ContextType>;
  quality?: Resolver<Maybe<ResolversTypes['Quality']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  sensitivity?: Resolver<ResolversTypes['Sensitivity'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AssetStatus'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['TagAssignment']>, ParentType, ContextType>;
  terms?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  trainingRuns?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<ModelTrainingRunsArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addNote?: Resolver<ResolversTypes['AddNotePayload'], ParentType, ContextType, RequireFields<MutationAddNoteArgs, 'input'>>;
  assignOwner?: Resolver<ResolversTypes['AssignOwnerPayload'], ParentType, ContextType, RequireFields<MutationAssignOwnerArgs, 'input'>>;
  assignTag?: Resolver<ResolversTypes['AssignTagPayload'], ParentType, ContextType, RequireFields<MutationAssignTagArgs, 'input'>>;
  assignTerm?: Resolver<ResolversTypes['AssignTermPayload'], ParentType, ContextType, RequireFields<MutationAssignTermArgs, 'input'>>;
  declareLineage?: Resolver<ResolversTypes['DeclareLineagePayload'], ParentType, ContextType, RequireFields<MutationDeclareLineageArgs, 'input'>>;
  defineTerm?: Resolver<ResolversTypes['DefineTermPayload'], ParentType, ContextType, RequireFields<MutationDefineTermArgs, 'input'>>;
  describe?: Resolver<ResolversTypes['DescribePayload'], ParentType, ContextType, RequireFields<MutationDescribeArgs, 'input'>>;
  recordRun?: Resolver<ResolversTypes['RecordRunPayload'], ParentType, ContextType, RequireFields<MutationRecordRunArgs, 'input'>>;
  rejectLineage?: Resolver<ResolversTypes['RejectLineagePayload'], ParentType, ContextType, RequireFields<MutationRejectLineageArgs, 'input'>>;
  reloadPolicy?: Resolver<ResolversTypes['ReloadPolicyPayload'], ParentType, ContextType, RequireFields<MutationReloadPolicyArgs, 'input'>>;
  removeOwner?: Resolver<ResolversTypes['RemoveOwnerPayload'], ParentType, ContextType, RequireFields<MutationRemoveOwnerArgs, 'input'>>;
  removeTag?: Resolver<ResolversTypes['RemoveTagPayload'], ParentType, ContextType, RequireFields<MutationRemoveTagArgs, 'input'>>;
  removeTerm?: Resolver<ResolversTypes['RemoveTermPayload'], ParentType, ContextType, RequireFields<MutationRemoveTermArgs, 'input'>>;
  withdrawLineage?: Resolver<ResolversTypes['WithdrawLineagePayload'], ParentType, ContextType, RequireFields<MutationWithdrawLineageArgs, 'input'>>;
  withdrawTag?: Resolver<ResolversTypes['WithdrawTagPayload'], ParentType, ContextType, RequireFields<MutationWithdrawTagArgs, 'input'>>;
};

export type NamespaceHealthResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NamespaceHealth'] = ResolversParentTypes['NamespaceHealth']> = {
  assets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  checks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type NamespaceMomentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NamespaceMoment'] = ResolversParentTypes['NamespaceMoment']> = {
  datasets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deadEnds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orphans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Dashboard' | 'Dataset' | 'DatasetVersion' | 'Field' | 'Job' | 'Model' | 'Note' | 'Owner' | 'Run' | 'Term', ParentType, ContextType>;
};

export type NoteResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Note'] = ResolversParentTypes['Note']> = {
  author?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoteConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NoteConnection'] = ResolversParentTypes['NoteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NoteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Note']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoteEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['NoteEdge'] = ResolversParentTypes['NoteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Note'], ParentType, ContextType>;
};

export type OwnerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Owner'] = ResolversParentTypes['Owner']> = {
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<OwnerAssetsArgs, 'first'>>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OwnerType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OwnerConnection'] = ResolversParentTypes['OwnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OwnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OwnerEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['OwnerEdge'] = ResolversParentTypes['OwnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
};

export type OwnershipResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Ownership'] = ResolversParentTypes['Ownership']> = {
  owner?: Resolver<ResolversTypes['Owner'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProvenanceJobResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProvenanceJob'] = ResolversParentTypes['ProvenanceJob']> = {
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  latestRun?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
};

export type ProvenanceSourceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ProvenanceSource'] = ResolversParentTypes['ProvenanceSource']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
};

export type QualityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Quality'] = ResolversParentTypes['Quality']> = {
  assertions?: Resolver<ReadonlyArray<ResolversTypes['Assertion']>, ParentType, ContextType>;
  measuredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessLog?: Resolver<ResolversTypes['AccessConnection'], ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'first'>>;
  accessReview?: Resolver<ResolversTypes['EvidenceReport'], ParentType, ContextType, RequireFields<QueryAccessReviewArgs, 'tag'>>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'name' | 'namespace'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<QueryAssetsArgs, 'first'>>;
  dataSubjectReport?: Resolver<Maybe<ResolversTypes['EvidenceReport']>, ParentType, ContextType, RequireFields<QueryDataSubjectReportArgs, 'of'>>;
  explainAccess?: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'of' | 'viewer'>>;
  impact?: Resolver<ResolversTypes['ImpactReport'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'depth' | 'first' | 'of'>>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType, RequireFields<QueryJobArgs, 'name' | 'namespace'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  lineage?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<QueryLineageArgs, 'depth' | 'direction' | 'granularity' | 'maxNodes' | 'of'>>;
  lineageDiff?: Resolver<ResolversTypes['LineageDiff'], ParentType, ContextType, RequireFields<QueryLineageDiffArgs, 'depth' | 'direction' | 'from' | 'granularity' | 'maxNodes' | 'of'>>;
  lineageHealth?: Resolver<ResolversTypes['LineageHealth'], ParentType, ContextType, RequireFields<QueryLineageHealthArgs, 'unreadDays'>>;
  modelCard?: Resolver<Maybe<ResolversTypes['EvidenceReport']>, ParentType, ContextType, RequireFields<QueryModelCardArgs, 'model'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  owners?: Resolver<ResolversTypes['OwnerConnection'], ParentType, ContextType, RequireFields<QueryOwnersArgs, 'first'>>;
  paths?: Resolver<ResolversTypes['LineagePaths'], ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'granularity' | 'maxDepth' | 'maxPaths' | 'to'>>;
  processingRecords?: Resolver<ResolversTypes['EvidenceReport'], ParentType, ContextType, RequireFields<QueryProcessingRecordsArgs, 'regulation'>>;
  riskFigureReport?: Resolver<Maybe<ResolversTypes['EvidenceReport']>, ParentType, ContextType, RequireFields<QueryRiskFigureReportArgs, 'of'>>;
  rootCause?: Resolver<ResolversTypes['RootCauseReport'], ParentType, ContextType, RequireFields<QueryRootCauseArgs, 'depth' | 'maxSuspects' | 'of'>>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunArgs, 'runId'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'query'>>;
  sensitiveFlows?: Resolver<ResolversTypes['SensitiveFlowConnection'], ParentType, ContextType, RequireFields<QuerySensitiveFlowsArgs, 'first'>>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['TermConnection'], ParentType, ContextType, RequireFields<QueryTermsArgs, 'first'>>;
  trainingProvenance?: Resolver<Maybe<ResolversTypes['TrainingProvenance']>, ParentType, ContextType, RequireFields<QueryTrainingProvenanceArgs, 'depth' | 'maxNodes' | 'run'>>;
  unclassifiedExposure?: Resolver<ResolversTypes['ExposureConnection'], ParentType, ContextType, RequireFields<QueryUnclassifiedExposureArgs, 'first'>>;
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RecordRunPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RecordRunPayload'] = ResolversParentTypes['RecordRunPayload']> = {
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RedactionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Redaction'] = ResolversParentTypes['Redaction']> = {
  aspect?: Resolver<ResolversTypes['Aspect'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RejectLineagePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RejectLineagePayload'] = ResolversParentTypes['RejectLineagePayload']> = {
  rejected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReloadPolicyPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['ReloadPolicyPayload'] = ResolversParentTypes['ReloadPolicyPayload']> = {
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  staleRules?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RemoveOwnerPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RemoveOwnerPayload'] = ResolversParentTypes['RemoveOwnerPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type RemoveTagPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RemoveTagPayload'] = ResolversParentTypes['RemoveTagPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type RemoveTermPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RemoveTermPayload'] = ResolversParentTypes['RemoveTermPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type RetentionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Retention'] = ResolversParentTypes['Retention']> = {
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RoleVerdictResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RoleVerdict'] = ResolversParentTypes['RoleVerdict']> = {
  admits?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  obstacles?: Resolver<ReadonlyArray<ResolversTypes['AccessObstacle']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RootCauseReportResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RootCauseReport'] = ResolversParentTypes['RootCauseReport']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  roots?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  suspects?: Resolver<ReadonlyArray<ResolversTypes['Suspect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  codeVersion?: Resolver<Maybe<ResolversTypes['CodeVersion']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputVersions?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  inputs?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  metrics?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  nominalEndAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nominalStartAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outputVersions?: Resolver<ReadonlyArray<ResolversTypes['DatasetVersion']>, ParentType, ContextType>;
  outputs?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  parameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  processingEngine?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  redactions?: Resolver<ReadonlyArray<ResolversTypes['Redaction']>, ParentType, ContextType>;
  root?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  tests?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TestExecution']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunConnection'] = ResolversParentTypes['RunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Run']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['RunEdge'] = ResolversParentTypes['RunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type SchemaChangeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SchemaChange'] = ResolversParentTypes['SchemaChange']> = {
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SchemaChangeKind'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  facets?: Resolver<ReadonlyArray<ResolversTypes['Facet']>, ParentType, ContextType, Partial<SearchConnectionFacetsArgs>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matchedOn?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Dashboard' | 'Dataset' | 'Field' | 'Job' | 'Model' | 'Term', ParentType, ContextType>;
};

export type SensitiveFlowResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SensitiveFlow'] = ResolversParentTypes['SensitiveFlow']> = {
  breakers?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  broken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  destination?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
  destinationAsset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  exposed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Field'], ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['Tag']>, ParentType, ContextType>;
};

export type SensitiveFlowConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SensitiveFlowConnection'] = ResolversParentTypes['SensitiveFlowConnection']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['SensitiveFlowEdge']>, ParentType, ContextType>;
  export?: Resolver<ResolversTypes['ListExport'], ParentType, ContextType, RequireFields<SensitiveFlowConnectionExportArgs, 'format'>>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SensitiveFlow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  remarks?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SensitiveFlowEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['SensitiveFlowEdge'] = ResolversParentTypes['SensitiveFlowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SensitiveFlow'], ParentType, ContextType>;
};

export type SensitivityResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Sensitivity'] = ResolversParentTypes['Sensitivity']> = {
  compartments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StorageResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Storage'] = ResolversParentTypes['Storage']> = {
  format?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  layer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SuspectResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Suspect'] = ResolversParentTypes['Suspect']> = {
  asset?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['LineagePath'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SuspectReason'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TagResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  compartment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regulations?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TagAssignmentResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TagAssignment'] = ResolversParentTypes['TagAssignment']> = {
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assignedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['Origin'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Field']>, ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TermResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Term'] = ResolversParentTypes['Term']> = {
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<TermAssetsArgs, 'first'>>;
  definition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TermConnectionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TermConnection'] = ResolversParentTypes['TermConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TermEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Term']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TermEdgeResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TermEdge'] = ResolversParentTypes['TermEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Term'], ParentType, ContextType>;
};

export type TestExecutionResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TestExecution'] = ResolversParentTypes['TestExecution']> = {
  actual?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TrainingProvenanceResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['TrainingProvenance'] = ResolversParentTypes['TrainingProvenance']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assets?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType>;
  jobs?: Resolver<ReadonlyArray<ResolversTypes['ProvenanceJob']>, ParentType, ContextType>;
  made?: Resolver<ReadonlyArray<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  run?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['ProvenanceSource']>, ParentType, ContextType>;
};

export type TransformationResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Transformation'] = ResolversParentTypes['Transformation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  masking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subtype?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TransformationType'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type ViewerResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  aspects?: Resolver<ReadonlyArray<ResolversTypes['Aspect']>, ParentType, ContextType>;
  compartments?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  hidden?: Resolver<ResolversTypes['HiddenMode'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  viewableAs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithdrawLineagePayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WithdrawLineagePayload'] = ResolversParentTypes['WithdrawLineagePayload']> = {
  withdrawn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type WithdrawTagPayloadResolvers<ContextType = GraphQLContext, ParentType extends ResolversParentTypes['WithdrawTagPayload'] = ResolversParentTypes['WithdrawTagPayload']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type Resolvers<ContextType = GraphQLContext> = {
  Access?: AccessResolvers<ContextType>;
  AccessConnection?: AccessConnectionResolvers<ContextType>;
  AccessEdge?: AccessEdgeResolvers<ContextType>;
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  AccessGround?: AccessGroundResolvers<ContextType>;
  AccessObstacle?: AccessObstacleResolvers<ContextType>;
  AddNotePayload?: AddNotePayloadResolvers<ContextType>;
  Assertion?: AssertionResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  AssetName?: AssetNameResolvers<ContextType>;
  AssignOwnerPayload?: AssignOwnerPayloadResolvers<ContextType>;
  AssignTagPayload?: AssignTagPayloadResolvers<ContextType>;
  AssignTermPayload?: AssignTermPayloadResolvers<ContextType>;
  Catalog?: CatalogResolvers<ContextType>;
  CodeVersion?: CodeVersionResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Dataset?: DatasetResolvers<ContextType>;
  DatasetStatistics?: DatasetStatisticsResolvers<ContextType>;
  DatasetVersion?: DatasetVersionResolvers<ContextType>;
  DatasetVersionConnection?: DatasetVersionConnectionResolvers<ContextType>;
  DatasetVersionEdge?: DatasetVersionEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeclareLineagePayload?: DeclareLineagePayloadResolvers<ContextType>;
  DefineTermPayload?: DefineTermPayloadResolvers<ContextType>;
  DescribePayload?: DescribePayloadResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceReport?: EvidenceReportResolvers<ContextType>;
  EvidenceSection?: EvidenceSectionResolvers<ContextType>;
  Exposure?: ExposureResolvers<ContextType>;
  ExposureConnection?: ExposureConnectionResolvers<ContextType>;
  ExposureEdge?: ExposureEdgeResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  Field?: FieldResolvers<ContextType>;
  FieldConnection?: FieldConnectionResolvers<ContextType>;
  FieldEdge?: FieldEdgeResolvers<ContextType>;
  FieldSnapshot?: FieldSnapshotResolvers<ContextType>;
  HealthCount?: HealthCountResolvers<ContextType>;
  HealthFinding?: HealthFindingResolvers<ContextType>;
  HealthFindingConnection?: HealthFindingConnectionResolvers<ContextType>;
  HealthFindingEdge?: HealthFindingEdgeResolvers<ContextType>;
  HealthMoment?: HealthMomentResolvers<ContextType>;
  HealthSubject?: HealthSubjectResolvers<ContextType>;
  HierarchyLevel?: HierarchyLevelResolvers<ContextType>;
  ImpactConnection?: ImpactConnectionResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  ImpactReport?: ImpactReportResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobDependency?: JobDependencyResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  JobEndsSeen?: JobEndsSeenResolvers<ContextType>;
  LineageColumns?: LineageColumnsResolvers<ContextType>;
  LineageDiff?: LineageDiffResolvers<ContextType>;
  LineageEdge?: LineageEdgeResolvers<ContextType>;
  LineageEdgeChange?: LineageEdgeChangeResolvers<ContextType>;
  LineageEdgeColumns?: LineageEdgeColumnsResolvers<ContextType>;
  LineageEntity?: LineageEntityResolvers<ContextType>;
  LineageGraph?: LineageGraphResolvers<ContextType>;
  LineageHealth?: LineageHealthResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  LineageNodeChange?: LineageNodeChangeResolvers<ContextType>;
  LineageNodeColumns?: LineageNodeColumnsResolvers<ContextType>;
  LineagePath?: LineagePathResolvers<ContextType>;
  LineagePaths?: LineagePathsResolvers<ContextType>;
  ListExport?: ListExportResolvers<ContextType>;
  Model?: ModelResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NamespaceHealth?: NamespaceHealthResolvers<ContextType>;
  NamespaceMoment?: NamespaceMomentResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Note?: NoteResolvers<ContextType>;
  NoteConnection?: NoteConnectionResolvers<ContextType>;
  NoteEdge?: NoteEdgeResolvers<ContextType>;
  Owner?: OwnerResolvers<ContextType>;
  OwnerConnection?: OwnerConnectionResolvers<ContextType>;
  OwnerEdge?: OwnerEdgeResolvers<ContextType>;
  Ownership?: OwnershipResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ProvenanceJob?: ProvenanceJobResolvers<ContextType>;
  ProvenanceSource?: ProvenanceSourceResolvers<ContextType>;
  Quality?: QualityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordRunPayload?: RecordRunPayloadResolvers<ContextType>;
  Redaction?: RedactionResolvers<ContextType>;
  RejectLineagePayload?: RejectLineagePayloadResolvers<ContextType>;
  ReloadPolicyPayload?: ReloadPolicyPayloadResolvers<ContextType>;
  RemoveOwnerPayload?: RemoveOwnerPayloadResolvers<ContextType>;
  RemoveTagPayload?: RemoveTagPayloadResolvers<ContextType>;
  RemoveTermPayload?: RemoveTermPayloadResolvers<ContextType>;
  Retention?: RetentionResolvers<ContextType>;
  RoleVerdict?: RoleVerdictResolvers<ContextType>;
  RootCauseReport?: RootCauseReportResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  SchemaChange?: SchemaChangeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  SensitiveFlow?: SensitiveFlowResolvers<ContextType>;
  SensitiveFlowConnection?: SensitiveFlowConnectionResolvers<ContextType>;
  SensitiveFlowEdge?: SensitiveFlowEdgeResolvers<ContextType>;
  Sensitivity?: SensitivityResolvers<ContextType>;
  Storage?: StorageResolvers<ContextType>;
  Suspect?: SuspectResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagAssignment?: TagAssignmentResolvers<ContextType>;
  Term?: TermResolvers<ContextType>;
  TermConnection?: TermConnectionResolvers<ContextType>;
  TermEdge?: TermEdgeResolvers<ContextType>;
  TestExecution?: TestExecutionResolvers<ContextType>;
  TrainingProvenance?: TrainingProvenanceResolvers<ContextType>;
  Transformation?: TransformationResolvers<ContextType>;
  URL?: GraphQLScalarType;
  Viewer?: ViewerResolvers<ContextType>;
  WithdrawLineagePayload?: WithdrawLineagePayloadResolvers<ContextType>;
  WithdrawTagPayload?: WithdrawTagPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GraphQLContext> = {
  aspect?: AspectDirectiveResolver<any, any, ContextType>;
};
