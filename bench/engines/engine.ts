import type { Plain } from './plain.ts';
import type { StoreSettings } from '../support/headwater.ts';
import type { EngineName } from '../options.ts';

/** An engine that benchmarks run on: to use plainly, and for Headwater to use. */
export interface BenchEngine {
  readonly name: EngineName;
  readonly plain: Plain;
  /** What Headwater's settings have to be. */
  readonly settings: StoreSettings;
  close(): Promise<void>;
}
