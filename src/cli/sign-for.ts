import { signToken } from '../access/identity/jwt.ts';
import type { Config } from '../config.ts';

/** Who a token is for, and for how many seconds it is good. */
export interface TokenRequest {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly ttlSeconds: number;
}

/** A token that a server with these settings takes: with its issuer, its audience, and the roles where it looks. */
export function signFor(config: Config, secret: string, request: TokenRequest): Promise<string> {
  return signToken({
    ...request,
    secret,
    issuer: config.jwtIssuer,
    audience: config.jwtAudience,
    rolesClaim: config.jwtRolesClaim,
  });
}
