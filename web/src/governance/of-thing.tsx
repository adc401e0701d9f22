import type { JSX, ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useSearchParams } from 'wouter';
import { AssetLink } from '../catalog/links.tsx';
import { ThingNameDocument, type SearchType } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Missing } from '../ui/missing.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './governance.module.css';
import { ThingPicker } from './thing-picker.tsx';

const ASSETS_AND_FIELDS: readonly SearchType[] = ['DATASET', 'MODEL', 'DASHBOARD', 'FIELD'];

interface Props {
  readonly title: string;
  readonly types?: readonly SearchType[];
  readonly children: (thing: { readonly id: string; readonly name: string }) => ReactNode;
}

/** Asks for the asset or column that a page is about, as the address names it; `children` show the rest. */
export function OfThing({ title, types = ASSETS_AND_FIELDS, children }: Props): JSX.Element {
  const [params, setParams] = useSearchParams();
  const id = params.get('of');
  const set = (of: string | null): void => {
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (of === null) after.delete('of');
      else after.set('of', of);
      return after;
    });
  };
  const [{ data, fetching, error }] = useQuery({
    query: ThingNameDocument,
    variables: { id: id ?? '' },
    pause: id === null,
  });
  if (id === null) return <ThingPicker title={title} types={types} choose={set} />;
  if (error !== undefined) return <Problem error={error} />;
  if (fetching || data === undefined) return <Loading what="it" />;
  const thing = data.node;
  if (thing === null || !(thing.__typename === 'Field' || 'namespace' in thing)) return <Missing what="asset" />;
  return (
    <>
      <div className={styles.tools}>
        {thing.__typename === 'Field' ? (
          <Link href={`/asset/${thing.asset.id}?tab=fields&field=${encodeURIComponent(thing.path)}`}>
            {thing.asset.name} · <code>{thing.path}</code>
          </Link>
        ) : (
          <AssetLink asset={thing} />
        )}
        <Button onClick={() => set(null)}>Choose another</Button>
      </div>
      {children({
        id: thing.id,
        name: thing.__typename === 'Field' ? `${thing.asset.name}.${thing.path}` : thing.name,
      })}
    </>
  );
}
