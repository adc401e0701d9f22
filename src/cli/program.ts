import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { z } from 'zod';
import { readTextFile } from '../files.ts';
import { addApiKey } from './api-key.ts';
import { addAudit } from './audit.ts';
import { addAuditLog } from './audit-log.ts';
import { addCompact } from './compact.ts';
import { addDemo } from './demo.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addIngest } from './ingest.ts';
import { addImpact } from './impact.ts';
import { addMcp } from './mcp.ts';
import { addReport } from './report.ts';
import { addMigrate } from './migrate.ts';
import { addPolicy } from './policy.ts';
import { addServe } from './serve.ts';
import { addToken } from './token.ts';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** The command line: every command, with its options. */
export function headwaterProgram(): Command {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readTextFile(fileURLToPath(PACKAGE))));

  const program = new Command('headwater')
    .description('A GraphQL API for data lineage and catalog over a graph database.')
    .version(version)
    .addHelpText('after', '\nSettings are environment variables, HEADWATER_…: the README has the table.')
    .showHelpAfterError('(headwater --help tells more)');

  addServe(program);
  addDemo(program);
  addIngest(program);
  addExport(program);
  addImport(program);
  addToken(program);
  addApiKey(program);
  addPolicy(program);
  addAudit(program, version);
  addAuditLog(program);
  addCompact(program);
  addMcp(program, version);
  addReport(program);
  addImpact(program);
  addMigrate(program);
  return program;
}
