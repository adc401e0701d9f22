import type { JSX } from 'react';
import { Link } from 'wouter';
import type { AssetKind, OwnerType } from '../generated/documents.ts';
import { KindIcon } from '../ui/kind-icon.tsx';
import styles from './links.module.css';

interface NamedAsset {
  readonly id: string;
  readonly kind: AssetKind;
  readonly namespace: string;
  readonly name: string;
}

/** Leads to an asset. */
export function AssetLink({
  asset,
  where = false,
}: {
  readonly asset: NamedAsset;
  readonly where?: boolean;
}): JSX.Element {
  return (
    <span className={styles.link}>
      <KindIcon kind={asset.kind} />
      <span>
        <Link href={`/asset/${asset.id}`} title={`${asset.namespace} ${asset.name}`}>
          {asset.name}
        </Link>
        {where ? <span className={styles.where}>{asset.namespace}</span> : null}
      </span>
    </span>
  );
}

/** Leads to an owner. */
export function OwnerLink({
  owner,
}: {
  readonly owner: { readonly id: string; readonly name: string; readonly type: OwnerType };
}): JSX.Element {
  return (
    <span className={styles.link}>
      <KindIcon kind={owner.type} />
      <Link href={`/owner/${owner.id}`}>{owner.name}</Link>
    </span>
  );
}

/** Leads to a job. */
export function JobLink({ job }: { readonly job: { readonly id: string; readonly name: string } }): JSX.Element {
  return (
    <span className={styles.link}>
      <KindIcon kind="JOB" />
      <Link href={`/job/${job.id}`}>{job.name}</Link>
    </span>
  );
}

/** Leads to a glossary term. */
export function TermLink({ term }: { readonly term: { readonly id: string; readonly name: string } }): JSX.Element {
  return (
    <span className={styles.link}>
      <KindIcon kind="TERM" />
      <Link href={`/term/${term.id}`}>{term.name}</Link>
    </span>
  );
}
