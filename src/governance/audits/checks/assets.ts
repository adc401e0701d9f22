import type { Ask } from '../ask.ts';
import type { Audit } from '../file.ts';
import type { Violation } from '../report.ts';
import type { Checked } from '../run.ts';
import { auditedAssets, type AuditedAsset } from './audited-assets.ts';

type AssetAudit = Extract<Audit, { readonly filter: unknown }>;

/** Assets that fit the audit's filter and fail it. */
export async function assetViolations(audit: AssetAudit, ask: Ask): Promise<Checked> {
  const filter = audit.check === 'retention-set' ? { kinds: ['DATASET' as const], ...audit.filter } : audit.filter;
  const assets = await auditedAssets(filter, ask);
  const violations = assets.flatMap((asset): Violation[] => {
    const message = faultOf(asset, audit);
    return message === null ? [] : [{ namespace: asset.namespace, name: asset.name, part: null, message }];
  });
  const fitsNone = assets.length === 0 && Object.keys(audit.filter).length > 0;
  return { violations, incomplete: null, nothing: fitsNone ? ['no asset fits the filter'] : [] };
}

/** What is wrong with the asset; null when nothing is. */
function faultOf(asset: AuditedAsset, audit: AssetAudit): string | null {
  switch (audit.check) {
    case 'has-owner': {
      const { role } = audit;
      if (asset.owners.some((owner) => role === undefined || owner.role === role)) return null;
      return role === undefined ? 'has no owner' : `has no owner as ${role}`;
    }
    case 'described':
      return (asset.description ?? '').trim() === '' ? 'has no description' : null;
    case 'tagged': {
      const { tags } = audit;
      if (asset.tags.some(({ tag }) => tags === undefined || tags.includes(tag.name))) return null;
      return tags === undefined ? 'has no tag' : `has none of the tags ${tags.join(', ')}`;
    }
    case 'retention-set':
      return asset.retention?.days == null ? 'does not say for how many days it is kept' : null;
  }
}
