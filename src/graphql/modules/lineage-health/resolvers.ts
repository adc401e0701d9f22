import { z } from 'zod';
import { isAssetId, isFieldId } from '../../../domain/ids.ts';
import type { FindingKey, HealthFinding } from '../../../governance/health/finding.ts';
import { HEALTH_KINDS, type HealthKind } from '../../../governance/health/kinds.ts';
import { HealthReport } from '../../../governance/health/report.ts';
import { pageAfter } from '../../../governance/keys.ts';
import { nothingIn } from '../../../governance/unknown-names.ts';
import { within } from '../../arguments.ts';
import { connection, type Connection, type PageArguments } from '../../connections.ts';
import type { GraphQLContext } from '../../context.ts';
import { cursorList } from '../../cursor.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedList } from '../../ids.ts';
import { visibleOf } from '../../visible-list.ts';
import { assetType } from '../asset/type.ts';

const LONGEST_UNREAD = 36_500;
const MOST_MOMENTS = 24;
const KEY = z.tuple([z.int(), z.string(), z.string()]);

export const lineageHealthResolvers = {
  Query: {
    lineageHealth: (_root, { namespaces, unreadDays }, { health }) =>
      new HealthReport(health, {
        namespaces: namespaces == null ? null : checkedList('namespaces', namespaces),
        unreadDays: within('unreadDays', unreadDays, 1, LONGEST_UNREAD),
      }),
  },
  LineageHealth: {
    asOf: async (report) => (await report.all()).census.at,
    complete: async (report) => {
      const { unchecked, partial } = await report.all();
      return unchecked.length === 0 && partial.length === 0;
    },
    unchecked: async (report) => (await report.all()).unchecked,
    partial: async (report) => (await report.all()).partial,
    findings: (report, { kinds, ...page }, context) => findingConnection(report, kinds ?? null, page, context),
    counts: async (report) => {
      const [{ unchecked }, findings] = await Promise.all([report.all(), report.findings(null)]);
      return HEALTH_KINDS.filter((kind) => !unchecked.includes(kind)).map((kind) => ({
        kind,
        count: findings.filter((finding) => finding.kind === kind).length,
      }));
    },
    namespaces: (report) => report.scores(),
    remarks: async (report) => (await report.emptyNamespaces()).map(nothingIn),
    history: (report, { at }) => {
      within('at', at.length, 0, MOST_MOMENTS);
      return report.history(at);
    },
  },
  HealthFinding: {
    subject: ({ subject }, _args, { loaders }) => {
      if (isAssetId(subject)) return loaders.assets.load(subject);
      return isFieldId(subject) ? loaders.fields.load(subject) : loaders.jobs.load(subject);
    },
    related: ({ related }, _args, { loaders }) => visibleOf(loaders.assets, related),
  },
  HealthSubject: {
    __resolveType: (subject) => {
      if ('kind' in subject) return assetType(subject);
      return 'path' in subject ? 'Field' : 'Job';
    },
  },
} satisfies Resolvers;

function findingConnection(
  report: HealthReport,
  kinds: readonly HealthKind[] | null,
  page: PageArguments,
  { recorder }: GraphQLContext,
): Connection<HealthFinding> {
  return connection<HealthFinding, FindingKey>(page, {
    list: cursorList(KEY, 'lineageHealth', { ...report.question }, kinds),
    keyOf: ({ key }) => key,
    read: async (keyset) => {
      const after = keyset.after === null ? null : KEY.parse(keyset.after);
      const rows = pageAfter(await report.findings(kinds), after, keyset.limit, ({ key }) => key);
      // The words of a finding tell of its subject, whether or not the query asks for that.
      recorder.gave(rows.slice(0, keyset.limit - 1).flatMap(({ subject, related }) => [subject, ...related]));
      return rows;
    },
    count: async () => (await report.findings(kinds)).length,
  });
}
