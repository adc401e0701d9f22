/** Where people sign in, as the server's settings have it. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** Null where the server names no identity provider. */
export const OIDC: OidcSettings | null = readSettings();

function readSettings(): OidcSettings | null {
  const attribute = (name: string): string | null =>
    document.querySelector<HTMLMetaElement>(`meta[name="headwater-oidc-${name}"]`)?.content ?? null;
  const [issuer, clientId, scope] = [attribute('issuer'), attribute('client-id'), attribute('scope')];
  return issuer === null || clientId === null || scope === null ? null : { issuer, clientId, scope };
}
