import type { AssetName, JobName, Transformation } from '../../domain/event.ts';

/** What a statement is about, by OpenLineage name. */
export type Subject = AssetSubject | FieldSubject | ({ readonly kind: 'JOB' } & JobName);
export type AssetSubject = { readonly kind: 'ASSET' } & AssetName;
export type FieldSubject = { readonly kind: 'FIELD'; readonly path: string } & AssetName;
/** An end of a lineage edge. */
export type LineageSubject = AssetSubject | FieldSubject;

export interface OwnerStatement {
  readonly name: string;
  readonly type: 'PERSON' | 'TEAM';
  readonly email?: string;
}

/** One thing that a curation file says. */
export type Statement =
  | { readonly kind: 'DEFINE_TERM'; readonly name: string; readonly definition: string }
  | { readonly kind: 'DESCRIBE'; readonly subject: Subject; readonly description: string }
  | { readonly kind: 'TAG'; readonly subject: Subject; readonly tag: string }
  | { readonly kind: 'REMOVE_TAG'; readonly subject: Subject; readonly tag: string }
  | { readonly kind: 'OWNER'; readonly subject: Subject; readonly owner: OwnerStatement; readonly role: string }
  | { readonly kind: 'REMOVE_OWNER'; readonly subject: Subject; readonly owner: OwnerStatement; readonly role: string }
  | { readonly kind: 'TERM'; readonly subject: LineageSubject; readonly term: string }
  | { readonly kind: 'NOTE'; readonly subject: Subject; readonly text: string }
  | {
      readonly kind: 'DECLARE';
      readonly from: LineageSubject;
      readonly to: LineageSubject;
      readonly transformation: Transformation | null;
      readonly note: string | null;
    }
  | {
      readonly kind: 'REJECT';
      readonly from: LineageSubject;
      readonly to: LineageSubject;
      readonly reason: string;
    };

/** Something with the line of the file that says it, counted from 1. */
export type OnLine<T> = T & { readonly line: number };

export type LineProblem = OnLine<{ readonly message: string }>;

/** A subject as messages show it. */
export function nameOf(subject: Subject): string {
  const named = `${subject.kind === 'JOB' ? 'job' : 'asset'} "${subject.name}" in "${subject.namespace}"`;
  return subject.kind === 'FIELD' ? `field "${subject.path}" of ${named}` : named;
}
