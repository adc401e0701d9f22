import { nameOf, type Statement } from '../../ingest/curation/statements.ts';
import { declared, saysOf } from './known.ts';
import type { Step } from './plan.ts';

/** A step as a line: `+` for what is added, `~` for what is changed, `-` for what is taken away. */
export function differenceOf({ statement, before }: Step): string {
  const { what, value } = told(statement);
  if (statement.kind === 'REMOVE_TAG' || statement.kind === 'REMOVE_OWNER') return `- ${what}`;
  if (before === null) return `+ ${what}${value === null ? '' : `: ${quoted(value)}`}`;
  return `~ ${what}: ${quoted(before)} -> ${quoted(value ?? '')}`;
}

function told(statement: Statement): { readonly what: string; readonly value: string | null } {
  switch (statement.kind) {
    case 'DEFINE_TERM':
      return { what: `term "${statement.name}"`, value: statement.definition };
    case 'DESCRIBE':
      return { what: `description of ${nameOf(statement.subject)}`, value: statement.description };
    case 'TAG':
    case 'REMOVE_TAG':
      return { what: `tag "${statement.tag}" on ${nameOf(statement.subject)}`, value: null };
    case 'OWNER':
    case 'REMOVE_OWNER': {
      const { owner, role, subject } = statement;
      return {
        what: `${owner.type === 'TEAM' ? 'team ' : ''}"${owner.name}" as ${role} of ${nameOf(subject)}`,
        value: owner.email ?? null,
      };
    }
    case 'TERM':
      return { what: `term "${statement.term}" on ${nameOf(statement.subject)}`, value: null };
    case 'NOTE':
      return { what: `note on ${nameOf(statement.subject)}`, value: statement.text };
    case 'DECLARE': {
      const plain = statement.transformation === null && statement.note === null;
      return { what: `edge ${endsOf(statement)}`, value: plain ? null : saysOf(declared(statement)) };
    }
    case 'REJECT':
      return { what: `rejection of the edge ${endsOf(statement)}`, value: statement.reason };
  }
}

const endsOf = ({ from, to }: Extract<Statement, { kind: 'DECLARE' | 'REJECT' }>): string =>
  `from ${nameOf(from)} to ${nameOf(to)}`;

const LONGEST = 120;

/** In quotes and on one line; of a long text its beginning. */
const quoted = (text: string): string =>
  JSON.stringify(text.length > LONGEST ? `${Array.from(text).slice(0, LONGEST).join('')}…` : text);
