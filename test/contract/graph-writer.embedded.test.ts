import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeGraphWriter } from './graph-writer.ts';

describeGraphWriter('the embedded engine', () => Promise.resolve(openEmbedded(null, { shuffleUnordered: true })), 150);
