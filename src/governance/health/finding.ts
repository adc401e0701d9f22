import type { HealthCensus } from '../../access/visible-health.ts';
import type { AssetId, FieldId, JobId } from '../../domain/ids.ts';
import { sortKey } from '../../domain/naming.ts';
import { HEALTH_KINDS, type HealthKind } from './kinds.ts';

/** One thing that is wrong with the lineage. */
export interface HealthFinding {
  readonly kind: HealthKind;
  /** Of the asset or job that it is about; of a field: its asset's. */
  readonly namespace: string;
  readonly subject: AssetId | FieldId | JobId;
  /** The asset that fails the check; null for a job. */
  readonly asset: AssetId | null;
  /** Other assets that it takes to see what is wrong: at most MOST_RELATED. */
  readonly related: readonly AssetId[];
  /** For a person. */
  readonly detail: string;
  /** Where it stands in a list. */
  readonly key: FindingKey;
}
/** Place of the kind, sort value of the subject's name, and ids. */
export type FindingKey = [number, string, string];

/** Others that a finding names. */
const MOST_RELATED = 20;

type Named = Pick<HealthCensus['jobs'][number], 'namespace' | 'name'>;

/** What is said of an asset. */
export const assetFinding = (
  kind: HealthKind,
  asset: Named & { readonly id: AssetId },
  detail: string,
  related: readonly AssetId[] = [],
): HealthFinding => finding(kind, asset, { subject: asset.id, asset: asset.id, related, detail });

/** What is said of a thing that has a name. */
export function finding(
  kind: HealthKind,
  { namespace, name }: Named,
  about: Pick<HealthFinding, 'subject' | 'asset' | 'related' | 'detail'>,
): HealthFinding {
  const related = about.related.slice(0, MOST_RELATED);
  const key: FindingKey = [
    HEALTH_KINDS.indexOf(kind),
    sortKey({ namespace, name }),
    [about.subject, ...related.slice(0, 1)].join(' '),
  ];
  return { kind, namespace, ...about, related, key };
}
