import { useId, useState, type JSX, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './curation.module.css';

interface Props {
  /** What is added, such as `tag`. */
  readonly what: string;
  readonly suggestions: readonly string[];
  readonly busy: boolean;
  /** Further inputs. */
  readonly children?: ReactNode;
  /** Whether it was added: else what was typed stays. */
  readonly add: (name: string) => Promise<boolean>;
}

/** A box to add one more by name, with the known names as suggestions. */
export function AddOne({ what, suggestions, busy, children, add }: Props): JSX.Element {
  const list = useId();
  const [name, setName] = useState('');
  const submit = async (): Promise<void> => {
    if (name.trim() !== '' && (await add(name.trim()))) setName('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <input
        aria-label={`Name of the ${what} to add`}
        placeholder={`Add ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`}
        list={list}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <datalist id={list}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {children}
      <Button type="submit" disabled={busy || name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}

/** A button that takes one away. */
export function RemoveOne({ label, remove }: { readonly label: string; readonly remove: () => void }): JSX.Element {
  return (
    <Button look="quiet" className={styles.remove} aria-label={label} title={label} onClick={remove}>
      ×
    </Button>
  );
}
