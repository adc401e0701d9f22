import { HeadwaterError, SERVER_CODES, type HeadwaterErrorCode } from './errors.ts';

export interface ClientOptions {
  /** Where the server is, such as `https://headwater.example.com`. */
  readonly url: string;
  /** A token or an API key, or what gives one for each request. Without it the caller is anonymous. */
  readonly token?: string | (() => string | Promise<string>);
  /** How often a request is sent again after 503, 0 for never. 3 when absent. */
  readonly retries?: number;
  /** Milliseconds that a Retry-After may ask to wait at most; a longer one is not waited for. 30,000 when absent. */
  readonly longestWait?: number;
  /** In place of the platform's. */
  readonly fetch?: typeof fetch;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

/**
 * The data of one GraphQL operation. Rejects with HeadwaterError, and with the signal's reason when it is aborted.
 * Queries are sent again after 503; mutations never are.
 */
export async function send(
  options: ClientOptions,
  query: string,
  variables: unknown,
  { signal }: RequestOptions,
): Promise<unknown> {
  const { retries = 3, longestWait = 30_000 } = options;
  for (let attempt = 0; ; attempt++) {
    const answer = await post(options, JSON.stringify({ query, variables }), signal);
    const wait = attempt < retries && answer.status === 503 && !MUTATION.test(query) ? waitOf(answer, attempt) : null;
    if (wait === null || wait > longestWait) return dataOf(answer);
    await pause(wait, signal);
  }
}

const MUTATION = /^\s*mutation\b/m;

interface Answer {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly requestId: string | null;
  readonly text: string;
}

async function post(
  { url, token, fetch: own }: ClientOptions,
  body: string,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const credentials = typeof token === 'function' ? await token() : token;
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(credentials === undefined ? {} : { authorization: `Bearer ${credentials}` }),
  };
  const target = `${url.replace(/\/+$/, '')}/graphql`;
  try {
    const response = await (own ?? fetch)(target, { method: 'POST', headers, body, signal: signal ?? null });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      requestId: response.headers.get('x-request-id'),
      text: await response.text(),
    };
  } catch (cause) {
    signal?.throwIfAborted();
    throw new HeadwaterError(`${url} can not be reached`, {
      code: 'UNREACHABLE',
      requestId: null,
      status: null,
      cause,
    });
  }
}

/** Milliseconds: what Retry-After says (https://www.rfc-editor.org/rfc/rfc9110#name-retry-after), else longer each time. */
function waitOf({ retryAfter }: Answer, attempt: number): number {
  if (retryAfter === null) return 500 * 2 ** attempt;
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const at = Date.parse(retryAfter);
  return Number.isNaN(at) ? 500 * 2 ** attempt : Math.max(0, at - Date.now());
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted', { cause: signal?.reason }));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted === true) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}

function dataOf(answer: Answer): unknown {
  const body = parsed(answer);
  const [error] = Array.isArray(body.errors) ? (body.errors as unknown[]) : [];
  if (error !== undefined) throw errorOf(error, answer);
  if (answer.status !== 200 || !isObject(body.data)) throw badAnswer(answer);
  return body.data;
}

function parsed(answer: Answer): Fields {
  try {
    const body: unknown = JSON.parse(answer.text);
    if (isObject(body)) return body;
  } catch {
    // A proxy's page, or half an answer.
  }
  throw badAnswer(answer);
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function errorOf(error: unknown, answer: Answer): HeadwaterError {
  if (!isObject(error) || typeof error.message !== 'string') return badAnswer(answer);
  const { code, requestId, argument } = isObject(error.extensions) ? error.extensions : {};
  return new HeadwaterError(error.message, {
    code: isServerCode(code) ? code : 'BAD_ANSWER',
    requestId: typeof requestId === 'string' ? requestId : answer.requestId,
    status: answer.status,
    argument: typeof argument === 'string' ? argument : null,
  });
}

const isServerCode = (code: unknown): code is HeadwaterErrorCode => SERVER_CODES.some((known) => known === code);

const badAnswer = ({ status, requestId }: Answer): HeadwaterError =>
  new HeadwaterError(`the answer (HTTP ${status}) is not Headwater's`, { code: 'BAD_ANSWER', requestId, status });
