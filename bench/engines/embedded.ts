import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FieldGraphs } from '../graph/catalog.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import type { BenchEngine } from './engine.ts';
import { loadGraphs } from './load.ts';
import { openPlainEmbedded } from './plain-embedded.ts';

/** The embedded engine with the graphs in it, twice: a folder is one process's, and there are two. Null leaves it empty. */
export async function openEmbeddedEngine(graphs: FieldGraphs | null): Promise<BenchEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'headwater-bench-'));
  const [mine, servers] = [join(folder, 'mine'), join(folder, 'servers')];
  await mkdir(mine);
  if (graphs !== null) await loadGraphs(openEmbedded(join(mine, 'graph')), graphs);
  await cp(mine, servers, { recursive: true });
  const plain = openPlainEmbedded(join(mine, 'graph'));
  return {
    name: 'embedded',
    plain,
    settings: { HEADWATER_DATA_DIR: servers, HEADWATER_NEO4J_URI: '' },
    close: async () => {
      await plain.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
