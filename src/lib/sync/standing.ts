import type { Documents } from '../store/documents.ts';
import { OVERDUE_DAYS } from './status.ts';

const DAY_MS = 86_400_000;

/** What is only here: how much, since when, and whether that is too long. */
export function standingOf(
  sources: readonly Documents[],
  now: number,
): { pending: number; oldest: number | null; overdue: boolean } {
  let [pending, oldest] = [0, Number.POSITIVE_INFINITY];
  for (const source of sources) {
    pending += source.info().pending;
    for (const { since } of source.pending()) oldest = Math.min(oldest, since);
  }
  if (pending === 0 || oldest === Number.POSITIVE_INFINITY)
    return { pending, oldest: null, overdue: false };
  return { pending, oldest, overdue: now - oldest >= OVERDUE_DAYS * DAY_MS };
}
