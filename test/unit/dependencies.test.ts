import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const Packages = z.record(z.string(), z.string());
const Manifest = z.object({ dependencies: Packages, devDependencies: Packages, overrides: Packages });
const { dependencies, devDependencies: ofRoot, overrides } = Manifest.parse(JSON.parse(read('package.json')));
const { devDependencies: ofWeb } = z.object({ devDependencies: Packages }).parse(JSON.parse(read('web/package.json')));
const devDependencies = { ...ofRoot, ...ofWeb };
/** First and second cell of each row about a package. */
const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\| (.*?) +\| (.*?) +\|/gm)];

describe('docs/dependencies.md', () => {
  it('has one row for each dependency and override, and no other', () => {
    const named = new Set([dependencies, devDependencies, overrides].flatMap((packages) => Object.keys(packages)));
    expect(rows.map(([, name]) => name).sort()).toEqual([...named].sort());
  });

  it('gives the licence that each package itself gives', () => {
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const { license } = z
        .object({ license: z.string() })
        .parse(
          JSON.parse(
            read(
              `${existsSync(new URL(`web/node_modules/${name}`, root)) ? 'web/' : ''}node_modules/${name}/package.json`,
            ),
          ),
        );
      const [, , , written] = rows.find((row) => row[1] === name) ?? [];
      expect([name, written]).toEqual([name, license]);
    }
  });

  it('gives the version that each override holds', () => {
    for (const [name, version] of Object.entries(overrides)) {
      const [, , held] = rows.find((row) => row[1] === name) ?? [];
      expect([name, held]).toEqual([name, version]);
    }
  });
});

describe('versions', () => {
  it('are exact', () => {
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
