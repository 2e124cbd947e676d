import type { Sent } from './mentor.ts';

/** Pushes as a replicator does. True: every document was taken; null: no answer came. */
export async function push(
  database: string,
  cookie: string,
  documents: readonly Sent[],
): Promise<{ status: number; refused: unknown[] } | null> {
  try {
    const answer = await post(`${database}/_bulk_docs`, cookie, {
      new_edits: false,
      docs: documents,
    });
    const body = (await answer.json()) as unknown;
    return { status: answer.status, refused: Array.isArray(body) ? body : [body] };
  } catch {
    return null;
  }
}

/** Revisions asked for at a time. */
const BATCH = 500;

/** What the server holds of these revisions, in their order; null where it has none. */
export async function stored(
  database: string,
  cookie: string,
  asked: readonly Sent[],
): Promise<(Record<string, unknown> | null)[]> {
  const found: (Record<string, unknown> | null)[] = [];
  for (let at = 0; at < asked.length; at += BATCH) {
    const docs = asked.slice(at, at + BATCH).map(({ _id: id, _rev: rev }) => ({ id, rev }));
    const answer = await post(`${database}/_bulk_get?revs=true`, cookie, { docs });
    if (!answer.ok) throw new Error(`_bulk_get: ${answer.status} ${await answer.text()}`);
    const { results } = (await answer.json()) as {
      results: { docs: { ok?: Record<string, unknown> }[] }[];
    };
    found.push(...results.map(({ docs: [first] }) => first?.ok ?? null));
  }
  return found;
}

function post(url: string, cookie: string, body: unknown): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
}
