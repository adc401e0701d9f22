// Plain JavaScript, as Node runs no TypeScript in a worker thread: it is the same file in src and in dist.
import { parentPort } from 'node:worker_threads';
import { parse, tokenize } from '@polyglot-sql/sdk';
import { rewritten } from './rewrites.js';

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
 * @param {string} sql
 * @param {string} dialect
 */
function parsed(sql, dialect) {
  const first = parse(sql, dialect);
  if (first.success) return first;
  const { success, tokens } = tokenize(sql, dialect);
  const other = success && tokens !== undefined ? rewritten(sql, tokens) : null;
  const second = other === null ? first : parse(other, dialect);
  // Where neither is read, what is wrong is told of the text as it was written.
  return second.success ? second : first;
}

parentPort?.on('message', (/** @type {{ sql: string, dialect: string }} */ { sql, dialect }) => {
  try {
    const { success, ast, error, errorLine, errorColumn } = parsed(sql, dialect);
    const tree = success && Array.isArray(ast) ? ast.map(pruned) : null;
    parentPort?.postMessage({ tree, error: tree === null ? (error ?? 'no statement') : null, errorLine, errorColumn });
  } catch (error) {
    parentPort?.postMessage({ tree: null, error: String(error), broken: true });
  }
});
