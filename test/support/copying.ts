import { dataset, runEvent, schema } from './client-events.ts';

/** The text of event number `at`: a run that copies one table to another, as some jobs do again and again. */
export function copying(at: number): string {
  return JSON.stringify(
    runEvent({
      job: `copy ${at % 50}`,
      runId: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
      inputs: [dataset(`source ${at % 40}`, { facets: schema('id') })],
      outputs: [dataset(`target ${at % 30}`, { facets: schema('id') })],
    }),
  );
}
