import { setTimeout as after } from 'node:timers/promises';

export interface EventStream {
  /** Events of which the server has said that they are stored. */
  readonly acknowledged: number;
  /** How often an event was sent again, as there was no answer or one that asks for it. */
  readonly retries: number;
  /** Resolves when all are acknowledged; rejects when one is refused. */
  readonly done: Promise<void>;
}

const SENDERS = 8;
const PAUSE_MS = 50;

/**
 * Sends each event by a POST of its own until it is acknowledged, some at a time, as producers do. An event that was
 * acknowledged is never sent again. `address` is asked before each attempt: a server may come back elsewhere.
 */
export function streamEvents(events: readonly string[], address: () => string, authorization: string): EventStream {
  let [next, acknowledged, retries] = [0, 0, 0];
  const isStored = async (body: string): Promise<boolean> => {
    const headers = { 'content-type': 'application/json', authorization };
    const answer = await fetch(`${address()}/api/v1/lineage`, { method: 'POST', headers, body }).catch(() => null);
    if (answer === null) return false;
    // Reads it to its end, so that the connection is free.
    const text = await answer.text().catch(() => '');
    if (answer.status >= 400 && answer.status < 500) throw new Error(`refused: ${answer.status} ${text}`);
    return answer.status === 201;
  };
  const send = async (): Promise<void> => {
    for (let event = events[next++]; event !== undefined; event = events[next++]) {
      while (!(await isStored(event))) {
        retries++;
        await after(PAUSE_MS);
      }
      acknowledged++;
    }
  };
  const done = Promise.all(Array.from({ length: SENDERS }, send)).then(() => undefined);
  // Whoever waits for it is told.
  done.catch(() => undefined);
  return {
    get acknowledged() {
      return acknowledged;
    },
    get retries() {
      return retries;
    },
    done,
  };
}
