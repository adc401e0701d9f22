import type { JSX } from 'react';
import { Link } from 'wouter';
import { Page } from '../ui/page.tsx';
import styles from './governance.module.css';

const PARTS = [
  ['flows', 'Sensitive flows', 'Where classified data goes, what masks it on the way, and where it is exposed.'],
  [
    'exposure',
    'Unclassified exposure',
    'Columns that receive classified data and are not tagged: tag them, or say that it is not so.',
  ],
  ['impact', 'Impact', 'What depends on a table or column, whose it is, and a message for those to tell.'],
  ['root-cause', 'Root cause', 'Why something is broken: what happened to it and upstream of it, the likeliest first.'],
  ['health', 'Lineage health', 'What comes from nowhere, leads nowhere, was not seen for long, or has nobody to ask.'],
  ['reports', 'Evidence reports', 'Data subjects, risk figures, processing records, access reviews and model cards.'],
] as const;

/** The questions that governance asks. */
export function GovernancePage(): JSX.Element {
  return (
    <Page title="Governance" about="Each answer holds what you may see, and says what it leaves out.">
      <ul className={styles.parts}>
        {PARTS.map(([path, name, about]) => (
          <li key={path} className={styles.part}>
            <h2>
              <Link href={`/governance/${path}`}>{name}</Link>
            </h2>
            <p>{about}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
