import type { DatasetVersionRecord, NamedVersion } from '../domain/catalog.ts';
import type { AssetId } from '../domain/ids.ts';
import type { VisibleRun, VisibleVersion } from './visible.ts';

/** The versions of what a run read and wrote, in the order of its inputs and outputs. */
export interface RunVersions {
  readonly inputs: readonly VisibleVersion[];
  readonly outputs: readonly VisibleVersion[];
}

/**
 * Which versions a run read and wrote: the one that it named itself, else the one that held when it started (of what
 * it wrote: at its end). What was first heard of while it ran counts as there at its start.
 */
export function versionsOfRun(
  run: VisibleRun,
  versionsOf: (id: AssetId) => readonly VisibleVersion[],
  named: readonly NamedVersion[],
): RunVersions {
  const end = run.endedAt ?? run.lastEventAt;
  const start = Math.min(run.startedAt ?? end, end);
  const find = (ids: readonly AssetId[], role: NamedVersion['role'], at: number): VisibleVersion[] =>
    ids.flatMap((id) => {
      const versions = versionsOf(id);
      const name = named.find((one) => one.assetId === id && one.role === role)?.version;
      return versionCalled(versions, name, end) ?? versionAt(versions, at) ?? versionAt(versions, end) ?? [];
    });
  return { inputs: find(run.inputIds, 'INPUT', start), outputs: find(run.outputIds, 'OUTPUT', end) };
}

/** The version that held at a moment, of versions with the latest first; undefined before the first. */
export const versionAt = <V extends Pick<DatasetVersionRecord, 'createdAt'>>(
  versions: readonly V[],
  at: number,
): V | undefined => versions.find(({ createdAt }) => createdAt <= at);

/** A name that came back means its latest stretch at the time. */
function versionCalled(
  versions: readonly VisibleVersion[],
  name: string | undefined,
  at: number,
): VisibleVersion | undefined {
  if (name === undefined) return undefined;
  const called = versions.filter(({ explicit, version }) => explicit && version === name);
  return versionAt(called, at) ?? called.at(-1);
}
