import { useSyncExternalStore } from 'react';
import { forgetDrafts } from '../curation/draft.ts';

/** Who uses the explorer, in this tab. */
export interface Session {
  /** The token or API key, without `Bearer`. Null is anonymous. */
  readonly token: string | null;
  /** Why the server no longer takes what was used before, in words. Null unless that happened. */
  readonly ended: string | null;
}

// Of this tab alone, and gone with it. Never in a URL, where histories and logs would keep it.
const KEY = 'headwater.token';
const listeners = new Set<() => void>();
let session: Session = { token: sessionStorage.getItem(KEY), ended: null };

export const useSession = (): Session => useSyncExternalStore(subscribe, currentSession);

export const currentSession = (): Session => session;

/** Takes a token, as it was pasted: `Bearer` and quotes around it are left out. */
export function signIn(pasted: string): void {
  const token = tokenIn(pasted);
  sessionStorage.setItem(KEY, token);
  change({ token, ended: null });
}

/** The token in what somebody pasted. */
export const tokenIn = (pasted: string): string =>
  pasted
    .trim()
    .replace(/^authorization:\s*/i, '')
    .replace(/^bearer\s+/i, '')
    .replace(/^["']|["']$/g, '');

/** Forgets the token, and what was typed and not saved. */
export function signOut(): void {
  forgetDrafts();
  sessionStorage.removeItem(KEY);
  change({ token: null, ended: null });
}

/** The server refused the token, and said why. */
export function endSession(reason: string): void {
  sessionStorage.removeItem(KEY);
  change({ token: null, ended: reason });
}

function change(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
