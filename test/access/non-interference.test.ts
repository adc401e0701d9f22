import { describeNonInterference } from './non-interference/describe.ts';

describeNonInterference();
