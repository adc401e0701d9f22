import { InvalidInput } from './refusal.ts';

/** Longest texts that curation takes, in UTF-16 code units. */
export const LONGEST = { name: 200, text: 20_000, reason: 2_000 } as const;

/** A name (of a tag, owner, role, term): one line, not blank. Throws InvalidInput. */
export function checkedName(argument: string, value: string): string {
  if (value.trim() === '') throw new InvalidInput(argument, 'must not be blank');
  if (value !== value.trim()) throw new InvalidInput(argument, 'must not begin or end with white space');
  if (/\p{Cc}/u.test(value)) throw new InvalidInput(argument, 'must not hold control characters');
  return wellFormed(argument, value, LONGEST.name);
}

/** A text of many lines, which may be empty. Throws InvalidInput. */
export function checkedText(argument: string, value: string, longest: number = LONGEST.text): string {
  if (/[^\P{Cc}\n\r\t]/u.test(value)) throw new InvalidInput(argument, 'must not hold control characters');
  return wellFormed(argument, value, longest);
}

/** A text that says something. Throws InvalidInput. */
export function checkedStatement(argument: string, value: string, longest: number = LONGEST.text): string {
  if (value.trim() === '') throw new InvalidInput(argument, 'must not be blank');
  return checkedText(argument, value, longest);
}

function wellFormed(argument: string, value: string, longest: number): string {
  if (value.length > longest) throw new InvalidInput(argument, `must be at most ${longest} characters long`);
  if (/\p{Cs}/u.test(value)) throw new InvalidInput(argument, 'must be well-formed Unicode');
  return value;
}
