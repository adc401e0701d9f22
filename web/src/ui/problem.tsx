import type { CombinedError } from '@urql/core';
import type { JSX } from 'react';
import { Notice } from './notice.tsx';

interface Props {
  readonly error: CombinedError;
  /** Tries again. */
  readonly retry?: () => void;
}

/** Why there is no answer, and what to do. */
export function Problem({ error, retry }: Props): JSX.Element {
  return (
    <Notice kind="bad" title={inWords(error)}>
      {detailOf(error) === null ? null : <p>{detailOf(error)}</p>}
      {retry === undefined ? null : (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </Notice>
  );
}

/** What went wrong, in a sentence. */
function inWords(error: CombinedError): string {
  if (error.networkError) return 'The server can’t be reached. What you typed is still here.';
  const [first] = error.graphQLErrors;
  const code = first?.extensions.code;
  if (code === 'FORBIDDEN') return 'Your roles do not allow this.';
  if (code === 'NOT_FOUND') return 'It is not there any more, or you may not see it.';
  if (code === 'UNAUTHENTICATED') return 'The server does not take this token.';
  return sentence(first?.message ?? 'The server gave no answer');
}

function detailOf(error: CombinedError): string | null {
  if (error.networkError) return null;
  const [first] = error.graphQLErrors;
  const request = first?.extensions.requestId;
  const code = first?.extensions.code;
  return code === 'INTERNAL' && typeof request === 'string'
    ? `The server’s log has it under request ${request}.`
    : null;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
