import type { DatasetMention, LineageEvent } from '../../domain/event.ts';
import { canonicalJson, type Json } from '../../domain/json.ts';
import { mergeSchemas, mergeSightings, type SightingRow } from '../cypher/write-sightings.ts';
import { contentHash } from '../identifiers.ts';
import type { Names, WriteContext } from './context.ts';
import { runIdOf, type RunDrafts } from './runs.ts';

/** Keeps what the events said of datasets at their times; versions, statistics and quality are read from it. */
export async function saveSightings(
  context: WriteContext,
  names: Names,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): Promise<void> {
  const sightings = new Map<string, SightingRow>();
  const schemas = new Map<string, string>();
  for (const event of events)
    for (const role of ['INPUT', 'OUTPUT'] as const)
      for (const mention of role === 'INPUT' ? event.inputs : event.outputs) {
        const said = saidOf(mention);
        if (said === null) continue;
        if (said.schema !== null) schemas.set(said.schema.hash, said.schema.fields);
        const nameId = names.idOf(mention);
        const runNodeId = event.run === null ? null : runIdOf(context, event.run.runId);
        const { schema, ...rest } = said;
        const row = { ...rest, schema: schema?.hash ?? null, nameId, at: event.at, runNodeId, role };
        const key = contentHash(canonicalJson(row));
        const past = runNodeId !== null && runs.get(runNodeId)?.past === true;
        if (past && row.schema === null && row.version === null) continue;
        sightings.set(key, {
          ...row,
          ...(past ? NO_MEASUREMENTS : {}),
          key,
          // Of where and when it was said, not of what: the id of a version tells nothing of its columns.
          id: context.ids.of('VERSION', nameId, String(event.at), role, runNodeId ?? ''),
          assetId: names.assetOf(nameId),
        });
      }
  const rows = [...sightings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  if (schemas.size > 0)
    await context.tx.run(mergeSchemas, { rows: [...schemas].map(([hash, fields]) => ({ hash, fields })) });
  if (rows.length > 0) await context.tx.run(mergeSightings, { rows });
}

/** Of a run that was compacted away: what is left of it makes versions. */
const NO_MEASUREMENTS = { rowCount: null, size: null, assertions: null };

function saidOf({ schema, version, statistics, assertions }: DatasetMention) {
  if (schema === undefined && version === undefined && statistics === undefined && assertions === undefined)
    return null;
  const fields =
    schema === undefined ? null : canonicalJson(schema.map(({ path, type }): Json => ({ path, type: type ?? null })));
  return {
    schema: fields === null ? null : { hash: contentHash(fields), fields },
    version: version ?? null,
    rowCount: statistics?.rowCount ?? null,
    size: statistics?.size ?? null,
    assertions:
      assertions === undefined
        ? null
        : canonicalJson(
            assertions.map(({ name, field, success, severity }): Json => ({
              name,
              field: field ?? null,
              success,
              severity: severity ?? null,
            })),
          ),
  };
}
