/** Statements whose text depends on a choice that is not a parameter: each made once, and known by its name. */
export function remembered<S, T>(nameOf: (shape: S) => string, make: (shape: S, name: string) => T): (shape: S) => T {
  const made = new Map<string, T>();
  return (shape) => {
    const name = nameOf(shape);
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(shape, name);
    made.set(name, fresh);
    return fresh;
  };
}
