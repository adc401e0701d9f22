import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readExplorer, type BuiltAsset } from './explorer-files.ts';

export interface ExplorerOptions {
  /** Where browsers find the server, with a slash at both ends: `/` unless it is behind a path prefix. */
  readonly basePath: string;
  /** Where people sign in; null where they paste tokens only. */
  readonly oidc: OidcSettings | null;
}

/** An identity provider that the page itself speaks to: authorization code with PKCE, as a public client. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Names with spaces between them. */
  readonly scope: string;
}

/** First part of the path of every page of the explorer. Each finds its own way from there. */
const PAGES = [
  'search',
  'asset',
  'job',
  'run',
  'owner',
  'owners',
  'term',
  'terms',
  'lineage',
  'paths',
  'governance',
  'identity',
] as const;

/** A page that may load its own scripts and styles, ask its own server and the identity provider, and nothing else. */
const headers = (oidc: OidcSettings | null) => ({
  helmet: {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", ...(oidc === null ? [] : [new URL(oidc.issuer).origin])],
        'worker-src': ["'self'"],
        'base-uri': ["'self'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
  },
});

/**
 * The explorer, at `/` and at the paths of its pages, with its files under `/assets/`. Where it was not built, each of
 * its pages says so; the API does not need it.
 */
export function explorerRoutes(app: FastifyInstance, { basePath, oidc }: ExplorerOptions): void {
  const explorer = readExplorer();
  const html = explorer?.page.replace('<base href="/" />', `<base href="${basePath}" />${settingsOf(oidc)}`);
  const page = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return html === undefined ? reply.code(503).send(NOT_BUILT) : reply.send(html);
  };
  for (const path of ['/', ...PAGES.flatMap((name) => [`/${name}`, `/${name}/*`])]) app.get(path, headers(oidc), page);

  app.get<{ Params: { name: string } }>('/assets/:name', async (request, reply) => {
    const asset = explorer?.assets.get(request.params.name);
    if (asset === undefined) {
      reply.callNotFound();
      return reply;
    }
    // The name has a hash of the content.
    void reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding');
    return sendAsset(asset, request.headers['accept-encoding'], reply);
  });
}

/** What the page has to know of the settings. */
const settingsOf = (oidc: OidcSettings | null): string =>
  oidc === null
    ? ''
    : [
        ['issuer', oidc.issuer],
        ['client-id', oidc.clientId],
        ['scope', oidc.scope],
      ]
        .map(([name, value]) => `<meta name="headwater-oidc-${name ?? ''}" content="${escaped(value ?? '')}" />`)
        .join('');

const escaped = (text: string): string => text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);

function sendAsset(asset: BuiltAsset, accepted: string | undefined, reply: FastifyReply): FastifyReply {
  void reply.type(asset.type);
  const accepts = new Set((accepted ?? '').split(',').map((one) => one.trim().toLowerCase()));
  if (asset.br !== null && accepts.has('br')) return reply.header('content-encoding', 'br').send(asset.br);
  if (asset.gz !== null && accepts.has('gzip')) return reply.header('content-encoding', 'gzip').send(asset.gz);
  return reply.send(asset.plain);
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Headwater</title></head>
  <body>
    <h1>The explorer is not built</h1>
    <p>Run <code>npm run build</code> and start the server again. The API at <code>graphql</code> works without it.</p>
  </body>
</html>
`;
