import { signIn, type Team, type TestServer } from './server.ts';

/** How many documents of each type the project has on the server. */
export async function countDocuments(
  server: TestServer,
  team: Team,
): Promise<Partial<Record<string, number>>> {
  const { login, passphrase } = team.coordinator;
  const cookie = await signIn(server.address, login, passphrase);
  const answer = await fetch(`${server.address}/db/${team.project.db}/_all_docs`, {
    headers: { cookie },
  });
  const { rows } = (await answer.json()) as { rows: { id: string }[] };
  const counts: Partial<Record<string, number>> = {};
  for (const { id } of rows) {
    const type = id.split(':', 1)[0] ?? '';
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}
