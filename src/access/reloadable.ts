/** A value from a file, which can be read anew while the server runs: all of it or nothing. */
export class Reloadable<T> {
  #current: T;
  #problem: string | null = null;
  readonly #read: () => T;

  /** `read` gives the value of the file as it is now, and throws when there is anything wrong with it. */
  constructor(first: T, read: () => T) {
    this.#current = first;
    this.#read = read;
  }

  /** What holds now. Who has taken it keeps it: a request is answered under one policy from its start to its end. */
  get current(): T {
    return this.#current;
  }

  /** Why the last reload was refused; null when it was not, or there was none. */
  get problem(): string | null {
    return this.#problem;
  }

  /** What would hold after a reload. Throws what `read` throws. Nothing changes. */
  check(): T {
    return this.#read();
  }

  /** Puts the file as it is now in force. Throws what `read` throws: then the old value stays. */
  reload(): T {
    this.#prepare()();
    return this.#current;
  }

  /** Puts all files as they are now in force, or none. Throws what is wrong with the first that is. */
  static reloadAll(all: readonly Reloadable<unknown>[]): void {
    const prepared = all.map((one) => one.#prepare());
    for (const put of prepared) put();
  }

  /** Reads the file, and gives what puts it in force. */
  #prepare(): () => void {
    try {
      const value = this.#read();
      return () => {
        this.#current = value;
        this.#problem = null;
      };
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }
}
