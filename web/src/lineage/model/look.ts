import type { ColumnEdge } from './columns.ts';
import type { GraphEdge } from './graph.ts';

/** How an edge is drawn: each has a line, an end or a sign of its own, so that none is told by colour alone. */
export type Look = 'plain' | 'masking' | 'stale' | 'inferred' | 'manual' | 'bridged' | 'collapsed' | 'hidden';

/** What each means, in words. */
export const LOOKS: Readonly<Record<Look, string>> = {
  plain: 'Observed: a run did it',
  masking: 'Masks the data on all ways',
  stale: 'Stale: may not be so any more',
  inferred: 'Inferred from SQL, not observed',
  manual: 'Declared by a person',
  bridged: 'Passes over things you may not see',
  collapsed: 'Passes over what you collapsed',
  hidden: 'Leads to something you may not see',
};

/** A sign in the middle of the line. Null for a look that its line alone tells. */
export const SIGNS: Readonly<Record<Look, string | null>> = {
  plain: null,
  masking: '⊘',
  stale: '◷',
  inferred: '?',
  manual: '✎',
  bridged: '⋯',
  collapsed: '⇥',
  hidden: null,
};

/** All looks of an edge; the first one gives the line. */
export function looksOf(edge: GraphEdge): readonly Look[] {
  if (edge.confidence === null && edge.hiddenHops === 0 && edge.collapsedHops === 0) return ['hidden'];
  const looks: Look[] = [];
  if (edge.stale) looks.push('stale');
  if (edge.hiddenHops > 0) looks.push('bridged');
  if (edge.collapsedHops > 0) looks.push('collapsed');
  if (edge.masking) looks.push('masking');
  if (edge.origins.length > 0 && edge.origins.every((origin) => origin === 'MANUAL')) looks.push('manual');
  if (edge.origins.length > 0 && edge.origins.every((origin) => origin === 'SQL' || origin === 'PROPAGATED'))
    looks.push('inferred');
  return looks.length === 0 ? ['plain'] : looks;
}

/** How a line between columns is drawn. */
export type ColumnLook = 'flows' | 'influences' | 'masking' | 'stale' | 'inferred' | 'bridged';

/** What each means, in words. */
export const COLUMN_LOOKS: Readonly<Record<ColumnLook, string>> = {
  flows: 'Passes a value on',
  influences: 'Decides only: a filter, a join, an order',
  masking: 'Masks the value',
  stale: 'Stale: may not be so any more',
  inferred: 'Inferred from SQL, not observed',
  bridged: 'Passes over things you may not see',
};

export function columnLook({ stale, hiddenHops, inferred, masking, influences }: ColumnEdge): ColumnLook {
  if (stale) return 'stale';
  if (hiddenHops > 0) return 'bridged';
  if (masking) return 'masking';
  if (inferred) return 'inferred';
  return influences ? 'influences' : 'flows';
}
