import type { Access } from '../../access/gateway.ts';
import type { VisibleDeclaredEdge, VisibleRejectedEdge } from '../../access/visible-curation.ts';
import type { VisibleAsset } from '../../access/visible.ts';
import type { EdgeEnd } from '../../domain/curation.ts';
import type { Transformation } from '../../domain/event.ts';
import type { EndEntry, LineageText, RejectedText } from '../../ingest/curation/file.ts';

/** Edges into the assets and their fields that people declared. */
export async function edgeEntries(assets: readonly VisibleAsset[], { curation }: Access): Promise<LineageText[]> {
  const lists = await curation.declaredInto(assets);
  return lists.flatMap((edges) => {
    const notes = notesByAssets(edges);
    return edges
      .filter((edge) => !isImplied(edge, notes))
      .sort(byEnds)
      .map(({ from, to, transformations: [transformation], note }) => ({
        from: endText(from),
        to: endText(to),
        ...(transformation === undefined ? {} : { transformation: transformationText(transformation) }),
        ...(note === null || note === '' ? {} : { note }),
      }));
  });
}

/** Edges into the assets and their fields that people rejected. */
export async function rejectionEntries(assets: readonly VisibleAsset[], { curation }: Access): Promise<RejectedText[]> {
  const lists = await curation.rejectedInto(assets);
  return lists.flatMap((edges) => {
    const whole = new Set(edges.filter(isOfAssets).map(reasonBetween));
    return edges
      .filter((edge) => isOfAssets(edge) || !whole.has(reasonBetween(edge)))
      .sort(byEnds)
      .map(({ from, to, reason }) => ({ from: endText(from), to: endText(to), reason }));
  });
}

const isOfAssets = ({ from, to }: Ends): boolean => from.path === null && to.path === null;

/** To reject an edge between assets rejects the edges between their fields, for the same reason. */
const reasonBetween = (edge: VisibleRejectedEdge): string => JSON.stringify([assetsOf(edge), edge.reason]);

/** The notes of the field edges between two assets. */
function notesByAssets(edges: readonly VisibleDeclaredEdge[]): ReadonlyMap<string, ReadonlySet<string | null>> {
  const notes = new Map<string, Set<string | null>>();
  for (const edge of edges)
    if (!isOfAssets(edge)) notes.set(assetsOf(edge), (notes.get(assetsOf(edge)) ?? new Set()).add(edge.note));
  return notes;
}

/** Declaring the edges between fields makes just this edge between their assets. */
function isImplied(edge: VisibleDeclaredEdge, notes: ReadonlyMap<string, ReadonlySet<string | null>>): boolean {
  if (!isOfAssets(edge) || edge.transformations.length > 0) return false;
  const implying = notes.get(assetsOf(edge));
  return implying?.size === 1 && implying.has(edge.note);
}

interface Ends {
  readonly from: EdgeEnd;
  readonly to: EdgeEnd;
}
const assetsOf = ({ from, to }: Ends): string => JSON.stringify([from.namespace, from.name, to.namespace, to.name]);

/** All lead into one asset: by its field, then by where they come from. */
const byEnds = (a: Ends, b: Ends): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = ({ from, to }: Ends): string =>
  JSON.stringify([to.path ?? '', from.name, from.namespace, from.path ?? '']);

const endText = ({ namespace, name, path }: EdgeEnd): EndEntry => ({
  namespace,
  name,
  ...(path === null ? {} : { field: path }),
});

const transformationText = ({ type, subtype, description, masking }: Transformation) => ({
  type,
  ...(subtype === null ? {} : { subtype }),
  ...(description === null ? {} : { description }),
  ...(masking ? { masking } : {}),
});
