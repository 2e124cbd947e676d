import type { Article } from '#lib/domain/article.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { buildConsent } from '#tests/factories/consent.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { testEnvelope } from '#tests/factories/envelope.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { addPerson, invite, signIn, type Team } from '#tests/e2e/world/server.ts';
import { PAYLOADS } from './payloads.ts';
import { plant } from './plant.ts';

/** Documents of one push. */
const PUSH = 150;
/** People of the project whose names are hostile. */
const COLLEAGUES = 12;
/** What belongs to no project carries the programme's own ULID. */
const PROGRAMME_ID = '00000000000000000000000000';
const DAY = new Date().toISOString().slice(0, 10);

/** For each payload a case with everything that belongs to one, and an employer; full of payloads. */
export function plantedDocuments({ mentor, project }: Team): AnyDocument[] {
  const envelope = { projectId: project.id, createdBy: mentor.id, updatedBy: mentor.id };
  return PAYLOADS.flatMap((_, k) => {
    const mentee: Mentee = buildMentee({ ...envelope, mentorIds: [mentor.id], status: 'CLEARING' });
    const caseId = mentee._id.slice('mentee:'.length);
    const contact = buildContact({ ...envelope, caseId, mentorId: mentor.id, date: DAY });
    const task = {
      ...buildContactEnvelope(contact),
      _id: makeId('task', nextUlid(), caseId),
      type: 'task' as const,
      caseId,
      title: '',
      dueOn: DAY,
      assigneeId: mentor.id,
      state: 'OPEN' as const,
    };
    const paper = {
      ...buildContactEnvelope(contact),
      _id: makeId('paper', nextUlid(), caseId),
      type: 'paper' as const,
      caseId,
      title: '',
      purpose: '',
      contentType: 'application/pdf' as const,
      size: 8,
      sha256: 'a'.repeat(64),
    };
    const placement = buildPlacement({ ...envelope, caseId });
    const employer = buildEmployer(envelope);
    const consent = buildConsent({
      ...envelope,
      caseId,
      purpose: 'C6',
      explainedBy: mentor.id,
      witness: { name: '', reason: 'OTHER' },
    });
    return [
      plant(mentee, PAYLOADS, k),
      plant(contact, PAYLOADS, k),
      plant(task, PAYLOADS, k),
      plant(placement, PAYLOADS, k),
      plant(paper, PAYLOADS, k),
      plant(employer, PAYLOADS, k),
      plant(consent, PAYLOADS, k),
    ];
  });
}

function buildContactEnvelope(contact: ReturnType<typeof buildContact>) {
  const { schemaVersion, projectId, createdAt, createdBy, updatedAt, updatedBy } = contact;
  return { schemaVersion, projectId, createdAt, createdBy, updatedAt, updatedBy };
}

/** Articles of the programme office, and colleagues by hostile names. */
export async function plantAround(address: string, team: Team): Promise<unknown[]> {
  const cookie = await signIn(address, team.admin.login, team.admin.passphrase);
  const named = PAYLOADS.filter((text) => text.trim() !== '' && text.length < 100);
  for (const [n, name] of named.slice(0, COLLEAGUES).entries())
    await addPerson(address, cookie, {
      login: `feind${n}`,
      name,
      role: 'MENTOR',
      projectId: team.project.id,
    });
  const office = await invite(address, cookie, 'programm', 'Pia Programm', 'PROGRAMME', null);
  const articles = PAYLOADS.map((_, k) => {
    const { schemaVersion, createdAt, updatedAt } = testEnvelope;
    const article: Article = {
      schemaVersion,
      createdAt,
      updatedAt,
      projectId: PROGRAMME_ID,
      createdBy: office.id,
      updatedBy: office.id,
      _id: makeId('article', nextUlid()),
      type: 'article',
      title: '',
      body: '',
      legalBasis: [],
      reviewedOn: DAY,
    };
    return plant(article, PAYLOADS, k);
  });
  return pushTo(
    `${address}/db/programme`,
    await signIn(address, office.login, office.passphrase),
    articles,
  );
}

/** Pushes as the mentor's own device would; answers with what was refused. */
export async function push(
  address: string,
  team: Team,
  docs: readonly AnyDocument[],
): Promise<unknown[]> {
  const cookie = await signIn(address, team.mentor.login, team.mentor.passphrase);
  return pushTo(`${address}/db/${team.project.db}`, cookie, docs);
}

async function pushTo(
  database: string,
  cookie: string,
  docs: readonly AnyDocument[],
): Promise<unknown[]> {
  const refused: unknown[] = [];
  for (let first = 0; first < docs.length; first += PUSH) {
    const answer = await fetch(`${database}/_bulk_docs`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ docs: docs.slice(first, first + PUSH) }),
    });
    const rows = (await answer.json()) as { error?: string }[];
    if (!Array.isArray(rows)) return [rows];
    refused.push(...rows.filter((row) => row.error !== undefined));
  }
  return refused;
}
