import type { JSX, ReactNode } from 'react';
import styles from './page.module.css';
import { useTitle } from './use-title.ts';

interface Props {
  readonly title: string;
  /** Stands over the title: where the thing is. */
  readonly over?: ReactNode;
  /** Stands beside the title. */
  readonly beside?: ReactNode;
  /** What the page is for, in a sentence. */
  readonly about?: ReactNode;
  /** Stands at the end of the title's line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A page: its name, and what is on it. */
export function Page({ title, over, beside, about, end, children }: Props): JSX.Element {
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          {over === undefined ? null : <div className={styles.over}>{over}</div>}
          <div className={styles.line}>
            <h1>{title}</h1>
            {beside}
          </div>
          {about === undefined ? null : <div className={styles.about}>{about}</div>}
        </div>
        {end === undefined ? null : <div className={styles.end}>{end}</div>}
      </header>
      {children}
    </div>
  );
}
