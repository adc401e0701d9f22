import type { JSX } from 'react';
import { Facts } from './facts.tsx';
import styles from './json.module.css';

/** A JSON value: an object's members as names and values, anything else as text. */
export function Json({ value }: { readonly value: unknown }): JSX.Element {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return <Facts facts={Object.entries(value).map(([name, one]) => [name, textOf(one)])} />;
  return <>{textOf(value)}</>;
}

const textOf = (value: unknown): JSX.Element =>
  typeof value === 'object' && value !== null ? (
    <pre className={styles.text} tabIndex={0}>
      {JSON.stringify(value, null, 2)}
    </pre>
  ) : (
    <span className={styles.value}>{String(value)}</span>
  );
