import { useEffect, useRef, useState, type JSX } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import styles from './search-box.module.css';

/** The page follows what is typed once that pauses this long. */
const PAUSE_MS = 140;

/**
 * The one box. While one types, the search page shows what is found; the cache drops answers to what is no longer
 * asked. `/` leads here from anywhere; the arrow down goes to the first result.
 */
export function SearchBox(): JSX.Element {
  const [location, navigate] = useLocation();
  const [params] = useSearchParams();
  const asked = location === '/search' ? (params.get('q') ?? '') : '';
  const [typed, setTyped] = useState(asked);
  const [followed, setFollowed] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  // Back, forward and links change the address without the box.
  if (asked !== followed) {
    setFollowed(asked);
    if (asked !== typed.trim()) setTyped(asked);
  }

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Who went elsewhere does not want to be taken back by what was typed before.
    if (location !== '/search') clearTimeout(timer.current);
  }, [location]);
  useSlash(input);

  const show = (query: string): void => {
    if (query === '' && location !== '/search') return;
    const next = new URLSearchParams(location === '/search' ? params : undefined);
    if (query === '') next.delete('q');
    else next.set('q', query);
    // The pieces of one word are no places to go back to.
    navigate(`/search?${next.toString()}`, { replace: location === '/search' });
  };
  return (
    <form
      role="search"
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(timer.current);
        show(typed.trim());
      }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M8.500 3a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11M12.500 12.500L17 17" />
      </svg>
      <input
        ref={input}
        type="search"
        value={typed}
        aria-label="Search datasets, columns, models, dashboards, jobs and terms"
        aria-keyshortcuts="/"
        placeholder="Search tables, columns, models, jobs, terms"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          const text = event.target.value;
          setTyped(text);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            show(text.trim());
          }, PAUSE_MS);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          const first = document.querySelector<HTMLElement>('[data-result] a');
          if (first === null) return;
          event.preventDefault();
          first.focus();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}

/** The key `/` leads to the box, unless one is typing elsewhere. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing =
        target !== null && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [input]);
}
