import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './lock.ts';
import { MissingTool } from './missing-tool.ts';

const run = promisify(execFile);

/**
 * The folder of the programs of a virtual environment with what the requirements name, made the first time (about a
 * minute) and kept in the user's cache. Throws MissingTool when there is no Python or the packages can't be had.
 */
export async function pythonPrograms(requirements: string): Promise<string> {
  const version = await run('python3', ['-c', 'import sys; print(sys.version)']).then(
    ({ stdout }) => stdout,
    () => {
      throw new MissingTool('no Python (python3) on the PATH');
    },
  );
  const hash = createHash('sha256')
    .update(version + (await readFile(requirements, 'utf8')))
    .digest('hex');
  const folder = join(homedir(), '.cache', 'headwater-test', `python-${hash.slice(0, 16)}`);
  const made = join(folder, 'made');
  if (!(await exists(made))) await withLock('python', () => install(folder, made, requirements));
  return join(folder, 'bin');
}

/** The scripts of an environment name its folder, so it can't be made elsewhere and moved: a mark says it is whole. */
async function install(folder: string, made: string, requirements: string): Promise<void> {
  if (await exists(made)) return;
  process.stderr.write('Installing Python packages for the tests of real clients, once; this takes about a minute.\n');
  await rm(folder, { recursive: true, force: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '-r', requirements];
  try {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin', 'python'), pip, { maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const [line] = /^.*(?:ERROR|rror:).*$/m.exec(String(error)) ?? ['pip failed'];
    throw new MissingTool(`Python packages could not be installed: ${line}`, { cause: error });
  }
  await writeFile(made, '');
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
