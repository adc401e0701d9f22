import { z } from 'zod';
import { NotAnswered, type Ask } from '../ask.ts';
import type { AuditFilter } from '../file.ts';

const TAGS_DOCUMENT = 'query AuditTags { tags { name compartment } }';
const Answer = z.object({
  tags: z.array(z.object({ name: z.string(), compartment: z.string().nullable() })),
});

/**
 * Throws NotAnswered for a tag or compartment that the viewer knows nothing of: nothing that it sees can have it, so
 * an audit of that would pass whatever there is. A slip in a name is one, and so is a viewer without the clearance.
 */
export async function assertKnown(
  { tags = [], compartments = [] }: Pick<AuditFilter, 'tags' | 'compartments'>,
  ask: Ask,
): Promise<void> {
  if (tags.length === 0 && compartments.length === 0) return;
  const known = (await ask(TAGS_DOCUMENT, {}, Answer)).tags;
  const strange = [
    ...tags.filter((tag) => !known.some(({ name }) => name === tag)).map((tag) => `the tag ${tag}`),
    ...compartments
      .filter((one) => !known.some(({ compartment }) => compartment === one))
      .map((one) => `the compartment ${one}`),
  ];
  if (strange.length > 0)
    throw new NotAnswered(`this viewer knows nothing of ${strange.join(', ')}: check the names and its clearance`);
}
