/** What a lineage answer holds, whoever gives it: to serialise, and to check that two sides give the same. */
export class Answer {
  readonly #names: Map<string, string>;
  readonly #edges: { from: string; to: string }[] = [];

  constructor(root: string, name: string) {
    this.#names = new Map([[root, name]]);
  }

  /** Adds edges, as columns. Gives the ends that are new. */
  add(from: readonly string[], to: readonly string[], names: readonly string[]): string[] {
    const fresh: string[] = [];
    from.forEach((start, i) => {
      const end = to[i] ?? '';
      this.#edges.push({ from: start, to: end });
      if (this.#names.has(end)) return;
      this.#names.set(end, names[i] ?? '');
      fresh.push(end);
    });
    return fresh;
  }

  toJson(): string {
    const nodes = Array.from(this.#names, ([id, path]) => ({ id, entity: { path } }));
    return JSON.stringify({ data: { lineage: { nodes, edges: this.#edges } } });
  }
}
