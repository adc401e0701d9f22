import type { Transformation } from '../domain/event.ts';
import type { CurationRecord, DeclaredEdge, EdgeEnd, EdgeStanding, RejectedEdge } from '../domain/curation.ts';
import type { AnyId, AssetId, FieldId, NoteId, OwnerId, TermId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { Restriction } from '../domain/restriction.ts';

/** Who did it and when, kept with what was done. */
export interface Author {
  readonly id: string;
  readonly at: number;
}

/**
 * A person's statements. They win over what events say, and events never undo them. Each resolves to false when the
 * id is unknown (the caller has checked that it is visible).
 */
export interface CurationWriter {
  describe(id: AnyId, description: string, by: Author): Promise<boolean>;
  assignTag(id: AnyId, tag: string, by: Author): Promise<boolean>;
  /** Takes away the tag, whoever assigned it; an event that says it again does not bring it back. */
  removeTag(id: AnyId, tag: string, by: Author): Promise<boolean>;
  /** Takes back both: the tag is there when events say it. */
  withdrawTag(id: AnyId, tag: string, by: Author): Promise<boolean>;
  assignOwner(
    id: AnyId,
    owner: { name: string; type: 'PERSON' | 'TEAM'; email?: string },
    role: string,
    by: Author,
  ): Promise<boolean>;
  removeOwner(id: AnyId, ownerId: OwnerId, role: string, by: Author): Promise<boolean>;
  /** The same by name, also of an owner that nobody gave yet: who gives it later is not heard. */
  refuseOwner(id: AnyId, owner: { name: string; type: 'PERSON' | 'TEAM' }, role: string, by: Author): Promise<boolean>;
  /** Makes the term or changes its definition. */
  defineTerm(name: string, definition: string, by: Author): Promise<TermId>;
  assignTerm(id: AnyId, termId: TermId, by: Author): Promise<boolean>;
  removeTerm(id: AnyId, termId: TermId, by: Author): Promise<boolean>;
  addNote(id: AnyId, text: string, by: Author): Promise<NoteId | null>;
  /** An edge that a person vouches for. Asset to asset, field to field, or field to asset. */
  declareLineage(
    from: LineageId,
    to: LineageId,
    transformations: readonly Transformation[],
    note: string | null,
    by: Author,
  ): Promise<boolean>;
  /** The edge, from all origins, is wrong: left out from now on. False when there is no such edge. */
  rejectLineage(from: LineageId, to: LineageId, reason: string, by: Author): Promise<boolean>;
  /**
   * Takes back that the edge was declared or rejected, and what was said together with that: the edge between the assets
   * of declared fields, the rejections of the fields' edges. False when nobody had said anything of it.
   */
  withdrawLineage(from: LineageId, to: LineageId): Promise<boolean>;
}

/** An edge into a thing that was asked for, which it does not name; into a field of it when there is a path. */
type Into<E extends { readonly from: EdgeEnd; readonly to: EdgeEnd }> = Omit<E, 'to'> & {
  readonly toPath: string | null;
};

/** What persons said, as they said it. Ids are canonical ones of visible things. */
export interface CurationReader {
  curationOf(ids: readonly AnyId[]): Promise<Map<AnyId, CurationRecord>>;
  /** The fields that people described, tagged, linked or noted something on, in no order. */
  curatedFieldsOf(
    ids: readonly AssetId[],
    view: Restriction,
  ): Promise<Map<AssetId, { readonly id: FieldId; readonly path: string }[]>>;
  /** Edges into each asset and its fields that a person declared and none rejected, in no order. */
  declaredEdgesInto(ids: readonly AssetId[], view: Restriction): Promise<Map<AssetId, Into<DeclaredEdge>[]>>;
  /** Edges into each asset and its fields that a person rejected, in no order. Not those that only persons declared. */
  rejectedEdgesInto(ids: readonly AssetId[], view: Restriction): Promise<Map<AssetId, Into<RejectedEdge>[]>>;
  /** One for each pair, in their order. */
  edgeStandings(pairs: readonly { from: LineageId; to: LineageId }[]): Promise<EdgeStanding[]>;
}
