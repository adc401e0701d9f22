import { useId, useState, type JSX, type KeyboardEvent } from 'react';
import { useQuery } from 'urql';
import { AssetChoicesDocument, type GraphAssetFragment } from '../../generated/documents.ts';
import { kindOf } from '../model/names.ts';
import styles from './asset-picker.module.css';

interface Props {
  readonly label: string;
  /** What is chosen now. */
  readonly chosen: GraphAssetFragment | null;
  readonly choose: (asset: GraphAssetFragment) => void;
}

/** A box to find an asset by its name. */
export function AssetPicker({ label, chosen, choose }: Props): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const text = typed?.trim() ?? '';
  const [{ data, fetching }] = useQuery({
    query: AssetChoicesDocument,
    variables: { query: text },
    pause: text === '',
  });
  const found = text === '' ? [] : (data?.search.nodes.filter((node) => 'namespace' in node) ?? []);
  const take = (asset: GraphAssetFragment | undefined): void => {
    if (asset === undefined) return;
    choose(asset);
    setTyped(null);
    setActive(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    }
    if (event.key === 'Escape') setTyped(null);
    if (event.key === 'Enter') {
      event.preventDefault();
      take(found[active]);
    }
  };
  const open = text !== '';
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Name of an asset"
        value={typed ?? chosen?.name ?? ''}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
        }}
        onFocus={({ target }) => {
          target.select();
        }}
        onBlur={() => {
          setTyped(null);
        }}
        onKeyDown={onKey}
      />
      <ul
        id={`${id}-found`}
        role="listbox"
        aria-label={`${label}: what fits`}
        className={styles.found}
        hidden={!open || found.length === 0}
      >
        {found.map((asset, index) => (
          <li
            key={asset.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // Before the box loses the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              take(asset);
            }}
          >
            {asset.name}
            <span className={styles.about}>
              {kindOf(asset)} · {asset.namespace}
            </span>
          </li>
        ))}
      </ul>
      <p className="visually-hidden" role="status">
        {open && !fetching ? `${found.length} found` : ''}
      </p>
      {open && !fetching && data !== undefined && found.length === 0 ? (
        <p className={styles.nothing}>Nothing that you may see has this name.</p>
      ) : null}
    </div>
  );
}
