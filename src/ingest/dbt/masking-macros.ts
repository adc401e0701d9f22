import { toPattern } from '../sql/functions.ts';

/**
 * Macros that mask: what they expand to may show no hash, such as the first letter and three stars. They are known by
 * name, and found where a model's own text gives their result a name: `{{ mask('email') }} as email`.
 */
export class MaskingMacros {
  readonly #patterns: readonly RegExp[];

  /** Names with `*` for any characters, beside those that call themselves masks. */
  constructor(names: readonly string[] = []) {
    this.#patterns = [...USUAL, ...names].map(toPattern);
  }

  /** The columns, in lower case, that such a macro makes in this text. */
  columnsOf(raw: string): ReadonlySet<string> {
    const columns = new Set<string>();
    if (!raw.includes('{{')) return columns;
    for (const [, macro = '', name = ''] of raw.matchAll(CALL_AS_COLUMN))
      if (this.#patterns.some((pattern) => pattern.test(macro))) columns.add(name.toLowerCase());
    return columns;
  }
}

const USUAL = [
  'mask',
  'mask_*',
  '*_mask',
  'hash',
  'hash_*',
  'tokenize*',
  'anonymize*',
  'pseudonymize*',
  'redact*',
  'encrypt*',
];

/** `{{ package.macro(…) }} as name`, and without `as`. */
const CALL_AS_COLUMN = /\{\{-?\s*(?:\w+\.)?(\w+)\s*\((?:(?!\}\}).){0,2000}\}\}\s*(?:as\s+)?["`[]?([A-Za-z_]\w*)/gis;
