import type { JSX } from 'react';
import styles from './loading.module.css';

/** Stands where something will be. It shows only when that takes a while, so that fast answers do not flicker. */
export function Loading({ what }: { readonly what: string }): JSX.Element {
  return (
    <p className={styles.loading} role="status">
      Loading {what}…
    </p>
  );
}
