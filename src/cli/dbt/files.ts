import { createReadStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { fileProblem } from '../../files.ts';
import { ARTIFACTS } from '../../ingest/dbt/artifact-stream.ts';
import { ArtifactGatherer, type DbtArtifacts } from '../../ingest/dbt/read-artifacts.ts';

/** Reads the artifacts of a target folder, `.gz` ones too. Rejects when there is no manifest or one can't be read. */
export async function readTargetFolder(folder: string, macros: readonly string[]): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer(macros);
  for (const name of ARTIFACTS) {
    const plain = join(folder, `${name}.json`);
    const file = [plain, `${plain}.gz`].find((path) => existsSync(path));
    if (file !== undefined) await gatherer.add(name, bytesOf(file));
    else if (name === 'manifest') throw fileProblem(plain, Object.assign(new Error(), { code: 'ENOENT' }));
  }
  return gatherer.done();
}

/** Reads a manifest by its file, and the catalog beside it when there is one. Rejects when one can't be read. */
export async function readManifest(file: string): Promise<DbtArtifacts> {
  const gatherer = new ArtifactGatherer();
  await gatherer.add('manifest', bytesOf(file));
  const catalog = join(dirname(file), 'catalog.json');
  if (existsSync(catalog)) await gatherer.add('catalog', bytesOf(catalog));
  return gatherer.done();
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const source = createReadStream(file);
  const input = file.endsWith('.gz') ? source.pipe(createGunzip()) : source;
  source.on('error', (error) => input.destroy(error));
  try {
    for await (const chunk of input) yield chunk as Uint8Array;
  } catch (error) {
    throw fileProblem(file, error);
  }
}
