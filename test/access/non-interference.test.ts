import { openEmbedded } from '../../src/store/embedded/embedded-runner.ts';
import { describeNonInterference } from './non-interference/describe.ts';

// Two files run as many each, side by side: 500 in all.
describeNonInterference(() => [openEmbedded(null), openEmbedded(null)], { count: 250 });
