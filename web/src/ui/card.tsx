import type { JSX, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './card.module.css';
import { KindIcon, type Kind } from './kind-icon.tsx';

interface Props {
  readonly kind: Kind;
  readonly href: string;
  readonly name: ReactNode;
  /** Stands beside the name: levels, tags. */
  readonly beside?: ReactNode;
  readonly where: ReactNode;
  /** What it is, in words: two lines of it. */
  readonly about?: ReactNode;
}

/** One thing of a list, with what one has to know to choose it. */
export function Card({ kind, href, name, beside = null, where, about = null }: Props): JSX.Element {
  return (
    <article className={styles.card}>
      <KindIcon kind={kind} />
      <div className={styles.body}>
        <div className={styles.line}>
          <Link href={href} className={styles.name}>
            {name}
          </Link>
          {beside}
        </div>
        <div className={styles.where}>{where}</div>
        {about === null ? null : <p className={styles.about}>{about}</p>}
      </div>
    </article>
  );
}
