import type { AssetName, JobName } from './event.ts';

/** The technology that a namespace names: the scheme of its URI (OpenLineage naming), in lower case; null without one. */
export function platformOf(namespace: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(namespace)?.[1];
  return scheme === undefined ? null : scheme.toLowerCase();
}

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
