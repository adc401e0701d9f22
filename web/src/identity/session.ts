import { useSyncExternalStore } from 'react';
import { forgetDrafts } from '../curation/draft.ts';

/** Who uses the explorer, in this tab. */
export interface Session {
  /** The token or API key, without `Bearer`. Null is anonymous. */
  readonly token: string | null;
  /** Roles as which an ADMIN looks, with commas; null is as oneself. */
  readonly viewAs: string | null;
  /** Why the server no longer takes what was used before, in words. Null unless that happened. */
  readonly ended: string | null;
}

// Of this tab alone, and gone with it. Never in a URL, where histories and logs would keep it.
const KEY = 'headwater.token';
const AS_KEY = 'headwater.view-as';
const listeners = new Set<() => void>();
let session: Session = {
  token: sessionStorage.getItem(KEY),
  viewAs: sessionStorage.getItem(AS_KEY),
  ended: null,
};

export const useSession = (): Session => useSyncExternalStore(subscribe, currentSession);

export const currentSession = (): Session => session;

/** Takes a token, as it was pasted: `Bearer` and quotes around it are left out. */
export function signIn(pasted: string): void {
  const token = tokenIn(pasted);
  sessionStorage.setItem(KEY, token);
  change({ token, viewAs: null, ended: null });
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
  change({ token: null, viewAs: null, ended: null });
}

/** The server refused the token, and said why. */
export function endSession(reason: string): void {
  sessionStorage.removeItem(KEY);
  change({ token: null, viewAs: null, ended: reason });
}

/** Looks as these roles from now on; null is as oneself again. */
export function lookAs(roles: readonly string[] | null): void {
  change({ ...session, viewAs: roles === null ? null : roles.join(',') });
}

function change(next: Session): void {
  session = next;
  if (next.viewAs === null) sessionStorage.removeItem(AS_KEY);
  else sessionStorage.setItem(AS_KEY, next.viewAs);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
