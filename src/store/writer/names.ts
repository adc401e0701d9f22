import type { AssetName, DatasetMention, LineageEvent } from '../../domain/event.ts';
import type { AssetId } from '../../domain/ids.ts';
import { assetsOfNames, mergeNames } from '../cypher/write-names.ts';
import type { Names, WriteContext } from './context.ts';

/** Two names of one asset, as an event said it. */
export type AliasFact =
  | { readonly kind: 'SYMLINK'; readonly own: AssetName; readonly alias: AssetName }
  | { readonly kind: 'RENAME'; readonly before: AssetName; readonly after: AssetName; readonly at: number };

/** Every name in the events, made where it is new. */
export class NameTable implements Names {
  readonly #context: WriteContext;
  readonly #ids = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #assets = new Map<string, AssetId>();

  constructor(context: WriteContext) {
    this.#context = context;
  }

  idOf({ namespace, name }: AssetName): string {
    const key = `${namespace}\n${name}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = this.#context.ids.of('ASSET', namespace, name);
      this.#ids.set(key, id);
      this.#texts.set(id, key);
    }
    return id;
  }

  textOf(nameId: string): string {
    return this.#texts.get(nameId) ?? nameId;
  }

  assetOf(nameId: string): AssetId {
    const asset = this.#assets.get(nameId);
    if (asset === undefined) throw new Error(`name ${nameId} was not loaded`);
    return asset;
  }

  async merge(names: Iterable<AssetName>): Promise<void> {
    const rows = new Map<string, { id: string; namespace: string; name: string }>();
    for (const { namespace, name } of names) {
      const id = this.idOf({ namespace, name });
      rows.set(id, { id, namespace, name });
    }
    if (rows.size === 0) return;
    // Sorted, so that two writers on one Neo4j take their locks in one order.
    const sorted = [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of await this.#context.tx.run(mergeNames, { rows: sorted })) this.#set(row.id, row.assetId);
  }

  /** Learns where names lead that observations of earlier writes mention. */
  async load(nameIds: Iterable<string>): Promise<void> {
    const missing = [...new Set(nameIds)].filter((id) => !this.#assets.has(id));
    if (missing.length === 0) return;
    for (const row of await this.#context.tx.run(assetsOfNames, { ids: missing })) {
      this.#set(row.id, row.assetId);
      this.#texts.set(row.id, `${row.namespace}\n${row.name}`);
    }
  }

  /** After a merge of assets. */
  lead(nameId: string, asset: AssetId): void {
    this.#assets.set(nameId, asset);
  }

  #set(nameId: string, assetId: string): void {
    this.#assets.set(nameId, assetId as AssetId);
  }
}

export const mentionsOf = (event: LineageEvent): readonly DatasetMention[] => [...event.inputs, ...event.outputs];

/** Whether data went into an output: dropping or renaming it writes nothing. */
export const isWritten = ({ lifecycle }: DatasetMention): boolean =>
  lifecycle?.change !== 'DROP' && lifecycle?.change !== 'RENAME';

/** Every name that an event says anything of. */
export function* namesIn(event: LineageEvent): Iterable<AssetName> {
  for (const mention of mentionsOf(event)) {
    yield mention;
    if (mention.symlinks !== undefined) yield* mention.symlinks;
    if (mention.lifecycle?.change === 'RENAME') yield mention.lifecycle.previous;
  }
  for (const output of event.outputs) for (const { from } of output.columnLineage ?? []) yield from;
  for (const { asset } of event.reads ?? []) yield asset;
  for (const { target, inputs } of event.lineage?.entries ?? []) {
    yield target;
    for (const { from } of inputs) yield from;
  }
}

export function* symlinksIn(event: LineageEvent): Iterable<AliasFact> {
  for (const mention of mentionsOf(event))
    for (const alias of mention.symlinks ?? []) yield { kind: 'SYMLINK', own: mention, alias };
}
