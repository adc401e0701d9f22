import { useId, useState, type JSX } from 'react';
import { Button } from '../../ui/button.tsx';
import type { Graph } from '../model/graph.ts';
import type { ChangeView } from '../model/use-view.ts';
import type { View } from '../model/view.ts';
import { moment } from './moment.ts';
import styles from './time-bar.module.css';

interface Props {
  readonly graph: Graph;
  readonly view: View;
  readonly change: ChangeView;
}

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** Which moment is shown, and with which earlier one it is compared. */
export function TimeBar({ graph, view, change }: Props): JSX.Element {
  const [now] = useState(() => Date.now());
  const oldest = useOldest(graph, [view.at, view.since]) ?? now - WEEK;
  const shown = view.at === null ? now : Date.parse(view.at);
  return (
    <div className={styles.bar} role="group" aria-label="Time">
      <Slider
        key={`at ${view.at ?? ''}`}
        label="As of"
        from={oldest}
        to={now}
        value={shown}
        last="now"
        set={(at) => {
          const since = view.since !== null && at !== null && Date.parse(view.since) > at ? null : view.since;
          change({ at: at === null ? null : iso(at), since });
        }}
      />
      {view.since === null ? (
        <Button
          onClick={() => {
            change({ since: iso(Math.max(oldest, shown - WEEK)) });
          }}
        >
          Compare with earlier
        </Button>
      ) : (
        <>
          <Slider
            key={`since ${view.since}`}
            label="Compared with"
            from={oldest}
            to={shown}
            value={Date.parse(view.since)}
            last={null}
            set={(since) => {
              change({ since: iso(since ?? shown) });
            }}
          />
          <Button
            onClick={() => {
              change({ since: null });
            }}
          >
            End comparison
          </Button>
        </>
      )}
    </div>
  );
}

const iso = (time: number): string => new Date(time).toISOString();

/** When the first of the assets that were ever in the picture was heard of. */
function useOldest(graph: Graph, moments: readonly (string | null)[]): number | null {
  const [oldest, setOldest] = useState<number | null>(null);
  const times = [
    ...[...graph.nodes.values()].flatMap(({ asset }) => (asset === null ? [] : [Date.parse(asset.createdAt)])),
    ...moments.flatMap((one) => (one === null ? [] : [Date.parse(one)])),
  ];
  const least = times.reduce((a, b) => Math.min(a, b), oldest ?? Infinity);
  if (least !== Infinity && least !== oldest) setOldest(least);
  return least === Infinity ? oldest : least;
}

interface SliderProps {
  readonly label: string;
  /** Epoch milliseconds, as the others. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** What the end of the slider is called; it is given as null. Null where the end is a moment as any other. */
  readonly last: string | null;
  readonly set: (time: number | null) => void;
}

/** Steps of an hour; the box beside it takes any minute. */
function Slider({ label, from, to, value, last, set }: SliderProps): JSX.Element {
  const [time, setTime] = useState(value);
  const id = useId();
  const steps = Math.max(1, Math.ceil((to - from) / HOUR));
  const step = Math.round((time - from) / HOUR);
  const atEnd = last !== null && time >= to;
  const commit = (): void => {
    if (time !== value) set(atEnd ? null : time);
  };
  return (
    <span className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps}
        value={Math.min(step, steps)}
        aria-valuetext={atEnd ? last : moment(iso(time))}
        onChange={({ target }) => {
          setTime(Math.min(to, from + target.valueAsNumber * HOUR));
        }}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
      />
      <input
        type="datetime-local"
        aria-label={`${label}, exactly, in UTC`}
        value={iso(time).slice(0, 16)}
        onChange={({ target }) => {
          const typed = Date.parse(`${target.value}Z`);
          if (!Number.isNaN(typed)) setTime(typed);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
      <span className={styles.zone}>{atEnd ? last : 'UTC'}</span>
    </span>
  );
}
