import type { LineageGraphQuery } from '../../generated/documents.ts';
import type { View } from './view.ts';

type Completeness = LineageGraphQuery['lineage']['completeness'];

const REASONS = {
  DEPTH: (view: View) => `There is more beyond ${count(view.depth, 'hop')}.`,
  NODES: (view: View) => `There are more than ${view.most.toLocaleString('en')} assets: the nearest are shown.`,
  EDGES: () => 'There are more edges than the server gives in one answer.',
  TIME: () => 'The search took longer than the server allows, and was ended.',
} as const;

/** What the picture leaves out, a sentence each: budgets, filters, and what the viewer may not see. */
export function omissions(view: View, { truncatedBy, hidden }: Completeness, mode: string | null): readonly string[] {
  return [
    ...truncatedBy.map((reason) => REASONS[reason](view)),
    ...(view.direction === 'BOTH' ? [] : [`Only ${view.direction.toLowerCase()} is followed.`]),
    ...filtered(view),
    ...unseen(hidden, mode),
  ];
}

/** What the user left out. */
function filtered({ origins, confidence, indirect, stale, collapse }: View): readonly string[] {
  return [
    ...(origins.length === 0 ? [] : [`Only edges told by ${origins.join(', ')} are followed.`]),
    ...(confidence === 0 ? [] : [`Edges of less than ${Math.round(confidence * 100)} % confidence are left out.`]),
    ...(indirect ? [] : ['Edges that only filter, join or sort are left out.']),
    ...(stale ? [] : ['Stale edges are left out.']),
    ...(collapse.length === 0 ? [] : [`Collapsed: ${collapse.join(', ')}. Their neighbours are joined.`]),
  ];
}

/** DROP admits to nothing, so nothing is said. */
function unseen(hidden: number | null, mode: string | null): readonly string[] {
  if (hidden === null || hidden === 0) return [];
  if (mode === 'BRIDGE') return [`Edges pass over ${count(hidden, 'thing')} you may not see.`];
  return [`${count(hidden, 'thing')} you may not see ${hidden === 1 ? 'is' : 'are'} shown without a name.`];
}

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
