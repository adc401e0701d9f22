import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeSamples } from './samples.ts';

describeSamples('the embedded engine', () => Promise.resolve(openEmbedded(null, { shuffleUnordered: true })));
