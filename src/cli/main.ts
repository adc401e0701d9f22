#!/usr/bin/env node
import { complain } from './output.ts';
import { headwaterProgram } from './program.ts';

try {
  await headwaterProgram().parseAsync();
} catch (error) {
  complain(error);
  process.exitCode = 1;
}
