import { createHash } from 'node:crypto';
import { makeId } from '#lib/domain/id.ts';
import { randomUlid, type Random } from '#tests/bench/world/random.ts';
import {
  createProject,
  createTeam,
  createTestServer,
  invite,
  signIn,
  type Person,
  type TestServer,
} from '#tests/e2e/world/server.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';

/** Cases of each mentor, and how many of a stranger's the attacker knows by id. */
const CASES = 6;
const KNOWN = 3;

export interface FuzzWorld {
  server: TestServer;
  /** Who attacks, with rights of an ordinary mentor. */
  mentor: Person & { cookie: string; projectId: string };
  /** Signs in anew. */
  signIn(): Promise<string>;
  databases: { own: string; foreign: string };
  /** Documents of the own caseload, as they are stored. */
  own: Record<string, unknown>[];
  /** Ids of strangers that the attacker has got hold of. */
  foreignIds: string[];
  /** Those of them that exist in the mentor's own database. */
  colleagueIds: string[];
  /** Ids of stored files; of strangers' cases, the attacker knows them too. */
  files: { own: string; foreign: string[] };
  /** Never sent by the attacker: where one stands in an answer, something has leaked. */
  secrets: string[];
}

interface Place {
  server: TestServer;
  random: Random;
  database: string;
  projectId: string;
  who: Person;
}

/** The real server with two projects; around the mentor stand others with marked documents. */
export async function createFuzzWorld(random: Random): Promise<FuzzWorld> {
  const server = await createTestServer();
  await startInspected(server);
  const { admin, mentor, project } = await createTeam(server);
  const { address } = server;
  const cookie = await signIn(address, admin.login, admin.passphrase);
  const other = await createProject(address, cookie, 'Geheimprojekt', 'goerlitz');
  const colleague = await invite(address, cookie, 'tom', 'Tom', 'MENTOR', project.id);
  const stranger = await invite(address, cookie, 'eva', 'Eva', 'MENTOR', other.id);
  const secrets: string[] = [];
  const place = { server, random, database: project.db, projectId: project.id };
  const own = await plant({ ...place, who: mentor }, 'Offen');
  const ownFile = await plantFile({ ...place, who: mentor }, own, 'Offen');
  const foreignIds: string[] = [];
  const foreignFiles: string[] = [];
  for (const [where, who] of [
    [place, colleague],
    [{ ...place, database: other.db, projectId: other.id }, stranger],
  ] as const) {
    const marker = `Geheim${hex(random, 24)}`;
    const documents = await plant({ ...where, who }, marker);
    foreignFiles.push(await plantFile({ ...where, who }, documents, marker));
    secrets.push(marker, ...documents.map(({ _rev: rev }) => String(rev).slice(2)));
    for (const [index, { _id: id }] of documents.entries())
      if (index < KNOWN * 2) foreignIds.push(String(id));
      else secrets.push(String(id).split(':').at(-1) ?? '');
  }
  const signInMentor = () => signIn(address, mentor.login, mentor.passphrase);
  return {
    server,
    mentor: { ...mentor, cookie: await signInMentor(), projectId: project.id },
    signIn: signInMentor,
    databases: { own: project.db, foreign: other.db },
    own,
    foreignIds,
    // Another project's id is no id there, and whoever comes first may use it.
    colleagueIds: foreignIds.slice(0, KNOWN * 2),
    files: { own: ownFile, foreign: foreignFiles },
    secrets,
  };
}

/** With an inspector on a free port of this machine, by which its memory is read. */
async function startInspected(server: TestServer): Promise<void> {
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = '--inspect=127.0.0.1:0';
  try {
    await server.start();
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
}

/** A few cases with a contact each, written by their mentor; `marker` stands in every one. */
async function plant(place: Place, marker: string): Promise<Record<string, unknown>[]> {
  const { server, random, database, projectId, who } = place;
  const [at, now] = [Date.now(), new Date().toISOString()];
  const envelope = {
    ...{ projectId, createdBy: who.id, updatedBy: who.id, createdAt: now, updatedAt: now },
  };
  const documents = Array.from({ length: CASES }, () => {
    const caseId = randomUlid(random, at);
    const mentee = buildMentee({
      ...envelope,
      _id: makeId('mentee', caseId),
      familyName: marker,
      mentorIds: [who.id],
    });
    const contact = buildContact({
      ...envelope,
      _id: makeId('contact', randomUlid(random, at), caseId),
      caseId,
      mentorId: who.id,
      note: marker,
    });
    return [mentee, contact].map((document) => {
      const id = hex(random, 32);
      return { ...document, _rev: `1-${id}`, _revisions: { start: 1, ids: [id] } };
    });
  }).flat();
  const answer = await fetch(`${server.address}/db/${database}/_bulk_docs`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: await signIn(server.address, who.login, who.passphrase),
    },
    body: JSON.stringify({ docs: documents, new_edits: false }),
  });
  const refused = await answer.text();
  if (refused.trim() !== '[]') throw new Error(`the world was refused: ${refused}`);
  return documents;
}

/** A file of the first of these cases, brought by its mentor; `marker` stands in it. */
async function plantFile(
  { server, random, who }: Place,
  documents: readonly Record<string, unknown>[],
  marker: string,
): Promise<string> {
  const [, caseId = ''] = String(documents[0]?._id).split(':');
  const id = makeId('file', randomUlid(random, Date.now()), caseId);
  const bytes = `%PDF-1.4 ${marker}`;
  const answer = await fetch(`${server.address}/api/files/${encodeURIComponent(id)}?offset=0`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/pdf',
      'upload-length': String(bytes.length),
      'upload-sha256': createHash('sha256').update(bytes).digest('hex'),
      cookie: await signIn(server.address, who.login, who.passphrase),
    },
    body: bytes,
  });
  if (answer.status !== 201) throw new Error(`the file was refused: ${answer.status}`);
  return id;
}

export function hex(random: Random, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}
