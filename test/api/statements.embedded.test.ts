import { openStore } from '../../src/store/cypher-store.ts';
import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeStatements } from './statements.ts';

describeStatements('the embedded engine', () => openStore(openEmbedded(null)));
