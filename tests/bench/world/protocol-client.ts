const BATCH = 1_000;

interface Changes {
  results: { id: string; changes: { rev: string }[] }[];
  last_seq: string | number;
}

/** A first pull as a replicator asks for it, read and thrown away. Answers how many came. */
export async function pullAll(database: string, cookie: string): Promise<number> {
  const headers = { cookie, 'content-type': 'application/json' };
  let documents = 0;
  let since: string | number = 0;
  for (;;) {
    const query: string = `style=all_docs&seq_interval=${BATCH}&since=${since}&limit=${BATCH}`;
    const changes = await fetch(`${database}/_changes?${query}`, { headers });
    const { results, last_seq } = (await changes.json()) as Changes;
    const docs = results.flatMap(({ id, changes: leaves }) =>
      leaves.map(({ rev }) => ({ id, rev })),
    );
    if (docs.length > 0) {
      const body = JSON.stringify({ docs });
      const url = `${database}/_bulk_get?revs=true&latest=true`;
      const answer = await fetch(url, { method: 'POST', headers, body });
      const bodies = (await answer.json()) as { results: unknown[] };
      documents += bodies.results.length;
    }
    if (results.length < BATCH) return documents;
    since = last_seq;
  }
}
