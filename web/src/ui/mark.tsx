import type { JSX } from 'react';

/** The sign of Headwater. */
export function Mark(): JSX.Element {
  return (
    <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <path
        d="M8 7v18M24 7v18M8 13c6 0 10 6 16 6"
        fill="none"
        stroke="var(--accent-text)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
