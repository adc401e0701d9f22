// Plain JavaScript, as Node runs no TypeScript in a worker thread: it is the same file in src and in dist.
import { parentPort } from 'node:worker_threads';
import { parse, tokenize } from '@polyglot-sql/sdk';
import { statementsIn } from './rewrites.js';

/** Keys that tell how the text looked. */
const LOOKS = /^(span|.*comments|inferred_type|alias_explicit_as|alias_keyword|original_name|quoted|join_mark)$/;

/**
 * The tree without what is null, false, empty or only tells of the text: a tenth of its size.
 * @param {unknown} value
 * @returns {unknown}
 */
function pruned(value) {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  /** @type {Record<string, unknown>} */
  const kept = {};
  for (const [key, part] of Object.entries(value)) {
    if (part === null || part === false || (Array.isArray(part) && part.length === 0) || LOOKS.test(key)) continue;
    kept[key] = pruned(part);
  }
  return kept;
}

/**
 * All statements; or, where the text is not read as a whole, those that are, with what is wrong with the text.
 * @param {string} sql
 * @param {string} dialect
 */
function parsed(sql, dialect) {
  const whole = parse(sql, dialect);
  if (whole.success) return { tree: whole.ast, error: null };
  const { success, tokens } = tokenize(sql, dialect);
  const statements = success && tokens !== undefined ? statementsIn(sql, tokens) : [];
  const parts = statements.map((statement) => parse(statement, dialect));
  const read = parts.filter((part) => part.success);
  const { error = 'no statement', errorLine, errorColumn } = whole;
  if (read.length > 0 && read.length === parts.length) return { tree: read.flatMap(({ ast }) => ast), error: null };
  return { tree: read.length === 0 ? null : read.flatMap(({ ast }) => ast), error, errorLine, errorColumn };
}

parentPort?.on('message', (/** @type {{ sql: string, dialect: string }} */ { sql, dialect }) => {
  try {
    const { tree, ...rest } = parsed(sql, dialect);
    parentPort?.postMessage({ tree: Array.isArray(tree) ? tree.map(pruned) : null, ...rest });
  } catch (error) {
    parentPort?.postMessage({ tree: null, error: String(error), broken: true });
  }
});
