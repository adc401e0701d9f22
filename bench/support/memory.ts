import { run } from './child.ts';

/** Resident memory of a process, in megabytes. Rejects when there is no such process. */
export async function residentMegabytes(pid: number | undefined): Promise<number> {
  const kilobytes = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(kilobytes) / 1_024;
}
