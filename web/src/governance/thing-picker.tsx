import { useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { SearchDocument, type SearchType } from '../generated/documents.ts';
import { Empty } from '../ui/empty.tsx';
import { KindIcon } from '../ui/kind-icon.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './governance.module.css';

interface Props {
  readonly title: string;
  readonly types: readonly SearchType[];
  readonly choose: (id: string) => void;
}

/** Finds an asset or column by words, and chooses it. */
export function ThingPicker({ title, types, choose }: Props): JSX.Element {
  const [words, setWords] = useState('');
  const [{ data }] = useQuery({
    query: SearchDocument,
    variables: {
      query: words.trim(),
      types: words.trim() === '' ? types.filter((type) => type !== 'FIELD') : types,
      filter: null,
      first: 12,
      after: null,
    },
  });
  const found = data?.search.edges ?? [];
  return (
    <Panel title={title}>
      <div className={styles.tools}>
        <label>
          Name
          <input
            type="search"
            value={words}
            autoComplete="off"
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        </label>
      </div>
      {data !== undefined && found.length === 0 ? <Empty>Nothing found that you may see.</Empty> : null}
      <ul className={styles.results}>
        {found.map(({ node }) =>
          node.__typename === 'Job' || node.__typename === 'Term' ? null : (
            <li key={node.id}>
              <button type="button" className={styles.choice} onClick={() => choose(node.id)}>
                <KindIcon kind={node.__typename === 'Field' ? 'FIELD' : node.kind} />
                <span>
                  {node.__typename === 'Field' ? node.path : node.name}
                  <span className={styles.small}>{node.__typename === 'Field' ? node.asset.name : node.namespace}</span>
                </span>
              </button>
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}
