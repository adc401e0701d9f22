import type { FastifyBaseLogger } from 'fastify';
import type { ServedAccess } from '../access/gateway.ts';
import type { Loaders } from './loaders.ts';

/** What the resolvers of one request work with. There is no way from here to the store but through `access/`. */
export interface GraphQLContext extends ServedAccess {
  readonly loaders: Loaders;
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
  /** Epoch milliseconds at which the request came: what "now" means in all of its answer. */
  readonly now: number;
  /** Aborted when the request takes too long or the client has gone. */
  readonly signal: AbortSignal;
}
