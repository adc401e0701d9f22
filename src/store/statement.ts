import type { Clearance, Restriction } from '../domain/restriction.ts';
import { OPEN, restrictedView, viewParams, viewShape, type View, type ViewShape } from './view.ts';

/** One Cypher statement, the same text on both engines, with the types of its parameters and rows. */
export interface Statement<P extends object, R extends object> {
  readonly name: string;
  /** One line for `docs/cypher.md`. */
  readonly purpose: string;
  readonly text: string;
  /** Never set: carries the types. */
  readonly types?: { params: P; row: R };
}

/** A statement in several texts: for a viewer who sees everything, and for one with clearances of a shape. */
export interface RestrictedStatement<P extends object, R extends object> {
  readonly open: Statement<P, R>;
  readonly restricted: ForShape<P, R>;
}

/** With texts for a viewer to whom a hidden node is told as such, in the column `hidden`, and not left out. */
export interface TellingStatement<P extends object, R extends object> extends RestrictedStatement<P, R> {
  readonly telling: ForShape<P, R>;
}

/** The text that asks what clearances of a shape need to be asked: made when it is first wanted. */
type ForShape<P extends object, R extends object> = (shape: ViewShape) => Statement<P, R>;

export function statement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: string,
): Statement<P, R> {
  return { name, purpose, text: text.trim() };
}

export function restrictedStatement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: (view: View) => string,
): RestrictedStatement<P, R> {
  return {
    open: statement(name, purpose, text(OPEN)),
    restricted: forShape((shape) => statement(`${name} (restricted)`, purpose, text(restrictedView(shape, false)))),
  };
}

export function tellingStatement<P extends object, R extends object>(
  name: string,
  purpose: string,
  text: (view: View) => string,
): TellingStatement<P, R> {
  return {
    ...restrictedStatement<P, R>(name, purpose, text),
    telling: forShape((shape) => statement(`${name} (hidden ones told)`, purpose, text(restrictedView(shape, true)))),
  };
}

const forShape = <P extends object, R extends object>(make: ForShape<P, R>): ForShape<P, R> =>
  madeOnce(make, ({ several, namespaces, defaults, tags, rules, propagated }) =>
    [several, namespaces, defaults, tags, rules, propagated].join(),
  );

/** Makes the text for a shape when it is first wanted; shapes of one key are the same. */
export function madeOnce<S, T>(make: (shape: S) => T, keyOf: (shape: S) => string): (shape: S) => T {
  const made = new Map<string, T>();
  return (shape) => {
    const key = keyOf(shape);
    const known = made.get(key) ?? make(shape);
    made.set(key, known);
    return known;
  };
}

/** The text and the parameters for a view. */
export function under<P extends object, R extends object>(
  view: Restriction,
  { open, restricted }: RestrictedStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  return view === 'UNRESTRICTED' ? [open, params] : withClearances(view, restricted, params);
}

/** The same, with hidden nodes told where the scope wants it. */
export function within<P extends object, R extends object>(
  { view, hidden }: { readonly view: Restriction; readonly hidden: 'LEFT_OUT' | 'TOLD' },
  statements: TellingStatement<P, R>,
  params: P,
): [Statement<P, R>, P] {
  if (view === 'UNRESTRICTED' || hidden === 'LEFT_OUT') return under(view, statements, params);
  return withClearances(view, statements.telling, params);
}

function withClearances<P extends object, R extends object>(
  clearances: readonly Clearance[],
  statements: ForShape<P, R>,
  params: P,
): [Statement<P, R>, P] {
  const shape = viewShape(clearances);
  return [statements(shape), { ...params, ...viewParams(clearances, shape) }];
}
