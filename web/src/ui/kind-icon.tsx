import type { JSX } from 'react';
import styles from './kind-icon.module.css';

/** What something is. */
export type Kind = 'DATASET' | 'MODEL' | 'DASHBOARD' | 'FIELD' | 'JOB' | 'RUN' | 'TERM' | 'PERSON' | 'TEAM';

const SHAPES: Readonly<Record<Kind, string>> = {
  DATASET: 'M3 4.5h14v11H3zM3 8.5h14M8 8.5v7M3 12h14',
  MODEL: 'M10 3l6 3.5v7L10 17l-6-3.5v-7zM10 10v7M10 10l6-3.5M10 10L4 6.5',
  DASHBOARD: 'M3 3.5h14v13H3zM6.5 13.5v-3M10 13.5v-7M13.5 13.5v-5',
  FIELD: 'M7 3.5h6v13H7zM7 8h6M7 12h6',
  JOB: 'M10 7a3 3 0 1 1 0 6 3 3 0 0 1 0-6M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4',
  RUN: 'M6 4l10 6-10 6z',
  TERM: 'M4 3.5h9a3 3 0 0 1 3 3v10H7a3 3 0 0 1-3-3zM7.5 8h5M7.5 11h3',
  PERSON: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.5c.5-3.500 3-4.500 6-4.500s5.500 1 6 4.500',
  TEAM: 'M7 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5M13.500 9.500a2 2 0 1 0 0-4M2 15.500c.5-3 2.500-4 5-4s4.500 1 5 4M13 11.500c2.500 0 4.500 1 5 4',
};
const NAMES: Readonly<Record<Kind, string>> = {
  DATASET: 'Dataset',
  MODEL: 'Model',
  DASHBOARD: 'Dashboard',
  FIELD: 'Field',
  JOB: 'Job',
  RUN: 'Run',
  TERM: 'Term',
  PERSON: 'Person',
  TEAM: 'Team',
};

/** What a kind is called. */
export const kindName = (kind: Kind): string => NAMES[kind];

/** The sign of a kind, with its name for those who do not see it. */
export function KindIcon({ kind }: { readonly kind: Kind }): JSX.Element {
  return (
    <svg className={styles.icon} data-kind={kind} viewBox="0 0 20 20" role="img" aria-label={NAMES[kind]}>
      <path d={SHAPES[kind]} />
    </svg>
  );
}
