#!/usr/bin/env node
import { Command } from 'commander';
import { addApiKey } from './api-key.ts';
import { addDemo } from './demo.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addIngest } from './ingest.ts';
import { addMigrate } from './migrate.ts';
import { explain } from './output.ts';
import { addServe } from './serve.ts';
import { addToken } from './token.ts';

const program = new Command('headwater')
  .description('A GraphQL API for data lineage and catalog over a graph database.')
  .showHelpAfterError('(headwater --help tells more)');

addServe(program);
addDemo(program);
addIngest(program);
addExport(program);
addImport(program);
addToken(program);
addApiKey(program);
addMigrate(program);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`headwater: ${explain(error)}\n`);
  process.exitCode = 1;
}
