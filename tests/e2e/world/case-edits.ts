import { signIn, type Team } from './server.ts';

type Row = Record<string, unknown> & { _id: string; _rev: string };

async function rowsOf(address: string, team: Team): Promise<{ cookie: string; rows: Row[] }> {
  const { login, passphrase } = team.coordinator;
  const cookie = await signIn(address, login, passphrase);
  const answer = await fetch(`${address}/db/${team.project.db}/_all_docs?include_docs=true`, {
    headers: { cookie },
  });
  const { rows } = (await answer.json()) as { rows: { doc: Row }[] };
  return { cookie, rows: rows.map(({ doc }) => doc) };
}

/** As if the day after a handover were over: nobody stands in any more. */
export async function endGrace(address: string, team: Team, familyName: string): Promise<void> {
  const { cookie, rows } = await rowsOf(address, team);
  const mentee = rows.find((row) => row._id.startsWith('mentee:') && row.familyName === familyName);
  if (!mentee) throw new Error(`nobody is called ${familyName}`);
  const { deputies, ...rest } = mentee;
  if (!Array.isArray(deputies) || deputies.length === 0)
    throw new Error(`nobody stands in for ${familyName}`);
  const answer = await fetch(`${address}/db/${team.project.db}/_bulk_docs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      docs: [{ ...rest, updatedAt: new Date().toISOString(), updatedBy: team.coordinator.id }],
    }),
  });
  const outcomes = (await answer.json()) as { ok?: boolean }[];
  if (!outcomes[0]?.ok) throw new Error(JSON.stringify(outcomes));
}

/** The notes of all contacts on the server, as often as they stand there. */
export async function serverContacts(address: string, team: Team): Promise<string[]> {
  const { rows } = await rowsOf(address, team);
  return rows.filter((row) => row._id.startsWith('contact:')).map((row) => String(row.note));
}
