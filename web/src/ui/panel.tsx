import { useId, type JSX, type ReactNode } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly title: string;
  /** Stands at the end of the title's line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a name of its own. */
export function Panel({ title, end, children }: Props): JSX.Element {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {end}
      </div>
      {children}
    </section>
  );
}
