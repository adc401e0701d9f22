import { z } from 'zod';
import type { Aspect } from './aspects.ts';
import { nameProblems } from './policy-names.ts';
import type { Permission } from './policy.ts';

const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^\S(?:.*\S)?$/, 'must be one line without white space around it');
const names = z.array(name);
const globs = z.array(z.string().min(1).max(500));
const ASPECTS = ['CODE', 'CONTACT', 'STATISTICS', 'RUNS', 'ACCESS_LOG'] as const satisfies readonly Aspect[];
const PERMISSIONS = ['INGEST', 'CURATE', 'AUDIT', 'ADMIN'] as const satisfies readonly Permission[];

const Tag = z
  .strictObject({
    level: name.describe('Sensitivity level of what carries the tag: one of `levels`.'),
    compartment: name
      .describe('Compartment that a reader of what carries the tag must hold, beside the level.')
      .optional(),
    regulations: names
      .describe('Rules that the tag is about, such as GDPR. For people: they decide nothing.')
      .default([]),
    description: z.string().describe('What the tag means. For people.').optional(),
    lowers: z
      .boolean()
      .describe('Whether the level stands in place of the default one. Without it a tag only raises.')
      .default(false),
  })
  .describe('What a tag says of what carries it.');

const Rule = z
  .strictObject({
    namespaces: globs
      .min(1)
      .describe('Globs, one of which fits the namespace: `*` is any text, `?` one character. Absent: any namespace.')
      .optional(),
    names: globs
      .min(1)
      .describe('Globs, one of which fits the name: `*` is any text, `?` one character. Absent: any name.')
      .optional(),
    level: name.describe('Level of what fits, in place of the default one: one of `levels`.').optional(),
    tags: names.describe('Tags that what fits counts as carrying: some of `tags`.').default([]),
  })
  .refine((rule) => rule.namespaces !== undefined || rule.names !== undefined, 'must have namespaces or names')
  .refine((rule) => rule.level !== undefined || rule.tags.length > 0, 'must give a level or tags')
  .meta({
    description: 'Classifies assets and jobs by name, before anyone tags anything.',
    allOf: [
      { anyOf: [{ required: ['namespaces'] }, { required: ['names'] }] },
      { anyOf: [{ required: ['level'] }, { required: ['tags'] }] },
    ],
  });

const Role = z
  .strictObject({
    level: name.describe('The highest level that the role sees: one of `levels`.'),
    compartments: names.describe('Compartments that the role holds; `*` holds all.').default([]),
    namespaces: z
      .strictObject({
        allow: globs.describe('Globs of the namespaces that the role may look into.').default(['*']),
        deny: globs.describe('Globs of those that it may not, whatever `allow` says.').default([]),
      })
      .describe('Where the role may look. Absent: everywhere.')
      .optional(),
    aspects: z
      .array(z.enum(ASPECTS))
      .describe(
        'Groups of attributes that the role may read: CODE (SQL, source), CONTACT (emails), STATISTICS (row counts, ' +
          'quality), RUNS (errors, parameters), ACCESS_LOG (who read what).',
      )
      .default([]),
    hidden: z
      .enum(['DROP', 'OPAQUE', 'BRIDGE'])
      .describe(
        'What a hidden thing looks like in lineage: DROP (it does not exist), OPAQUE (a placeholder that says nothing), ' +
          'BRIDGE (left out, its neighbours joined by an edge that counts the hops).',
      )
      .default('DROP'),
    permissions: z
      .array(z.enum(PERMISSIONS))
      .describe(
        'What the role may do beside reading: INGEST (send events), CURATE (say things of the catalog), AUDIT (read ' +
          'who read what), ADMIN (policy, backup).',
      )
      .default([]),
  })
  .describe('What a role sees and may do. Someone with several roles sees what any one of them sees.');

/** The shape of a policy file. Every name that it uses is one that it defines. */
export const PolicyFile = z
  .strictObject({
    levels: names
      .min(1)
      .describe('Sensitivity levels, the lowest first.')
      .default(['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED']),
    defaults: z
      .strictObject({ level: name.describe('Level of what nothing classifies: one of `levels`.') })
      .describe('Absent: the second level, or the only one.')
      .optional(),
    tags: z.record(name, Tag).describe('Classifications, by name.').default({}),
    propagation: z
      .strictObject({
        countsForAccess: z
          .boolean()
          .describe(
            'Whether a tag that came to a field along lineage decides who sees the field, as one of its own does.',
          )
          .default(true),
      })
      .describe('Tags go along lineage, from field to field, until a step masks or a person takes them away.')
      .default({ countsForAccess: true }),
    classify: z.array(Rule).describe('Rules that classify by name. All that fit count.').default([]),
    roles: z.record(name, Role).meta({
      description: 'Roles, by name. `anonymous` must be there: what a caller without credentials sees.',
      required: ['anonymous'],
    }),
  })
  .superRefine(
    (file, context) => {
      for (const { path, message } of nameProblems(file))
        context.addIssue({ code: 'custom', path: [...path], message });
    },
    // Whatever else is wrong: one look at the file is to tell of everything.
    { when: () => true },
  )
  .describe('Who may see what in a Headwater.');

/** The same as a JSON Schema (draft 7, which editors read), as text. It can not say that a name must be defined. */
export function policyJsonSchema(): string {
  const schema = z.toJSONSchema(PolicyFile, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ title: 'Headwater policy', ...schema }, null, 2)}\n`;
}
