import { useEffect } from 'react';

/** Names the page in the tab and to screen readers. Null leaves the name as it is, while the page loads. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = title === '' ? 'Headwater' : `${title} · Headwater`;
  }, [title]);
}
