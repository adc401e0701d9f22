import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** A file of the explorer, as it is and compressed. */
export interface BuiltAsset {
  readonly type: string;
  readonly plain: Buffer;
  /** Null where there is no such form of it. */
  readonly br: Buffer | null;
  readonly gz: Buffer | null;
}

export interface Explorer {
  /** The page that loads the rest. */
  readonly page: string;
  /** By file name. Whatever is not in here is not served: a path leads nowhere else. */
  readonly assets: ReadonlyMap<string, BuiltAsset>;
}

/** Beside the compiled server, and the same place when the server runs from its sources. */
const FOLDER = new URL('../../dist/web/', import.meta.url);

/** What `npm run build` made of `web/`, all of it in memory: about a megabyte. Null where it was not built. */
export function readExplorer(): Explorer | null {
  const page = new URL('index.html', FOLDER);
  if (!existsSync(page)) return null;
  const folder = new URL('assets/', FOLDER);
  const names = readdirSync(folder);
  const read = (name: string): Buffer => readFileSync(new URL(name, folder));
  const assets = names.flatMap((name): [string, BuiltAsset][] => {
    const type = TYPES.get(extname(name));
    if (type === undefined) return [];
    const packed = (ending: string): Buffer | null => (names.includes(name + ending) ? read(name + ending) : null);
    return [[name, { type, plain: read(name), br: packed('.br'), gz: packed('.gz') }]];
  });
  return { page: readFileSync(page, 'utf8'), assets: new Map(assets) };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);
