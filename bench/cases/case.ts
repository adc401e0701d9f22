import type { BenchEngine } from '../engines/engine.ts';
import type { Row } from '../report.ts';
import type { Headwater } from '../support/headwater.ts';

/** A benchmark of reading: the graphs are in the engine, and Headwater serves them. */
export type ReadingCase = (engine: BenchEngine, headwater: Headwater) => Promise<Row[]>;
/** A benchmark of writing: the engine is empty, and Headwater does not run. */
export type WritingCase = (engine: BenchEngine) => Promise<Row[]>;
