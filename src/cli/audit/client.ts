import { z } from 'zod';
import { NotAnswered, type Ask } from '../../governance/audits/ask.ts';

/** Sends the body of a GraphQL request, and gives what came back. Throws NotAnswered when nothing did. */
export type Send = (body: { readonly query: string; readonly variables: object }) => Promise<{
  readonly status: number;
  readonly body: string;
}>;

const Body = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks over what sends. An answer with an error, or of another shape, is none. */
export const askOver =
  (send: Send): Ask =>
  async (document, variables, shape) => {
    const { status, body } = await send({ query: document, variables });
    const parsed = Body.safeParse(jsonIn(body));
    if (!parsed.success) throw new NotAnswered(`status ${status}, and no GraphQL answer`);
    const [error] = parsed.data.errors ?? [];
    if (error !== undefined) throw new NotAnswered(error.message);
    const data = shape.safeParse(parsed.data.data);
    if (data.success) return data.data;
    const [issue] = data.error.issues;
    throw new NotAnswered(`the answer has another shape: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  };

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
