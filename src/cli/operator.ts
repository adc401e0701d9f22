import { makeViewer, type Viewer } from '../access/viewer.ts';
import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';
import { loadPolicy, openConfiguredStore } from '../main.ts';
import type { Store } from '../store/port.ts';

export interface Session {
  readonly config: Config;
  readonly store: Store;
  /** Who runs a command on the machine that holds the store: the policy's `admin` role. */
  readonly operator: Viewer;
}

/** Opens the configured store for a command, and closes it whatever happens. */
export async function withStore<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig();
  const operator = makeViewer(loadPolicy(config), 'operator', ['admin']);
  const store = await openConfiguredStore(config);
  try {
    return await work({ config, store, operator });
  } finally {
    await store.close();
  }
}
