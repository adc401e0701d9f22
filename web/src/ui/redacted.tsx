import type { JSX } from 'react';
import styles from './redacted.module.css';

interface Redaction {
  readonly field: string;
  readonly aspect: string;
}

/** The aspect that keeps a field of an object from the viewer; null where nothing does. */
export const aspectOf = (redactions: readonly Redaction[], field: string): string | null =>
  redactions.find((one) => one.field === field)?.aspect ?? null;

/** Stands where something is withheld: not where there is nothing. */
export function Redacted({ aspect, what }: { readonly aspect: string; readonly what: string }): JSX.Element {
  return (
    <span className={styles.redacted}>
      {what} withheld: your roles do not include <b>{aspect}</b>
    </span>
  );
}
