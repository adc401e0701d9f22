import type { Clearance } from '../domain/restriction.ts';

/** The predicates of a restriction, for the node that a variable names. `TRUE` for a viewer who sees everything. */
export interface View {
  asset(variable: string): string;
  field(variable: string): string;
  /** The same for a field of an asset that is known to be visible: where that is enough, only what is its own. */
  fieldOfVisible(variable: string): string;
  /** For a node that may be an asset or a field. */
  either(variable: string): string;
  job(variable: string): string;
  /** Whether hidden nodes stay in the rows, and are named in a column of their own. */
  readonly tells: boolean;
}

/**
 * What of the clearances a text has to ask. What none of them needs is left out: it would be read anew with each
 * statement, and looked at for each node.
 */
export interface ViewShape {
  /** Not one clearance, in `$clearance`, but any number, in `$clearances`: a list costs twice as much. */
  readonly several: boolean;
  /** Some namespaces are out of reach. */
  readonly namespaces: boolean;
  /** What nothing classifies is out of reach. */
  readonly defaults: boolean;
  /** How many tags, and rules of the policy, put something out of reach: a list of them is gone through anew each time. */
  readonly tags: Count;
  readonly rules: Count | 'ONE_IN_A_NAMESPACE';
  /** Tags that come to fields along lineage count. */
  readonly propagated: boolean;
}

type Count = 'NONE' | 'ONE' | 'SOME';

export const viewShape = (clearances: readonly Clearance[]): ViewShape => ({
  several: clearances.length !== 1,
  namespaces: clearances.some(({ allowAll, denyNamespaces }) => !allowAll || denyNamespaces.length > 0),
  defaults: clearances.some(({ defaultAllowed }) => !defaultAllowed),
  tags: most(clearances.map(({ deniedTags }) => deniedTags.length)),
  rules: clearances.every(({ deniedRules: [rule, ...others] }) => others.length === 0 && rule?.onlyNamespace != null)
    ? 'ONE_IN_A_NAMESPACE'
    : most(clearances.map(({ deniedRules }) => deniedRules.length)),
  propagated: clearances.some(({ countsPropagated, deniedTags }) => countsPropagated && deniedTags.length > 0),
});

const most = (counts: readonly number[]): Count =>
  counts.every((count) => count === 0) ? 'NONE' : counts.every((count) => count === 1) ? 'ONE' : 'SOME';

/** The parameters that texts of the shape name. What is looked at for each node is one of its own where there is one. */
export function viewParams(clearances: readonly Clearance[], shape: ViewShape): object {
  const [clearance] = clearances;
  if (shape.several || clearance === undefined) return { clearances };
  const { deniedTags, deniedRules } = clearance;
  return {
    clearance,
    ...(shape.tags === 'ONE' && { deniedTag: deniedTags[0] }),
    ...(shape.rules === 'ONE_IN_A_NAMESPACE' && { deniedNamespace: deniedRules[0]?.onlyNamespace }),
  };
}

/** One clearance, of which all is asked. */
export const WHOLE: ViewShape = {
  several: false,
  namespaces: true,
  defaults: true,
  tags: 'SOME',
  rules: 'SOME',
  propagated: true,
};

const TRUE = (): string => 'TRUE';
export const OPEN: View = { asset: TRUE, field: TRUE, fieldOfVisible: TRUE, either: TRUE, job: TRUE, tells: false };

export function restrictedView(shape: ViewShape, tells: boolean): View {
  const admitted = (condition: (k: string) => string): string =>
    shape.several ? `any(k IN $clearances WHERE ${orTrue(condition('k'))})` : orTrue(condition('$clearance'));
  const asset = (n: string): string => admitted((k) => named(k, assetOf(n), shape));
  const ownTags = (n: string): string =>
    shape.propagated ? `${unbound(n)}.tags + ${n}.propagatedTags` : `${unbound(n)}.tags`;
  const field = (n: string): string =>
    admitted((k) => {
      const tags = `${ownTags(n)} + ${n}.assetTags`;
      const of = { namespace: `${n}.namespace`, name: `${n}.assetName`, tags: `${n}.assetTags` };
      return all(reachable(k, of.namespace, tags, shape), shape.defaults && lowered(k, n), classified(k, of, shape));
    });
  return {
    tells,
    asset,
    field,
    // With several roles one and the same has to admit the asset and the field's own tags.
    fieldOfVisible: shape.several
      ? field
      : (n) => orTrue(all(noneDenied('$clearance', ownTags(n), shape), shape.defaults && lowered('$clearance', n))),
    either: shape.defaults
      ? (n) => `CASE WHEN ${n}:Asset THEN ${asset(n)} ELSE ${field(n)} END`
      : (n) => {
          const one = (of: string, or: string): string => `CASE WHEN ${n}:Asset THEN ${of} ELSE ${or} END`;
          const tags = one(`${n}.tags`, `${ownTags(n)} + ${n}.assetTags`);
          const name = one(`${n}.name`, `${n}.assetName`);
          return admitted((k) => named(k, { namespace: `${n}.namespace`, name, tags }, shape));
        },
    job: (n) => `${asset(n)}
    AND (NOT EXISTS { MATCH (${n})-[:READS|WRITES]->(:Asset) }
      OR EXISTS { MATCH (${n})-[:READS|WRITES]->(x:Asset) WHERE ${asset('x')} })`,
  };
}

