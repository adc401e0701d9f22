import type { CatalogView } from '../../access/audit/recorded-catalog.ts';
import type { AccessRecorder } from '../../access/audit/recorder.ts';
import type { ClassifiedFields } from '../../access/classified-fields.ts';
import type { Classification } from '../../access/classification.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { VisibleCuration } from '../../access/visible-curation.ts';
import type { VisibleLineage } from '../../access/visible-lineage.ts';
import type { CompletenessResult, VisibleAsset, VisibleJob } from '../../access/visible.ts';
import type { AssetId } from '../../domain/ids.ts';
import { remarksOn } from '../completeness.ts';
import { compareKeys } from '../keys.ts';

/** A table of a report, in words. */
export interface ReportSection {
  readonly title: string;
  /** What the rows are. */
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows that there are and that the report leaves out. */
  readonly leftOut: number;
}

/** EvidenceDocument of something, as one viewer sees it. */
export interface EvidenceDocument {
  readonly title: string;
  /** What it is about. */
  readonly subject: string;
  /** Epoch milliseconds. */
  readonly generatedAt: number;
  /** The viewer's id. */
  readonly generatedFor: string;
  readonly sections: readonly ReportSection[];
  readonly completeness: CompletenessResult;
  /** What a reader must know of what the report can't show. */
  readonly remarks: readonly string[];
}

/** What reports are made of. */
export interface EvidenceAccess {
  readonly viewer: Pick<Viewer, 'id' | 'aspects' | 'hidden' | 'policyTags'>;
  readonly catalog: CatalogView;
  readonly lineage: VisibleLineage;
  readonly classified: ClassifiedFields;
  readonly classification: Classification;
  readonly curation: Pick<VisibleCuration, 'authorsOf'>;
  /** Writes down what a report gives that no other read has written down. */
  readonly recorder: Pick<AccessRecorder, 'gave'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The most that one table shows. */
export const MOST_ROWS = 5_000;

export function section(
  title: string,
  about: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ReportSection {
  return { title, about, columns, rows: rows.slice(0, MOST_ROWS), leftOut: Math.max(0, rows.length - MOST_ROWS) };
}

export const report = (
  { viewer, now }: EvidenceAccess,
  told: Omit<EvidenceDocument, 'generatedAt' | 'generatedFor'>,
): EvidenceDocument => ({
  ...told,
  generatedAt: now,
  generatedFor: viewer.id,
  remarks: [...told.remarks, ...remarksOn(told.completeness, viewer.hidden === 'DROP')],
});

/** By namespace, then name, then id. For `sort`. */
export const byPlace = (a: Placed, b: Placed): number =>
  compareKeys([a.namespace, a.name, a.id], [b.namespace, b.name, b.id]);
type Placed = Pick<VisibleAsset | VisibleJob, 'namespace' | 'name' | 'id'>;

/** Rows by their texts, cell by cell. */
export const sortedRows = (rows: readonly (readonly string[])[]): string[][] =>
  rows.map((row) => [...row]).sort((a, b) => compareKeys(a, b));

export const moment = (time: number | null | undefined): string =>
  time == null ? '' : new Date(time).toISOString().slice(0, 19).replace('T', ' ');

/** Names of owners with their roles, of each asset. */
export async function ownersOf(
  ids: readonly AssetId[],
  catalog: CatalogView,
): Promise<(id: AssetId | undefined) => string> {
  const ownerships = await catalog.ownersOf([...new Set(ids)]);
  return (id) =>
    (id === undefined ? [] : (ownerships.get(id) ?? [])).map(({ owner, role }) => `${owner.name} (${role})`).join('; ');
}

export const retentionOf = ({ retentionDays, retentionBasis }: VisibleAsset): string =>
  retentionDays === null
    ? (retentionBasis ?? 'not set')
    : `${retentionDays} days${retentionBasis === null ? '' : `, ${retentionBasis}`}`;

/** Where something lives: the namespace, with the platform when it is known and the namespace does not begin with it. */
export const systemOf = ({ platform, namespace }: VisibleAsset): string =>
  platform === null || namespace.startsWith(`${platform}:`) ? namespace : `${platform}: ${namespace}`;
