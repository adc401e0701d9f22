import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';

/** A link that looks like a button: it leads to what one does next. */
export function LinkButton({
  href,
  look = 'plain',
  onIntent,
  children,
}: {
  readonly href: string;
  readonly look?: 'main' | 'plain';
  /** Called when somebody points at it, or the focus comes to it: they may be about to follow it. */
  readonly onIntent?: () => void;
  readonly children: ReactNode;
}): JSX.Element {
  return (
    <Link href={href} className={styles.button} data-look={look} onPointerEnter={onIntent} onFocus={onIntent}>
      {children}
    </Link>
  );
}
