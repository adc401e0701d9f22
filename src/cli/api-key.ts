import type { Command } from 'commander';
import { stringify } from 'yaml';
import { makeApiKey } from '../access/identity/api-keys.ts';
import { readConfig } from '../config.ts';
import { loadPolicy } from '../main.ts';
import { say } from './output.ts';
import { subjectOption } from './subject-option.ts';

export function addApiKey(program: Command): void {
  program
    .command('api-key')
    .description('print a new API key; what the file of HEADWATER_API_KEYS has to hold of it goes to standard error')
    .addOption(subjectOption())
    .requiredOption('--role <role...>', 'one or more roles of the policy')
    .action(({ subject, role }: { subject: string; role: readonly string[] }) => {
      const known = loadPolicy(readConfig()).roles;
      for (const name of role) if (!known.has(name)) say(`warning: the policy has no role "${name}"`);
      const { key, entry } = makeApiKey(subject, role);
      process.stdout.write(`${key}\n`);
      say(
        `Add this to the file of HEADWATER_API_KEYS, which keeps the hash only, and send the server SIGHUP:\n${stringify([entry])}`,
      );
    });
}
