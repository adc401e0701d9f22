import type { JSX } from 'react';
import { Badge } from '../ui/badge.tsx';
import { Facts } from '../ui/facts.tsx';
import type { Viewer } from './viewer.tsx';

const HIDDEN = {
  DROP: 'does not exist for you, and neither does what lies only behind it',
  OPAQUE: 'is a placeholder without a name',
  BRIDGE: 'is left out, and its neighbours are joined',
} as const;

/** What the policy gives a viewer, in words. */
export function ViewerFacts({ viewer }: { readonly viewer: Viewer }): JSX.Element {
  return (
    <Facts
      facts={[
        ['Roles', list(viewer.roles)],
        ['Sees up to', viewer.level],
        ['Compartments', viewer.compartments.includes('*') ? 'all' : list(viewer.compartments)],
        ['Attributes', list(viewer.aspects)],
        ['What is hidden', HIDDEN[viewer.hidden]],
        ['May', list(viewer.permissions)],
      ]}
    />
  );
}

function list(values: readonly string[]): JSX.Element | string {
  if (values.length === 0) return 'none';
  return (
    <>
      {values.map((value) => (
        <Badge key={value}>{value}</Badge>
      ))}
    </>
  );
}
