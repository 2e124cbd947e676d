import { signIn } from './server.ts';

type Body = Record<string, unknown> & { _id: string; _rev: string };

const ULID_END = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Puts three entries before the coordination, as a mentor's phone does: a changed mentee, a new
 * contact, and a refused task with a question.
 */
export async function parkEntries(
  address: string,
  db: string,
  mentor: { login: string; passphrase: string },
): Promise<void> {
  const cookie = await signIn(address, mentor.login, mentor.passphrase);
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(address + path, {
      headers: { cookie, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { rows } = (await ask(`/db/${db}/_all_docs?include_docs=true`)) as {
    rows: { doc: Body }[];
  };
  const find = (type: string) => {
    const doc = rows.map((row) => row.doc).find(({ _id }) => _id.startsWith(`${type}:0`));
    if (!doc) throw new Error(`no ${type} to park`);
    return doc;
  };
  const mentee = find('mentee');
  const [generation, hash] = mentee._rev.split('-');
  const start = Number(generation) + 1;
  const edited = 'e'.repeat(32);
  await ask('/api/parked', {
    document: {
      ...mentee,
      _rev: `${start}-${edited}`,
      _revisions: { start, ids: [edited, hash] },
      phones: [{ number: '+4917612345678', note: 'nur SMS' }],
      address: { street: 'An der Friedensbrücke 14', zip: '02625', city: 'Bautzen' },
      note: 'Kommt ab Dezember nur noch nachmittags, vormittags ist Sprachkurs.',
    },
  });
  const contact = find('contact');
  const caseId = mentee._id.slice('mentee:'.length);
  await ask('/api/parked', {
    document: {
      ...contact,
      _id: `contact:${caseId}:${caseId.slice(0, -1)}${ULID_END.at(-1) ?? 'Z'}`,
      _rev: `1-${edited}`,
      _revisions: { start: 1, ids: [edited] },
      caseId,
      note: 'Im Betrieb vorgestellt, Probearbeiten ab Montag vereinbart.',
    },
    note: 'Das Gespräch war noch vor der Übergabe. Bitte in den Fall übernehmen.',
  });
  const task = find('task');
  await ask('/api/parked', { document: { ...task, title: '' }, note: 'Was fehlt hier?' });
}
