import { readFileSync } from 'node:fs';

/** The text of a file. Throws an Error that names the file and what is in the way. */
export function readTextFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fileProblem(file, error);
  }
}

/** An error that a file or folder gave, in a user's words and with its name: `a.json: no such file or folder`. */
export function fileProblem(file: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`${file}: ${String(error)}`);
  const code = 'code' in error ? String(error.code) : '';
  return new Error(`${file}: ${REASONS.get(code) ?? error.message}`, { cause: error });
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EISDIR', 'is a folder, not a file'],
  ['EEXIST', 'is a file, not a folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['ENOSPC', 'the disk is full'],
  ['EROFS', 'the disk is read-only'],
  ['Z_DATA_ERROR', 'is no gzip file, or a damaged one'],
  ['Z_BUF_ERROR', 'the gzip file ends too early'],
]);
