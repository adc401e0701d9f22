import { useSyncExternalStore } from 'react';

/** What the user chose: `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'headwater.theme';
const device = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
device.addEventListener('change', () => {
  applyTheme();
});

export const useTheme = (): Theme => useSyncExternalStore(subscribe, chosenTheme);

/** Keeps the choice for later visits, and shows it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

/** Gives the page the colours that the user, or else the device, wants. */
export function applyTheme(): void {
  const theme = chosenTheme();
  const dark = theme === 'system' ? device.matches : theme === 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
