import type { JSX } from 'react';
import type { SearchEndedFragment } from '../generated/documents.ts';
import { Notice } from '../ui/notice.tsx';

const BUDGETS = {
  DEPTH: 'it would go further',
  NODES: 'there are too many things',
  EDGES: 'there are too many edges',
  TIME: 'it took too long',
} as const;

/** Says what an answer leaves out; nothing where it is all. */
export function LeftOut({
  completeness: { complete, truncatedBy, hidden },
}: {
  readonly completeness: SearchEndedFragment;
}): JSX.Element | null {
  if (complete && (hidden ?? 0) === 0) return null;
  return (
    <Notice kind="warn" title="This is not everything">
      {complete ? null : <p>The search was cut short: {truncatedBy.map((budget) => BUDGETS[budget]).join(', ')}.</p>}
      {hidden === null || hidden === 0 ? null : (
        <p>
          {hidden === 1
            ? 'On the way there is one thing that your roles do not show.'
            : `On the way there are ${hidden.toLocaleString('en')} things that your roles do not show.`}
        </p>
      )}
    </Notice>
  );
}
