/** Pushes as a person's own device would; answers with what was refused. */
import type { AnyDocument } from '#lib/domain/document.ts';
import { signIn, type Person, type Team } from '#tests/e2e/world/server.ts';

/** Documents, and characters, of one push. */
const PUSH = { documents: 150, characters: 1_000_000 };

/** Into the project, as its mentor. */
export function push(
  address: string,
  team: Pick<Team, 'mentor' | 'project'>,
  docs: readonly AnyDocument[],
): Promise<unknown[]> {
  return pushAs(address, team.mentor, team.project.db, docs);
}

export async function pushAs(
  address: string,
  { login, passphrase }: Person,
  database: string,
  docs: readonly AnyDocument[],
): Promise<unknown[]> {
  const cookie = await signIn(address, login, passphrase);
  const refused: unknown[] = [];
  for (const batch of batchesOf(docs)) {
    const answer = await fetch(`${address}/db/${database}/_bulk_docs`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: `{"docs":[${batch.join(',')}]}`,
    });
    const rows = (await answer.json()) as { error?: string }[];
    if (!Array.isArray(rows)) return [rows];
    refused.push(...rows.filter((row) => row.error !== undefined));
  }
  return refused;
}

function batchesOf(docs: readonly AnyDocument[]): string[][] {
  const batches: string[][] = [[]];
  let size = 0;
  for (const text of docs.map((doc) => JSON.stringify(doc))) {
    size += text.length;
    const last = batches.at(-1) ?? [];
    if (last.length < PUSH.documents && size < PUSH.characters) last.push(text);
    else {
      batches.push([text]);
      size = text.length;
    }
  }
  return batches;
}
