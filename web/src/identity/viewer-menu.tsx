import type { JSX } from 'react';
import { Link } from 'wouter';
import styles from './viewer-menu.module.css';
import { useSession } from './session.ts';
import { useViewer } from './viewer.tsx';

/** Who one is here; leads to the page where one changes it. */
export function ViewerMenu(): JSX.Element {
  const { token } = useSession();
  const viewer = useViewer();
  const anonymous = token === null;
  const name = anonymous ? 'anonymous' : (viewer?.id ?? 'signed in');
  return (
    <Link href="/identity" className={styles.viewer}>
      <span className={styles.sign} aria-hidden="true">
        {anonymous
          ? '?'
          : name
              .replace(/^demo-/, '')
              .charAt(0)
              .toUpperCase()}
      </span>
      {anonymous ? null : <span className="visually-hidden">You are</span>}
      <span className={styles.name}>{anonymous ? 'Sign in' : name}</span>
    </Link>
  );
}
