import { trainingProvenance } from '../../access/training-provenance.ts';
import type { VisibleRun, VisibleTrainingProvenance } from '../../access/visible.ts';
import type { AssetId } from '../../domain/ids.ts';
import type { Json } from '../../domain/json.ts';
import { cutShort, joined } from '../completeness.ts';
import {
  moment,
  ownersOf,
  report,
  retentionOf,
  section,
  systemOf,
  type EvidenceAccess,
  type EvidenceDocument,
} from './report.ts';
import { sourceClasses, type SourceClass } from './source-classes.ts';
import { namesOf, stepRows, STEP_COLUMNS, withEnds } from './steps.ts';

export interface ModelCardRequest {
  /** Id of a model. */
  readonly model: string;
  /** Id of one of its training runs; null is the latest that completed, else the latest. */
  readonly run: string | null;
}

const LIMITS = { depth: 50, maxNodes: 5_000 };

/**
 * What went into a model, for its card (EU AI Act, Art. 11 and Annex IV: data, versions, parameters, transformations,
 * quality at the time of training). Null when the model is unknown or hidden.
 */
export async function modelCard(
  { model: id, run: runId }: ModelCardRequest,
  access: EvidenceAccess,
): Promise<EvidenceDocument | null> {
  const { catalog, lineage } = access;
  const model = (await catalog.assetsByIds([id])).get(id);
  if (model?.kind !== 'MODEL') return null;
  const owners = await ownersOf([model.id], catalog);
  const about = section(
    'Model',
    'The model as the catalog has it.',
    ['attribute', 'value'],
    [
      ['name', model.name],
      ['system', systemOf(model)],
      ['version', model.modelVersion ?? ''],
      ['algorithm', model.algorithm ?? ''],
      ['description', model.description ?? ''],
      ['owners', owners(model.id)],
    ],
  );
  const runs = (await catalog.runsThatWrote([model.id], { after: null, limit: 200 })).get(model.id) ?? [];
  const run =
    runId === null
      ? (runs.find(({ state }) => state === 'COMPLETED') ?? runs[0])
      : runs.find((one) => one.id === runId);
  if (run === undefined)
    return report(access, {
      title: 'Model card: provenance',
      subject: model.name,
      sections: [about],
      completeness: joined([]),
      remarks: [
        runId === null
          ? 'No training run of the model is known.'
          : 'The run is none of the latest 200 that made the model.',
      ],
    });
  const made = (await catalog.versionsOfRuns([run])).get(run.id)?.outputs.find(({ assetId }) => assetId === model.id);
  const provenance = await trainingProvenance(run, LIMITS, { catalog, lineage });
  const sources = provenance.sources.map(({ asset }) => asset);
  const [sourceOwners, quality] = [
    await ownersOf(
      sources.map((asset) => asset.id),
      catalog,
    ),
    await catalog.qualityOf(
      sources.map((asset) => asset.id),
      run.endedAt ?? run.lastEventAt,
    ),
  ];
  const classes = await sourceClasses(sources, access);
  const classesOf = classesIn(classes, provenance);
  const completeness = joined([provenance.assets.completeness, provenance.fields.completeness]);
  const near = namesOf([...provenance.fields.nodes, ...provenance.assets.nodes], sources);
  const names = await withEnds(near, provenance.made, catalog);
  return report(access, {
    title: 'Model card: provenance',
    subject: `${model.name}, run ${run.runId}`,
    sections: [
      about,
      section(
        'Training run',
        'The run that made the model.',
        ['attribute', 'value'],
        [
          ['run', run.runId],
          ['made version', made?.version ?? ''],
          ['state', run.state],
          ['started', moment(run.startedAt)],
          ['ended', moment(run.endedAt)],
          ['code', withheld(run, 'codeVersion', codeOf(run))],
        ],
      ),
      section('Hyperparameters', 'As the run gave them.', ['name', 'value'], pairs(run, 'parameters')),
      section('Metrics', 'As the run gave them.', ['name', 'value'], pairs(run, 'metrics')),
      section(
        'Data',
        'What the run read, and what that was made from, in the versions of then. Steps: 0 is what it read itself. How sensitive it is, with all of its fields, is told as of now; of the classified ones those are used that lead to the model.',
        [
          'steps',
          'system',
          'dataset',
          'version',
          'since',
          'sensitivity',
          'classified fields',
          'of these used',
          'owners',
          'retention',
        ],
        provenance.sources.map(({ asset, version, distance }) => [
          String(distance),
          systemOf(asset),
          asset.name,
          version?.version ?? '',
          moment(version?.createdAt),
          ...classesOf(asset.id),
          sourceOwners(asset.id),
          retentionOf(asset),
        ]),
      ),
      section(
        'Transformations',
        'Field by field, from the sources to the model, as they held when the run started.',
        STEP_COLUMNS,
        await stepRows([...provenance.fields.edges, ...provenance.made], names, catalog),
      ),
      section(
        'Quality',
        'Each check of the data, with its latest result by the end of the training.',
        ['dataset', 'check', 'field', 'result', 'at'],
        sources.flatMap((asset) =>
          (quality.get(asset.id)?.assertions ?? []).map(({ name, fieldPath, success, at }) => [
            asset.name,
            name,
            fieldPath ?? '',
            success ? 'passed' : 'failed',
            moment(at),
          ]),
        ),
      ),
    ],
    completeness: [...classes.values()].every(({ complete }) => complete) ? completeness : cutShort(completeness),
    remarks: [],
  });
}

const codeOf = ({ codeVersion }: VisibleRun): string =>
  [codeVersion?.repository, codeVersion?.path, codeVersion?.branch, codeVersion?.version].filter(Boolean).join(' ');

const withheld = ({ redactions }: VisibleRun, attribute: string, value: string): string => {
  const aspect = redactions.find(({ field }) => field === attribute)?.aspect;
  return aspect === undefined ? value : `not shown: ${aspect}`;
};

function pairs(run: VisibleRun, attribute: 'parameters' | 'metrics'): string[][] {
  const kept = withheld(run, attribute, '');
  if (kept !== '') return [['', kept]];
  const value: Json = run[attribute];
  if (value === null) return [];
  if (typeof value !== 'object' || Array.isArray(value)) return [['', JSON.stringify(value)]];
  return Object.entries(value).map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)]);
}

/** Of a source: how sensitive it is, its classified fields with their tags, and those of them that were used. */
function classesIn(
  classes: ReadonlyMap<AssetId, SourceClass>,
  { fields, made }: VisibleTrainingProvenance,
): (id: AssetId) => readonly [string, string, string] {
  const used = new Set<string>([...fields.nodes.map(({ id }) => id), ...made.map(({ from }) => from)]);
  return (id) => {
    const its = classes.get(id);
    if (its === undefined) return ['', '', ''];
    return [
      [its.level, ...its.compartments].join(', '),
      its.fields.map(({ path, tags }) => `${path}: ${tags.join(', ')}`).join('; '),
      its.fields.flatMap((field) => (used.has(field.id) ? [field.path] : [])).join('; '),
    ];
  };
}
