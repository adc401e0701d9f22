import type { AccessLog, Backup, GraphWriter, Retention } from '../store/port.ts';
import type { Restriction } from '../domain/restriction.ts';
import { Forbidden, Unauthenticated } from './refusal.ts';
import { ANONYMOUS } from './viewer.ts';

interface Operator {
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
  readonly restriction: Restriction;
}

/** The writer of events, for who may INGEST. Throws Forbidden; Unauthenticated where credentials might help. */
export function eventWriterFor<T extends GraphWriter>(writer: T, viewer: Operator): T {
  if (!viewer.permissions.has('INGEST')) {
    const needed = 'sending events needs the INGEST permission';
    throw viewer.id === ANONYMOUS ? new Unauthenticated(`${needed}: send a token or API key`) : new Forbidden(needed);
  }
  return writer;
}

/**
 * The backup, for who may ADMIN and sees everything: it is lossless, so there is nothing to leave out for others.
 * Throws Forbidden.
 */
export function backupFor(backup: Backup, viewer: Operator): Backup {
  if (!viewer.permissions.has('ADMIN') || viewer.restriction !== 'UNRESTRICTED')
    throw new Forbidden(
      'a backup holds the whole catalog: it needs the ADMIN permission and a role that sees everything',
    );
  return backup;
}

/** The retention of runs, for who may ADMIN. Throws Forbidden. */
export function retentionFor(retention: Retention, viewer: Operator): Retention {
  if (!viewer.permissions.has('ADMIN')) throw new Forbidden('taking runs away needs the ADMIN permission');
  return retention;
}

/** The access log as a whole, for who may AUDIT and sees everything: it names what anyone saw. Throws Forbidden. */
export function accessLogFor(log: AccessLog, viewer: Operator): Pick<AccessLog, 'exportAccesses'> {
  if (!viewer.permissions.has('AUDIT') || viewer.restriction !== 'UNRESTRICTED')
    throw new Forbidden(
      'the access log names all that was seen: it needs the AUDIT permission and a role that sees everything',
    );
  return log;
}
