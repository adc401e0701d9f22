import { badInput } from './errors.ts';

/** The value, or what stands in for an absent one; BAD_USER_INPUT for a null, which no default replaces. */
export function notNull<T>(argument: string, value: T | null | undefined, byDefault: T): T {
  if (value === null) throw badInput(argument, 'must not be null');
  return value ?? byDefault;
}

/** A whole number within bounds; BAD_USER_INPUT when it is outside them. */
export function within(argument: string, value: number, least: number, most: number): number {
  if (value < least || value > most) throw badInput(argument, `must be from ${least} to ${most}, got ${value}`);
  return value;
}
