import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { findConflicts } from './conflicts.ts';
import { CurationFile } from './file.ts';
import { readStatements } from './read-statements.ts';
import type { LineProblem, OnLine, Statement } from './statements.ts';

export type ParsedCuration =
  | { readonly ok: true; readonly statements: readonly OnLine<Statement>[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/**
 * What a curation file (YAML, docs/curation.md) says, each statement with its line; or all that is wrong with the
 * file. Knows nothing of the catalog. Never throws.
 */
export function parseCuration(text: string): ParsedCuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unread = document.errors.map(({ pos, message }) => ({ line: lines.linePos(pos[0]).line, message }));
  if (unread.length > 0) return { ok: false, problems: unread };
  const value = valueOf(document);
  if (!value.ok) return { ok: false, problems: [{ line: 1, message: value.message }] };
  const lineOf = (path: readonly PropertyKey[]): number => lineIn(document, lines, path);
  const parsed = CurationFile.safeParse(value.value ?? {}, { error: describeIssue });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, lineOf)) };
  const statements = readStatements(parsed.data, lineOf);
  const problems = findConflicts(statements);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, statements };
}

/** Aliases that unfold to far more than the file holds are refused by the library: it throws. */
function valueOf(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** The line of the innermost thing on the path that the file has. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range != null) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${EXPECTED.get(issue.expected) ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'unrecognized_keys')
    return `has the unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  return undefined;
}
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['string', 'text (in quotes when it looks like a number, date or true)'],
  ['array', 'a list'],
  ['object', 'a map'],
  ['boolean', 'true or false'],
]);

function problemOf(issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): LineProblem {
  const inner = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const place = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const subject = place === '' ? 'the file' : place.replace(/^\./, '');
  return { line: lineOf([...issue.path, ...inner]), message: `${subject} ${issue.message}` };
}
