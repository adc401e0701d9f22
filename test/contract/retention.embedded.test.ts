import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeRetention } from './retention.ts';

describeRetention('the embedded engine', () => Promise.resolve(openEmbedded(null, { shuffleUnordered: true })), 60);
