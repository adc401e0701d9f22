import { badInput } from '../../errors.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A producer's id of a run, in lower case; BAD_USER_INPUT when it is none. */
export function checkedRunId(argument: string, runId: string): string {
  if (!UUID.test(runId)) throw badInput(argument, 'is not a UUID');
  return runId.toLowerCase();
}
