import type { JSX, ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import type { PathFragment } from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import styles from './governance.module.css';
import { Path } from './path.tsx';

interface Props {
  /** Names the row in the address, where it is open. */
  readonly name: string;
  /** The cells before the button that opens the way, and those after it. */
  readonly before: ReactNode;
  readonly after?: ReactNode;
  readonly columns: number;
  /** From where to where, in words. */
  readonly fromTo: string;
  readonly path: PathFragment;
  readonly breakers?: readonly { readonly from: string; readonly to: string }[];
}

/** A row of a table that opens the way that the data takes. */
export function WayRow({ name, before, after, columns, fromTo, path, breakers = [] }: Props): JSX.Element {
  const [params, setParams] = useSearchParams();
  const open = params.get('way') === name;
  const steps = `${path.hops} ${path.hops === 1 ? 'step' : 'steps'}`;
  const toggle = (): void => {
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (open) next.delete('way');
      else next.set('way', name);
      return next;
    });
  };
  return (
    <>
      <tr>
        {before}
        <td>
          <Button aria-expanded={open} aria-label={`${steps} ${fromTo}`} onClick={toggle}>
            {steps}
          </Button>
        </td>
        {after}
      </tr>
      {open ? (
        <tr className={styles.opened}>
          <td colSpan={columns}>
            <Path path={path} breakers={breakers} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
