import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readYaml, tellProblems } from '../yaml-file.ts';
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

const Entries = z
  .array(
    z.strictObject({
      subject: z.string().min(1).max(200),
      roles: z.array(z.string().min(1)),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits, in lower case'),
    }),
  )
  .superRefine((entries, context) => {
    const first = new Map<string, number>();
    entries.forEach(({ sha256 }, index) => {
      const before = first.get(sha256);
      if (before === undefined) first.set(sha256, index);
      else context.addIssue({ code: 'custom', path: [index, 'sha256'], message: `is that of entry ${before}, too` });
    });
  });

/** A file with nothing in it holds no keys. */
const File = z.preprocess((content) => content ?? [], Entries);

/** Reads the file of keys: a YAML list, which may be empty. Throws an Error that names each line that is wrong. */
export function parseApiKeys(text: string, file: string): readonly ApiKeyEntry[] {
  const read = readYaml(text, File);
  if (!read.ok) throw new Error(tellProblems(file, read.problems));
  return read.value;
}

/** A new key, 256 random bits, and what the file has to hold of it. The key itself is nowhere else. */
export function makeApiKey(subject: string, roles: readonly string[]): { key: string; entry: ApiKeyEntry } {
  const key = API_KEY_PREFIX + randomBytes(32).toString('base64url');
  return { key, entry: { subject, roles, sha256: hashOf(key).toString('hex') } };
}

/** Whose key it is, or null. */
export type ApiKeyFinder = (key: string) => Identity | null;

/** Every entry is compared, each in constant time. */
export function apiKeyFinder(entries: readonly ApiKeyEntry[]): ApiKeyFinder {
  const known = entries.map(({ sha256, ...identity }) => ({ hash: Buffer.from(sha256, 'hex'), identity }));
  return (key) => {
    const hash = hashOf(key);
    let found: Identity | null = null;
    for (const entry of known) if (timingSafeEqual(entry.hash, hash)) found = entry.identity;
    return found;
  };
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
