import { fail, ok, type Result } from '../domain/problem.ts';
import type { Documents } from '../store/documents.ts';
import { problemOf } from './failure.ts';
import type { Fetch } from './server-fetch.ts';
import { watched, type After } from './watchdog.ts';

/** A request that hangs ends after this, in milliseconds. */
const ANSWER_MS = 20_000;

export interface AskDeps {
  server: string;
  fetch: Fetch;
  after: After;
}

/** Shows a revision to the coordinator, history included, so that it can be taken in as it is. */
export async function askCoordinator(
  documents: Documents,
  { id, rev }: { id: string; rev: string },
  note: string,
  { server, fetch, after }: AskDeps,
): Promise<Result<void>> {
  const body = documents.revision(id, rev);
  if (!body) return fail('not-found');
  const history = documents.history(id, rev);
  const document = {
    ...body,
    _revisions: {
      start: Number.parseInt(rev, 10),
      ids: history.map((one) => one.slice(one.indexOf('-') + 1)),
    },
  };
  const question = note.trim();
  try {
    await watched(
      ({ signal }) =>
        fetch(`${server}/api/parked`, {
          method: 'POST',
          signal,
          credentials: 'same-origin',
          headers: { accept: 'application/json', 'content-type': 'application/json' },
          body: JSON.stringify({ document, ...(question ? { note: question } : {}) }),
        }),
      ANSWER_MS,
      after,
    );
    return ok(undefined);
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
