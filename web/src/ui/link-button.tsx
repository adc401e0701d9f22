import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';

/** A link that looks like a button: it leads to what one does next. */
export function LinkButton({
  href,
  look = 'plain',
  children,
}: {
  readonly href: string;
  readonly look?: 'main' | 'plain';
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <Link href={href} className={styles.button} data-look={look}>
      {children}
    </Link>
  );
}
