// Plain JavaScript, as Node runs no TypeScript in a worker thread: it is the same file in src and in dist.
import { parentPort } from 'node:worker_threads';
import { parse } from '@polyglot-sql/sdk';

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

parentPort?.on('message', (/** @type {{ sql: string, dialect: string }} */ { sql, dialect }) => {
  try {
    const { success, ast, error, errorLine, errorColumn } = parse(sql, dialect);
    const tree = success && Array.isArray(ast) ? ast.map(pruned) : null;
    parentPort?.postMessage({ tree, error: tree === null ? (error ?? 'no statement') : null, errorLine, errorColumn });
  } catch (error) {
    parentPort?.postMessage({ tree: null, error: String(error), broken: true });
  }
});
