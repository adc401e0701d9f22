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

/** What a hidden thing looks like in lineage. Everywhere else it is simply absent. */
export type HiddenMode =
  /** It is left out, and its neighbours are joined by an edge that counts the hops left out. */
  | 'BRIDGE'
  /** It does not exist, and neither does what lies only behind it. */
  | 'DROP'
  /** A placeholder without name, kind or stable identity stands for it. */
  | 'OPAQUE';

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

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly __typename: 'Query', readonly viewer: { readonly __typename: 'Viewer', readonly id: string, readonly roles: ReadonlyArray<string>, readonly level: string, readonly compartments: ReadonlyArray<string>, readonly aspects: ReadonlyArray<Aspect>, readonly hidden: HiddenMode, readonly permissions: ReadonlyArray<Permission> } };


export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"compartments"}},{"kind":"Field","name":{"kind":"Name","value":"aspects"}},{"kind":"Field","name":{"kind":"Name","value":"hidden"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;