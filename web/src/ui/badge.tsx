import type { JSX, ReactNode } from 'react';
import styles from './badge.module.css';

interface Props {
  readonly kind?: 'plain' | 'good' | 'warn' | 'bad' | 'info';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A short word about something. */
export function Badge({ kind = 'plain', title, children }: Props): JSX.Element {
  return (
    <span className={styles.badge} data-kind={kind} title={title}>
      {children}
    </span>
  );
}
