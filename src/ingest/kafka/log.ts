/** Where the consumer says what happens: a logger with fields, such as pino. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The messages of an error and of what caused it. Never its other properties: clients put their settings there. */
export function reasonOf(error: unknown): string {
  const messages: string[] = [];
  const add = (at: unknown, depth: number): void => {
    if (!(at instanceof Error) || depth > DEEPEST) return;
    if (!messages.includes(at.message)) messages.push(at.message);
    if (at instanceof AggregateError) for (const one of at.errors) add(one, depth + 1);
    add(at.cause, depth + 1);
  };
  add(error, 0);
  return messages.filter((message) => message !== '').join(': ') || String(error);
}

const DEEPEST = 5;
