import type { JSX } from 'react';
import { useViewer } from '../identity/viewer.tsx';
import styles from './sensitivity-badge.module.css';

interface Props {
  readonly sensitivity: { readonly level: string; readonly compartments: readonly string[] };
}

/** How sensitive something is: the level, in a colour of its own, and the compartments. */
export function SensitivityBadge({ sensitivity: { level, compartments } }: Props): JSX.Element {
  const rank = useViewer()?.levels.indexOf(level) ?? -1;
  return (
    <span className={styles.badge} data-rank={rank === -1 ? undefined : Math.min(rank, 3)}>
      <span className="visually-hidden">Sensitivity:</span>
      {[level, ...compartments].join(' · ')}
    </span>
  );
}
