import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { WhatIsDocument } from '../../generated/documents.ts';
import { PLAIN_VIEW, writeView } from '../model/view.ts';

/** The address of a column's lineage is that of its asset, with the column open and lit. */
export function useColumnAddress(id: string, root: string | null): void {
  const [, navigate] = useLocation();
  const [{ data }] = useQuery({ query: WhatIsDocument, variables: { id }, pause: root === null || root === id });
  const isColumn = data?.node?.__typename === 'Field';
  useEffect(() => {
    if (!isColumn || root === null || root === id) return;
    const query = writeView({ ...PLAIN_VIEW, open: [root], column: id, zoom: root });
    navigate(`/lineage/${root}?${query}`, { replace: true });
  }, [isColumn, id, root, navigate]);
}
