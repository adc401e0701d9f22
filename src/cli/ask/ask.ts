import { z } from 'zod';
import { NotAnswered, type Ask as ShapedAsk } from '../../governance/audits/ask.ts';
import { messageOf } from '../output.ts';

/** Asks GraphQL under one viewer's rights. Gives `data`. Rejects with NotAnswered. */
export type Ask = (query: string, variables: object, signal?: AbortSignal) => Promise<unknown>;

/** Milliseconds: more than a server takes for its longest answer. */
const TIMEOUT = 120_000;

/** Asks a server. The token goes nowhere else, and is in no message; without one the server takes the caller for anonymous. */
export function askServer(address: URL, token: string | null): Ask {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  return async (query, variables, signal) => {
    const limit = AbortSignal.timeout(TIMEOUT);
    const sent = fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...authorization },
      body: JSON.stringify({ query, variables }),
      redirect: 'error',
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
    const text = await sent
      .then((response) => response.text())
      .catch((cause: unknown) => {
        throw new NotAnswered(`${address.origin} does not answer: ${reasonOf(cause)}`, null, { cause });
      });
    return dataOf(text);
  };
}

/** `fetch failed` says nothing; its cause does. */
const reasonOf = (error: unknown): string =>
  messageOf(error instanceof Error && error.cause !== undefined ? error.cause : error);

const Answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), requestId: z.string().optional() }),
      }),
    )
    .optional(),
});

/** The same, its answers checked against a shape. */
export const shaped =
  (ask: Ask): ShapedAsk =>
  async (document, variables, shape) => {
    const data = shape.safeParse(await ask(document, variables));
    if (data.success) return data.data;
    const [issue] = data.error.issues;
    throw new NotAnswered(`the answer has another shape: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  };

/** The data of a GraphQL answer. Throws NotAnswered when it has errors or is none. */
export function dataOf(text: string): unknown {
  const answer = Answer.safeParse(parsed(text));
  if (!answer.success) throw new NotAnswered("what answers is no Headwater's GraphQL");
  const { data, errors = [] } = answer.data;
  const [error] = errors;
  if (error === undefined) return data;
  const { code, requestId } = error.extensions;
  const under = requestId === undefined ? '' : ` (request ${requestId})`;
  throw new NotAnswered(`${code}: ${error.message}${under}`, code);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
