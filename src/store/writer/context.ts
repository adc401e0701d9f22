import type { AssetName } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Reader } from '../runner.ts';
import type { LineageSets } from './lineage-sets.ts';
import type { Touched } from './propagation.ts';

/** What the steps of one write share. */
export interface WriteContext {
  readonly tx: Reader;
  readonly ids: Identifiers;
  readonly sets: LineageSets;
  readonly touched: Touched;
}

/** Ids of names, and the assets that they lead to. */
export interface Names {
  idOf(name: AssetName): string;
  /** A name as text: the same in every catalog. */
  textOf(nameId: string): string;
  /** The asset of a name that this write knows. Throws for one that it does not. */
  assetOf(nameId: string): AssetId;
  /** Learns where names lead that earlier writes mention. */
  load(nameIds: Iterable<string>): Promise<void>;
}
