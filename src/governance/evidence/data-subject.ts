import type { VisibleFieldPlace } from '../../access/classified-fields.ts';
import { FLOW_LIMITS } from '../../access/lineage-request.ts';
import type { VisibleFlow } from '../../access/visible-flow.ts';
import { isAssetId, isFieldId, type AssetId } from '../../domain/ids.ts';
import { adjacencyOf, hopsFrom } from '../../domain/lineage/flow-graph.ts';
import { NO_FILTER, type Direction, type Granularity } from '../../domain/lineage/graph.ts';
import { joined } from '../completeness.ts';
import { reachedAssets, type ReachedAsset } from '../reached-assets.ts';
import { fieldClasses } from './field-classes.ts';
import {
  byPlace,
  MOST_ROWS,
  moment,
  ownersOf,
  report,
  retentionOf,
  section,
  systemOf,
  type EvidenceAccess,
  type EvidenceDocument,
} from './report.ts';

export interface DataSubjectRequest {
  /** Ids of the fields that identify a person, or of assets that hold such. */
  readonly of: readonly string[];
  /** Epoch milliseconds; null is now. */
  readonly asOf: number | null;
}

const DEEPEST = 1_000;
const RUNS_EACH = 20;

/**
 * Every place where the data of an identifier lives, for a data subject's request (GDPR Art. 15 to 17), and the models
 * that were trained on it. Null when none of the ids is known.
 */
