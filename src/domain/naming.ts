import type { AssetName, JobName } from './event.ts';

/**
 * The technology that a namespace names, in lower case (OpenLineage naming): the scheme of its URI, the service of an
 * ARN, or the whole of it where a platform has one namespace alone. Null without one.
 */
export function platformOf(namespace: string): string | null {
  const lower = namespace.toLowerCase();
  if (WHOLE.has(lower)) return lower;
  const [, service] = /^arn:[a-z-]+:([a-z0-9-]+):/.exec(lower) ?? [];
  return service ?? /^([a-z][a-z0-9+.-]*):/.exec(lower)?.[1] ?? null;
}
const WHOLE: ReadonlySet<string> = new Set(['bigquery', 'file', 'pubsub']);

/** The last segment of a name: `customers` of `crm.public.customers` and of `s3/path/customers`. */
export function leafOf(name: string): string {
  const leaf = name.split(/[./:]/).findLast((segment) => segment !== '');
  return leaf ?? name;
}

/** What lists sort by: the name in any case first, then what tells apart. */
export function sortKey({ namespace, name }: AssetName | JobName): string {
  return `${name.toLowerCase()}\n${namespace}\n${name}`;
}

/** An owner as producers write one: `team:risk` and `group:risk` are teams, anything else a person. */
export function parseOwner(text: string): { readonly name: string; readonly type: 'PERSON' | 'TEAM' } {
  const match = /^(team|group|person|user|user_group):(.+)$/s.exec(text);
  const [prefix, name] = [match?.[1], match?.[2]];
  if (prefix === undefined || name === undefined) return { name: text, type: 'PERSON' };
  return { name, type: prefix === 'person' || prefix === 'user' ? 'PERSON' : 'TEAM' };
}
