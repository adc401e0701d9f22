import type { JSX, ReactNode } from 'react';
import type { AssetCardFragment } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
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
    <Card
      kind={asset.kind}
      href={`/asset/${asset.id}`}
      name={name ?? asset.name}
      beside={
        <>
          <SensitivityBadge sensitivity={asset.sensitivity} />
          {asset.status === 'ACTIVE' ? null : <Badge kind="warn">{asset.status.toLowerCase()}</Badge>}
          {asset.tags.map(({ tag }) => (
            <Badge key={tag.name}>{tag.name}</Badge>
          ))}
        </>
      }
      where={[asset.namespace, owners.map(({ owner }) => owner.name).join(', ')].filter(Boolean).join(' · ')}
      about={asset.description === null ? null : (description ?? asset.description)}
    />
  );
}
