import { InvalidArgumentError, type Command } from 'commander';
import { parseDuration, signToken } from '../access/identity/jwt.ts';
import { ConfigError, readConfig } from '../config.ts';
import { loadPolicy, tokenSecret } from '../main.ts';
import { say } from './output.ts';

interface TokenOptions {
  readonly subject: string;
  readonly role: readonly string[];
  readonly ttl: number;
}

const seconds = (text: string): number => {
  try {
    return parseDuration(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

export function addToken(program: Command): void {
  program
    .command('token')
    .description('print a signed token and nothing else')
    .requiredOption('--subject <id>', 'who it is for')
    .requiredOption('--role <role...>', 'one or more roles of the policy')
    .option('--ttl <duration>', 'how long it is good for, such as 30m, 1h or 7d', seconds, 3_600)
    .action(async (options: TokenOptions) => {
      const config = readConfig();
      const secret = tokenSecret(config);
      if (secret === null)
        throw new ConfigError('HEADWATER_JWT_SECRET is not set: tokens can be signed with a shared secret only');
      const known = loadPolicy(config).roles;
      for (const role of options.role) if (!known.has(role)) say(`warning: the policy has no role "${role}"`);
      const token = await signToken({
        subject: options.subject,
        roles: options.role,
        ttlSeconds: options.ttl,
        secret,
        issuer: config.jwtIssuer,
        audience: config.jwtAudience,
        rolesClaim: config.jwtRolesClaim,
      });
      process.stdout.write(`${token}\n`);
    });
}
