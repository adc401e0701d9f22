import { InvalidArgumentError, Option, type Command } from 'commander';
import { parseDuration } from '../access/identity/jwt.ts';
import { ConfigError, readConfig } from '../config.ts';
import { loadPolicy, tokenSecret } from '../main.ts';
import { messageOf, say } from './output.ts';
import { signFor } from './sign-for.ts';
import { subjectOption } from './subject-option.ts';

interface TokenOptions {
  readonly subject: string;
  readonly role: readonly string[];
  readonly ttl: number;
}

const seconds = (text: string): number => {
  try {
    return parseDuration(text);
  } catch (error) {
    throw new InvalidArgumentError(messageOf(error));
  }
};

export function addToken(program: Command): void {
  program
    .command('token')
    .description('print a signed token and nothing else')
    .addOption(subjectOption())
    .requiredOption('--role <role...>', 'one or more roles of the policy')
    .addOption(
      new Option('--ttl <duration>', 'how long it is good for: 90s, 30m, 1h, 7d')
        .argParser(seconds)
        .default(3_600, '1h'),
    )
    .action(async (options: TokenOptions) => {
      const config = readConfig();
      const secret = tokenSecret(config);
      if (secret === null)
        throw new ConfigError('HEADWATER_JWT_SECRET is not set: tokens can be signed with a shared secret only');
      const known = loadPolicy(config).roles;
      for (const role of options.role) if (!known.has(role)) say(`warning: the policy has no role "${role}"`);
      const { subject, role: roles, ttl: ttlSeconds } = options;
      process.stdout.write(`${await signFor(config, secret, { subject, roles, ttlSeconds })}\n`);
    });
}
