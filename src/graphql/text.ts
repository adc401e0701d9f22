import { badInput } from './errors.ts';

/** The longest text to search for, in UTF-16 code units. */
const LONGEST_SEARCH = 500;

/** A text to search for; BAD_USER_INPUT when it is too long. */
export function checkedText(argument: string, text: string): string {
  if (text.length > LONGEST_SEARCH) throw badInput(argument, `must be at most ${LONGEST_SEARCH} characters long`);
  return text;
}

/** Looks for nothing when it is null or blank. */
export function searchText(argument: string, text: string | null | undefined): string | null {
  return typeof text !== 'string' || text.trim() === '' ? null : checkedText(argument, text);
}
