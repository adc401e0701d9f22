import { z } from 'zod';
import { readYaml, tellProblems } from '../../access/yaml-file.ts';
import { HEALTH_KINDS } from '../health/kinds.ts';

/** An audit file that can't be used; the message names each line that is wrong, as `file:line: what`. */
class AuditFileError extends Error {
  override readonly name = 'AuditFileError';
}

const text = z.string().trim().min(1).max(500);
const globs = z.array(text).min(1).max(1_000);
const names = z.array(text).min(1).max(1_000);
const KINDS = z.array(z.enum(['DATASET', 'MODEL', 'DASHBOARD'])).min(1);
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

const day = z.iso.date('must be a day, such as 2027-01-31');

const Exception = z
  .strictObject({
    asset: text.describe('Glob of the name of what is excepted: an asset, or a job.').optional(),
    namespace: text.describe('Glob of the namespace of what is excepted.').optional(),
    owner: text.describe('Who answers for the exception.'),
    reason: text.describe('Why it is made.'),
    until: day.describe('The last day on which it holds, in UTC. After it the exception is a finding.'),
  })
  .refine((one) => one.asset !== undefined || one.namespace !== undefined, 'must have an asset or a namespace')
  .meta({
    description: 'What the audit leaves alone, until a day.',
    anyOf: [{ required: ['asset'] }, { required: ['namespace'] }],
  });

const COMMON = {
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,99}$/, 'must be small letters, digits, dots, hyphens and underscores')
    .describe('Tells the audit from others, in reports and over time.'),
  title: text.describe('What must hold, in a sentence.'),
  severity: z.enum(SEVERITIES).describe('How bad a finding is.').default('error'),
  exceptions: z.array(Exception).max(1_000).describe('What is left alone.').default([]),
};

const Filter = z
  .strictObject({
    kinds: KINDS.describe('Kinds of assets.').optional(),
    namespaces: globs.describe('Globs, one of which fits the namespace.').optional(),
    names: globs.describe('Globs, one of which fits the name.').optional(),
    tags: names.describe('Tags, one of which the asset or a field of it carries.').optional(),
    compartments: names.describe('Compartments, one of which a tag of the asset or of a field of it is in.').optional(),
    levels: names.describe('Levels, one of which the asset or a field of it is at.').optional(),
  })
  .describe('Which active assets are looked at: those that fit all of it. Absent: all.')
  .default({});
export type AuditFilter = z.infer<typeof Filter>;

const namespaces = globs.describe('Globs, one of which fits the namespace. Absent: all.').optional();

const NoFlow = z
  .strictObject({
    ...COMMON,
    check: z.literal('no-flow').describe('Nothing of what `from` says reaches what `to` says.'),
    from: z
      .strictObject({
        tags: names.describe('Tags of the fields that flow.').optional(),
        compartments: names.describe('Compartments of the fields that flow.').optional(),
        levels: names.describe('Levels of the fields that flow.').optional(),
        namespaces: names.describe('Namespaces of the fields that flow: whole names, no globs.').optional(),
      })
      .describe('Which classified fields must not flow. Absent: all.')
      .default({}),
    to: z
      .strictObject({
        namespaces: names.describe('Namespaces that they must not reach: whole names, no globs.').optional(),
        kinds: KINDS.describe('Kinds of assets that they must not reach.').optional(),
      })
      .describe('Where they must not go. Absent: anywhere.')
      .default({}),
    unlessMasked: z
      .boolean()
      .describe('Whether a flow is good when a masking step stands on every way of it.')
      .default(true),
    includeIndirect: z.boolean().describe('Whether filter and join keys count as flows.').default(false),
  })
  .describe('No flow from here to there.');

const assetCheck = <C extends 'described' | 'retention-set'>(check: C, what: string) =>
  z.strictObject({ ...COMMON, check: z.literal(check).describe(what), filter: Filter }).describe(what);

const HasOwner = z
  .strictObject({
    ...COMMON,
    check: z.literal('has-owner').describe('Each asset has an owner.'),
    filter: Filter,
    role: text.describe('As what, such as STEWARD. Absent: in any role.').optional(),
  })
  .describe('Each asset has an owner.');
const Tagged = z
  .strictObject({
    ...COMMON,
    check: z.literal('tagged').describe('Each asset carries a tag itself.'),
    filter: Filter,
    tags: names.describe('One of these. Absent: any.').optional(),
  })
  .describe('Each asset carries a tag.');

const HEALTH = {
  namespaces,
  unreadDays: z.int().min(1).max(36_500).describe('After how many days NEVER_READ is told.').default(90),
  max: z.int().min(0).describe('How many there may be, exceptions not counted.').default(0),
};
const Health = z
  .strictObject({
    ...COMMON,
    check: z.literal('health').describe('The lineage has none of these faults (`lineageHealth`).'),
    kinds: z.array(z.enum(HEALTH_KINDS)).min(1).describe('Kinds of faults.'),
    ...HEALTH,
  })
  .describe('The lineage is healthy.');
const healthCheck = <C extends 'no-stale-edges' | 'no-orphans'>(check: C, what: string) =>
  z.strictObject({ ...COMMON, check: z.literal(check).describe(what), ...HEALTH }).describe(what);

const Audit = z.discriminatedUnion('check', [
  NoFlow,
  HasOwner,
  assetCheck('described', 'Each asset has a description.'),
  Tagged,
  assetCheck('retention-set', 'Each dataset says how long it is kept.'),
  Health,
  healthCheck('no-stale-edges', 'No edge is stale.'),
  healthCheck('no-orphans', 'No dataset is read that comes from nowhere and is not declared a source.'),
]);

const File = z
  .strictObject({
    version: z.literal(1).describe('Of this format.'),
    audits: z.array(Audit).min(1).max(500).describe('What must hold.'),
  })
  .superRefine(({ audits }, context) => {
    audits.forEach(({ id }, index) => {
      if (audits.findIndex((other) => other.id === id) !== index)
        context.addIssue({ code: 'custom', path: ['audits', index, 'id'], message: `"${id}" is there twice` });
    });
  })
  .describe('Assertions about a catalog and its lineage, for `headwater audit`.');

export type Audit = z.infer<typeof Audit>;
export type AuditException = z.infer<typeof Exception>;

/** An audit, and where it and its exceptions are in the file. Lines count from 1. */
export interface PlacedAudit {
  readonly audit: Audit;
  readonly line: number;
  readonly exceptionLines: readonly number[];
}

/** Reads an audit file: `docs/audits.md` says how it is written. Throws AuditFileError. */
export function parseAudits(yaml: string, file: string): PlacedAudit[] {
  const read = readYaml(yaml, File);
  if (!read.ok) throw new AuditFileError(tellProblems(file, read.problems));
  return read.value.audits.map((audit, index) => ({
    audit,
    line: read.lineOf(['audits', index]),
    exceptionLines: audit.exceptions.map((_, place) => read.lineOf(['audits', index, 'exceptions', place])),
  }));
}

/** The same as a JSON Schema (draft 7, which editors read), as text. */
export function auditJsonSchema(): string {
  const schema = z.toJSONSchema(File, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'Headwater audits', ...schema }, null, 2)}\n`;
}
