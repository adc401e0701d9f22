import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { Identity } from './jwt.ts';

/** What tells an API key from a token. */
export const API_KEY_PREFIX = 'hw_';

/** One key as the file of keys holds it: its hash, never the key. Two keys of one subject let it be rotated. */
export interface ApiKeyEntry {
  readonly subject: string;
  readonly roles: readonly string[];
  /** SHA-256 of the whole key, in hexadecimal. */
  readonly sha256: string;
}

const Entries = z.array(
  z.strictObject({
    subject: z.string().min(1).max(200),
    roles: z.array(z.string().min(1)),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  }),
);

/** Reads the file of keys: a YAML list. Throws an Error that names the file and what is wrong. */
export function parseApiKeys(text: string, file: string): readonly ApiKeyEntry[] {
  const document = parseDocument(text);
  const [unread] = document.errors;
  if (unread !== undefined) throw new Error(`${file}: ${unread.message}`);
  const parsed = Entries.safeParse(document.toJS() ?? []);
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path, message }) => `${file}: ${path.map(String).join('.')} ${message}`).join('\n'),
  );
}

/** A new key, 256 random bits, and what the file has to hold of it. The key itself is nowhere else. */
export function makeApiKey(subject: string, roles: readonly string[]): { key: string; entry: ApiKeyEntry } {
  const key = API_KEY_PREFIX + randomBytes(32).toString('base64url');
  return { key, entry: { subject, roles, sha256: hashOf(key).toString('hex') } };
}

/** Whose key it is, or null. Every entry is compared, each in constant time. */
export function apiKeyFinder(entries: readonly ApiKeyEntry[]): (key: string) => Identity | null {
  const known = entries.map(({ sha256, ...identity }) => ({ hash: Buffer.from(sha256, 'hex'), identity }));
  return (key) => {
    const hash = hashOf(key);
    let found: Identity | null = null;
    for (const entry of known) if (timingSafeEqual(entry.hash, hash)) found = entry.identity;
    return found;
  };
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
