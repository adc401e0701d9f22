import { getSegments } from 'sql-highlight';
import type { JSX } from 'react';
import styles from './sql.module.css';

/** SQL, with its words told apart. */
export function Sql({ text }: { readonly text: string }): JSX.Element {
  return (
    <pre className={styles.sql} tabIndex={0}>
      <code>
        {getSegments(text.trim()).map(({ name, content }, index) => (
          <span key={index} data-part={name}>
            {content}
          </span>
        ))}
      </code>
    </pre>
  );
}
