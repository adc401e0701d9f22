import type { Command } from 'commander';
import { asked, withWhom, type Whom } from './ask/whom.ts';

export function addMcp(program: Command, version: string): void {
  const command = program
    .command('mcp')
    .description('serve the Model Context Protocol on standard input and output: docs/mcp.md');
  withWhom(command, 'mcp').action(async (options: Whom) => {
    // Only when needed, as in serve.
    const { serveMcp } = await import('./mcp/serve.ts');
    await asked(options, null, (ask) => serveMcp(version, ask));
  });
}
