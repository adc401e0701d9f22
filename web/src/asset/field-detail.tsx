import type { JSX } from 'react';
import { Link } from 'wouter';
import { SensitivityBadge } from '../catalog/sensitivity-badge.tsx';
import { Description } from '../curation/description.tsx';
import { Tags } from '../curation/tags.tsx';
import { Terms } from '../curation/terms.tsx';
import type { FieldRowFragment } from '../generated/documents.ts';
import { useViewer } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { Redacted } from '../ui/redacted.tsx';
import styles from './fields.module.css';
import { Json } from '../ui/json.tsx';

/** One column: what it is, how it is classified, what its values are like. */
export function FieldDetail({
  field,
  close,
}: {
  readonly field: FieldRowFragment;
  readonly close: () => void;
}): JSX.Element {
  const statistics = useViewer()?.aspects.includes('STATISTICS') ?? true;
  return (
    <div className={styles.detail}>
      <Panel
        title={field.path}
        end={
          <Button look="quiet" aria-label="Close the column" onClick={close}>
            ×
          </Button>
        }
      >
        <Facts
          facts={[
            ['Type', field.type === null ? null : <code key="type">{field.type}</code>],
            ['Nullable', field.nullable === null ? null : field.nullable ? 'yes' : 'no'],
            ['Sensitivity', <SensitivityBadge key="level" sensitivity={field.sensitivity} />],
            [
              'Lineage',
              <Link key="lineage" href={`/lineage/${field.id}`}>
                of this column
              </Link>,
            ],
          ]}
        />
        <h3>Description</h3>
        <Description id={field.id} description={field.description} of={field.path} />
        <h3>Tags</h3>
        <Tags id={field.id} tags={field.tags} of={field.path} />
        <h3>Glossary terms</h3>
        <Terms id={field.id} terms={field.terms} of={field.path} />
        {statistics ? null : <Redacted aspect="STATISTICS" what="Measures of its values are" />}
        {field.metrics === null ? null : (
          <>
            <h3>Measures</h3>
            <Json value={field.metrics} />
          </>
        )}
      </Panel>
    </div>
  );
}
