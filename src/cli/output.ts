import { writeFileSync } from 'node:fs';
import { fileProblem } from '../files.ts';
import cliProgress from 'cli-progress';

/** Says what went wrong, one line a problem, without a stack. */
export function complain(error: unknown): void {
  // Whoever read the output has enough of it: `headwater export | head`.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
  for (const line of messageOf(error).split('\n')) say(`headwater: ${line}`);
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A progress bar on a terminal; elsewhere a line now and then. Both on stderr, so that stdout stays clean. */
export interface Progress {
  update(done: number, note: string): void;
  stop(): void;
}

const LINE_EVERY_MS = 5_000;

export function startProgress(what: string, total: number | null, unit: string): Progress {
  if (process.stderr.isTTY) {
    const bar = new cliProgress.SingleBar({
      format: total === null ? `${what} {value} ${unit} {note}` : `${what} {bar} {percentage}% {note}`,
      stream: process.stderr,
      hideCursor: true,
    });
    bar.start(total ?? 0, 0, { note: '' });
    return {
      update: (done, note) => {
        bar.update(done, { note });
      },
      stop: () => {
        bar.stop();
      },
    };
  }
  let last = Date.now();
  return {
    update: (done, note) => {
      if (Date.now() - last < LINE_EVERY_MS) return;
      last = Date.now();
      say(
        `${what}: ${total === null ? `${done} ${unit}` : `${Math.floor((100 * done) / Math.max(1, total))}%`} ${note}`,
      );
    },
    stop: () => undefined,
  };
}

/** Writes the text to a file, or to standard output for `-`. Throws an Error that names the file. */
export function writeTo(output: string, text: string): void {
  if (output === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    writeFileSync(output, text);
  } catch (error) {
    throw fileProblem(output, error);
  }
}
