import type { JSX, ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  readonly kind: 'info' | 'warn' | 'bad' | 'good';
  readonly title: string;
  /** What the title is, where it is the page's own. */
  readonly heading?: 'h1' | 'h2' | 'p';
  readonly children?: ReactNode;
}

/** Something that the user has to be told, in its place on the page. */
export function Notice({ kind, title, heading: Heading = 'p', children }: Props): JSX.Element {
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'bad' ? 'alert' : undefined}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </div>
  );
}
