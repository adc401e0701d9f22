import { createHash, createHmac } from 'node:crypto';
import {
  ID_PREFIX,
  type AssetId,
  type FieldId,
  type JobId,
  type NodeKind,
  type NoteId,
  type OwnerId,
  type RunNodeId,
  type TermId,
  type VersionId,
} from '../domain/ids.ts';

interface IdOf {
  ASSET: AssetId;
  FIELD: FieldId;
  JOB: JobId;
  RUN: RunNodeId;
  OWNER: OwnerId;
  TERM: TermId;
  NOTE: NoteId;
  VERSION: VersionId;
}

/** Makes ids: the same parts give the same id in one catalog, and say nothing to who does not have its key. */
export interface Identifiers {
  of<K extends NodeKind>(kind: K, ...parts: readonly string[]): IdOf[K];
}

/** `key` is the catalog's own random key, 32 bytes in base64url. */
export function identifiers(key: string): Identifiers {
  return {
    of: <K extends NodeKind>(kind: K, ...parts: readonly string[]) =>
      (ID_PREFIX[kind] +
        createHmac('sha256', key)
          .update(JSON.stringify([kind, ...parts]))
          .digest('base64url')
          .slice(0, 22)) as IdOf[K],
  };
}

/** Names content: equal texts, equal hashes. SHA-256, 22 characters of base64url (132 bits). */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
