import type { VisibleStatistics } from '../../../access/visible.ts';
import type { AssetId } from '../../../domain/ids.ts';
import { pageSize, type PageArguments } from '../../connections.ts';
import { badInput } from '../../errors.ts';
import type { Loaders } from '../../loaders.ts';
import { parseDateTime } from '../../scalars.ts';

/** Measurements, latest first. `after` is the time of the last one that the reader has. */
export async function statisticsOf(
  id: AssetId,
  { first, after }: PageArguments,
  loaders: Loaders,
): Promise<readonly VisibleStatistics[]> {
  const limit = pageSize(first);
  const before = typeof after === 'string' ? parseDateTime(after) : null;
  if (typeof after === 'string' && before === null) throw badInput('after', 'is not the time of a measurement');
  return limit === 0 ? [] : loaders.statisticsPage(before, limit).load(id);
}
