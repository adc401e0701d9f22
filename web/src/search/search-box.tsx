import type { JSX } from 'react';

export function SearchBox(): JSX.Element {
  return <form role="search" />;
}
