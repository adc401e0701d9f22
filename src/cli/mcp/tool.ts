import { z } from 'zod';
import { NotAnswered } from '../../governance/audits/ask.ts';
import type { Ask } from '../ask/ask.ts';

/** A question that a model may ask, with one GraphQL query behind it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  /** A query that cannot be sent without variables: see `toolsOf`. */
  readonly document: string;
  /** Asks, and gives what the model is told. Rejects with NotAnswered. */
  readonly run: (given: unknown, ask: Ask, signal?: AbortSignal) => Promise<object>;
}

interface ToolMaker<Input extends z.ZodRawShape, Data extends z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly document: string;
  readonly variables: (given: z.output<z.ZodObject<Input>>) => object;
  readonly data: Data;
  /** Null when there is nothing for this viewer; `nothing` says so. */
  readonly answer: (data: z.output<Data>) => object | null;
  readonly nothing?: string;
}

export function tool<Input extends z.ZodRawShape, Data extends z.ZodType>(made: ToolMaker<Input, Data>): Tool {
  const { name, title, description, input, document, nothing = 'there is no such thing that you may see' } = made;
  const Given = z.object(input);
  return {
    name,
    title,
    description,
    input,
    document,
    run: async (given, ask, signal) => {
      const data = made.data.parse(await ask(document, made.variables(Given.parse(given)), signal));
      const answer = made.answer(data);
      if (answer === null) throw new NotAnswered(nothing);
      return answer;
    },
  };
}

/**
 * Those of the tools whose queries the server has. Each is sent without its variables: a server that knows the query
 * misses them, and one that does not says that the query does not fit its schema. Nothing is read. Rejects with
 * NotAnswered when the server cannot be asked.
 */
export async function toolsOf(tools: readonly Tool[], ask: Ask): Promise<readonly Tool[]> {
  const known = await Promise.all(
    tools.map(async ({ document }) => {
      try {
        await ask(document, {});
        return true;
      } catch (error) {
        if (!(error instanceof NotAnswered)) throw error;
        if (error.code === 'BAD_USER_INPUT') return true;
        if (error.code === 'GRAPHQL_VALIDATION_FAILED') return false;
        throw error;
      }
    }),
  );
  return tools.filter((_, i) => known[i]);
}

/** Characters of the longest text of one attribute, and items of the longest list; what is beyond is counted. */
const LONGEST = { text: 600, list: 500 };
/** Characters of the longest answer. */
const LARGEST = 150_000;

/** The answer as text: without what is empty, and with what is too long cut where it says so. Throws NotAnswered. */
export function textOf(answer: object): string {
  const text = JSON.stringify(tidied(answer), null, 1);
  if (text.length > LARGEST)
    throw new NotAnswered(
      `the answer has ${text.length} characters, more than ${LARGEST}: ask for less (depth, maxNodes, first)`,
    );
  return text;
}

function tidied(value: unknown): unknown {
  if (typeof value === 'string' && value.length > LONGEST.text)
    return `${value.slice(0, LONGEST.text)}… (${value.length - LONGEST.text} more characters)`;
  if (Array.isArray(value)) {
    const items = value.slice(0, LONGEST.list).map(tidied);
    return value.length > items.length ? [...items, `… ${value.length - items.length} more are left out`] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const shown = Object.entries(value).filter(([, item]) => item !== null && item !== undefined && !isEmpty(item));
  return Object.fromEntries(shown.map(([name, item]) => [name, tidied(item)]));
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
