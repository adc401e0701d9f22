import type { CombinedError } from '@urql/core';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { AssetFieldsDocument, type FieldRowFragment } from '../generated/documents.ts';

interface Fields {
  readonly fields: readonly FieldRowFragment[];
  readonly complete: boolean;
  readonly error: CombinedError | undefined;
}
const NONE: Fields = { fields: [], complete: false, error: undefined };

/** All fields of an asset, page by page: the first ones show while the rest comes. Changes in the cache show, too. */
export function useAllFields(id: string): Fields {
  const client = useClient();
  const [read, setRead] = useState<Fields>(NONE);
  useEffect(() => {
    const pages: FieldRowFragment[][] = [];
    const open: { unsubscribe: () => void }[] = [];
    const readPage = (index: number, after: string | null): void => {
      let followed = false;
      open.push(
        client.query(AssetFieldsDocument, { id, after }).subscribe(({ data, error }) => {
          const page = data?.node != null && 'fields' in data.node ? data.node.fields : null;
          if (page === null) {
            setRead({ fields: pages.flat(), complete: error === undefined, error });
            return;
          }
          pages[index] = [...page.nodes];
          const { hasNextPage, endCursor } = page.pageInfo;
          setRead({ fields: pages.flat(), complete: !hasNextPage, error: undefined });
          if (hasNextPage && !followed) {
            followed = true;
            readPage(index + 1, endCursor);
          }
        }),
      );
    };
    readPage(0, null);
    return () => {
      for (const one of open) one.unsubscribe();
    };
  }, [client, id]);
  return read;
}
