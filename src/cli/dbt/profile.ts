import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { environmentVariable } from '../../config.ts';
import { readTextFile } from '../../files.ts';
import { connectionOf, namespaceOf, ProfileError } from '../../ingest/dbt/namespace.ts';
import { isFields, textAt } from '../../ingest/fields.ts';

/**
 * The namespace that a profile gives to a project's datasets, looked for where dbt does: the given folder,
 * DBT_PROFILES_DIR, the target folder, the project's folder, `~/.dbt`. Null when no profile tells it. Throws when a
 * profile is there and can't be used.
 */
export function namespaceOfProfile(
  targetFolder: string,
  options: { readonly profilesDir: string | undefined; readonly target: string | undefined },
): string | null {
  const project = dirname(resolve(targetFolder));
  const given = options.profilesDir ?? environmentVariable('DBT_PROFILES_DIR');
  const folders = given === undefined ? [targetFolder, project, join(homedir(), '.dbt')] : [given];
  for (const folder of folders) {
    const file = join(folder, 'profiles.yml');
    if (!existsSync(file)) continue;
    try {
      const profile = profileOf(project);
      const wanted = { profile, target: options.target ?? environmentVariable('DBT_TARGET') ?? null };
      const connection = connectionOf(readTextFile(file), wanted, environmentVariable);
      if (connection !== null) return namespaceOf(connection);
    } catch (error) {
      if (error instanceof ProfileError)
        throw new Error(`${file}: ${error.message} (--namespace does without it)`, { cause: error });
      throw error;
    }
  }
  return null;
}

/** The profile that a project uses; null when it does not say. */
function profileOf(project: string): string | null {
  const named = environmentVariable('DBT_PROFILE');
  const file = join(project, 'dbt_project.yml');
  if (named !== undefined) return named;
  if (!existsSync(file)) return null;
  try {
    const settings: unknown = parse(readTextFile(file), { logLevel: 'error' });
    return isFields(settings) ? textAt(settings, 'profile') : null;
  } catch {
    throw new ProfileError(`${file} is no YAML`);
  }
}
