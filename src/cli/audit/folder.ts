import { createGateway } from '../../access/gateway.ts';
import { AuditTrail } from '../../access/audit/trail.ts';
import type { Policy } from '../../access/policy.ts';
import { Reloadable } from '../../access/reloadable.ts';
import type { StaleRules } from '../../domain/lineage/stale.ts';
import type { Ask } from '../../governance/audits/ask.ts';
import { createApp } from '../../http/app.ts';
import { DEFAULT_LIMITS } from '../../http/limits.ts';
import type { Store } from '../../store/port.ts';
import { askOver } from './client.ts';

export interface FolderViewer {
  readonly policy: Policy;
  readonly roles: readonly string[];
  readonly staleRules: StaleRules;
}

/**
 * Asks an open store in process, as a viewer with these roles: the whole server answers, but for the socket, so that
 * policy, limits and access log are those of a served request.
 */
export async function withFolder<T>(
  store: Store,
  { policy, roles, staleRules }: FolderViewer,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const gateway = createGateway(
    store,
    new Reloadable(policy, () => policy),
    { token: () => Promise.resolve({ subject: 'audit', roles }), apiKey: () => null },
    new AuditTrail(store),
    staleRules,
  );
  const app = await createApp({
    gateway,
    demo: false,
    corsOrigins: [],
    parsing: {},
    log: { level: 'silent' },
    limits: { ...DEFAULT_LIMITS, rate: Number.MAX_SAFE_INTEGER },
  });
  try {
    return await work(
      askOver(async (payload) => {
        const { statusCode, body } = await app.inject({
          method: 'POST',
          url: '/graphql',
          headers: { authorization: 'Bearer audit' },
          payload,
        });
        return { status: statusCode, body };
      }),
    );
  } finally {
    await app.close();
  }
}
