import { z } from 'zod';

/** The shape of a curation file (docs/curation.md). */
const text = z.string();
const name = z.string().min(1, 'must not be empty');
const names = z.array(name).default([]);
const notes = z.array(z.strictObject({ text: name })).default([]);
const ownerType = z.enum(['PERSON', 'TEAM']).default('PERSON');
const owners = z
  .array(
    z.strictObject({
      name,
      type: ownerType,
      role: name.default('OWNER'),
      email: z.email('is not an e-mail address').optional(),
    }),
  )
  .default([]);

const removedOwners = z.array(z.strictObject({ name, type: ownerType, role: name.default('OWNER') })).default([]);

const TermEntry = z.strictObject({ name, definition: text });
const FieldEntry = z.strictObject({
  path: name,
  description: text.optional(),
  tags: names,
  removedTags: names,
  terms: names,
  notes,
});
const AssetEntry = z.strictObject({
  namespace: name,
  name,
  description: text.optional(),
  tags: names,
  removedTags: names,
  owners,
  removedOwners,
  terms: names,
  notes,
  fields: z.array(FieldEntry).default([]),
});
const JobEntry = z.strictObject({
  namespace: name,
  name,
  description: text.optional(),
  tags: names,
  removedTags: names,
  owners,
  removedOwners,
  notes,
});
const End = z.strictObject({ namespace: name, name, field: name.optional() });
const TransformationEntry = z.strictObject({
  type: z.enum(['DIRECT', 'INDIRECT']).default('DIRECT'),
  subtype: name.optional(),
  description: text.optional(),
  masking: z.boolean().default(false),
});
const LineageEntry = z.strictObject({
  from: End,
  to: End,
  transformation: TransformationEntry.optional(),
  note: text.optional(),
});
const RejectedEntry = z.strictObject({ from: End, to: End, reason: name });

export const CurationFile = z.strictObject({
  terms: z.array(TermEntry).default([]),
  assets: z.array(AssetEntry).default([]),
  jobs: z.array(JobEntry).default([]),
  lineage: z.array(LineageEntry).default([]),
  rejected: z.array(RejectedEntry).default([]),
});
export type CurationContent = z.output<typeof CurationFile>;
/** The same as a file says it: what has a default may be left out. */
export type CurationText = z.input<typeof CurationFile>;
type EntryText<S extends keyof CurationText> = NonNullable<CurationText[S]>[number];
export type TermText = EntryText<'terms'>;
export type AssetText = EntryText<'assets'>;
export type FieldText = NonNullable<AssetText['fields']>[number];
export type JobText = EntryText<'jobs'>;
export type LineageText = EntryText<'lineage'>;
export type RejectedText = EntryText<'rejected'>;
export type EndEntry = z.output<typeof End>;
