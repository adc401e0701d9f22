import { describe, expect, it } from 'vitest';
import { outputOf, problemsOf, rawFacet, rawOutput, type Raw } from '../../support/openlineage.ts';

const HIVE = { namespace: 'hive://metastore', name: 'db.t' };
const OWN = { namespace: 'pg://db', name: 's.t' };

const symlinksOf = (identifiers: unknown) => outputOf({ symlinks: rawFacet({ identifiers }) }).symlinks;
const changed = (members: Raw) => outputOf({ lifecycleStateChange: rawFacet(members) });

describe('symlinks', () => {
  it('give other names of the dataset, each once, and not its own', () => {
    expect(symlinksOf([{ ...HIVE, type: 'TABLE' }, HIVE, OWN, { ...HIVE, name: 'db.u', type: null }])).toEqual([
      HIVE,
      { ...HIVE, name: 'db.u' },
    ]);
  });

  it('keep the types of the names as JSON', () => {
    const facet = { identifiers: [{ ...HIVE, type: 'TABLE' }] };
    expect(outputOf({ symlinks: facet }).facets).toEqual({ symlinks: facet });
  });

  it('may be none', () => {
    for (const identifiers of [[], null, undefined]) expect(symlinksOf(identifiers)).toBeUndefined();
  });

  it('that are empty lead nowhere, and are kept as JSON', () => {
    const facet = { identifiers: [{ namespace: '', name: 'db.t' }, HIVE] };
    const output = outputOf({ symlinks: facet });
    expect(output.symlinks).toEqual([HIVE]);
    expect(output.facets).toEqual({ symlinks: facet });
  });

  it('are refused when a part is missing, with their place', () => {
    expect(problemsOf(rawOutput({ symlinks: rawFacet({ identifiers: [{ name: 'db.t' }] }) }))).toEqual([
      'outputs[0].facets.symlinks.identifiers[0].namespace is missing',
    ]);
  });
});

describe('lifecycleStateChange', () => {
  it.each(['ALTER', 'CREATE', 'DROP', 'OVERWRITE', 'TRUNCATE'])('gives %s', (change) => {
    expect(changed({ lifecycleStateChange: change })).toEqual({ ...OWN, lifecycle: { change } });
  });

  it('gives RENAME with the name before', () => {
    expect(changed({ lifecycleStateChange: 'RENAME', previousIdentifier: { ...OWN, name: 's.old' } })).toEqual({
      ...OWN,
      lifecycle: { change: 'RENAME', previous: { ...OWN, name: 's.old' } },
    });
  });

  it('takes a RENAME that does not say from what, and keeps it as JSON', () => {
    for (const previousIdentifier of [undefined, null, { namespace: '', name: '' }]) {
      const output = changed({ lifecycleStateChange: 'RENAME', previousIdentifier });
      expect(output).not.toHaveProperty('lifecycle');
      expect(output.facets).toHaveProperty('lifecycleStateChange.lifecycleStateChange', 'RENAME');
    }
  });

  it('says nothing when a name is renamed to itself, or when it is null', () => {
    expect(changed({ lifecycleStateChange: 'RENAME', previousIdentifier: OWN })).toEqual(OWN);
    expect(changed({ lifecycleStateChange: null })).toEqual(OWN);
  });

  it('keeps the previous name of what was not renamed as JSON', () => {
    const output = changed({ lifecycleStateChange: 'ALTER', previousIdentifier: HIVE });
    expect(output.lifecycle).toEqual({ change: 'ALTER' });
    expect(output.facets).toHaveProperty('lifecycleStateChange.previousIdentifier', HIVE);
  });

  it('is refused when the change is unknown or the previous name is malformed, with its place', () => {
    const wrong = (members: Raw) => problemsOf(rawOutput({ lifecycleStateChange: rawFacet(members) }));
    const place = 'outputs[0].facets.lifecycleStateChange';
    expect(wrong({ lifecycleStateChange: 'MOVE' })).toEqual([
      `${place}.lifecycleStateChange "MOVE" is none of ALTER, CREATE, DROP, OVERWRITE, RENAME, TRUNCATE`,
    ]);
    expect(wrong({ lifecycleStateChange: 'RENAME', previousIdentifier: 's.old' })).toEqual([
      `${place}.previousIdentifier is text, not an object`,
    ]);
    expect(wrong({ lifecycleStateChange: 'RENAME', previousIdentifier: { name: 's.old' } })).toEqual([
      `${place}.previousIdentifier.namespace is missing`,
    ]);
  });
});
