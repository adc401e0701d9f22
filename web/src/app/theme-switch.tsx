import type { JSX } from 'react';
import { Button } from '../ui/button.tsx';
import { chooseTheme, useTheme, type Theme } from './theme.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const SIGNS: Readonly<Record<Theme, JSX.Element>> = {
  system: <path d="M3 4h14v9H3zM7 17h6M10 13v4" />,
  light: (
    <path d="M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6L16 16M16 4l-1.4 1.4M5.4 14.6L4 16" />
  ),
  dark: <path d="M16.5 12.3A7 7 0 0 1 7.7 3.5a7 7 0 1 0 8.8 8.8z" />,
};

/** Goes through the colours: as the device has it, light, dark. */
export function ThemeSwitch(): JSX.Element {
  const theme = useTheme();
  return (
    <Button
      look="quiet"
      aria-label={`Colours: ${theme}. Change to ${NEXT[theme]}`}
      title={`Colours: ${theme}`}
      onClick={() => {
        chooseTheme(NEXT[theme]);
      }}
    >
      <svg
        width="18"
        height="18"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        {SIGNS[theme]}
      </svg>
    </Button>
  );
}
