import type { JSX } from 'react';
import { Page } from '../ui/page.tsx';

export function HomePage(): JSX.Element {
  return <Page title="Headwater"> </Page>;
}
