import { kindOfId } from '../domain/ids.ts';
import type { EdgeKind, LineageId } from '../domain/lineage/graph.ts';

/** Null for a pair that no edge can join: nothing leads from an asset to a field, and nothing to itself. */
export function edgeKindOf(from: LineageId, to: LineageId): EdgeKind | null {
  const [a, b] = [kindOfId(from), kindOfId(to)];
  if (from === to) return null;
  if (a === 'ASSET' && b === 'ASSET') return 'FEEDS';
  if (a === 'FIELD' && b === 'FIELD') return 'FLOWS_TO';
  return a === 'FIELD' && b === 'ASSET' ? 'INFLUENCES' : null;
}
