import { z } from 'zod';
import { fitsGlob } from '../../../domain/glob.ts';
import { HEALTH_KINDS, type HealthKind } from '../../health/kinds.ts';
import { allOf, type Ask } from '../ask.ts';
import type { Audit } from '../file.ts';
import type { Violation } from '../report.ts';
import type { Checked } from '../run.ts';

type HealthAudit = Extract<Audit, { readonly max: number }>;

const HEALTH_DOCUMENT = `query AuditHealth($kinds: [HealthFindingKind!], $unreadDays: Int!, $after: String) {
  lineageHealth(unreadDays: $unreadDays) {
    unchecked
    partial
    namespaces { namespace }
    findings(kinds: $kinds, first: 200, after: $after) {
      nodes {
        kind
        namespace
        detail
        subject {
          ... on Dataset { name }
          ... on Model { name }
          ... on Dashboard { name }
          ... on Job { name }
          ... on Field { path asset { name } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const Subject = z.union([
  z.object({ path: z.string(), asset: z.object({ name: z.string() }) }),
  z.object({ name: z.string() }),
]);
const Answer = z.object({
  lineageHealth: z.object({
    unchecked: z.array(z.enum(HEALTH_KINDS)),
    partial: z.array(z.enum(HEALTH_KINDS)),
    namespaces: z.array(z.object({ namespace: z.string() })),
    findings: z.object({
      nodes: z.array(
        z.object({
          kind: z.enum(HEALTH_KINDS),
          namespace: z.string(),
          detail: z.string(),
          subject: Subject.nullable(),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

/** Findings of the kinds. */
export async function healthViolations(
  { unreadDays, namespaces }: HealthAudit,
  kinds: readonly HealthKind[],
  ask: Ask,
): Promise<Checked> {
  let incomplete: string | null = null;
  let there: readonly string[] = [];
  const nodes = await allOf(async (after) => {
    const { lineageHealth } = await ask(HEALTH_DOCUMENT, { kinds, unreadDays, after }, Answer);
    const short = [...lineageHealth.unchecked, ...lineageHealth.partial].filter((kind) => kinds.includes(kind));
    there = lineageHealth.namespaces.map(({ namespace }) => namespace);
    if (short.length > 0) incomplete = `the catalog is too large to find all of ${short.join(', ')}`;
    return lineageHealth.findings;
  });
  const wanted = nodes.filter(
    ({ namespace }) => namespaces === undefined || namespaces.some((glob) => fitsGlob(glob, namespace)),
  );
  const nothing = (namespaces ?? [])
    .filter((glob) => !there.some((namespace) => fitsGlob(glob, namespace)))
    .map((glob) => `no namespace fits ${glob}`);
  return { violations: wanted.map(violationOf), incomplete, nothing };
}

type Node = z.infer<typeof Answer>['lineageHealth']['findings']['nodes'][number];

function violationOf({ kind, namespace, detail, subject }: Node): Violation {
  const message = `${kind}: ${detail}`;
  if (subject === null) return { namespace, name: '(gone meanwhile)', part: null, message };
  if ('path' in subject) return { namespace, name: subject.asset.name, part: subject.path, message };
  return { namespace, name: subject.name, part: null, message };
}
