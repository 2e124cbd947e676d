import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { nextUlid } from '#tests/factories/ulid.ts';
import { signIn, type Team } from '#tests/e2e/world/server.ts';
import { PAYLOADS } from './payloads.ts';
import { plant } from './plant.ts';

/** Documents of one push. */
const PUSH = 150;
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
    return [
      plant(mentee, PAYLOADS, k),
      plant(contact, PAYLOADS, k),
      plant(task, PAYLOADS, k),
      plant(placement, PAYLOADS, k),
      plant(paper, PAYLOADS, k),
      plant(employer, PAYLOADS, k),
    ];
  });
}

function buildContactEnvelope(contact: ReturnType<typeof buildContact>) {
  const { schemaVersion, projectId, createdAt, createdBy, updatedAt, updatedBy } = contact;
  return { schemaVersion, projectId, createdAt, createdBy, updatedAt, updatedBy };
}

/** Pushes as the mentor's own device would; answers with what was refused. */
export async function push(
  address: string,
  team: Team,
  docs: readonly AnyDocument[],
): Promise<unknown[]> {
  const cookie = await signIn(address, team.mentor.login, team.mentor.passphrase);
  const refused: unknown[] = [];
  for (let first = 0; first < docs.length; first += PUSH) {
    const answer = await fetch(`${address}/db/${team.project.db}/_bulk_docs`, {
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
