import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { JSONParser } from '@streamparser/json-node';
import { isFields, textAt, type Fields } from '../fields.ts';

/** An artifact that can't be read as a whole: nothing of it was stored. */
export class DbtArtifactError extends Error {
  override readonly name = 'DbtArtifactError';
}

/** The bytes of an artifact, as they come. */
export type Bytes = AsyncIterable<Uint8Array>;

/** One part of an artifact: `nodes`, the node's id, the node. */
export type Part = (section: string, key: string, value: unknown) => void;

export const ARTIFACTS = ['manifest', 'catalog', 'run_results', 'sources'] as const;
export type ArtifactName = (typeof ARTIFACTS)[number];

/** What is read of each artifact; the rest (macros, docs, maps of parents) is dropped as it comes. */
const SECTIONS: Readonly<Record<ArtifactName, readonly string[]>> = {
  manifest: ['nodes', 'sources', 'exposures', 'metrics', 'semantic_models', 'saved_queries', 'groups', 'unit_tests'],
  catalog: ['nodes', 'sources'],
  run_results: ['results'],
  sources: ['results'],
};

/** The schemas by name, and the versions of them that are known. */
const SCHEMAS: Readonly<Record<ArtifactName, { readonly schema: string; readonly from: number; readonly to: number }>> =
  {
    manifest: { schema: 'manifest', from: 2, to: 12 },
    catalog: { schema: 'catalog', from: 1, to: 1 },
    run_results: { schema: 'run-results', from: 2, to: 6 },
    sources: { schema: 'sources', from: 1, to: 3 },
  };

/** Told of an artifact whose schema is later than those that are known: it is read as the latest of these. */
export type Later = (name: ArtifactName, message: string) => void;

/**
 * Reads an artifact part by part: the memory it takes is that of its largest part. Rejects with DbtArtifactError that
 * names the artifact when it is no JSON, is cut off, or is another kind of file.
 */
export async function readArtifact(name: ArtifactName, bytes: Bytes, take: Part, onLater: Later): Promise<void> {
  const known = new MetadataCheck(name);
  await streamJson(bytes, `${name}.json`, selectors('$', name), (path, value) => {
    const [section = '', key = ''] = path;
    known.see(section, value);
    take(section, key, value);
  });
  known.done(onLater);
}

/**
 * Reads one JSON object that holds artifacts by name, or is a manifest. `take` is told of which. Gives the names of
 * those that were there.
 */
export async function readArtifacts(
  bytes: Bytes,
  take: (name: ArtifactName, ...part: Parameters<Part>) => void,
  onLater: Later,
): Promise<ReadonlySet<ArtifactName>> {
  const checks = new Map<ArtifactName, MetadataCheck>();
  const checkOf = (name: ArtifactName): MetadataCheck => {
    const check = checks.get(name) ?? new MetadataCheck(name);
    checks.set(name, check);
    return check;
  };
  const nested = ARTIFACTS.flatMap((name) => selectors(`$.${name}`, name));
  await streamJson(bytes, 'the body', [...selectors('$', 'manifest'), ...nested], (path, value) => {
    const inside = ARTIFACTS.find((name) => name === path[0] && path.length > 1 && isNested(path));
    const [section = '', key = ''] = inside === undefined ? path : path.slice(1);
    const name = inside ?? 'manifest';
    checkOf(name).see(section, value);
    take(name, section, key, value);
  });
  if (checks.size === 0) throw new DbtArtifactError('the body holds no manifest');
  for (const check of checks.values()) check.done(onLater);
  return new Set(checks.keys());
}

/** `sources` is both a section of a manifest and an artifact: only that one has sections of its own. */
const isNested = ([first, second]: readonly string[]): boolean =>
  first !== 'sources' || second === 'metadata' || second === 'results';

const selectors = (root: string, name: ArtifactName): string[] => [
  `${root}.metadata`,
  ...SECTIONS[name].map((section) => `${root}.${section}.*`),
  // Of the arguments no more: variables may be secret.
  ...(name === 'run_results' ? [`${root}.args.which`] : []),
];

async function streamJson(
  bytes: Bytes,
  what: string,
  paths: string[],
  take: (path: readonly string[], value: unknown) => void,
): Promise<void> {
  const parser = new JSONParser({ paths, keepStack: false });
  parser.on('data', ({ value, key, stack }: Emitted) => {
    take([...stack.slice(1).map((level) => String(level.key)), String(key)], value);
  });
  try {
    await pipeline(Readable.from(bytes), parser);
  } catch (error) {
    throw faultOf(what, error);
  }
}

interface Emitted {
  readonly value: unknown;
  readonly key: string | number | undefined;
  readonly stack: readonly { readonly key: string | number | undefined }[];
}

/** What the parser says, without the text that it repeats; anything else, such as a file that can't be read, as it is. */
function faultOf(what: string, error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (error instanceof DbtArtifactError) return error;
  const place = /absolute position "(\d+)/.exec(error.message)?.[1];
  const notJson = (why: string): DbtArtifactError =>
    new DbtArtifactError(`${what} is not JSON${why}`, { cause: error });
  if (place !== undefined) return notJson(`: see byte ${place}`);
  if (/^(Parser|Tokenizer) ended in /.test(error.message)) return notJson(': it ends too early');
  if (error.message.startsWith('Unexpected ')) return notJson('');
  if (error instanceof TypeError && error.message.includes('utf-8')) return notJson(': it is no UTF-8');
  return error;
}

/** Holds an artifact to what its metadata must say. */
class MetadataCheck {
  readonly #name: ArtifactName;
  #seen = false;
  /** Parts beside the metadata. */
  #parts = 0;
  /** The number of a schema that is later than those that are known. */
  #later: number | null = null;

  constructor(name: ArtifactName) {
    this.#name = name;
  }

  see(section: string, value: unknown): void {
    if (section !== 'metadata') {
      this.#parts++;
      return;
    }
    this.#seen = true;
    const metadata: Fields = isFields(value) ? value : {};
    const text = textAt(metadata, 'dbt_schema_version');
    const { schema, from, to } = SCHEMAS[this.#name];
    const [, kind, version] = /\/([a-z-]+)\/v(\d+)\.json$/.exec(text ?? '') ?? [];
    if (text === null || kind === undefined)
      throw this.#fault('metadata.dbt_schema_version is missing or no address of a schema of dbt');
    if (kind !== schema) throw this.#fault(`metadata.dbt_schema_version says that it is ${kind}, not ${schema}`);
    const number = Number(version);
    if (number < from) throw this.#fault(`metadata.dbt_schema_version is v${number}: v${from} to v${to} are known`);
    if (number > to) this.#later = number;
  }

  done(onLater: Later): void {
    if (!this.#seen) throw this.#fault('metadata is missing');
    if (this.#later === null) return;
    const { from, to } = SCHEMAS[this.#name];
    const version = `metadata.dbt_schema_version is v${this.#later}: v${from} to v${to} are known`;
    // An artifact that seems empty would end all that its project declared.
    if (this.#parts === 0) throw this.#fault(`${version}, and nothing of it could be read`);
    onLater(this.#name, `${version}; it was read as v${to}`);
  }

  #fault(message: string): DbtArtifactError {
    return new DbtArtifactError(`${this.#name}.json: ${message}`);
  }
}
