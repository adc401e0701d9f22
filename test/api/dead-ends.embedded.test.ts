import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeDeadEnds } from './dead-ends.ts';

describeDeadEnds('the embedded engine', () => openStore(openEmbedded(null)));
