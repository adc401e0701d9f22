import type { JSX } from 'react';
import { useClient } from 'urql';
import { CurrentDefinitionDocument, DefineTermDocument } from '../generated/documents.ts';
import { EditableText } from './editable-text.tsx';
import { useChange } from './use-change.ts';

interface Props {
  readonly term: { readonly id: string; readonly name: string; readonly definition: string | null };
}

/** What a term means; in place, those who may change it. */
export function Definition({ term: { id, name, definition } }: Props): JSX.Element {
  const client = useClient();
  const { doing } = useChange();
  const current = async (): Promise<string | null | undefined> => {
    const { data, error } = await client
      .query(CurrentDefinitionDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error !== undefined) return undefined;
    return data?.node?.__typename === 'Term' ? data.node.definition : null;
  };
  return (
    <EditableText
      draftKey={`definition.${id}`}
      text={definition}
      what="definition"
      of={name}
      empty="Nobody has said what it means."
      begin="Define"
      current={current}
      write={(text) => doing(DefineTermDocument, { input: { name, definition: text } })}
      told={`Defined ${name}`}
    />
  );
}
