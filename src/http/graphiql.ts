import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The GraphiQL page, at the path of the API itself; its scripts come from the installed packages, never a CDN. */
export const GRAPHIQL_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Headwater</title>
    <link rel="stylesheet" href="graphiql/graphiql.css" />
    <link rel="stylesheet" href="graphiql/page.css" />
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="graphiql/react.js"></script>
    <script src="graphiql/react-dom.js"></script>
    <script src="graphiql/graphiql.js"></script>
    <script src="graphiql/start.js"></script>
  </body>
</html>
`;

const PAGE_CSS = 'html, body, #graphiql { height: 100%; margin: 0 }\n';

// The token goes under "Headers", as {"Authorization": "Bearer …"}.
const START = `const fetcher = GraphiQL.createFetcher({ url: 'graphql' });
ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, { fetcher, defaultEditorToolsVisibility: 'headers', shouldPersistHeaders: false }),
);
`;

const require = createRequire(import.meta.url);
const PACKAGES = {
  graphiql: require.resolve('graphiql/package.json'),
  react: require.resolve('react/package.json'),
  'react-dom': require.resolve('react-dom/package.json'),
} as const;

/** Package and file in it. */
const FILES: ReadonlyMap<string, readonly [keyof typeof PACKAGES, string]> = new Map([
  ['graphiql.js', ['graphiql', 'graphiql.min.js']],
  ['graphiql.css', ['graphiql', 'graphiql.min.css']],
  ['react.js', ['react', 'umd/react.production.min.js']],
  ['react-dom.js', ['react-dom', 'umd/react-dom.production.min.js']],
]);

/** Whether a browser asks for a page, not for an answer. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && !request.url.includes('?') && (request.headers.accept ?? '').includes('text/html');
}

/** The files behind the page. */
export function graphiqlRoutes(app: FastifyInstance): void {
  for (const [name, [owner, file]] of FILES) {
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    let content: Promise<Buffer> | undefined;
    app.get(`/graphiql/${name}`, async (_request, reply) => {
      content ??= readFile(join(dirname(PACKAGES[owner]), file));
      return reply.type(type).send(await content);
    });
  }
  app.get('/graphiql/page.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(PAGE_CSS));
  app.get('/graphiql/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(START));
}
