import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { ViewerMenu } from '../identity/viewer-menu.tsx';
import { SessionNotice } from '../identity/session-notice.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Mark } from '../ui/mark.tsx';
import styles from './shell.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

const PLACES = [
  ['/search', 'Catalog'],
  ['/lineage', 'Lineage'],
  ['/governance', 'Governance'],
] as const;

/** What surrounds every page: where one is, the search box, and who one is. */
export function Shell({ children }: { readonly children: ReactNode }): JSX.Element {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(location, main);
  return (
    <>
      <a className={styles.skip} href="#main" onClick={() => main.current?.focus()}>
        Skip to the page
      </a>
      <header className={styles.header}>
        <Link href="/" className={styles.home} aria-label="Headwater, home">
          <Mark />
          <span>Headwater</span>
        </Link>
        <nav className={styles.places} aria-label="Places">
          {PLACES.map(([path, name]) => (
            <Link key={path} href={path} aria-current={isAt(location, path) ? 'page' : undefined}>
              {name}
            </Link>
          ))}
        </nav>
        <div className={styles.search}>
          <SearchBox />
        </div>
        <div className={styles.end}>
          <ThemeSwitch />
          <ViewerMenu />
        </div>
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <SessionNotice />
        {children}
      </main>
    </>
  );
}

const isAt = (location: string, path: string): boolean => location === path || location.startsWith(`${path}/`);

/** Another page is like a new document: the keyboard and the screen reader begin at its top. */
function useFocusOnNewPage(location: string, main: { readonly current: HTMLElement | null }): void {
  const last = useRef(location);
  useEffect(() => {
    if (last.current === location) return;
    last.current = location;
    if (document.activeElement?.closest('[role=search]') == null) main.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [location, main]);
}
