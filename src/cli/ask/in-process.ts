import { AuditTrail, type AuditMode } from '../../access/audit/trail.ts';
import { createGateway } from '../../access/gateway.ts';
import type { Policy } from '../../access/policy.ts';
import { Unauthenticated } from '../../access/refusal.ts';
import { Reloadable } from '../../access/reloadable.ts';
import { makeViewer } from '../../access/viewer.ts';
import type { StaleRules } from '../../domain/lineage/stale.ts';
import { createApp } from '../../http/app.ts';
import { DEFAULT_LIMITS } from '../../http/limits.ts';
import type { Store } from '../../store/port.ts';
import { messageOf, say } from '../output.ts';
import { dataOf, type Ask } from './ask.ts';

export interface InProcessViewer {
  readonly policy: Policy;
  readonly roles: readonly string[];
  /** The name in the access log. */
  readonly subject: string;
  readonly staleRules: StaleRules;
  readonly audit: AuditMode;
}

/**
 * Asks an open store, as this viewer: through the same server that answers by HTTP, with its limits and access log, and
 * no socket. At the end the access log has what was read; the store stays open.
 */
export async function askInProcess<T>(
  store: Store,
  { policy, roles, subject, staleRules, audit }: InProcessViewer,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const trail = new AuditTrail(store, {
    mode: audit,
    onFailure: (error) => {
      say(`headwater: the access log: ${messageOf(error)}`);
    },
  });
  const nobody = (): never => {
    throw new Unauthenticated('there is one caller, and it needs no credentials');
  };
  const policies = new Reloadable(policy, () => policy);
  const rules = new Reloadable(staleRules, () => staleRules);
  const gateway = createGateway(store, policies, { token: nobody, apiKey: nobody }, trail, rules);
  const viewer = makeViewer(policy, subject, roles);
  const app = await createApp({
    gateway: { ...gateway, identify: () => Promise.resolve(viewer) },
    demo: false,
    corsOrigins: [],
    parsing: {},
    // Standard output is the command's.
    log: { level: 'silent' },
    // Whoever opens the store asks alone.
    limits: { ...DEFAULT_LIMITS, rate: Number.MAX_SAFE_INTEGER },
  });
  try {
    return await work(async (query, variables) => {
      const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
      return dataOf(body);
    });
  } finally {
    await app.close();
  }
}
