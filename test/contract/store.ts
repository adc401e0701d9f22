import { describe } from 'vitest';
import type { MakeStore } from '../support/make-store.ts';
import { describeAccessLog } from './store/access-log.ts';
import { describeAssets } from './store/assets.ts';
import { describeBackup } from './store/backup.ts';
import { describeCuration } from './store/curation.ts';
import { describeFields } from './store/fields.ts';
import { describeGlossary } from './store/glossary.ts';
import { describeHealth } from './store/health.ts';
import { describeJobs } from './store/jobs.ts';
import { describeLineage } from './store/lineage.ts';
import { describeMeasurements } from './store/measurements.ts';
import { describePropagation } from './store/propagation.ts';
import { describeRestriction } from './store/restriction.ts';
import { describeRuns } from './store/runs.ts';
import { describeSearch } from './store/search.ts';
import { describeSubjects } from './store/subjects.ts';
import { describeClassified } from './store/classified.ts';
import { describeTraversal } from './store/traversal.ts';
import { describeVersions } from './store/versions.ts';
import { describeWriters } from './store/writers.ts';

/** What `store/port.ts` promises, on any engine. `makeStore` opens an empty one; no two are open at once. */
export function describeStore(name: string, makeStore: MakeStore): void {
  describe(`store on ${name}`, () => {
    describeAssets(makeStore);
    describeFields(makeStore);
    describeSubjects(makeStore);
    describeGlossary(makeStore);
    describeVersions(makeStore);
    describeMeasurements(makeStore);
    describeJobs(makeStore);
    describeRuns(makeStore);
    describeSearch(makeStore);
    describeLineage(makeStore);
    describeTraversal(makeStore);
    describeClassified(makeStore);
    describeCuration(makeStore);
    describePropagation(makeStore);
    describeHealth(makeStore);
    describeBackup(makeStore);
    describeAccessLog(makeStore);
    describeWriters(makeStore);
    describeRestriction(makeStore);
  });
}
