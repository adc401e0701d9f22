import type { AssetName, LineageEvent } from '../../domain/event.ts';
import type { Json } from '../../domain/json.ts';
import type { WriteContext } from './context.ts';
import { mentionsOf } from './names.ts';
import { runIdOf, type RunDrafts } from './runs.ts';

/** What became of an asset as such, at a time. Epoch milliseconds. */
export type LifecycleFact =
  | { readonly change: 'DROP' | 'TRUNCATE'; readonly asset: AssetName; readonly at: number }
  | { readonly change: 'RENAME'; readonly asset: AssetName; readonly previous: AssetName; readonly at: number };

/**
 * What the events let happen to assets. A run's changes happen when it completes: until then the run keeps them, and
 * those of a run that fails never come about. What is said without a run holds at once.
 */
export function lifecyclesIn(
  context: WriteContext,
  runs: RunDrafts,
  events: readonly LineageEvent[],
): readonly LifecycleFact[] {
  const facts: LifecycleFact[] = [];
  for (const event of events) {
    const said = [...saidIn(event)];
    if (said.length === 0) continue;
    const run = event.run === null ? undefined : runs.get(runIdOf(context, event.run.runId));
    if (run === undefined) facts.push(...said);
    else for (const fact of said) run.pending.set(writeFact(fact), fact);
  }
  for (const { life, pending } of runs.values()) {
    if (life?.completedAt == null) continue;
    facts.push(...pending.values());
    pending.clear();
  }
  return facts;
}

/** Every name in the facts. */
export const namesOfLifecycles = (facts: readonly LifecycleFact[]): AssetName[] =>
  facts.flatMap((fact) => (fact.change === 'RENAME' ? [fact.asset, fact.previous] : [fact.asset]));

function* saidIn(event: LineageEvent): Iterable<LifecycleFact> {
  const { at } = event;
  for (const { namespace, name, lifecycle } of mentionsOf(event)) {
    const asset = { namespace, name };
    if (lifecycle?.change === 'RENAME') yield { change: 'RENAME', asset, previous: lifecycle.previous, at };
    if (lifecycle?.change === 'DROP' || lifecycle?.change === 'TRUNCATE') yield { change: lifecycle.change, asset, at };
  }
}

/** Facts of runs that have not completed, by their texts. */
export type PendingLifecycles = Map<string, LifecycleFact>;

export const writePending = (pending: PendingLifecycles): string[] => [...pending.keys()].sort();

export const readPending = (texts: readonly string[]): PendingLifecycles =>
  new Map(texts.map((text) => [text, readFact(text)]));

const writeFact = (fact: LifecycleFact): string =>
  JSON.stringify([
    fact.change,
    fact.asset.namespace,
    fact.asset.name,
    fact.at,
    ...(fact.change === 'RENAME' ? [fact.previous.namespace, fact.previous.name] : []),
  ] satisfies Json);

type FactRow = [LifecycleFact['change'], string, string, number, string?, string?];

function readFact(text: string): LifecycleFact {
  const [change, namespace, name, at, previousNamespace = '', previousName = ''] = JSON.parse(text) as FactRow;
  const asset = { namespace, name };
  if (change !== 'RENAME') return { change, asset, at };
  return { change, asset, previous: { namespace: previousNamespace, name: previousName }, at };
}
