import { useCallback, useState } from 'react';

const PREFIX = 'headwater.draft.';

/** What somebody is typing. It outlives a reload, an expired token and the way to another page; null is nothing. */
export function useDraft(key: string): readonly [string | null, (text: string | null) => void] {
  const [draft, setDraft] = useState(() => sessionStorage.getItem(PREFIX + key));
  const keep = useCallback(
    (text: string | null) => {
      if (text === null) sessionStorage.removeItem(PREFIX + key);
      else sessionStorage.setItem(PREFIX + key, text);
      setDraft(text);
    },
    [key],
  );
  return [draft, keep];
}

/** Forgets what was typed and not saved: whoever signs in next is somebody else. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
