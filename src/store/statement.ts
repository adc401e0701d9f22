import type { Clearance, LevelRange, Restriction } from '../domain/restriction.ts';

/** One Cypher statement, the same text on both engines, with the types of its parameters and rows. */
export interface Statement<P extends object, R extends object> {
  readonly name: string;
  /** One line for `docs/cypher.md`. */
  readonly purpose: string;
  readonly text: string;
  /** Never set: carries the types. */
  readonly types?: { params: P; row: R };
}

/** A statement in three texts: for a viewer who sees everything, for one with `$clearance`, and with `$clearances`. */
export interface RestrictedStatement<P extends object, R extends object> {
  readonly open: Statement<P, R>;
  readonly one: Statement<P, R>;
  readonly any: Statement<P, R>;
}

/** With texts for a viewer to whom a hidden node is told as such, in the column `hidden`, and not left out. */
export interface TellingStatement<P extends object, R extends object> extends RestrictedStatement<P, R> {
  readonly telling: Omit<RestrictedStatement<P, R>, 'open'>;
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
  /** The same for a field of an asset that is known to be visible: where that is enough, only what is its own. */
  fieldOfVisible(variable: string): string;
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
    one: statement(`${name} (restricted)`, purpose, text(ONE)),
    any: statement(`${name} (restricted, several roles)`, purpose, text(ANY)),
  };
}

export function tellingStatement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: (view: View) => string,
): TellingStatement<P, R> {
  return {
    ...restrictedStatement(name, purpose, text),
    telling: {
      one: statement(`${name} (hidden ones told)`, purpose, text({ ...ONE, tells: true })),
      any: statement(`${name} (hidden ones told, several roles)`, purpose, text({ ...ANY, tells: true })),
    },
  };
}

/** The text and the parameters for a view. */
export function under<P extends object, R extends object>(
  view: Restriction,
  all: RestrictedStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  return view === 'UNRESTRICTED' ? [all.open, params] : underClearances(view, all, params);
}

/** The same, with hidden nodes told where the scope wants it. */
export function within<P extends object, R extends object>(
  { view, hidden }: { readonly view: Restriction; readonly hidden: 'LEFT_OUT' | 'TOLD' },
  all: TellingStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  if (view === 'UNRESTRICTED' || hidden === 'LEFT_OUT') return under(view, all, params);
  return underClearances(view, all.telling, params);
}

function underClearances<P extends object, R extends object>(
  view: readonly Clearance[],
  { one, any }: Omit<RestrictedStatement<P, R>, 'open'>,
  params: P,
): [Statement<P, R>, P] {
  const [first, ...others] = view.map(clearanceParam);
  return first !== undefined && others.length === 0
    ? [one, { ...params, clearance: first }]
    : [any, { ...params, clearances: first === undefined ? [] : [first, ...others] }];
}

/** A clearance with flags that tell that a list is empty: to go through it costs more, though nothing is in it. */
interface ClearanceParam extends Clearance {
  readonly anyDenied: boolean;
  readonly anyRule: boolean;
}

const clearanceParam = (clearance: Clearance): ClearanceParam => ({
  ...clearance,
  anyDenied: clearance.denyNamespaces.length > 0,
  anyRule: clearance.deniedRules.length > 0,
});

const TRUE = (): string => 'TRUE';
const OPEN: View = { asset: TRUE, field: TRUE, fieldOfVisible: TRUE, job: TRUE, tells: false };

/** Most viewers have one role: a list of one costs twice as much to go through. */
const ONE: View = {
  ...viewWith((condition) => condition('$clearance')),
  fieldOfVisible: (n) => own('$clearance', n),
};
/** The asset may be visible by one role and the field's own tags by another: all of it has to be so by one. */
const ANY: View = viewWith((condition) => `any(k IN $clearances WHERE ${condition('k')})`);

function viewWith(admitted: (condition: (k: string) => string) => string): View {
  const asset = (n: string): string => admitted((k) => named(k, assetOf(n)));
  const field = (n: string): string =>
    admitted((k) => {
      const of = { namespace: `${n}.namespace`, name: `${n}.assetName`, tags: `${n}.assetTags` };
      return `${inNamespace(k, of.namespace)}
    AND none(t IN ${n}.tags + ${of.tags} WHERE t IN ${k}.deniedTags)
    AND (${k}.defaultAllowed OR any(t IN ${n}.tags WHERE t IN ${k}.loweringTags))
    AND ${classified(k, of)}`;
    });
  const job = (n: string): string => `${asset(n)}
    AND (NOT EXISTS { MATCH (${n})-[:READS|WRITES]->(:Asset) }
      OR EXISTS { MATCH (${n})-[:READS|WRITES]->(x:Asset) WHERE ${asset('x')} })`;
  return { tells: false, asset, field, fieldOfVisible: field, job };
}

export interface RangeParam {
  readonly upTo: ClearanceParam;
  readonly butNot: ClearanceParam | null;
}

export const rangeParam = ({ upTo, butNot }: LevelRange): RangeParam => ({
  upTo: clearanceParam(upTo),
  butNot: butNot === null ? null : clearanceParam(butNot),
});

/** The asset is at one of the levels in `$within` (see `AssetFilter.within`). */
export const atLevels = (n: string): string =>
  `any(l IN $within WHERE ${named('l.upTo', assetOf(n))}
    AND (l.butNot IS NULL OR NOT (${named('l.butNot', assetOf(n))})))`;

/** What access is decided by, as expressions. */
interface Named {
  readonly namespace: string;
  readonly name: string;
  readonly tags: string;
}
const assetOf = (n: string): Named => ({ namespace: `${n}.namespace`, name: `${n}.name`, tags: `${n}.tags` });

/**
 * What access to a named thing is decided by: its namespace, its tags, and what the policy's rules say of its name. What
 * nothing classifies is at the default level. Flags come first: they save the rest.
 */
const named = (k: string, thing: Named): string =>
  `${inNamespace(k, thing.namespace)}
    AND none(t IN ${thing.tags} WHERE t IN ${k}.deniedTags)
    AND ${classified(k, thing)}`;

/** A field's own tags: none is out of reach, and what nothing classifies is at the default level. */
const own = (k: string, n: string): string =>
  `none(t IN ${n}.tags WHERE t IN ${k}.deniedTags)
    AND (${k}.defaultAllowed OR any(t IN ${n}.tags WHERE t IN ${k}.loweringTags))`;

const inNamespace = (k: string, namespace: string): string =>
  `(${k}.allowAll OR any(p IN ${k}.allowNamespaces WHERE ${namespace} =~ p))
    AND (NOT ${k}.anyDenied OR none(p IN ${k}.denyNamespaces WHERE ${namespace} =~ p))`;

const classified = (k: string, { namespace, name, tags }: Named): string => {
  const ruled = (rules: string): string => `(g IN ${rules} WHERE ${namespace} =~ g.namespace AND ${name} =~ g.name)`;
  return `(${k}.defaultAllowed OR any(t IN ${tags} WHERE t IN ${k}.loweringTags) OR any${ruled(`${k}.allowedRules`)})
    AND (NOT ${k}.anyRule OR none${ruled(`${k}.deniedRules`)})`;
};
