import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { signIn, type Person } from './server.ts';

/** What of a case the deletion run sees. */
export interface DuePlanted {
  /** ULID of the case. */
  caseId: string;
}

interface Where {
  address: string;
  db: string;
  projectId: string;
  coordinator: Pick<Person, 'login' | 'passphrase' | 'id'>;
  /** Whose cases they are; the coordinator's own where nobody is named. */
  mentorId?: string;
}

/** An inquiry that led nowhere, and a case with a note that ended long ago. */
export async function plantDue(
  { address, db, projectId, coordinator, mentorId = coordinator.id }: Where,
  names: { inquiry: string; ended: string; note: string },
): Promise<{ inquiry: DuePlanted; ended: DuePlanted; cookie: string }> {
  const cookie = await signIn(address, coordinator.login, coordinator.passphrase);
  const own = { projectId, createdBy: coordinator.id, updatedBy: coordinator.id };
  const inquiry = buildMentee({
    ...own,
    mentorIds: [mentorId],
    familyName: names.inquiry,
    status: 'INQUIRY',
    agreementSignedOn: undefined,
    firstContactOn: '2026-03-02',
    createdAt: '2026-03-02T09:00:00.000Z',
  });
  const ended = buildMentee({
    ...own,
    mentorIds: [mentorId],
    familyName: names.ended,
    status: 'CLOSED',
    agreementSignedOn: '2024-02-01',
    endedOn: '2025-06-30',
    endReason: 'E01',
  });
  const idOf = ({ _id }: { _id: string }) => _id.slice('mentee:'.length);
  const contact = buildContact({
    ...own,
    caseId: idOf(ended),
    mentorId,
    date: '2025-05-04',
    note: names.note,
  });
  const answer = await fetch(`${address}/db/${db}/_bulk_docs`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ docs: [inquiry, ended, contact] }),
  });
  const lines = (await answer.json()) as { ok?: boolean }[];
  if (lines.some(({ ok }) => !ok)) throw new Error(JSON.stringify(lines));
  return { inquiry: { caseId: idOf(inquiry) }, ended: { caseId: idOf(ended) }, cookie };
}
