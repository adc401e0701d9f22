import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** What is wrong with a file, and on which line; null when it is about the file as a whole. */
export interface LineProblem {
  readonly line: number | null;
  readonly message: string;
}

/** A place in a file, as keys and indexes from its top. */
export type Path = readonly PropertyKey[];

export type ReadYaml<T> =
  | { readonly ok: true; readonly value: T; readonly lineOf: (path: Path) => number }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

/** Reads YAML of an agreed shape. Every problem is told at once, with its line, in the order of the lines. */
export function readYaml<T>(text: string, shape: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    return wrong(document.errors.map((error) => [lines.linePos(error.pos[0]).line, syntaxProblem(error)]));
  }
  const lineOf = (path: Path): number => lineIn(document, lines, path);
  const read = plain(document);
  if (!read.ok) return wrong([[1, read.message]]);
  const parsed = shape.safeParse(read.value, { error: inWords });
  if (parsed.success) return { ok: true, value: parsed.data, lineOf };
  return wrong(
    parsed.error.issues
      .flatMap(placesOf)
      .map(({ path, at, message }) => [
        lineOf(at),
        path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`,
      ]),
  );
}

/** In place of words for those who know the code. Null leaves them. */
function inWords(issue: z.core.$ZodRawIssue): string | null {
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined)
    return 'is missing';
  if (issue.code === 'too_small' && issue.minimum === 1 && (issue.origin === 'string' || issue.origin === 'array'))
    return 'must not be empty';
  return null;
}

/** A file of settings that can't be used; the message names each line that is wrong, and what is wrong with it. */
export class SettingsFileError extends Error {
  override readonly name: string = 'SettingsFileError';
  readonly problems: readonly LineProblem[];

  constructor(file: string, problems: readonly LineProblem[]) {
    super(tellProblems(file, problems));
    this.problems = problems;
  }
}

/** One line for each problem, as `file:line: what`. */
export const tellProblems = (file: string, problems: readonly LineProblem[]): string =>
  problems.map(({ line, message }) => `${file}:${line === null ? '' : `${line}:`} ${message}`).join('\n');

const wrong = (problems: readonly (readonly [number, string])[]): { ok: false; problems: LineProblem[] } => ({
  ok: false,
  problems: problems.map(([line, message]) => ({ line, message })).sort((a, b) => a.line - b.line),
});

/** Aliases that would grow without bounds are refused here. */
function plain(document: Document): { ok: true; value: unknown } | { ok: false; message: string } {
  try {
    return { ok: true, value: document.toJS() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? firstLine(error.message) : String(error) };
  }
}

/** Words that mean nothing are wrong one by one, each where it stands. */
function placesOf(issue: z.core.$ZodIssue): { path: Path; at: Path; message: string }[] {
  const { path, message } = issue;
  if (issue.code !== 'unrecognized_keys') return [{ path, at: path, message }];
  return issue.keys.map((key) => ({ path, at: [...path, key], message: `has no key "${key}"` }));
}

/** The line where a place is named (by its key in a map, by itself in a list), or the nearest one above it that is. */
function lineIn(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = namedAt(document, path.slice(0, length));
    if (isNode(node) && node.range != null) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function namedAt(document: Document, path: Path): unknown {
  const parent: unknown = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))?.key;
}

/** The library tells the place once more at the end, and of its own functions. */
const syntaxProblem = ({ code, message }: { readonly code: string; readonly message: string }): string =>
  code === 'MULTIPLE_DOCS' ? 'must be one document' : firstLine(message).replace(/ at line \d+, column \d+:$/, '');

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
