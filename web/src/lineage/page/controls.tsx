import { useId, useState, type JSX, type ReactNode, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.tsx';
import type { ChangeView } from '../model/use-view.ts';
import { DEEPEST, DIRECTIONS, ORIGINS, RULE, type View } from '../model/view.ts';
import styles from './controls.module.css';

interface Props {
  readonly view: View;
  readonly change: ChangeView;
}

const DIRECTION_NAMES = { BOTH: 'Both ways', UPSTREAM: 'Upstream', DOWNSTREAM: 'Downstream' } as const;

/** What to follow, how far, and what to leave out. */
export function Controls({ view, change, children }: Props & { readonly children?: ReactNode }): JSX.Element {
  return (
    <div className={styles.controls} role="group" aria-label="What to show">
      <Labelled label="Direction">
        {(id) => (
          <select
            id={id}
            value={view.direction}
            onChange={({ target }) => {
              const direction = DIRECTIONS.find((one) => one === target.value);
              if (direction !== undefined) change({ direction });
            }}
          >
            {DIRECTIONS.map((direction) => (
              <option key={direction} value={direction}>
                {DIRECTION_NAMES[direction]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Depth key={view.depth} view={view} change={change} />
      <Origins view={view} change={change} />
      <Confidence key={view.confidence} view={view} change={change} />
      <Check
        label="Indirect"
        title="Follow edges that only filter, join or sort"
        checked={view.indirect}
        set={(indirect) => change({ indirect })}
      />
      <Check
        label="Stale"
        title="Follow edges that were not seen for long"
        checked={view.stale}
        set={(stale) => change({ stale })}
      />
      <Collapse view={view} change={change} />
      <span className={styles.end}>
        {children}
        <Button aria-pressed={view.asTable} onClick={() => change({ asTable: !view.asTable })}>
          {view.asTable ? 'As a picture' : 'As a table'}
        </Button>
      </span>
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps): JSX.Element {
  const id = useId();
  return (
    <span className={styles.control}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}

interface CheckProps {
  readonly label: string;
  readonly title: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}

function Check({ label, title, checked, set }: CheckProps): JSX.Element {
  return (
    <label className={styles.check} title={title}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => {
          set(target.checked);
        }}
      />
      {label}
    </label>
  );
}

function Depth({ view, change }: Props): JSX.Element {
  return (
    <Labelled label="Hops">
      {(id) => (
        <input
          id={id}
          type="number"
          min={0}
          max={DEEPEST}
          defaultValue={view.depth}
          className={styles.number}
          onChange={({ target }) => {
            const depth = target.valueAsNumber;
            if (Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST) change({ depth });
          }}
        />
      )}
    </Labelled>
  );
}

function Confidence({ view, change }: Props): JSX.Element {
  const [percent, setPercent] = useState(Math.round(view.confidence * 100));
  const commit = (): void => {
    change({ confidence: percent / 100 });
  };
  return (
    <Labelled label="Confidence">
      {(id) => (
        <span className={styles.range}>
          <input
            id={id}
            type="range"
            min={0}
            max={100}
            step={5}
            value={percent}
            onChange={({ target }) => {
              setPercent(target.valueAsNumber);
            }}
            onPointerUp={commit}
            onKeyUp={commit}
          />
          <output htmlFor={id}>{percent === 0 ? 'any' : `≥ ${percent} %`}</output>
        </span>
      )}
    </Labelled>
  );
}

function Origins({ view, change }: Props): JSX.Element {
  const words = view.origins.length === 0 ? 'all' : String(view.origins.length);
  return (
    <details className={styles.menu}>
      <summary>Origin: {words}</summary>
      <fieldset>
        <legend>Follow edges told by</legend>
        {ORIGINS.map((origin) => (
          <Check
            key={origin}
            label={origin}
            title={`Follow edges told by ${origin}`}
            checked={view.origins.length === 0 || view.origins.includes(origin)}
            set={(checked) => {
              const now = view.origins.length === 0 ? ORIGINS : view.origins;
              const next = ORIGINS.filter((one) => (one === origin ? checked : now.includes(one)));
              change({ origins: next.length === ORIGINS.length ? [] : next });
            }}
          />
        ))}
      </fieldset>
    </details>
  );
}

function Collapse({ view, change }: Props): JSX.Element {
  const [about, setAbout] = useState('name');
  const [value, setValue] = useState('');
  const id = useId();
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const rule = `${about}:${value.trim()}`;
    if (!RULE.test(rule) || view.collapse.includes(rule)) return;
    change({ collapse: [...view.collapse, rule] });
    setValue('');
  };
  return (
    <details className={styles.menu}>
      <summary>Collapse: {view.collapse.length === 0 ? 'nothing' : view.collapse.length}</summary>
      <form onSubmit={add}>
        <p className={styles.about}>Leave assets out as noise, and join their neighbours.</p>
        <div className={styles.row}>
          <select
            aria-label="What the rule is about"
            value={about}
            onChange={({ target }) => {
              setAbout(target.value);
            }}
          >
            <option value="name">Name like</option>
            <option value="tag">Tagged</option>
            <option value="type">Of type</option>
            <option value="kind">Of kind</option>
          </select>
          <input
            id={id}
            aria-label="What fits"
            value={value}
            placeholder={PLACEHOLDERS[about] ?? ''}
            onChange={({ target }) => {
              setValue(target.value);
            }}
          />
          <Button type="submit">Add</Button>
        </div>
        <ul>
          {view.collapse.map((rule) => (
            <li key={rule} className={styles.row}>
              <code>{rule}</code>
              <Button
                look="quiet"
                aria-label={`Drop the rule ${rule}`}
                onClick={() => change({ collapse: view.collapse.filter((one) => one !== rule) })}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </details>
  );
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  name: '*_tmp, staging.*',
  tag: 'TEMPORARY',
  type: 'VIEW',
  kind: 'DASHBOARD',
};
