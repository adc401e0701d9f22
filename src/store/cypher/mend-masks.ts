import type { EdgeKind } from '../../domain/lineage/graph.ts';
import { statement, type Statement } from '../statement.ts';

const perKind = <P extends object, R extends object>(
  make: (pattern: string, kind: EdgeKind) => Statement<P, R>,
): Readonly<Record<EdgeKind, Statement<P, R>>> => ({
  FEEDS: make('(:Asset)-[r:FEEDS]->(b:Asset)', 'FEEDS'),
  FLOWS_TO: make('(:Field)-[r:FLOWS_TO]->(b:Field)', 'FLOWS_TO'),
  INFLUENCES: make('(:Field)-[r:INFLUENCES]->(b:Asset)', 'INFLUENCES'),
});

export const maskingTexts = perKind<{ after: string; limit: number }, { texts: string[] }>((pattern, kind) =>
  statement(
    `maskingTexts ${kind}`,
    `What ${kind} edges that are marked as masking say of how data is transformed, each once, in order`,
    `MATCH ${pattern} WHERE r.masking AND r.transformations > $after
WITH DISTINCT r.transformations AS text ORDER BY text LIMIT $limit
RETURN collect(text) AS texts`,
  ),
);

export const unmark = perKind<{ texts: readonly string[]; limit: number }, { edges: number; to: string[] }>(
  (pattern, kind) =>
    statement(
      `unmark ${kind}`,
      `Take the mark of masking from ${kind} edges that say one of these, some at a time`,
      `MATCH ${pattern} WHERE r.masking AND r.transformations IN $texts
WITH r, b LIMIT $limit
SET r.masking = false
RETURN count(r) AS edges, collect(DISTINCT b.id) AS to`,
    ),
);
