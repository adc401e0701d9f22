import type { JSX } from 'react';
import { useClient } from 'urql';
import { CurrentDescriptionDocument, DescribeDocument } from '../generated/documents.ts';
import { EditableText } from './editable-text.tsx';
import { useChange } from './use-change.ts';

interface Props {
  readonly id: string;
  readonly description: string | null;
  /** What is described, in words. */
  readonly of: string;
}

/** What something is, in words; in place, those who may change it. */
export function Description({ id, description, of }: Props): JSX.Element {
  const client = useClient();
  const { doing } = useChange();
  const current = async (): Promise<string | null | undefined> => {
    const { data, error } = await client
      .query(CurrentDescriptionDocument, { id }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error !== undefined) return undefined;
    return data?.node != null && 'description' in data.node ? data.node.description : null;
  };
  return (
    <EditableText
      draftKey={`description.${id}`}
      text={description}
      what="description"
      of={of}
      empty="Nobody has said what it is."
      begin="Describe"
      current={current}
      write={(text) => doing(DescribeDocument, { input: { id, description: text } })}
      told={`Described ${of}`}
    />
  );
}
