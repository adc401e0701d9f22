import type { Sensitivity } from '../../access/classification.ts';
import type { VisibleAsset } from '../../access/visible.ts';
import type { AssetId } from '../../domain/ids.ts';
import { fieldClasses } from './field-classes.ts';
import type { EvidenceAccess } from './report.ts';

/** What the data of an asset is classified as, with all of its fields. */
export interface SourceClass extends Sensitivity {
  /** Those of its fields that are above the policy's default level or in a compartment, in the order of the schema. */
  readonly fields: readonly { readonly id: string; readonly path: string; readonly tags: readonly string[] }[];
  /** False where it has more fields than were looked at. */
  readonly complete: boolean;
}

/** Fields of one asset that are looked at. */
const MOST_FIELDS = 2_000;

/** An asset says little by its own tags: what is in it is said of its fields. */
export async function sourceClasses(
  assets: readonly VisibleAsset[],
  access: Pick<EvidenceAccess, 'catalog' | 'classification'>,
): Promise<ReadonlyMap<AssetId, SourceClass>> {
  const { catalog, classification } = access;
  const page = { after: null, limit: MOST_FIELDS };
  const fieldsOf = await catalog.fieldsOf(
    assets.map(({ id }) => id),
    page,
  );
  const classes = await fieldClasses([...fieldsOf.values()].flat(), access);
  return new Map(
    assets.map((asset): [AssetId, SourceClass] => {
      const fields = (fieldsOf.get(asset.id) ?? []).flatMap(({ id, path }) => {
        const its = classes.get(id);
        return its === undefined ? [] : [{ id, path, ...its }];
      });
      const all = [classification.ofNamed(asset), ...fields];
      const level = classification.levels.findLast((one) => all.some((some) => some.level === one)) ?? '';
      const compartments = [...new Set(all.flatMap((some) => some.compartments))].sort();
      const classified = fields.filter(
        (field) => field.compartments.length > 0 || classification.isAboveDefault(field.level),
      );
      return [asset.id, { level, compartments, fields: classified, complete: fields.length < MOST_FIELDS }];
    }),
  );
}
