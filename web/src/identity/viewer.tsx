import { createContext, useContext, type JSX, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { ViewerDocument, type ViewerQuery } from '../generated/documents.ts';

/** Who asks, as the server sees it. */
export type Viewer = ViewerQuery['viewer'];

const ViewerContext = createContext<Viewer | null>(null);

/** Null until the server has said it. */
export const useViewer = (): Viewer | null => useContext(ViewerContext);

/** Whether the viewer may do something beside reading. */
export const useMay = (permission: Viewer['permissions'][number]): boolean =>
  useViewer()?.permissions.includes(permission) ?? false;

export function ViewerProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  const [{ data }] = useQuery({ query: ViewerDocument });
  return <ViewerContext value={data?.viewer ?? null}>{children}</ViewerContext>;
}
