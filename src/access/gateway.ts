import type { StaleRules } from '../domain/lineage/stale.ts';
import type { GraphWriter, Store, SourceWriter } from '../store/port.ts';
import { recordedCatalog, type CatalogView } from './audit/recorded-catalog.ts';
import { RecordedLineage } from './audit/recorded-lineage.ts';
import { recordedCuration, recordedDeclarations, recordedEvents } from './audit/recorded-writers.ts';
import { AccessRecorder, sending, type Request } from './audit/recorder.ts';
import { AuditTrail } from './audit/trail.ts';
import type { Classification } from './classification.ts';
import { ClassifiedFields } from './classified-fields.ts';
import { Curator } from './curator.ts';
import { API_KEY_PREFIX } from './identity/api-keys.ts';
import type { Identity } from './identity/jwt.ts';
import { eventWriterFor } from './operations.ts';
import { PolicyAdmin } from './policy-admin.ts';
import type { Policy } from './policy.ts';
import { Unauthenticated } from './refusal.ts';
import { Reloadable } from './reloadable.ts';
import { viewAs } from './view-as.ts';
import { ANONYMOUS, makeViewer, type Viewer } from './viewer.ts';
import { VisibleAccessLog } from './visible-access-log.ts';
import { VisibleCatalog } from './visible-catalog.ts';
import { VisibleCuration } from './visible-curation.ts';
import { VisibleHealth } from './visible-health.ts';
import { VisibleLineage } from './visible-lineage.ts';

/** How callers prove who they are. */
export interface Identification {
  /** Rejects with Unauthenticated for a token that is no good, and KeysUnavailable when that can't be told. */
  readonly token: (token: string) => Promise<Identity>;
  /** Null for a key that is not known. */
  readonly apiKey: (key: string) => Identity | null;
  /** Why the last reload of the keys was refused, so that older ones hold: null when it was not. */
  readonly keysProblem?: () => string | null;
}

/** What one viewer may do, for one request. There is no other way to the store. */
export interface Access {
  readonly viewer: Viewer;
  readonly catalog: CatalogView;
  readonly lineage: VisibleLineage;
  readonly curator: Curator;
  readonly curation: VisibleCuration;
  readonly health: VisibleHealth;
  readonly classification: Classification;
  readonly classified: ClassifiedFields;
}

/** The same for a request of the running server: it is recorded, and may ask what only a server can tell. */
export interface ServedAccess extends Access {
  readonly recorder: AccessRecorder;
  readonly accessLog: VisibleAccessLog;
  readonly policyAdmin: PolicyAdmin;
  readonly events: ViewersEvents;
}

/** The way for the viewer's events; that they come is written down before they are stored. */
export interface ViewersEvents extends GraphWriter {
  /** Throws Forbidden without the INGEST permission, as `writeEvents` does. */
  assertAllowed(): void;
}

/** The way in: from a caller's credentials to what the caller may see and do. */
export interface Gateway {
  /**
   * Who sends an `Authorization` header; without one the policy's anonymous viewer. Rejects with Unauthenticated when
   * the credentials are no good: they never make an anonymous viewer. With `as`, that viewer as somebody with other
   * roles: see `viewAs`, which throws Forbidden.
   */
  identify(authorization: string | undefined, as?: string): Promise<Viewer>;
  /** `at` is what the whole request takes for now. */
  open(viewer: Viewer, request: Omit<Request, 'viewer'>): ServedAccess;
  /** Throws Forbidden without the INGEST permission. */
  assertMaySend(viewer: Viewer): void;
  /** Writes down that events come. Rejects with Unaudited: then they must not be stored. */
  recordEvents(request: Request, events: number): Promise<void>;
  /** Writes events for those who may send them (see `assertMaySend`), once that they come is written down. */
  readonly events: GraphWriter;
  /** Writes what a source declares, for this viewer, and into the access log that it does. Throws as `assertMaySend`. */
  declarations(viewer: Viewer, request: Omit<Request, 'viewer'>, operation: string): GraphWriter & SourceWriter;
  /** Resolves when the access log has all that it was told. */
  drained(): Promise<void>;
  /** Rejects with StoreUnavailable when the store does not answer. */
  ping(): Promise<void>;
  /** Statements run on the store since it was opened. */
  readonly statements: number;
  /** Why the last reload of the policy, the stale rules or the API keys was refused; null when none was. */
  readonly reloadProblem: string | null;
}

/** A request is answered under the policy that held when its caller was identified. */
export function createGateway(
  store: Store,
  policies: Reloadable<Policy>,
  identification: Identification,
  trail: AuditTrail = new AuditTrail(store),
  staleRules: Reloadable<StaleRules> = new Reloadable<StaleRules>([], () => []),
): Gateway {
  return {
    async identify(authorization, as) {
      const { subject, roles } =
        authorization === undefined
          ? { subject: ANONYMOUS, roles: [ANONYMOUS] }
          : await identityOf(authorization, identification);
      const policy = policies.current;
      const viewer = makeViewer(policy, subject, roles);
      return as === undefined ? viewer : viewAs(policy, viewer, as);
    },
    open(viewer, request) {
      const recorder = new AccessRecorder(trail, { viewer, ...request });
      return {
        ...openAccess(store, viewer, () => request.at, recorder, staleRules.current),
        recorder,
        accessLog: new VisibleAccessLog(store, viewer),
        policyAdmin: new PolicyAdmin({ policies, staleRules }, viewer, new VisibleCatalog(store, viewer), recorder),
        events: {
          assertAllowed: () => void eventWriterFor(store, viewer),
          writeEvents: async (events) =>
            recordedEvents(eventWriterFor(store, viewer), trail, { viewer, ...request }, 'recordRun').writeEvents(
              events,
            ),
        },
      };
    },
    assertMaySend: (viewer) => void eventWriterFor(store, viewer),
    recordEvents: (request, events) => trail.append(sending(request, 'lineage', events)),
    events: { writeEvents: (events) => store.writeEvents(events) },
    declarations: (viewer, request, operation) =>
      recordedDeclarations(eventWriterFor(store, viewer), trail, { viewer, ...request }, operation),
    drained: () => trail.drained(),
    ping: () => store.ping(),
    get statements() {
      return store.statements;
    },
    get reloadProblem() {
      return policies.problem ?? staleRules.problem ?? identification.keysProblem?.() ?? null;
    },
  };
}

/**
 * What a viewer may do with a store. `now` gives epoch milliseconds. With a recorder what is given is recorded, and
 * each change is written down before it is made.
 */
export function openAccess(
  store: Store,
  viewer: Viewer,
  now: () => number,
  recorder?: AccessRecorder,
  staleRules: StaleRules = [],
): Access {
  const catalog = new VisibleCatalog(store, viewer);
  const curation = new VisibleCuration(store, viewer);
  const health = new VisibleHealth(store, viewer, now, staleRules);
  const { classification } = viewer;
  const classified = new ClassifiedFields(store, viewer);
  if (recorder === undefined) {
    const lineage = new VisibleLineage(store, catalog, viewer, now, staleRules);
    return {
      viewer,
      catalog,
      lineage,
      curator: new Curator(store, viewer, catalog, now),
      curation,
      classification,
      classified,
      health,
    };
  }
  return {
    viewer,
    catalog: recordedCatalog(catalog, recorder),
    lineage: new RecordedLineage(store, catalog, viewer, now, recorder, staleRules),
    // What a curator looks up is not given to anyone but for what it then changes.
    curator: new Curator(recordedCuration(store, recorder), viewer, catalog, now),
    curation,
    health,
    classification,
    classified,
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
