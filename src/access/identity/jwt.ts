import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  SignJWT,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { KeysUnavailable, Unauthenticated } from '../refusal.ts';

export interface JwtOptions {
  /** Shared secret of HS256; null when tokens come from elsewhere. */
  readonly secret: string | null;
  /** Where the issuer's public keys are; null when tokens are signed with the secret only. */
  readonly jwksUrl: string | null;
  /** Null takes any. */
  readonly issuer: string | null;
  readonly audience: string | null;
  /** Name of the claim with the roles, or a path to them with dots: `realm_access.roles`. */
  readonly rolesClaim: string;
}

/** Who a token is of. */
export interface Identity {
  readonly subject: string;
  readonly roles: readonly string[];
}

/** Seconds by which the clocks of issuer and server may differ. */
const CLOCK_SKEW_S = 30;
/** Never taken from the token: `none`, or HS256 with a public key as the secret, would be a way in. */
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Reads tokens. Rejects with Unauthenticated for one that is no good, and KeysUnavailable when no keys can be had. */
export function jwtVerifier(options: JwtOptions): (token: string) => Promise<Identity> {
  const { secret, jwksUrl } = options;
  const claims = {
    clockTolerance: CLOCK_SKEW_S,
    requiredClaims: ['sub', 'exp'],
    ...(options.issuer === null ? {} : { issuer: options.issuer }),
    ...(options.audience === null ? {} : { audience: options.audience }),
  };
  const shared = secret === null ? null : new TextEncoder().encode(secret);
  const keys = jwksUrl === null ? null : createRemoteJWKSet(new URL(jwksUrl));
  return async (token) => {
    const payload = await verified(token, shared, keys, claims);
    const { sub } = payload;
    if (sub === undefined || sub === '') throw new Unauthenticated('the token has no subject');
    return { subject: sub, roles: rolesIn(payload, options.rolesClaim) };
  };
}

async function verified(
  token: string,
  secret: Uint8Array | null,
  keys: JWTVerifyGetKey | null,
  claims: object,
): Promise<JWTPayload> {
  try {
    if (keys !== null && (secret === null || !isSymmetric(token)))
      return (await jwtVerify(token, keys, { ...claims, algorithms: ASYMMETRIC })).payload;
    if (secret !== null) return (await jwtVerify(token, secret, { ...claims, algorithms: ['HS256'] })).payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Unauthenticated('the token has expired', { cause: error });
    if (error instanceof errors.JWTClaimValidationFailed)
      throw new Unauthenticated(`the token's claim ${error.claim} is not as it must be`, { cause: error });
    if (keys !== null && isOutageOfKeys(error))
      throw new KeysUnavailable("the keys of the tokens' issuer cannot be fetched: try again", { cause: error });
    throw new Unauthenticated('the token is not valid', { cause: error });
  }
  throw new Unauthenticated('no tokens are taken here');
}

/** Fetching the keys fails with errors of fetch, or of no kind of its own. */
const isOutageOfKeys = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) ||
  ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);

/** By the header alone, which decides only which key is tried. */
function isSymmetric(token: string): boolean {
  try {
    return decodeProtectedHeader(token).alg?.startsWith('HS') === true;
  } catch {
    return false;
  }
}

/** A list of texts, or one text with spaces, as `scope` has it. What else is there grants nothing. */
function rolesIn(payload: JWTPayload, claim: string): readonly string[] {
  const value = claimAt(payload, claim);
  if (Array.isArray(value)) return value.filter((role): role is string => typeof role === 'string');
  return typeof value === 'string' ? value.split(' ').filter((role) => role !== '') : [];
}

/** A claim of that name, dots and all (many issuers want a URL for one); else the one at the end of the path. */
const claimAt = (payload: JWTPayload, claim: string): unknown =>
  Object.hasOwn(payload, claim)
    ? payload[claim]
    : claim
        .split('.')
        .reduce<unknown>(
          (at, key) =>
            typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
          payload,
        );

/** A token of HS256, good for `ttlSeconds` from now. The roles are in the claim `roles` unless another is named. */
export async function signToken({
  subject,
  roles,
  ttlSeconds,
  secret,
  issuer = null,
  audience = null,
  rolesClaim = 'roles',
}: {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly ttlSeconds: number;
  readonly secret: string;
  readonly issuer?: string | null;
  readonly audience?: string | null;
  readonly rolesClaim?: string;
}): Promise<string> {
  const token = new SignJWT(claimsWith(rolesClaim.split('.'), roles))
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + ttlSeconds);
  if (issuer !== null) token.setIssuer(issuer);
  if (audience !== null) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}

function claimsWith([key = 'roles', ...rest]: readonly string[], roles: readonly string[]): Record<string, unknown> {
  return { [key]: rest.length === 0 ? roles : claimsWith(rest, roles) };
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
]);

/** Seconds of a text such as `90s`, `30m`, `1h` or `7d`. Throws a RangeError for any other. */
export function parseDuration(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const seconds = Number(digits) * (UNITS.get(unit) ?? 0);
  if (seconds > 0) return seconds;
  throw new RangeError(`"${text}" is no duration: write 90s, 30m, 1h or 7d`);
}
