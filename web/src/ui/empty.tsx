import type { JSX, ReactNode } from 'react';
import styles from './empty.module.css';

/** Says that there is nothing, where something could be. */
export function Empty({ children }: { readonly children: ReactNode }): JSX.Element {
  return <p className={styles.empty}>{children}</p>;
}
