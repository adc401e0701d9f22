import type { PolicyAdmin } from '../../access/policy-admin.ts';
import type { AccessQuestion, VisibleAccessLog } from '../../access/visible-access-log.ts';
import type { VisibleAccess, VisibleAsset } from '../../access/visible.ts';
import { groupBy } from '../../domain/group.ts';
import { cutShort, joined } from '../completeness.ts';
import { unknownNames } from '../unknown-names.ts';
import { byPlace, moment, ownersOf, report, section, type EvidenceAccess, type EvidenceDocument } from './report.ts';
import { pathsOf, taggedFields } from './tagged-fields.ts';

export interface AccessReviewRequest {
  readonly tag: string;
  /** Epoch milliseconds, both included. */
  readonly since: number;
  readonly until: number;
}

export interface AccessReviewAccess extends EvidenceAccess {
  readonly accessLog: VisibleAccessLog;
  readonly policyAdmin: PolicyAdmin;
}

/** Entries of each asset, and assets, that are looked through; and the assets whose entries are read at once. */
const ENTRIES_EACH = 1_000;
const MOST_ASSETS = 500;
const ASSETS_AT_ONCE = 20;

/**
 * Who can see the fields with a tag, by the policy's roles, and who did, by the access log. Throws Forbidden without
 * the ADMIN and AUDIT permissions.
 */
export async function accessReview(
  { tag, since, until }: AccessReviewRequest,
  access: AccessReviewAccess,
): Promise<EvidenceDocument> {
  const { catalog, accessLog, policyAdmin } = access;
  accessLog.assertAllowed();
  const roles = policyAdmin.rolesAndTag(tag);
  const { fields, complete } = await taggedFields([tag], access.classified);
  access.recorder.gave(fields.map(({ place }) => place.id));
  const ofAsset = groupBy(fields, ({ place }) => place.assetId);
  const assets = [...(await catalog.assetsByIds([...ofAsset.keys()])).values()].sort(byPlace);
  const owners = await ownersOf(
    assets.map(({ id }) => id),
    catalog,
  );
  const seen = new Map<
    string,
    { count: number; first: number; last: number; assets: Set<string>; operations: Set<string> }
  >();
  let cut = assets.length > MOST_ASSETS;
  for await (const [asset, entries] of entriesOf(assets.slice(0, MOST_ASSETS), { since, until }, accessLog)) {
    cut ||= entries.length === ENTRIES_EACH;
    const tagged = new Set<string>(ofAsset.get(asset.id)?.map(({ place }) => place.id));
    for (const { ids, at, viewer, operation } of entries) {
      if (!ids.some((id) => tagged.has(id))) continue;
      const known = seen.get(viewer) ?? { count: 0, first: at, last: at, assets: new Set(), operations: new Set() };
      known.count++;
      known.first = Math.min(known.first, at);
      known.last = Math.max(known.last, at);
      known.assets.add(asset.name);
      if (operation !== null) known.operations.add(operation);
      seen.set(viewer, known);
    }
  }
  const completeness = joined([]);
  return report(access, {
    title: 'Access review',
    subject: `Fields tagged ${tag}, from ${moment(since)} to ${moment(until)}`,
    sections: [
      section(
        'Who can see them',
        'Roles of the policy. A namespace that a role may not read can still keep it from a field.',
        ['role', 'sees the tag', 'level', 'compartments', 'namespaces', 'permissions'],
        roles.map(({ role, sees, level, compartments, allow, deny, permissions }) => [
          role,
          sees ? 'yes' : 'no',
          level,
          compartments.join(', '),
          [...allow, ...deny.map((glob) => `not ${glob}`)].join(', '),
          permissions.join(', '),
        ]),
      ),
      section(
        'Who did see them',
        'Viewers whose answers held one of the fields, by the access log.',
        ['viewer', 'answers', 'first', 'last', 'datasets', 'operations'],
        [...seen]
          .sort(([, a], [, b]) => b.count - a.count || b.last - a.last)
          .map(([viewer, one]) => [
            viewer,
            String(one.count),
            moment(one.first),
            moment(one.last),
            [...one.assets].sort().join('; '),
            [...one.operations].sort().join('; '),
          ]),
      ),
      section(
        'The fields',
        'What carries the tag, by itself or by its dataset, and to what it came along lineage.',
        ['namespace', 'dataset', 'fields', 'owners'],
        assets.map((asset) => [asset.namespace, asset.name, pathsOf(ofAsset.get(asset.id) ?? []), owners(asset.id)]),
      ),
    ],
    completeness: complete && !cut ? completeness : cutShort(completeness),
    remarks: await unknownNames({ tags: [tag] }, catalog),
  });
}

async function* entriesOf(
  assets: readonly VisibleAsset[],
  period: Pick<AccessQuestion, 'since' | 'until'>,
  accessLog: VisibleAccessLog,
): AsyncGenerator<readonly [VisibleAsset, readonly VisibleAccess[]]> {
  const page = { after: null, limit: ENTRIES_EACH };
  for (let start = 0; start < assets.length; start += ASSETS_AT_ONCE) {
    const some = assets.slice(start, start + ASSETS_AT_ONCE);
    const found = await accessLog.listsOf(
      some.map(({ id }) => id),
      period,
      page,
    );
    for (const asset of some) yield [asset, found.get(asset.id) ?? []];
  }
}
