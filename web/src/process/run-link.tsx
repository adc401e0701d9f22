import type { JSX } from 'react';
import { Link } from 'wouter';
import type { RunState } from '../generated/documents.ts';
import { Badge } from '../ui/badge.tsx';
import { When } from '../ui/when.tsx';

const LOOKS = { NEW: 'plain', RUNNING: 'info', COMPLETED: 'good', ABORTED: 'warn', FAILED: 'bad' } as const;

/** How far a run has come. */
export function StateBadge({ state }: { readonly state: RunState }): JSX.Element {
  return <Badge kind={LOOKS[state]}>{state.toLowerCase()}</Badge>;
}

interface Props {
  readonly run: {
    readonly id: string;
    readonly state: RunState;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
  };
}

/** Leads to a run: named by when it was, as its own name says nothing to people. */
export function RunLink({ run }: Props): JSX.Element {
  const at = run.endedAt ?? run.startedAt;
  return (
    <span>
      <Link href={`/run/${run.id}`}>{at === null ? 'run' : <When at={at} exact />}</Link>{' '}
      <StateBadge state={run.state} />
    </span>
  );
}
