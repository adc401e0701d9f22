import { statement } from '../statement.ts';

/** `times` are those at which the source declared all; `declared` is JSON text of all it ever declared. */
export interface SourceRow {
  times: number[];
  declared: string;
}

export const sourceByName = statement<{ name: string }, SourceRow>(
  'sourceByName',
  'What a source ever declared, and when it declared all',
  `MATCH (s:Source {name: $name}) RETURN s.times AS times, s.declared AS declared`,
);

export const writeSource = statement<{ name: string; times: readonly number[]; declared: string }, object>(
  'writeSource',
  'Keep what a source declared',
  `MERGE (s:Source {name: $name}) SET s.times = $times, s.declared = $declared`,
);
