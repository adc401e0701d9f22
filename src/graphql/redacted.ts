import type { Redaction } from '../access/aspects.ts';

/** Whether an attribute that is read on its own is redacted: then it is not read at all. */
export const isRedacted = ({ redactions }: { readonly redactions: readonly Redaction[] }, attribute: string): boolean =>
  redactions.some(({ field }) => field === attribute);
