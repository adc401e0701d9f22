/** The page of lineage: fetched once, by whoever asks first. */
export const fetchLineagePage = async () => (await import('./page/lineage-page.tsx')).LineagePage;

/** Fetches it when there is nothing better to do, for somebody who is likely to go there. Gives a way to call it off. */
export function fetchLineageWhenIdle(): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in window)) return () => undefined;
  const asked = requestIdleCallback(() => void fetchLineagePage());
  return () => cancelIdleCallback(asked);
}

/** Starts what a picture needs: somebody is about to ask for one. */
export function prepareLineage(): void {
  void fetchLineagePage();
  void import('./layout/ask-layout.ts').then(({ loadLayout }) => loadLayout());
}
