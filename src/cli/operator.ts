import type { Request } from '../access/audit/recorder.ts';
import { AuditTrail } from '../access/audit/trail.ts';
import type { Policy } from '../access/policy.ts';
import { makeViewer, type Viewer } from '../access/viewer.ts';
import { ConfigError, readConfig, type Config } from '../config.ts';
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
  const operator = operatorOf(loadPolicy(config), 'operator');
  const store = await openConfiguredStore(config);
  try {
    return await work({ config, store, operator });
  } finally {
    await store.close();
  }
}

/** Does what the access log must hold: the trail writes it down, and is done with that when this resolves. */
export async function withTrail<T>(
  store: Store,
  operator: Viewer,
  work: (trail: AuditTrail, request: Request) => Promise<T>,
): Promise<T> {
  const trail = new AuditTrail(store);
  try {
    return await work(trail, { viewer: operator, at: Date.now(), requestId: null });
  } finally {
    await trail.drained();
  }
}

/** Who acts for the person at the machine, under this name. Throws ConfigError when the policy has no role for it. */
export function operatorOf(policy: Policy, name: string): Viewer {
  if (!policy.roles.has('admin'))
    throw new ConfigError('the policy has no role "admin", which commands need to read or write the catalog');
  return makeViewer(policy, name, ['admin']);
}
