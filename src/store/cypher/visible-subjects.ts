import type { View } from '../view.ts';

/** How tags, owners, terms and notes hang on their subjects. */
export type SubjectLink = 'TAGGED' | 'OWNED_BY' | 'HAS_TERM' | 'HAS_NOTE';

/**
 * CALL clause that keeps a node only when something visible has it, as up to three rows with its `subjectId`. Branches,
 * as an EXISTS with conditions costs the embedded engine ten times as much. `orNothing` keeps what nothing has, too.
 */
export const withVisibleSubject = (node: string, link: SubjectLink, view: View, orNothing = false): string =>
  `CALL (${node}) {
  ${[
    `MATCH (${node})<-[:${link}]-(a:Asset) WHERE ${view.asset('a')} RETURN a.id AS subjectId LIMIT 1`,
    `MATCH (${node})<-[:${link}]-(f:Field) WHERE ${view.field('f')} RETURN f.id AS subjectId LIMIT 1`,
    `MATCH (${node})<-[:${link}]-(j:Job)
  WITH j, ${view.job('j')} AS seen WHERE seen
  RETURN j.id AS subjectId LIMIT 1`,
    ...(orNothing
      ? [`WITH ${node}, EXISTS { MATCH (${node})<-[:${link}]-() } AS used WHERE NOT used\n  RETURN '' AS subjectId`]
      : []),
  ].join('\n  UNION ALL\n  ')}
}`;
