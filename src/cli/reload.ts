import type { FastifyBaseLogger } from 'fastify';
import type { Reloadable } from '../access/reloadable.ts';
import { messageOf } from './output.ts';

interface ReloadableFile {
  readonly what: string;
  /** Null when there is none. */
  readonly file: string | null;
  readonly value: Pick<Reloadable<unknown>, 'reload'>;
}

/** On SIGHUP reads each file anew and logs what came of it. A file that is wrong changes nothing, and no other file. */
export function reloadOnHangup(log: FastifyBaseLogger, files: readonly ReloadableFile[]): void {
  process.on('SIGHUP', () => {
    for (const { what, file, value } of files) {
      if (file === null) continue;
      try {
        value.reload();
        log.info({ signal: 'SIGHUP', file }, `${what} reloaded`);
      } catch (error) {
        log.error(
          { signal: 'SIGHUP', file, reason: messageOf(error) },
          `${what} not reloaded: what held before still does`,
        );
      }
    }
    if (files.every(({ file }) => file === null)) log.warn({ signal: 'SIGHUP' }, 'there is no file to reload');
  });
}
