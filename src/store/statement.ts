import type { Restriction } from '../domain/restriction.ts';

/** One Cypher statement, the same text on both engines, with the types of its parameters and rows. */
export interface Statement<P extends object, R extends object> {
  readonly name: string;
  /** One line for `docs/cypher.md`. */
  readonly purpose: string;
  readonly text: string;
  /** Never set: carries the types. */
  readonly types?: { params: P; row: R };
}

/** A statement in two texts: for a viewer who sees everything, and for one with `$clearances`. */
export interface RestrictedStatement<P extends object, R extends object> {
  readonly open: Statement<P, R>;
  readonly restricted: Statement<P, R>;
}

/** A third text, for a viewer to whom a hidden node is told as such, in the column `hidden`, and not left out. */
export interface TellingStatement<P extends object, R extends object> extends RestrictedStatement<P, R> {
  readonly telling: Statement<P, R>;
}

export function statement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: string,
): Statement<P, R> {
  return { name, purpose, text: text.trim() };
}

/** The predicates of a restriction, for the node that a variable names. `TRUE` for a viewer who sees everything. */
export interface View {
  asset(variable: string): string;
  field(variable: string): string;
  job(variable: string): string;
  /** Whether hidden nodes stay in the rows, and are named in a column of their own. */
  readonly tells: boolean;
}

export function restrictedStatement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: (view: View) => string,
): RestrictedStatement<P, R> {
  return {
    open: statement(name, purpose, text(OPEN)),
    restricted: statement(`${name} (restricted)`, purpose, text(RESTRICTED)),
  };
}

export function tellingStatement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: (view: View) => string,
): TellingStatement<P, R> {
  return {
    ...restrictedStatement(name, purpose, text),
    telling: statement(`${name} (hidden ones told)`, purpose, text({ ...RESTRICTED, tells: true })),
  };
}

/** The text and the parameters for a view. */
export function under<P extends object, R extends object>(
  view: Restriction,
  both: RestrictedStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  return view === 'UNRESTRICTED' ? [both.open, params] : [both.restricted, { ...params, clearances: view }];
}

/** The same, with hidden nodes told where the scope wants it. */
export function within<P extends object, R extends object>(
  { view, hidden }: { readonly view: Restriction; readonly hidden: 'LEFT_OUT' | 'TOLD' },
  all: TellingStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  if (view === 'UNRESTRICTED' || hidden === 'LEFT_OUT') return under(view, all, params);
  return [all.telling, { ...params, clearances: view }];
}

const OPEN: View = { asset: () => 'TRUE', field: () => 'TRUE', job: () => 'TRUE', tells: false };

const RESTRICTED: View = {
  tells: false,
  asset: (n) => anyClearance(named('k', assetOf(n))),
  field: (n) =>
    anyClearance(
      `${own('k', `${n}.tags`)} AND ${named('k', { namespace: `${n}.namespace`, name: `${n}.assetName`, tags: `${n}.assetTags` })}`,
    ),
  job: (n) =>
    `${anyClearance(named('k', assetOf(n)))}
    AND (NOT EXISTS { MATCH (${n})-[:READS|WRITES]->(:Asset) }
      OR EXISTS { MATCH (${n})-[:READS|WRITES]->(x:Asset) WHERE ${anyClearance(named('k', assetOf('x')))} })`,
};

/** The asset is at one of the levels in `$within` (see `AssetFilter.within`). */
export const atLevels = (n: string): string =>
  `any(l IN $within WHERE ${named('l.upTo', assetOf(n))}
    AND (l.butNot IS NULL OR NOT (${named('l.butNot', assetOf(n))})))`;

const anyClearance = (condition: string): string => `any(k IN $clearances WHERE ${condition})`;

/** What access is decided by, as expressions. */
interface Named {
  readonly namespace: string;
  readonly name: string;
  readonly tags: string;
}
const assetOf = (n: string): Named => ({ namespace: `${n}.namespace`, name: `${n}.name`, tags: `${n}.tags` });

/** A thing's own tags: none is out of reach, and what nothing classifies is at the default level. */
const own = (k: string, tags: string): string =>
  `none(t IN ${tags} WHERE t IN ${k}.deniedTags)
    AND (${k}.defaultAllowed OR any(t IN ${tags} WHERE t IN ${k}.loweringTags))`;

/** The same for a thing whose name the policy's rules may classify, with the namespaces of the role. */
const named = (k: string, { namespace, name, tags }: Named): string => {
  const ruled = (rules: string): string => `(g IN ${rules} WHERE ${namespace} =~ g.namespace AND ${name} =~ g.name)`;
  return `none(t IN ${tags} WHERE t IN ${k}.deniedTags)
    AND (${k}.defaultAllowed OR any(t IN ${tags} WHERE t IN ${k}.loweringTags) OR any${ruled(`${k}.allowedRules`)})
    AND none${ruled(`${k}.deniedRules`)}
    AND (${k}.allowAll OR any(p IN ${k}.allowNamespaces WHERE ${namespace} =~ p))
    AND none(p IN ${k}.denyNamespaces WHERE ${namespace} =~ p)`;
};
