import { erasedAnswer } from '../domain/server-answers/erasures.ts';
import { SyncFailure } from './failure.ts';
import type { Fetch } from './server-fetch.ts';

/** Marks of all erased cases of the project (`GET /api/erased`). */
export async function fetchMarks(server: string, fetch: Fetch): Promise<string[]> {
  const response = await fetch(`${server}/api/erased`, {
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { accept: 'application/json' },
  });
  const parsed = erasedAnswer.safeParse(await response.json());
  if (!parsed.success) throw new SyncFailure({ code: 'server-not-ours' });
  return parsed.data.marks;
}
