import { accessReview } from '../../../governance/evidence/access-review.ts';
import { dataSubjectReport } from '../../../governance/evidence/data-subject.ts';
import { exportEvidence } from '../../../governance/evidence/formats.ts';
import { modelCard } from '../../../governance/evidence/model-card.ts';
import { processingRecords } from '../../../governance/evidence/processing.ts';
import { riskFigureReport } from '../../../governance/evidence/risk-figure.ts';
import { notNull } from '../../arguments.ts';
import { badInput } from '../../errors.ts';
import type { Resolvers } from '../../generated/resolvers.ts';
import { checkedId, checkedIds, checkedList } from '../../ids.ts';
import { checkedText } from '../../text.ts';

const PERIOD = 90 * 24 * 3_600_000;

export const evidenceResolvers = {
  Query: {
    dataSubjectReport: (_root, { of, asOf }, context) =>
      dataSubjectReport({ of: checkedIds('of', of), asOf: asOf ?? null }, context),
    riskFigureReport: (_root, { of, since, until }, context) =>
      riskFigureReport(
        { of: checkedId('of', of), since: period(since, until, context.now).since, until: until ?? null },
        context,
      ),
    processingRecords: (_root, { tags, regulation }, context) =>
      processingRecords(
        {
          tags: tags == null ? null : checkedList('tags', tags),
          regulation: checkedText('regulation', notNull('regulation', regulation, 'GDPR')),
        },
        context,
      ),
    accessReview: (_root, { tag, since, until }, context) =>
      accessReview({ tag: checkedText('tag', tag), ...period(since, until, context.now) }, context),
    modelCard: (_root, { model, run }, context) =>
      modelCard({ model: checkedId('model', model), run: run == null ? null : checkedId('run', run) }, context),
  },
  EvidenceReport: { export: (report, { format }) => exportEvidence(report, format) },
} satisfies Resolvers;

function period(
  since: number | null | undefined,
  until: number | null | undefined,
  now: number,
): { since: number; until: number } {
  const end = until ?? now;
  if (since != null && since > end) throw badInput('since', 'is after `until`');
  return { since: since ?? end - PERIOD, until: end };
}
