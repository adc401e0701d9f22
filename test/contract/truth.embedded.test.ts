import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeTruth } from './truth.ts';

describeTruth('the embedded engine', () => Promise.resolve(openEmbedded(null, { shuffleUnordered: true })), 'FAST');
