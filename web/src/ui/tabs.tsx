import type { JSX } from 'react';
import { Link, useSearchParams } from 'wouter';
import styles from './tabs.module.css';

interface Tab {
  readonly id: string;
  readonly name: string;
  readonly count?: number | null;
}

/** Which tab the address names: the first one when it names none of them. */
export function useTab(tabs: readonly Tab[]): string {
  const [params] = useSearchParams();
  const named = params.get('tab');
  return tabs.find(({ id }) => id === named)?.id ?? tabs[0]?.id ?? '';
}

/** Parts of a page, each at an address of its own. */
export function Tabs({ tabs, of }: { readonly tabs: readonly Tab[]; readonly of: string }): JSX.Element {
  const current = useTab(tabs);
  return (
    <nav className={styles.tabs} aria-label={`Parts of ${of}`}>
      {tabs.map(({ id, name, count }, index) => (
        <Link key={id} href={index === 0 ? '?' : `?tab=${id}`} aria-current={id === current ? 'page' : undefined}>
          {name}
          {count == null ? null : <span className={styles.count}>{count.toLocaleString('en')}</span>}
        </Link>
      ))}
    </nav>
  );
}
