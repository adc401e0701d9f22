import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Gateway } from '../access/gateway.ts';
import type { Viewer } from '../access/viewer.ts';

const VIEWERS = new WeakMap<FastifyRequest, Viewer>();

/** Finds out who calls the routes of this scope, before their bodies are read. Credentials that are no good are 401. */
export function identifyCallers(scope: FastifyInstance, gateway: Gateway): void {
  scope.addHook('onRequest', async (request) => {
    const as = request.headers['headwater-view-as'];
    VIEWERS.set(request, await gateway.identify(request.headers.authorization, Array.isArray(as) ? as.join(',') : as));
  });
}

/** Who calls. Throws for a route that does not ask. */
export function viewerOf(request: FastifyRequest): Viewer {
  const viewer = VIEWERS.get(request);
  if (viewer === undefined) throw new Error('the caller of this route was not identified');
  return viewer;
}
