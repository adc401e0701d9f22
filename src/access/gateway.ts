import type { GraphWriter, Store } from '../store/port.ts';
import type { Classification } from './classification.ts';
import { Curator } from './curator.ts';
import { API_KEY_PREFIX } from './identity/api-keys.ts';
import type { Identity } from './identity/jwt.ts';
import { eventWriterFor } from './operations.ts';
import type { Policy } from './policy.ts';
import { Unauthenticated } from './refusal.ts';
import { ANONYMOUS, makeViewer, type Viewer } from './viewer.ts';
import { VisibleCatalog } from './visible-catalog.ts';
import { VisibleLineage } from './visible-lineage.ts';

/** How callers prove who they are. */
export interface Identification {
  /** Rejects with Unauthenticated for a token that is no good. */
  readonly token: (token: string) => Promise<Identity>;
  /** Null for a key that is not known. */
  readonly apiKey: (key: string) => Identity | null;
}

/** What one viewer may do, for one request. There is no other way to the store. */
export interface Access {
  readonly viewer: Viewer;
  readonly catalog: VisibleCatalog;
  readonly lineage: VisibleLineage;
  readonly curator: Curator;
  readonly classification: Classification;
}

/** The way in: from a caller's credentials to what the caller may see and do. */
export interface Gateway {
  /**
   * Who sends an `Authorization` header; without one the policy's anonymous viewer. Rejects with Unauthenticated when
   * the credentials are no good: they never make an anonymous viewer.
   */
  identify(authorization: string | undefined): Promise<Viewer>;
  /** `now` in epoch milliseconds is what the whole request takes for now. */
  open(viewer: Viewer, now: number): Access;
  /** Throws Forbidden without the INGEST permission. */
  assertMaySend(viewer: Viewer): void;
  /** Writes events for those who may send them: see `assertMaySend`. */
  readonly events: GraphWriter;
  /** Rejects with StoreUnavailable when the store does not answer. */
  ping(): Promise<void>;
  /** Statements run on the store since it was opened. */
  readonly statements: number;
}

export function createGateway(store: Store, policy: () => Policy, identification: Identification): Gateway {
  return {
    async identify(authorization) {
      if (authorization === undefined) return makeViewer(policy(), ANONYMOUS, [ANONYMOUS]);
      const { subject, roles } = await identityOf(authorization, identification);
      return makeViewer(policy(), subject, roles);
    },
    open: (viewer, now) => openAccess(store, viewer, () => now),
    assertMaySend: (viewer) => void eventWriterFor(store, viewer),
    events: { writeEvents: (events) => store.writeEvents(events) },
    ping: () => store.ping(),
    get statements() {
      return store.statements;
    },
  };
}

/** What a viewer may do with a store. `now` gives epoch milliseconds. */
export function openAccess(store: Store, viewer: Viewer, now: () => number): Access {
  const catalog = new VisibleCatalog(store, viewer);
  return {
    viewer,
    catalog,
    lineage: new VisibleLineage(store, catalog, viewer, now),
    curator: new Curator(store, viewer, catalog, now),
    classification: viewer.classification,
  };
}

async function identityOf(authorization: string, { token, apiKey }: Identification): Promise<Identity> {
  const [, credentials] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (credentials === undefined) throw new Unauthenticated('Authorization must be "Bearer" and a token or API key');
  if (!credentials.startsWith(API_KEY_PREFIX)) return token(credentials);
  const found = apiKey(credentials);
  if (found === null) throw new Unauthenticated('the API key is not known');
  return found;
}
