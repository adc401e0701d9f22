import type { SchemaChange } from './catalog.ts';
import type { RunNodeId, VersionId } from './ids.ts';

/** What one event said of a dataset's schema or explicit version. Null is not said. */
export interface SchemaSighting {
  readonly id: VersionId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly role: 'INPUT' | 'OUTPUT';
  /** Hash of the columns. */
  readonly schema: string | null;
  readonly version: string | null;
  readonly runId: RunNodeId | null;
}

/** A stretch of time in which neither schema nor explicit version changed. */
export interface VersionStretch {
  /** Of the sighting that began it. */
  readonly id: VersionId;
  readonly from: number;
  readonly schema: string | null;
  readonly version: string | null;
  /** The first run that is known to have written it. */
  readonly producedById: RunNodeId | null;
}

/**
 * The versions of a dataset, oldest first, from sightings in the order of time, then role, then content: that order,
 * not the one of arrival, is all that counts.
 *
 * At one moment what is said of an output outweighs what is said of an input, which tells how it was before. A reader
 * that names a version which was there before tells nothing new: it read an old one. A run that first gives the
 * schema (START) and later the version (COMPLETE) made one version, not two.
 */
export function versionStretches(sightings: readonly SchemaSighting[]): VersionStretch[] {
  const stretches: Stretch[] = [];
  const known = new Set<string>();
  for (const moment of moments(sightings)) {
    const current = stretches.at(-1);
    const outputs = moment.filter(({ role }) => role === 'OUTPUT');
    const told = outputs.length > 0 ? outputs : moment.filter(({ version }) => !isOld(version, current, known));
    hear(stretches, told);
    for (const { version } of told) if (version !== null) known.add(version);
  }
  return stretches;
}

interface Stretch extends VersionStretch {
  readonly startedBy: RunNodeId | null;
  schema: string | null;
  version: string | null;
  producedById: RunNodeId | null;
}

function* moments(sightings: readonly SchemaSighting[]): Iterable<SchemaSighting[]> {
  let moment: SchemaSighting[] = [];
  for (const sighting of sightings) {
    if (moment[0] !== undefined && moment[0].at !== sighting.at) {
      yield moment;
      moment = [];
    }
    moment.push(sighting);
  }
  if (moment.length > 0) yield moment;
}

const isOld = (version: string | null, current: Stretch | undefined, known: ReadonlySet<string>): boolean =>
  version !== null && version !== current?.version && known.has(version);

/** One moment: the last word on the schema and the last word on the version. */
function hear(stretches: Stretch[], told: readonly SchemaSighting[]): void {
  const last = told.at(-1);
  if (last === undefined) return;
  const schema = told.findLast((sighting) => sighting.schema !== null)?.schema ?? null;
  const version = told.findLast((sighting) => sighting.version !== null)?.version ?? null;
  const current = stretches.at(-1);
  if (current === undefined || begins(current, { ...last, schema, version })) {
    const { id, at: from, runId: startedBy } = last;
    stretches.push({ id, from, startedBy, schema: schema ?? current?.schema ?? null, version, producedById: null });
  } else {
    current.schema ??= schema;
    current.version ??= version;
  }
  const now = stretches.at(-1);
  if (now !== undefined)
    now.producedById ??= told.find(({ role, runId }) => role === 'OUTPUT' && runId !== null)?.runId ?? null;
}

function begins(current: Stretch, { schema, version, runId }: SchemaSighting): boolean {
  if (schema !== null && current.schema !== null && schema !== current.schema) return true;
  if (version === null || version === current.version) return false;
  const names = current.version === null && runId !== null && runId === current.startedBy;
  return !names;
}

type Columns = readonly { readonly path: string; readonly type: string | null }[];

/** What is different between two versions, by path. */
export function schemaChanges(before: Columns, after: Columns): SchemaChange[] {
  const [was, is] = [typesOf(before), typesOf(after)];
  const changes: SchemaChange[] = [];
  for (const path of [...new Set([...was.keys(), ...is.keys()])].sort()) {
    const [old, now] = [was.get(path) ?? null, is.get(path) ?? null];
    if (!was.has(path)) changes.push({ kind: 'FIELD_ADDED', path, before: null, after: now });
    else if (!is.has(path)) changes.push({ kind: 'FIELD_REMOVED', path, before: old, after: null });
    else if (old !== now) changes.push({ kind: 'TYPE_CHANGED', path, before: old, after: now });
  }
  return changes;
}

const typesOf = (columns: Columns): Map<string, string | null> =>
  new Map(columns.map(({ path, type }) => [path, type]));
