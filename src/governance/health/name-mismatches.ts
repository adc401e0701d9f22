import { groupBy } from '../../domain/group.ts';
import type { AssetName } from '../../domain/event.ts';
import { plainName, segmentsOf } from './alike-names.ts';
import { assetFinding, type HealthFinding } from './finding.ts';
import { isDataset, type CountedAsset, type IndexedCensus } from './indexed.ts';

/** Datasets whose names differ only in the ways in which producers write one name, or in leaving out its beginning. */
export function nameMismatches({ active }: IndexedCensus): HealthFinding[] {
  const groups = groupBy(active.filter(isDataset).map(withPlain), ({ plain }) => `${plain.namespace}\n${plain.name}`);
  const written = [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map(({ asset }) => mismatch(asset, group, 'may be written in another way')));
  return [...written, ...shortened([...groups.values()])];
}

interface Plain {
  readonly asset: CountedAsset;
  readonly plain: AssetName;
}
const withPlain = (asset: CountedAsset): Plain => ({ asset, plain: plainName(asset) });

/** Names that are the end of one longer name, and of no other: `customers` where there is one `….customers`. */
function shortened(groups: readonly (readonly Plain[])[]): HealthFinding[] {
  const longer = new Map<string, (readonly Plain[])[]>();
  for (const group of groups) for (const ending of endingsOf(group)) push(longer, ending, group);
  return groups.flatMap((group) => {
    const [first] = group;
    const found = first === undefined ? [] : (longer.get(keyOf(first.plain)) ?? []);
    const [only] = found;
    if (only === undefined || found.length > 1) return [];
    return [
      ...group.map(({ asset }) => mismatch(asset, only, 'may be short for')),
      ...only.map(({ asset }) => mismatch(asset, group, 'may be the whole name of')),
    ];
  });
}

/** The ends of a longer name, as keys. */
function endingsOf([first]: readonly Plain[]): string[] {
  const segments = first === undefined ? null : segmentsOf(first.plain);
  if (first === undefined || segments === null) return [];
  return segments
    .slice(1)
    .map((_, i) => keyOf({ namespace: first.plain.namespace, name: segments.slice(i + 1).join('.') }));
}

const keyOf = ({ namespace, name }: AssetName): string => `${namespace}\n${name}`;

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function mismatch(asset: CountedAsset, group: readonly Plain[], how: string): HealthFinding {
  const others = group.map((one) => one.asset).filter(({ id }) => id !== asset.id);
  const [first] = others;
  const named = first === undefined ? '' : ` ${first.namespace} ${first.name}`;
  const detail = how.endsWith('way') ? `${how}:${named}` : `${how}${named}`;
  return assetFinding(
    'NAME_MISMATCH',
    asset,
    detail,
    others.map(({ id }) => id),
  );
}
