import { AuditTrail } from '../../access/audit/trail.ts';
import { createGateway } from '../../access/gateway.ts';
import { makeViewer } from '../../access/viewer.ts';
import { Unauthenticated } from '../../access/refusal.ts';
import type { Policy } from '../../access/policy.ts';
import { Reloadable } from '../../access/reloadable.ts';
import type { Config } from '../../config.ts';
import { createApp } from '../../http/app.ts';
import { DEFAULT_LIMITS } from '../../http/limits.ts';
import { loadStaleRules } from '../../main.ts';
import type { Store } from '../../store/port.ts';
import { messageOf, say } from '../output.ts';
import { dataOf, type Ask } from './ask.ts';

export interface InProcess {
  readonly ask: Ask;
  /** Resolves when what was read is in the access log. The store stays open. */
  close(): Promise<void>;
}

/** Asks an open store, as this viewer: through the same server that answers by HTTP, with its limits, and no socket. */
export async function askInProcess(
  store: Store,
  { config, policy, subject, roles }: { config: Config; policy: Policy; subject: string; roles: readonly string[] },
): Promise<InProcess> {
  const trail = new AuditTrail(store, {
    mode: config.audit,
    onFailure: (error) => {
      say(`headwater: the access log: ${messageOf(error)}`);
    },
  });
  const policies = new Reloadable(policy, () => policy);
  const nobody = (): never => {
    throw new Unauthenticated('there is one caller, and it needs no credentials');
  };
  const gateway = createGateway(store, policies, { token: nobody, apiKey: nobody }, trail, loadStaleRules(config));
  const viewer = makeViewer(policy, subject, roles);
  const app = await createApp({
    gateway: { ...gateway, identify: () => Promise.resolve(viewer) },
    demo: false,
    corsOrigins: [],
    parsing: {},
    // Standard output is the protocol's.
    log: { level: 'silent' },
    limits: DEFAULT_LIMITS,
  });
  return {
    ask: async (query, variables) => {
      const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      return dataOf(body);
    },
    close: () => app.close(),
  };
}
