import { compareText } from '../../domain/compare-text.ts';
import { groupBy } from '../../domain/group.ts';
import type { VisibleStructure } from '../../access/visible-health.ts';
import type { HealthFindings } from './findings.ts';
import type { HealthFinding } from './finding.ts';
import { edgesOf, isActive, isDataset } from './indexed.ts';
import type { HealthKind } from './kinds.ts';
import { isDeadEndByEdges, isOrphanByEdges } from './structure.ts';

/** How well the lineage of a namespace is. */
export interface NamespaceScore {
  readonly namespace: string;
  readonly assets: number;
  readonly jobs: number;
  /** Checks that its assets and jobs were put to, and how many were failed. */
  readonly checks: number;
  readonly failed: number;
  /** 0 to 1: the part of the checks that passed. */
  readonly score: number;
}

/** What each kind of asset is checked for, once however many findings it has; a job is checked for its two sides. */
const DATASET_CHECKS: readonly HealthKind[] = [
  'ORPHAN',
  'DEAD_END',
  'MISSING_FIELD',
  'STALE_EDGE',
  'NEVER_READ',
  'LIKELY_DUPLICATE',
  'NAME_MISMATCH',
  'UNOWNED',
  'UNDESCRIBED',
];
const OTHER_CHECKS: readonly HealthKind[] = ['MISSING_FIELD', 'STALE_EDGE', 'UNOWNED', 'UNDESCRIBED'];

/** A score for each namespace that has an active asset or a job, by namespace. */
export function namespaceScores(
  { census, unchecked }: Pick<HealthFindings, 'census' | 'unchecked'>,
  findings: readonly HealthFinding[],
): NamespaceScore[] {
  const active = census.assets.filter(isActive);
  const [assets, jobs] = [groupBy(active, namespaceOf), groupBy(census.jobs, namespaceOf)];
  const counted = new Set<string>(active.map(({ id }) => id));
  const failures = groupBy(
    findings.filter(({ asset }) => asset === null || counted.has(asset)),
    namespaceOf,
  );
  const done = (kinds: readonly HealthKind[]): number => kinds.filter((kind) => !unchecked.includes(kind)).length;
  const [ofDataset, ofOther, ofJob] = [done(DATASET_CHECKS), done(OTHER_CHECKS), done(['ONE_SIDED_JOB'])];
  return [...new Set([...assets.keys(), ...jobs.keys()])].sort(compareText).map((namespace) => {
    const own = assets.get(namespace) ?? [];
    const datasets = own.filter(isDataset).length;
    const ownJobs = jobs.get(namespace)?.length ?? 0;
    const checks = datasets * ofDataset + (own.length - datasets) * ofOther + ownJobs * ofJob;
    const failed = new Set((failures.get(namespace) ?? []).map(checkOf)).size;
    return { namespace, assets: own.length, jobs: ownJobs, checks, failed, score: scoreOf(checks, failed) };
  });
}

/** How well the edges of a namespace were at a moment. */
export interface PastScore {
  readonly namespace: string;
  readonly datasets: number;
  readonly orphans: number;
  readonly deadEnds: number;
  /** 0 to 1: the part of the datasets' two checks that passed. */
  readonly score: number;
}

/** Of the datasets that there were by then, and are there still; by namespace. */
export function pastScores(structure: VisibleStructure): PastScore[] {
  const edges = edgesOf(structure);
  const there = structure.assets.filter(
    (asset) => isActive(asset) && isDataset(asset) && asset.createdAt <= structure.at,
  );
  return [...groupBy(there, namespaceOf)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([namespace, datasets]) => {
      const orphans = datasets.filter((asset) => isOrphanByEdges(asset, edges)).length;
      const deadEnds = datasets.filter((asset) => isDeadEndByEdges(asset, edges)).length;
      const score = scoreOf(2 * datasets.length, orphans + deadEnds);
      return { namespace, datasets: datasets.length, orphans, deadEnds, score };
    });
}

const scoreOf = (checks: number, failed: number): number => (checks === 0 ? 1 : 1 - failed / checks);

const namespaceOf = ({ namespace }: { readonly namespace: string }): string => namespace;

const checkOf = ({ kind, asset, subject }: HealthFinding): string => `${kind} ${asset ?? subject}`;
