/**
 * Opaque, stable ids. The first letter says what kind of node an id names; the rest is a keyed hash, so an id gives
 * away neither name nor namespace. Made by the store (`store/identifiers.ts`), read everywhere.
 */
declare const brand: unique symbol;
type Id<K extends string> = string & { readonly [brand]: K };

export type AssetId = Id<'asset'>;
export type FieldId = Id<'field'>;
export type JobId = Id<'job'>;
export type RunNodeId = Id<'run'>;
export type OwnerId = Id<'owner'>;
export type TermId = Id<'term'>;
export type NoteId = Id<'note'>;
export type VersionId = Id<'version'>;
export type AnyId = AssetId | FieldId | JobId | RunNodeId | OwnerId | TermId | NoteId | VersionId;

export type NodeKind = 'ASSET' | 'FIELD' | 'JOB' | 'RUN' | 'OWNER' | 'TERM' | 'NOTE' | 'VERSION';

export const ID_PREFIX = {
  ASSET: 'a',
  FIELD: 'f',
  JOB: 'j',
  RUN: 'r',
  OWNER: 'o',
  TERM: 't',
  NOTE: 'n',
  VERSION: 'v',
} as const satisfies Record<NodeKind, string>;

const KIND_OF: ReadonlyMap<string, NodeKind> = new Map(
  (Object.keys(ID_PREFIX) as NodeKind[]).map((kind) => [ID_PREFIX[kind], kind]),
);

const ID_SHAPE = /^[a-z][A-Za-z0-9_-]{22}$/;

/** The kind of node that a well-formed id names, or null when the text is no id of ours. */
export function kindOfId(id: string): NodeKind | null {
  return ID_SHAPE.test(id) ? (KIND_OF.get(id.charAt(0)) ?? null) : null;
}

// The first letter is looked at first: these are asked of every node of a wide graph.
export const isAssetId = (id: string): id is AssetId => id.startsWith(ID_PREFIX.ASSET) && ID_SHAPE.test(id);
export const isFieldId = (id: string): id is FieldId => id.startsWith(ID_PREFIX.FIELD) && ID_SHAPE.test(id);
