import type { LineageEvent } from '../../src/domain/event.ts';
import { live, type RunLife } from '../../src/domain/run-life.ts';

/** One thing that became of the inputs of the one output, at a moment; those of a moment by rank. */
type Step = { readonly at: number; readonly rank: number; readonly tie: string } & (
  | { readonly add: string; readonly until: number }
  | { readonly replace: ReadonlySet<string> }
  | { readonly drop: (input: string) => boolean }
);

interface Run {
  readonly id: string;
  readonly inputs: Map<string, number>;
  life: RunLife | null;
  output: number | null;
}

/**
 * The edges into `output` that events of one job give, as `edgeHistory` writes them, from the definition alone: all
 * events are gone through from the first to the last.
 */
export function edgesByDefinition(events: readonly LineageEvent[], output: string): string[] {
  const steps = [...stepsOfRuns(events), ...stepsOfDrops(events, output)].sort(
    (a, b) => a.at - b.at || a.rank - b.rank || (a.tie < b.tie ? -1 : 1),
  );
  let claims: { readonly input: string; readonly until: number }[] = [];
  const open = new Map<string, number>();
  const stretches: { readonly input: string; readonly from: number; readonly to: number }[] = [];
  const closeExcept = (held: ReadonlySet<string>, at: number): void => {
    for (const [input, from] of [...open]) {
      if (held.has(input)) continue;
      open.delete(input);
      const before = stretches.findIndex((one) => one.input === input && one.to === from);
      const [joined] = before < 0 ? [] : stretches.splice(before, 1);
      stretches.push({ input, from: joined?.from ?? from, to: at });
    }
  };
  for (const step of steps) {
    if ('drop' in step) claims = claims.filter(({ input }) => !step.drop(input));
    else if ('add' in step) claims.push({ input: step.add, until: step.until });
    else {
      claims = claims.filter(({ until }) => until > step.at);
      for (const input of step.replace) claims.push({ input, until: -Infinity });
    }
    const held = new Set(claims.map(({ input }) => input));
    closeExcept(held, step.at);
    for (const input of held) if (!open.has(input)) open.set(input, step.at);
  }
  closeExcept(new Set(), Infinity);
  return stretches
    .filter(({ from, to }) => from < to)
    .map(({ input, from, to }) => `${input} > ${output}, J: ${to === Infinity ? `from ${from}` : `${from} to ${to}`}`)
    .sort();
}

function stepsOfRuns(events: readonly LineageEvent[]): Step[] {
  const runs = new Map<string, Run>();
  for (const { at, run: said, inputs, outputs } of events) {
    if (said === null) continue;
    const run = runs.get(said.runId) ?? { id: said.runId, inputs: new Map<string, number>(), life: null, output: null };
    runs.set(said.runId, run);
    run.life = live(run.life, said.eventType, at);
    for (const { name } of inputs) run.inputs.set(name, Math.min(at, run.inputs.get(name) ?? at));
    if (outputs.length > 0) run.output = Math.min(at, run.output ?? at);
  }
  return [...runs.values()].flatMap(({ id: tie, inputs, life, output }): Step[] => {
    if (life === null || output === null) return [];
    const end = life.completedAt;
    const base = Math.min(output, end ?? output);
    const adds = [...inputs]
      .filter(([, first]) => end === null || first < end)
      .map(([add, first]): Step => {
        const at = base + Math.max(0, first - output);
        return { at, rank: 1, tie, add, until: end ?? life.lastEventAt };
      });
    return end === null ? adds : [...adds, { at: end, rank: 0, tie, replace: new Set(inputs.keys()) }];
  });
}

function stepsOfDrops(events: readonly LineageEvent[], output: string): Step[] {
  return events.flatMap(({ at, outputs }) =>
    outputs.flatMap(({ name, lifecycle }): Step[] => {
      if (lifecycle?.change === 'DROP')
        return [{ at, rank: 2, tie: '', drop: (input) => name === output || input === name }];
      return lifecycle?.change === 'TRUNCATE' && name === output ? [{ at, rank: -1, tie: '', drop: () => true }] : [];
    }),
  );
}
