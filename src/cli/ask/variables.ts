/** Arguments of a field, each in a variable of its name: as an operation declares them, and as the field takes them. */
export const inVariables = (
  types: Readonly<Record<string, string>>,
): { readonly declared: readonly string[]; readonly given: readonly string[] } => ({
  declared: Object.entries(types).map(([name, type]) => `$${name}: ${type}`),
  given: Object.keys(types).map((name) => `${name}: $${name}`),
});