/** The asset is at one of the levels in `$within` (see `AssetFilter.within`). */
export const atLevels = (n: string): string =>
  `any(l IN $within WHERE ${named('l.upTo', assetOf(n), WHOLE)}
    AND (l.butNot IS NULL OR NOT (${named('l.butNot', assetOf(n), WHOLE)})))`;

/** Names that predicates bind: a node of one of these names would be something else within them. */
export const BOUND: ReadonlySet<string> = new Set(['k', 'l', 'p', 't', 'g']);

function unbound(n: string): string {
  if (BOUND.has(n)) throw new Error(`predicates bind ${n}: give the node another name`);
  return n;
}

/** What access is decided by, as expressions. */
interface Named {
  readonly namespace: string;
  readonly name: string;
  readonly tags: string;
}
const assetOf = (n: string): Named => ({
  namespace: `${unbound(n)}.namespace`,
  name: `${n}.name`,
  tags: `${n}.tags`,
});

const named = (k: string, thing: Named, shape: ViewShape): string =>
  all(reachable(k, thing.namespace, thing.tags, shape), classified(k, thing, shape));

const reachable = (k: string, namespace: string, tags: string, shape: ViewShape): string =>
  all(
    shape.namespaces && `(${k}.allowAll OR any(p IN ${k}.allowNamespaces WHERE ${namespace} =~ p))`,
    shape.namespaces && `none(p IN ${k}.denyNamespaces WHERE ${namespace} =~ p)`,
    noneDenied(k, tags, shape),
  );

const noneDenied = (k: string, tags: string, { tags: denied, several }: ViewShape): string =>
  ({
    NONE: '',
    ONE: `NOT ${several ? `${k}.deniedTags[0]` : '$deniedTag'} IN (${tags})`,
    SOME: `none(t IN ${tags} WHERE t IN ${k}.deniedTags)`,
  })[denied];

/** What nothing classifies is at the default level: a field's own tags. */
const lowered = (k: string, n: string): string =>
  `(${k}.defaultAllowed OR any(t IN ${n}.tags WHERE t IN ${k}.loweringTags))`;

/** The same for a thing whose name the policy's rules may classify, or put out of reach. */
function classified(k: string, { namespace, name, tags }: Named, { defaults, rules, several }: ViewShape): string {
  const fits = (g: string): string => `${namespace} =~ ${g}.namespace AND ${name} =~ ${g}.name`;
  const denied = `${k}.deniedRules`;
  const deniedNamespace = several ? `${denied}[0].onlyNamespace` : '$deniedNamespace';
  return all(
    defaults &&
      `(${k}.defaultAllowed OR any(t IN ${tags} WHERE t IN ${k}.loweringTags) OR any(g IN ${k}.allowedRules WHERE ${fits('g')}))`,
    {
      NONE: '',
      ONE: `NOT (${fits(`${denied}[0]`)})`,
      // The pattern of the names stays where it is: as a parameter of its own it would be compiled for each statement.
      ONE_IN_A_NAMESPACE: `NOT (${namespace} = ${deniedNamespace} AND ${name} =~ ${denied}[0].name)`,
      SOME: `none(g IN ${denied} WHERE ${fits('g')})`,
    }[rules],
  );
}

/** Nothing is out of reach of clearances of which nothing need be asked. */
const orTrue = (condition: string): string => (condition === '' ? 'TRUE' : condition);

/** Those conditions that there are. */
export const all = (...conditions: readonly (string | false)[]): string =>
  conditions.filter((condition) => condition !== false && condition !== '').join('\n    AND ');
