import { useMemo, type JSX } from 'react';
import { useQuery } from 'urql';
import { AssetNamesDocument, type GraphAssetFragment } from '../../generated/documents.ts';
import { Button } from '../../ui/button.tsx';
import { AssetPicker } from './asset-picker.tsx';
import styles from './paths-page.module.css';

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

interface Props extends Ends {
  readonly change: (ends: Ends) => void;
}

/** Two boxes: where the data comes from, and where it arrives. */
export function PathEnds({ from, to, change }: Props): JSX.Element {
  const ids = useMemo(() => [from, to].filter((id) => id !== null), [from, to]);
  const [{ data }] = useQuery({ query: AssetNamesDocument, variables: { ids }, pause: ids.length === 0 });
  const named = (id: string | null): GraphAssetFragment | null =>
    data?.nodes.flatMap((node) => (node !== null && 'namespace' in node && node.id === id ? [node] : []))[0] ?? null;
  return (
    <div className={styles.ends}>
      <AssetPicker
        label="From"
        chosen={named(from)}
        choose={({ id }) => {
          change({ from: id, to });
        }}
      />
      <Button
        aria-label="Swap the ends"
        title="Swap the ends"
        disabled={from === null && to === null}
        onClick={() => {
          change({ from: to, to: from });
        }}
      >
        ⇄
      </Button>
      <AssetPicker
        label="To"
        chosen={named(to)}
        choose={({ id }) => {
          change({ from, to: id });
        }}
      />
    </div>
  );
}
