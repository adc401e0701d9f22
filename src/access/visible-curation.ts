import type { CurationRecord, DeclaredEdge, EdgeStanding, RejectedEdge } from '../domain/curation.ts';
import type { AnyId, AssetId, FieldId } from '../domain/ids.ts';
import type { LineageId } from '../domain/lineage/graph.ts';
import type { CurationReader } from '../store/curation-port.ts';
import type { CuratedNode } from './curator.ts';
import { Forbidden } from './refusal.ts';
import type { Viewer } from './viewer.ts';
import { markVisible, type Visible, type VisibleAsset, type VisibleLineageEdge } from './visible.ts';

export type VisibleCurationRecord = Visible<CurationRecord>;
export type VisibleDeclaredEdge = Visible<DeclaredEdge>;
export type VisibleRejectedEdge = Visible<RejectedEdge>;

/**
 * What people said of the catalog, apart from what producers did, as far as the viewer sees what it is about. Every
 * method but `authorsOf` throws Forbidden without the CURATE permission.
 */
export class VisibleCuration {
  readonly #store: CurationReader;
  readonly #viewer: Viewer;

  constructor(store: CurationReader, viewer: Viewer) {
    this.#store = store;
    this.#viewer = viewer;
  }

  async of(nodes: readonly Pick<CuratedNode, 'id'>[]): Promise<ReadonlyMap<AnyId, VisibleCurationRecord>> {
    this.assertAllowed();
    const found = await this.#store.curationOf(nodes.map(({ id }) => id));
    return new Map([...found].map(([id, record]) => [id, markVisible(record)]));
  }

  /** Those fields of each asset that people said something of, by path. */
  async fieldsOf(
    assets: readonly VisibleAsset[],
  ): Promise<ReadonlyMap<AssetId, readonly { readonly id: FieldId; readonly path: string }[]>> {
    this.assertAllowed();
    const found = await this.#store.curatedFieldsOf(idsOf(assets), this.#viewer.restriction);
    for (const fields of found.values()) fields.sort((a, b) => (a.path < b.path ? -1 : 1));
    return found;
  }

  /** Edges into each asset and its fields that a person declared and none rejected: by asset, in no order. */
  async declaredInto(assets: readonly VisibleAsset[]): Promise<VisibleDeclaredEdge[][]> {
    this.assertAllowed();
    const found = await this.#store.declaredEdgesInto(idsOf(assets), this.#viewer.restriction);
    return assets.map((asset) =>
      (found.get(asset.id) ?? []).map(({ toPath, ...edge }) => markVisible({ ...edge, to: endIn(asset, toPath) })),
    );
  }

  /** Edges into each asset and its fields that producers reported and a person rejected: by asset, in no order. */
  async rejectedInto(assets: readonly VisibleAsset[]): Promise<VisibleRejectedEdge[][]> {
    this.assertAllowed();
    const found = await this.#store.rejectedEdgesInto(idsOf(assets), this.#viewer.restriction);
    return assets.map((asset) =>
      (found.get(asset.id) ?? []).map(({ toPath, ...edge }) => markVisible({ ...edge, to: endIn(asset, toPath) })),
    );
  }

  /** Of edges between visible things: one for each pair. */
  async standings(
    pairs: readonly { readonly from: LineageId; readonly to: LineageId }[],
  ): Promise<readonly Visible<EdgeStanding>[]> {
    this.assertAllowed();
    return (await this.#store.edgeStandings(pairs)).map(markVisible);
  }

  /** Who declared each of the edges, for everyone who sees these, like who assigned a tag; null where no person did. */
  async authorsOf(edges: readonly VisibleLineageEdge[]): Promise<(string | null)[]> {
    return edges.length === 0 ? [] : (await this.#store.edgeStandings(edges)).map(({ author }) => author);
  }

  /** Throws Forbidden. */
  assertAllowed(): void {
    if (!this.#viewer.permissions.has('CURATE'))
      throw new Forbidden('what people said needs the CURATE permission to read');
  }
}

const idsOf = (assets: readonly VisibleAsset[]): AssetId[] => assets.map(({ id }) => id);

const endIn = ({ namespace, name }: VisibleAsset, path: string | null) => ({ namespace, name, path });
