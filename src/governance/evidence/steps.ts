import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { VisibleAsset, VisibleLineageEdge, VisibleLineageNode } from '../../access/visible.ts';
import { isAssetId, isFieldId } from '../../domain/ids.ts';
import { isMasked } from '../../domain/lineage/masking.ts';
import { moment, sortedRows } from './report.ts';

export const STEP_COLUMNS = [
  'from',
  'to',
  'job',
  'transformation',
  'logic',
  'masking',
  'origin',
  'confidence',
  'since',
  'last seen',
];

/** A row for each reason to believe in each edge. */
export async function stepRows(
  edges: readonly VisibleLineageEdge[],
  names: ReadonlyMap<string, string>,
  catalog: CatalogView,
): Promise<string[][]> {
  const ids = edges.flatMap(({ evidence }) => evidence.flatMap(({ jobId }) => jobId ?? []));
  const jobs = await catalog.jobsByIds([...new Set(ids)]);
  const rows = edges.flatMap(({ from, to, evidence, hiddenHops }) => {
    const ends = [names.get(from) ?? 'hidden', names.get(to) ?? 'hidden'];
    if (evidence.length === 0)
      return [[...ends, '', hiddenHops > 0 ? `over ${hiddenHops} hidden` : '', '', '', '', '', '', '']];
    return evidence.map(({ jobId, transformations, origin, confidence, validFrom, lastSeenAt, note }) => [
      ...ends,
      (jobId === null ? undefined : jobs.get(jobId)?.name) ?? '',
      transformations.map(({ type, subtype }) => [type, subtype].filter(Boolean).join(' ')).join('; '),
      [...transformations.flatMap(({ description }) => description ?? []), ...(note === null ? [] : [note])].join('; '),
      isMasked(transformations) ? 'yes' : 'no',
      origin,
      String(confidence),
      moment(validFrom),
      moment(lastSeenAt),
    ]);
  });
  // Where something hidden stands must not tell what it is.
  return edges.every(({ from, to }) => names.has(from) && names.has(to)) ? rows : sortedRows(rows);
}

/** The names with those of the ends of edges that they lack, as far as the viewer sees them. */
export async function withEnds(
  names: ReadonlyMap<string, string>,
  edges: readonly VisibleLineageEdge[],
  catalog: CatalogView,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter((id) => !names.has(id));
  const [assets, fields] = await Promise.all([
    catalog.assetsByIds(ids.filter(isAssetId)),
    catalog.fieldsByIds(ids.filter(isFieldId)),
  ]);
  return new Map([
    ...names,
    ...[...assets.values()].map(({ id, name }): [string, string] => [id, name]),
    ...[...fields.values()].map(({ id, assetName, path }): [string, string] => [id, `${assetName}: ${path}`]),
  ]);
}

/** What assets and nodes are called, by id. */
export function namesOf(
  nodes: readonly VisibleLineageNode[],
  assets: readonly VisibleAsset[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>(assets.map(({ id, name }) => [id, name]));
  for (const { id, entity } of nodes)
    if (entity !== null && !isAssetId(id) && 'assetName' in entity)
      names.set(id, `${entity.assetName}: ${entity.path}`);
    else if (entity !== null && 'name' in entity) names.set(id, entity.name);
  return names;
}
