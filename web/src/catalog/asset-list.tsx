import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import type { AssetCardFragment } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import styles from './asset-list.module.css';
import { SensitivityBadge } from './sensitivity-badge.tsx';

/** Assets, one below the other. */
export function AssetList({ assets }: { readonly assets: readonly AssetCardFragment[] }): JSX.Element {
  return (
    <ul className={styles.list}>
      {assets.map((asset) => (
        <li key={asset.id}>
          <AssetCard asset={asset} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps {
  readonly asset: AssetCardFragment;
  /** The name, when parts of it are marked. */
  readonly name?: ReactNode;
  readonly description?: ReactNode;
}

/** What one has to know of an asset to choose it. */
export function AssetCard({ asset, name, description }: CardProps): JSX.Element {
  const owners = asset.owners.filter(({ role }) => role === 'OWNER');
  return (
    <article className={styles.card}>
      <KindIcon kind={asset.kind} />
      <div className={styles.body}>
        <div className={styles.line}>
          <Link href={`/asset/${asset.id}`} className={styles.name}>
            {name ?? asset.name}
          </Link>
          <SensitivityBadge sensitivity={asset.sensitivity} />
          {asset.status === 'ACTIVE' ? null : <Badge kind="warn">{asset.status.toLowerCase()}</Badge>}
          {asset.tags.map(({ tag }) => (
            <Badge key={tag.name}>{tag.name}</Badge>
          ))}
        </div>
        <div className={styles.where}>
          {asset.namespace}
          {owners.length === 0 ? '' : ` · ${owners.map(({ owner }) => owner.name).join(', ')}`}
        </div>
        {asset.description === null ? null : <p className={styles.description}>{description ?? asset.description}</p>}
      </div>
    </article>
  );
}
