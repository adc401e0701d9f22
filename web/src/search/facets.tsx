import { useState, type JSX } from 'react';
import type { SearchFacetsQuery } from '../generated/documents.ts';
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
  const groups: readonly (readonly [Facet, string, readonly Choice[]])[] = [
    ['types', 'Kind', kindChoices(state, counts)],
    ['platforms', 'Platform', choicesOf('platforms', state, counts)],
    [
      'levels',
      'Level',
      choicesOf('levels', state, counts).sort((a, b) => levels.indexOf(a.value) - levels.indexOf(b.value)),
    ],
    ['tags', 'Tag', choicesOf('tags', state, counts)],
    ['owners', 'Owner', choicesOf('owners', state, counts)],
    ['namespaces', 'Namespace', choicesOf('namespaces', state, counts)],
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

type Counted = Exclude<Facet, 'types'>;

/** What is counted of a facet, and what is chosen in it and counted no more. */
function choicesOf(facet: Counted, state: SearchState, counts: SearchFacetsQuery | null): Choice[] {
  const values = counts === null ? [] : ((counts[facet] ?? counts.search).facets.find(isOf(facet))?.values ?? []);
  const missing = state[facet].filter((value) => !values.some((one) => one.value === value));
  const nameOf = (id: string): string =>
    counts?.chosen.find((owner) => owner !== null && 'name' in owner && owner.id === id)?.name ?? 'nobody you may see';
  return [
    ...values.map(({ value, count, owner }) => ({ value, name: owner?.name ?? value, count })),
    ...missing.map((value) => ({
      value,
      name: facet === 'owners' ? nameOf(value) : value,
      count: counts === null ? null : 0,
    })),
  ];
}

const isOf =
  (facet: Counted) =>
  ({ name }: { readonly name: string }): boolean =>
    `${name}s` === facet;

function kindChoices(state: SearchState, counts: SearchFacetsQuery | null): readonly Choice[] {
  const kinds = counts?.kinds.facets[0]?.values ?? [];
  return SEARCH_TYPES.map((type) => ({
    value: type,
    name: kindName(type),
    count: counts === null ? null : (kinds.find(({ value }) => value === type)?.count ?? 0),
  })).filter(({ value, count }) => count !== 0 || state.types.some((type) => type === value));
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
