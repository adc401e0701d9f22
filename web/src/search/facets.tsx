import { useState, type JSX } from 'react';
import { useQuery } from 'urql';
import { OwnerNamesDocument, type SearchFacetsQuery } from '../generated/documents.ts';
import { useViewer } from '../identity/viewer.tsx';
import { Button } from '../ui/button.tsx';
import { kindName } from '../ui/kind-icon.tsx';
import styles from './facets.module.css';
import { SEARCH_TYPES, type Facet, type SearchState } from './search-state.ts';

interface Props {
  readonly state: SearchState;
  readonly choose: (facet: Facet, value: string, on: boolean) => void;
  /** Null until the server has counted. */
  readonly counts: SearchFacetsQuery | null;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number | null;
}

/** What the results can be narrowed by, with how many of them there are. */
export function Facets({ state, choose, counts }: Props): JSX.Element {
  const levels = useViewer()?.levels ?? [];
  const [{ data }] = useQuery({ query: OwnerNamesDocument, variables: { query: null } });
  const counted = (facet: 'platform' | 'namespace' | 'tag', chosen: readonly string[]): readonly Choice[] => {
    const values = counts?.search.facets.find(({ name }) => name === facet)?.values ?? [];
    const missing = chosen.filter((value) => !values.some((one) => one.value === value));
    return [...values, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
      value,
      name: value,
      count,
    }));
  };
  const kinds = counts?.kinds.facets.find(({ name }) => name === 'kind')?.values ?? [];
  const groups: readonly (readonly [Facet, string, readonly Choice[]])[] = [
    [
      'types',
      'Kind',
      SEARCH_TYPES.map((type) => ({
        value: type,
        name: kindName(type),
        count: counts === null ? null : (kinds.find(({ value }) => value === type)?.count ?? 0),
      })).filter(({ value, count }) => count !== 0 || state.types.some((type) => type === value)),
    ],
    ['platforms', 'Platform', counted('platform', state.platforms)],
    ['levels', 'Level', levels.map((level) => ({ value: level, name: level, count: null }))],
    ['tags', 'Tag', counted('tag', state.tags)],
    ['owners', 'Owner', (data?.owners.nodes ?? []).map(({ id, name }) => ({ value: id, name, count: null }))],
    ['namespaces', 'Namespace', counted('namespace', state.namespaces)],
  ];
  return (
    <aside className={styles.facets} aria-label="Narrow the results">
      {groups.map(([facet, name, choices]) =>
        choices.length === 0 ? null : (
          <Group
            key={facet}
            name={name}
            choices={choices}
            chosen={state[facet]}
            choose={(value, on) => choose(facet, value, on)}
          />
        ),
      )}
    </aside>
  );
}

const FEW = 6;

interface GroupProps {
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly choose: (value: string, on: boolean) => void;
}

function Group({ name, choices, chosen, choose }: GroupProps): JSX.Element {
  const [all, setAll] = useState(false);
  const shown = all ? choices : choices.filter(({ value }, index) => index < FEW || chosen.includes(value));
  return (
    <fieldset className={styles.group}>
      <legend>{name}</legend>
      {shown.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) => {
              choose(choice.value, event.target.checked);
            }}
          />
          <span className={styles.name} title={choice.name}>
            {choice.name}
          </span>
          {choice.count === null ? null : <span className={styles.count}>{choice.count.toLocaleString('en')}</span>}
        </label>
      ))}
      {choices.length > FEW ? (
        <Button
          look="quiet"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? 'Fewer' : `All ${choices.length}`}
        </Button>
      ) : null}
    </fieldset>
  );
}
