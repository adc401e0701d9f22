import { describe, expect, it } from 'vitest';
import { schemaChanges, versionStretches, type SchemaSighting } from '../../src/domain/dataset-versions.ts';
import type { RunNodeId, VersionId } from '../../src/domain/ids.ts';

let made = 0;
const sighting = (
  at: number,
  role: 'INPUT' | 'OUTPUT',
  schema: string | null,
  version: string | null = null,
  run: string | null = null,
): SchemaSighting => ({
  id: `v${made++}` as VersionId,
  at,
  role,
  schema,
  version,
  runId: run as RunNodeId | null,
});
const stretchesOf = (...sightings: readonly SchemaSighting[]): (string | number | null)[][] =>
  versionStretches(sightings).map(({ from, schema, version }) => [from, schema, version]);

describe('versions of a dataset', () => {
  it('begin when the schema changes, also back to one that was there before', () => {
    const said = [1, 2, 3, 4].map((at) => sighting(at, 'OUTPUT', at === 3 ? 'B' : 'A'));
    expect(stretchesOf(...said)).toEqual([
      [1, 'A', null],
      [3, 'B', null],
      [4, 'A', null],
    ]);
  });

  it('begin with each explicit version, and keep the schema where it says none', () => {
    expect(stretchesOf(sighting(1, 'OUTPUT', 'A', 'v1'), sighting(2, 'OUTPUT', null, 'v2'))).toEqual([
      [1, 'A', 'v1'],
      [2, 'A', 'v2'],
    ]);
  });

  it('are one when one run gives the schema first and the version later, and two when another run does', () => {
    const started = sighting(1, 'OUTPUT', 'A', null, 'r1');
    expect(stretchesOf(started, sighting(2, 'OUTPUT', 'A', 'v1', 'r1'))).toEqual([[1, 'A', 'v1']]);
    expect(stretchesOf(started, sighting(2, 'OUTPUT', 'A', 'v1', 'r2'))).toEqual([
      [1, 'A', null],
      [2, 'A', 'v1'],
    ]);
  });

  it('do not begin with a reader that names an old version, but with one that names a new one', () => {
    const written = [sighting(1, 'OUTPUT', 'A', 'v1'), sighting(2, 'OUTPUT', 'B', 'v2')];
    expect(stretchesOf(...written, sighting(3, 'INPUT', 'A', 'v1'))).toHaveLength(2);
    expect(stretchesOf(...written, sighting(3, 'INPUT', 'C', 'v3'))).toEqual([
      [1, 'A', 'v1'],
      [2, 'B', 'v2'],
      [3, 'C', 'v3'],
    ]);
  });

  it('follow what was written at a moment, not what was read at it', () => {
    expect(stretchesOf(sighting(1, 'INPUT', 'A'), sighting(1, 'OUTPUT', 'B'), sighting(2, 'INPUT', 'B'))).toEqual([
      [1, 'B', null],
    ]);
  });

  it('are produced by the first run that wrote them, also when a reader told of them first', () => {
    const [version] = versionStretches([
      sighting(1, 'INPUT', 'A', null, 'reader'),
      sighting(2, 'OUTPUT', 'A', null, 'writer'),
      sighting(3, 'OUTPUT', 'A', null, 'another'),
    ]);
    expect(version?.producedById).toBe('writer');
  });

  it('learn the schema of a version that was told without one', () => {
    expect(stretchesOf(sighting(1, 'OUTPUT', null, 'v1'), sighting(2, 'INPUT', 'A', 'v1'))).toEqual([[1, 'A', 'v1']]);
  });
});

describe('changes of a schema', () => {
  it('are what was added, taken away, or has another type, by path', () => {
    const before = [
      { path: 'a', type: 'int' },
      { path: 'b', type: null },
      { path: 'c', type: 'text' },
    ];
    const after = [
      { path: 'd', type: null },
      { path: 'b', type: 'int' },
      { path: 'a', type: 'int' },
    ];
    expect(schemaChanges(before, after)).toEqual([
      { kind: 'TYPE_CHANGED', path: 'b', before: null, after: 'int' },
      { kind: 'FIELD_REMOVED', path: 'c', before: 'text', after: null },
      { kind: 'FIELD_ADDED', path: 'd', before: null, after: null },
    ]);
  });
});
