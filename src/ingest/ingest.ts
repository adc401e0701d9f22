import type { LineageEvent } from '../domain/event.ts';
import type { GraphWriter } from '../store/port.ts';
import { formatProblems, parseOpenLineageText, type ParseOptions } from './openlineage/parse.ts';

export interface IngestReport {
  readonly stored: number;
  readonly failed: number;
}
export interface IngestOptions {
  readonly parsing?: ParseOptions;
  /** Events in one transaction. */
  readonly batchSize?: number;
  /** Called for each event that is refused, with its line and what is wrong with it. */
  readonly onProblem?: (line: number, message: string) => void;
  readonly onProgress?: (report: IngestReport) => void;
}

const BATCH_SIZE = 200;

/**
 * Reads OpenLineage events, one a line (or one line with an array of them), and stores the good ones. Holds one batch
 * at a time, however long the stream. Rejects only when the store does.
 */
export async function ingestOpenLineage(
  lines: AsyncIterable<string>,
  writer: GraphWriter,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const size = options.batchSize ?? BATCH_SIZE;
  let batch: LineageEvent[] = [];
  let [stored, failed, number] = [0, 0, 0];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await writer.writeEvents(batch);
    stored += batch.length;
    batch = [];
    options.onProgress?.({ stored, failed });
  };
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const parsedLine = parseOpenLineageText(line, undefined, options.parsing);
    for (const [index, parsed] of parsedLine.entries()) {
      if (parsed.ok) batch.push(parsed.event);
      else {
        failed++;
        const place = parsedLine.length > 1 ? `event ${index + 1}: ` : '';
        options.onProblem?.(number, place + formatProblems(parsed.problems));
      }
      if (batch.length >= size) await flush();
    }
  }
  await flush();
  return { stored, failed };
}
