import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { readView, writeView, type View } from './view.ts';

/** Changes what is shown. It makes a step that the back button undoes, unless it is a part of the last one. */
export type ChangeView = (change: Partial<View> | ((view: View) => Partial<View>), how?: 'step' | 'part') => void;

/** What the address says that the page shows. */
export function useView(): readonly [View, ChangeView] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => readView(search), [search]);
  const change: ChangeView = useCallback(
    (wanted, how = 'step') => {
      const now = readView(location.search);
      const query = writeView({ ...now, ...(typeof wanted === 'function' ? wanted(now) : wanted) });
      if (query === writeView(now)) return;
      navigate(query === '' ? path : `${path}?${query}`, { replace: how === 'part' });
    },
    [path, navigate],
  );
  return [view, change];
}
