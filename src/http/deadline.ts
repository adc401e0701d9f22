import type { FastifyReply } from 'fastify';
import { HttpProblem } from './problem.ts';

/** How long the work for one answer goes on. */
export interface Deadline {
  /** Aborted when the client is gone before it has the answer, and when that takes too long. */
  readonly signal: AbortSignal;
  /** Rejects with HttpProblem 504 when it takes too long; never resolves. */
  readonly late: Promise<never>;
}

/**
 * The deadline of a reply, so many milliseconds from now. Fastify's own `request.signal` and `handlerTimeout` do not do:
 * they end when the stream of the request closes, which Node does as soon as its body is read, before any answer.
 */
export function deadlineOf(reply: FastifyReply, milliseconds: number): Deadline {
  const controller = new AbortController();
  const late = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      const problem = new HttpProblem(504, 'TIMEOUT', 'the answer took too long');
      controller.abort(problem);
      reject(problem);
    }, milliseconds);
    reply.raw.once('close', () => {
      clearTimeout(timer);
      if (!reply.raw.writableFinished) controller.abort();
    });
  });
  return { signal: controller.signal, late };
}
