import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';

const BUILT = new URL('../../../dist/web/', import.meta.url);
const read = (file: string): Buffer => readFileSync(new URL(file, BUILT));
const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    isEntry: z.boolean().default(false),
  }),
);
const chunks = Manifest.parse(JSON.parse(read('.vite/manifest.json').toString()));

const MOST = 250_000;

test('the first load is at most 250 kB, gzipped', () => {
  const bytes = [...firstLoad()].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  process.stdout.write(`first load of the explorer: ${(bytes / 1000).toFixed(1)} kB gzipped\n`);
  expect(bytes).toBeLessThanOrEqual(MOST);
});

test('every file but the page has a hash in its name', () => {
  const files = Object.values(chunks).flatMap(({ file, css }) => [file, ...css]);
  expect(files.filter((file) => !/^assets\/.+-[\w-]{8}\.\w+$/.test(file))).toEqual([]);
});

/** What a browser loads before the first page shows. */
function firstLoad(): ReadonlySet<string> {
  const files = new Set(['index.html']);
  const add = (name: string): void => {
    const chunk = chunks[name];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const file of chunk.css) files.add(file);
    chunk.imports.forEach(add);
  };
  for (const [name, { isEntry }] of Object.entries(chunks)) if (isEntry) add(name);
  return files;
}
