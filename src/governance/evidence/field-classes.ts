import type { Sensitivity } from '../../access/classification.ts';
import type { VisibleField } from '../../access/visible.ts';
import type { FieldId } from '../../domain/ids.ts';
import type { EvidenceAccess } from './report.ts';

/** What a field is classified as. */
export interface FieldClass extends Sensitivity {
  /** Names of the tags that make it so; those that came along lineage say so. */
  readonly tags: readonly string[];
}

/** By the policy, by what was said of the field and its asset, and by the tags that came to it along lineage. */
export async function fieldClasses(
  fields: readonly VisibleField[],
  { catalog, classification }: Pick<EvidenceAccess, 'catalog' | 'classification'>,
): Promise<ReadonlyMap<FieldId, FieldClass>> {
  const assignments = await catalog.tagsOf(fields.map(({ id }) => id));
  return new Map(
    fields.map(({ id, tags, propagatedTags, assetTags, namespace, assetName }) => {
      const subject = { tags, propagatedTags, asset: { namespace, name: assetName, tags: assetTags } };
      const own = classification.tagsOfField(subject);
      const came = (assignments.get(id) ?? []).flatMap(({ tag, origin }) =>
        origin === 'PROPAGATED' && !own.includes(tag) ? [`${tag} (along lineage)`] : [],
      );
      return [id, { ...classification.ofField(subject), tags: [...own, ...came] }];
    }),
  );
}
