import type { Keyset } from './port.ts';

/** Sort values that nothing sorts before: of texts and of numbers that ascend, and of numbers that descend. */
const FIRST_TEXT = '';
const LATEST = Number.MAX_SAFE_INTEGER;

/** The two texts that the rows of a page sort after. */
export const afterTexts = ({ after }: Keyset): [string, string] =>
  after === null ? [FIRST_TEXT, FIRST_TEXT] : [String(after[0]), String(after[1])];

/** The moment and the text that the rows of a page sort after, the latest first. */
export const afterMoment = ({ after }: Keyset): [number, string] =>
  after === null ? [LATEST, FIRST_TEXT] : [Number(after[0]), String(after[1])];

/** The position and the text that the rows of a page sort after. */
export const afterPosition = ({ after }: Keyset): [number, string] =>
  after === null ? [0, FIRST_TEXT] : [Number(after[0]), String(after[1])];
