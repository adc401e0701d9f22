import type { JSX } from 'react';
import { Link } from 'wouter';
import type { FieldNameFragment } from '../generated/documents.ts';
import styles from './governance.module.css';

/** A column, and what it is a column of. */
export function Place({ field }: { readonly field: FieldNameFragment }): JSX.Element {
  return (
    <div>
      <Link href={`/asset/${field.asset.id}?tab=fields&field=${encodeURIComponent(field.path)}`}>
        <code>{field.path}</code>
      </Link>
      <span className={styles.small}>{field.asset.name}</span>
    </div>
  );
}
