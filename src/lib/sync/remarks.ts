import type { Problem } from '../domain/problem.ts';
import { SCHEMA_VERSION } from '../domain/record.ts';
import type { Heard } from './state.ts';

/** A clock that is off by more than this is wrong (ms); the server draws the same line. */
const WRONG_MS = 86_400_000;

/** Problems that a person must know of although the exchange goes on. */
const REMARKS: readonly Problem['code'][] = ['clock-wrong', 'update-needed'];

export function isRemark(problem: Problem | null): boolean {
  return problem !== null && REMARKS.includes(problem.code);
}

/** What a person must know before this exchange, or null. */
export function remarkOn(heard: Heard | null): Problem | null {
  if (!heard) return null;
  const { skew, schemaVersion } = heard;
  if (Math.abs(skew) > WRONG_MS)
    return { code: 'clock-wrong', values: { days: Math.round(Math.abs(skew) / WRONG_MS) } };
  return schemaVersion > SCHEMA_VERSION ? { code: 'update-needed' } : null;
}

/**
 * Whether this device writes from the future. The server would refuse each such entry, so they wait
 * here until the clock is right. What a clock that is behind has written is taken as it is.
 */
export function writesAhead(heard: Heard | null): boolean {
  return heard !== null && heard.skew < -WRONG_MS;
}
