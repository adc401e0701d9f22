/** An input object without what is null or absent. As text it tells one filter from another, for cursors. */
export function given<T extends object>(input: T): Given<T> {
  const entries = Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as Given<T>;
}

export type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };
