import { isDeepStrictEqual } from 'node:util';
import type { Mentor, Sent } from './mentor.ts';
import { stored } from './protocol.ts';

/** What one mentor was told is safe, and what got no answer. */
export interface Ledger {
  acknowledged: Sent[];
  unanswered: Sent[];
}

export interface Counts {
  /** Acknowledged, and not there. */
  lost: number;
  /** There, but not as it was sent. */
  wrong: number;
}

/** Compares what the server holds with what was sent. Answers with the revisions that are there. */
export async function compare(
  database: string,
  mentor: Mentor,
  { acknowledged, unanswered }: Ledger,
  counts: Counts,
): Promise<Sent[]> {
  const asked = [...acknowledged, ...unanswered];
  const found = await stored(database, mentor.cookie, asked);
  return asked.filter((sent, n) => {
    const there = found[n] ?? null;
    if (there === null && n < acknowledged.length) counts.lost += 1;
    // As JSON carries it: what is undefined here is absent there.
    if (there !== null && !isDeepStrictEqual(there, JSON.parse(JSON.stringify(sent))))
      counts.wrong += 1;
    return there !== null;
  });
}
