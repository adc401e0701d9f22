import type { JSX } from 'react';
import { useChange } from '../curation/use-change.ts';
import {
  AssignTagDocument,
  RemoveTagDocument,
  WithdrawTagDocument,
  type FieldNameFragment,
} from '../generated/documents.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/problem.tsx';
import styles from './governance.module.css';

interface Props {
  readonly field: FieldNameFragment;
  /** The tag that it lacks. */
  readonly tag: string;
}

/** Tags a column with what it receives, or says that it does not hold there. Either can be taken back. */
export function ClassifyButtons({ field, tag }: Props): JSX.Element {
  const { busy, error, doing, change } = useChange();
  const variables = { input: { id: field.id, tag } };
  const of = `${field.path} in ${field.asset.name}`;
  const settle = (does: typeof AssignTagDocument | typeof RemoveTagDocument, told: string): void => {
    void change({ does: doing(does, variables), told, undo: doing(WithdrawTagDocument, variables) });
  };
  return (
    <>
      <div className={styles.settle}>
        <Button
          disabled={busy}
          aria-label={`Tag it: ${of}, ${tag}`}
          onClick={() => settle(AssignTagDocument, `Put the tag ${tag} on ${of}`)}
        >
          Tag it
        </Button>
        <Button
          disabled={busy}
          aria-label={`Not so here: ${of}, ${tag}`}
          title="It holds nothing of the kind: the tag neither holds here nor goes on from here"
          onClick={() => settle(RemoveTagDocument, `Said that ${tag} does not hold of ${of}`)}
        >
          Not so here
        </Button>
      </div>
      {error === undefined ? null : <Problem error={error} />}
    </>
  );
}
