import type { Row } from './report.ts';
import type { World } from './world/world.ts';

export interface Options {
  /** How often each thing is measured; the table shows medians. */
  runs: number;
  /** Numbers of documents, smallest first. */
  sizes: readonly number[];
  /** Print where the time goes, from Chromium's own profiler. */
  profile: boolean;
}

export type Measurement = (world: World, options: Options) => Promise<Row[]>;

/** How much slower than this machine a phone is taken to be. */
export const PHONE_THROTTLE = 4;
