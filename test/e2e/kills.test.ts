import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogOf } from '../support/catalog-of.ts';
import { storm, stormOf } from '../support/faults/storm.ts';
import { temporaryFolder, withCatalog } from '../support/headwater.ts';
import { readLines } from '../support/read-lines.ts';

const folder = temporaryFolder();

test(
  'a server on the embedded engine that is killed in the middle keeps every event that it acknowledged',
  { timeout: 1_800_000 },
  async () => {
    const { events, retries } = await storm(stormOf({ kills: 4, events: 1_000 }), {
      HEADWATER_DATA_DIR: join(folder, 'killed'),
    });
    expect(retries).toBeGreaterThan(0);
    const killed = await withCatalog(join(folder, 'killed'), (store) => readLines(store.canonicalLines()));
    expect(killed).toEqual(await catalogOf(events));
  },
);
