import { canonicalJson, type Json } from './json.ts';

/**
 * Last-writer-wins registers: for each attribute the value that was said last, by event time. Merging is commutative,
 * associative and idempotent, so the arrival order of events does not show (Shapiro et al., "Conflict-free replicated
 * data types", 2011). Of two values said at the same time the one with the greater canonical text stays.
 */
export type Registers = Map<string, Register>;
export interface Register {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: Json;
}

/** Says `value` at `at`. Gives whether the register changed its value. */
export function say(registers: Registers, attribute: string, at: number, value: Json): boolean {
  const current = registers.get(attribute);
  if (current === undefined) {
    registers.set(attribute, { at, value });
    return true;
  }
  if (at < current.at) return false;
  const [before, after] = [canonicalJson(current.value), canonicalJson(value)];
  if (at === current.at && after <= before) return false;
  registers.set(attribute, { at, value });
  return before !== after;
}

/** Says that the attributes are nothing from `at` on, and those in `lists` empty lists. Gives which changed. */
export function retract(
  registers: Registers,
  attributes: readonly string[],
  at: number,
  lists: readonly string[],
): ReadonlySet<string> {
  const changed = attributes.filter((attribute) =>
    say(registers, attribute, at, lists.includes(attribute) ? [] : null),
  );
  return new Set(changed);
}

/** Keeps the earliest time at which something was said, as the register's value. Gives whether it changed. */
export function sayEarliest(registers: Registers, attribute: string, at: number): boolean {
  return say(registers, attribute, -at, at);
}

/** All of `other` said into `registers`. */
export function mergeRegisters(registers: Registers, other: Registers): void {
  for (const [attribute, { at, value }] of other) say(registers, attribute, at, value);
}

export function valueOf(registers: Registers, attribute: string): Json {
  return registers.get(attribute)?.value ?? null;
}

export function textOf(registers: Registers, attribute: string): string | null {
  const value = valueOf(registers, attribute);
  return typeof value === 'string' ? value : null;
}

/** The register of an attribute that a source has for itself; of one that all share without a source. */
export const registerOf = (attribute: string, source: string | undefined): string =>
  source === undefined ? attribute : `${attribute}@${source}`;

/** What is said of an attribute: by the sources that have registers for themselves, and by all others together. */
export function voicesOf(
  registers: Registers,
  attribute: string,
): readonly { readonly source: string | null; readonly at: number; readonly value: Json }[] {
  const own = `${attribute}@`;
  return [...registers].flatMap(([name, { at, value }]) => {
    if (name === attribute) return { source: null, at, value };
    return name.startsWith(own) ? { source: name.slice(own.length), at, value } : [];
  });
}

/** The text that was said last by anyone; an empty one is none. */
export function latestText(registers: Registers, attribute: string): string | null {
  let latest: { at: number; value: string } | null = null;
  for (const { at, value } of voicesOf(registers, attribute)) {
    if (typeof value !== 'string' || value === '') continue;
    if (latest === null || at > latest.at || (at === latest.at && value > latest.value)) latest = { at, value };
  }
  return latest?.value ?? null;
}

/** As JSON text, attributes sorted: `[[attribute, at, value], …]`. Any attribute name is safe. */
export function writeRegisters(registers: Registers): string {
  return canonicalJson(
    [...registers]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([attribute, { at, value }]): Json => [attribute, at, value]),
  );
}

export function readRegisters(text: string | null): Registers {
  const registers: Registers = new Map();
  if (text === null) return registers;
  for (const [attribute, at, value] of JSON.parse(text) as [string, number, Json][])
    registers.set(attribute, { at, value });
  return registers;
}
