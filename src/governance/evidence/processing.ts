import type { CompletenessResult, VisibleAsset, VisibleLineageEdge } from '../../access/visible.ts';
import { isFieldId, type AssetId, type JobId } from '../../domain/ids.ts';
import { groupBy } from '../../domain/group.ts';
import { NO_FILTER } from '../../domain/lineage/graph.ts';
import { isMasked } from '../../domain/lineage/masking.ts';
import { cutShort } from '../completeness.ts';
import { unknownNames } from '../unknown-names.ts';
import {
  byPlace,
  moment,
  ownersOf,
  report,
  retentionOf,
  section,
  systemOf,
  type EvidenceAccess,
  type EvidenceDocument,
} from './report.ts';
import { pathsOf, taggedFields } from './tagged-fields.ts';

export interface ProcessingRequest {
  /** Tags of personal data; null is every tag of the policy under the regulation that the viewer knows of. */
  readonly tags: readonly string[] | null;
  readonly regulation: string;
}

const MOST_NODES = 20_000;

/**
 * Records of processing activities (GDPR Art. 30): every job that reads personal data, with why, what, from whom, to
 * whom, how long it is kept there, and what protects it.
 */
export async function processingRecords(
  { tags, regulation }: ProcessingRequest,
  access: EvidenceAccess,
): Promise<EvidenceDocument> {
  const { catalog, lineage, classification, viewer } = access;
  const wanted = tags ?? viewer.policyTags.filter((name) => classification.tag(name).regulations.includes(regulation));
  const { fields, complete } = await taggedFields(wanted, access.classified);
  access.recorder.gave(fields.map(({ place }) => place.id));
  const byAsset = groupBy(fields, ({ place }) => place.assetId);
  const categoriesOf = (ids: readonly AssetId[]): string => {
    const its = ids.flatMap((id) => byAsset.get(id) ?? []);
    return [...new Set(its.flatMap(({ carried, received }) => [...carried, ...received]))].sort().join(', ');
  };
  const graph = await lineage.graph({
    of: fields.map(({ place }) => place.id),
    directions: ['DOWNSTREAM'],
    granularity: 'FIELD',
    depth: 1,
    maxNodes: MOST_NODES,
    filter: NO_FILTER,
    collapse: null,
    asOf: null,
    wants: { entities: 'NONE', evidence: true, stale: false, more: false, completeness: true },
  });
  // That data flows on is not what was asked.
  const completeness = withoutDepth(graph.completeness);
  const masked = maskedBy(graph.edges);
  const consumers = await catalog.consumersOf([...byAsset.keys()]);
  const jobIds = [...new Set([...consumers.values()].flat())];
  const [jobs, inputs, outputs, runs] = await Promise.all([
    catalog.jobsByIds(jobIds),
    catalog.inputsOf(jobIds),
    catalog.outputsOf(jobIds),
    catalog.runsOf(jobIds, { after: null, limit: 1 }),
  ]);
  const assets = await catalog.assetsByIds([...new Set([...byAsset.keys(), ...[...outputs.values()].flat()])]);
  const owners = await ownersOf([...assets.keys()] as AssetId[], catalog);
  const named = (ids: readonly AssetId[]): VisibleAsset[] => ids.flatMap((id) => assets.get(id) ?? []);
  const rows = [...jobs.values()].sort(byPlace).map((job) => {
    const from = named((inputs.get(job.id) ?? []).filter((id) => byAsset.has(id)));
    const to = named(outputs.get(job.id) ?? []);
    const run = runs.get(job.id)?.[0];
    return [
      job.name,
      job.description ?? 'not described',
      categoriesOf(from.map(({ id }) => id)),
      from.map((asset) => `${systemOf(asset)}: ${asset.name}`).join('; '),
      to.map((asset) => `${systemOf(asset)}: ${asset.name} (${asset.kind})`).join('; '),
      to.map((asset) => `${asset.name}: ${retentionOf(asset)}`).join('; '),
      masked.get(job.id) ?? 'none is known to be passed on',
      [...new Set(to.map(({ id }) => owners(id)).filter((text) => text !== ''))].join('; '),
      moment(run?.endedAt ?? run?.startedAt),
    ];
  });
  return report(access, {
    title: 'Records of processing activities (GDPR Art. 30)',
    subject:
      wanted.length > 0
        ? `Data tagged ${wanted.join(', ')}`
        : tags === null
          ? `Data under ${regulation}: no tag that the reader knows of names it`
          : 'Data tagged with nothing',
    sections: [
      section(
        'Processing activities',
        'Every job that reads the data. Who the controller is, the catalog does not know.',
        [
          'activity',
          'purpose',
          'categories of data',
          'from',
          'recipients',
          'retention there',
          'masking',
          'contacts',
          'latest run',
        ],
        rows,
      ),
      section(
        'Where the data is kept',
        'What has fields so tagged, or fields to which the tag came along lineage.',
        ['system', 'dataset', 'categories of data', 'fields', 'retention', 'owners'],
        named([...byAsset.keys()])
          .sort(byPlace)
          .map((asset) => [
            systemOf(asset),
            asset.name,
            categoriesOf([asset.id]),
            pathsOf(byAsset.get(asset.id) ?? []),
            retentionOf(asset),
            owners(asset.id),
          ]),
      ),
    ],
    completeness: complete ? completeness : cutShort(completeness),
    remarks: await unknownNames({ tags }, catalog),
  });
}

function withoutDepth(completeness: CompletenessResult): CompletenessResult {
  const truncatedBy = completeness.truncatedBy.filter((cut) => cut !== 'DEPTH');
  return { ...completeness, truncatedBy, complete: truncatedBy.length === 0 };
}

/** Whether each job masks what it makes of the fields. */
function maskedBy(edges: readonly VisibleLineageEdge[]): ReadonlyMap<JobId, string> {
  const seen = new Map<JobId, Set<boolean>>();
  for (const { to, evidence } of edges)
    for (const { jobId, transformations } of evidence)
      if (jobId !== null && isFieldId(to))
        seen.set(jobId, (seen.get(jobId) ?? new Set()).add(isMasked(transformations)));
  return new Map(
    [...seen].map(([job, all]) => [job, all.size === 2 ? 'some fields' : all.has(true) ? 'all fields' : 'none']),
  );
}