export async function dataSubjectReport(
  request: DataSubjectRequest,
  access: EvidenceAccess,
): Promise<EvidenceDocument | null> {
  const { catalog, lineage } = access;
  const flowOf = (of: readonly string[], direction: Direction, granularity: Granularity): Promise<VisibleFlow> =>
    lineage.flow({
      of,
      direction,
      granularity,
      depth: DEEPEST,
      maxNodes: FLOW_LIMITS.nodes,
      filter: granularity === 'FIELD' ? { ...NO_FILTER, transformationTypes: ['DIRECT'] } : NO_FILTER,
      asOf: request.asOf,
      masking: direction === 'DOWNSTREAM' && granularity === 'FIELD',
    });
  const [down, up] = await Promise.all([
    flowOf(request.of, 'DOWNSTREAM', 'FIELD'),
    flowOf(request.of, 'UPSTREAM', 'FIELD'),
  ]);
  if (down.roots.length === 0) return null;
  const [reached, origins] = await Promise.all([reachedAssets(down), reachedAssets(up)]);
  const raw = hopsFrom(adjacencyOf(down, 'DOWNSTREAM', true), down.starts);
  const isRaw = (id: string): boolean => (raw[down.node(id) ?? -1] ?? -1) >= 0;
  const tables = await flowOf([...reached.keys()], 'DOWNSTREAM', 'ASSET');
  const perhaps = await reachedAssets(tables);
  for (const all of [reached, origins, perhaps])
    for (const { asset, fields } of all.values()) access.recorder.gave([asset.id, ...fields.map(({ id }) => id)]);
  const owners = await ownersOf([...reached.keys(), ...perhaps.keys(), ...origins.keys()], catalog);
  const inOrder = [...reached.values()].sort(byAsset);
  const classifiedAs = await sensitivities(
    inOrder.flatMap(({ fields }) => fields),
    access,
  );
  const places = inOrder.flatMap(({ asset, fields, distance }) => {
    const about = [systemOf(asset), asset.kind, asset.name];
    const last = [owners(asset.id), retentionOf(asset), asset.status];
    if (fields.length === 0) return [[...about, '', '', String(distance), 'as the asset', ...last]];
    return fields.map((field) => [
      ...about,
      field.path,
      classifiedAs(field),
      String(down.distances[down.node(field.id) ?? 0] ?? ''),
      isRaw(field.id) ? 'no' : 'yes',
      ...last,
    ]);
  });
  const models = [...reached.values()].filter(({ asset }) => asset.kind === 'MODEL').sort(byAsset);
  const runs = await catalog.runsThatWrote(
    models.map(({ asset }) => asset.id),
    { after: null, limit: RUNS_EACH },
  );
  const versions = await catalog.versionsOfRuns([...runs.values()].flat());
  const trained = models.flatMap(({ asset, fields }) => {
    const got = fields.some(({ id }) => isRaw(id)) ? 'data that nothing masked' : 'masked data alone';
    const its = runs.get(asset.id) ?? [];
    const told = its.map((run) => {
      const made = versions.get(run.id)?.outputs.find(({ assetId }) => assetId === asset.id);
      return [made?.version ?? '', got, run.runId, run.state, moment(run.startedAt), moment(run.endedAt)];
    });
    const none = [asset.modelVersion ?? '', got, '', 'no run is known', '', ''];
    return (told.length === 0 ? [none] : told).map((run) => [asset.name, ...run]);
  });
  return report(access, {
    title: 'Data-subject request: where the data is',
    subject: down.roots.map((id) => nameOf(id, reached)).join('; '),
    sections: [
      section(
        'Places',
        'Every field that the data reaches, with how it is kept. Masked: a masking step stands on every way there.',
        ['system', 'kind', 'asset', 'field', 'classified', 'hops', 'masked', 'owners', 'retention', 'status'],
        places,
      ),
      section(
        'Was the data used to train a model?',
        'Models whose columns the data reaches, with their latest training runs.',
        ['model', 'version', 'received', 'run', 'state', 'started', 'ended'],
        trained,
      ),
      section(
        'Where it came from',
        'What the data was made from.',
        ['system', 'kind', 'asset', 'fields', 'owners', 'retention'],
        [...origins.values()]
          .filter(({ distance }) => distance > 0)
          .sort(byAsset)
          .map(({ asset, fields }) => [
            systemOf(asset),
            asset.kind,
            asset.name,
            fields.map(({ path }) => path).join('; '),
            owners(asset.id),
            retentionOf(asset),
          ]),
      ),
      section(
        'Perhaps also',
        'Assets that are fed by these tables, of whose columns it is not known that the data reaches them.',
        ['system', 'kind', 'asset', 'hops', 'owners', 'retention'],
        [...perhaps.values()]
          .filter(({ asset }) => !reached.has(asset.id))
          .sort(byAsset)
          .map(({ asset, distance }) => [
            systemOf(asset),
            asset.kind,
            asset.name,
            String(distance),
            owners(asset.id),
            retentionOf(asset),
          ]),
      ),
    ],
    completeness: joined([down.completeness, up.completeness, tables.completeness]),
    remarks: [],
  });
}

/** Level and tags of the fields that the report has room for, with those that came to them along lineage. */
async function sensitivities(
  fields: readonly VisibleFieldPlace[],
  { catalog, classification }: EvidenceAccess,
): Promise<(field: VisibleFieldPlace) => string> {
  const ids = fields.slice(0, MOST_ROWS).map(({ id }) => id);
  const records = await catalog.fieldsByIds(ids);
  const classes = await fieldClasses([...records.values()], { catalog, classification });
  return ({ id, level, classifiedBy }) => {
    const known = classes.get(id) ?? { level, tags: classifiedBy };
    return [known.level, ...known.tags].join(', ');
  };
}

const byAsset = (a: ReachedAsset, b: ReachedAsset): number => byPlace(a.asset, b.asset);

function nameOf(id: string, reached: ReadonlyMap<AssetId, ReachedAsset>): string {
  if (isAssetId(id)) return reached.get(id)?.asset.name ?? '';
  if (!isFieldId(id)) return '';
  for (const { asset, fields } of reached.values()) {
    const field = fields.find((one) => one.id === id);
    if (field !== undefined) return `${asset.name}: ${field.path}`;
  }
  return '';
}
