import { makeId } from '#lib/domain/id.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { signIn } from './server.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Another one in every view of the tour, which shares one server. */
const ulid = (): string =>
  `01K${Array.from({ length: 23 }, () => ALPHABET[Math.floor(Math.random() * 32)]).join('')}`;

/** A case whose admission waits for the coordination, as a mentor's phone brings it. */
export async function plantAdmission(
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
    return answer.json();
  };
  const { userId } = (await ask('/api/state')) as { userId: string };
  const { rows } = (await ask(`/db/${db}/_all_docs?include_docs=true&limit=1`)) as {
    rows: { doc: { projectId: string } }[];
  };
  const own = { projectId: rows[0]?.doc.projectId ?? '', createdBy: userId, updatedBy: userId };
  const caseId = ulid();
  const mentee = buildMentee({
    ...own,
    _id: `mentee:${caseId}`,
    familyName: 'Wolkenstein-Trostburg',
    givenNames: 'Oleksandra Mykolajiwna',
    mentorIds: [userId],
    status: 'CLEARING',
  });
  delete mentee.agreementSignedOn;
  const check = buildCaseFile('check', {
    ...own,
    _id: makeId('check', ulid(), caseId),
    caseId,
    facts: {
      residesInSaxony: true,
      germanSufficient: 'YES',
      germanLevel: 'B1',
      statusCode: 'EU_FREI',
      hasMigrationBackground: true,
      inSaxonySince: '2023-05-01',
      inSaxonySincePrecision: 'MONTH',
      assessmentDate: '2026-11-23',
      capacity: 'OPEN',
      workBan: false,
    },
    eligibility: 'WAITLIST_CAPACITY',
    targetGroup: 'S_ANDERE',
    groupRow: 'Z7',
    row: 9,
  });
  const lines = (await ask(`/db/${db}/_bulk_docs`, { docs: [mentee, check] })) as {
    ok?: boolean;
  }[];
  if (!lines.every(({ ok }) => ok)) throw new Error(JSON.stringify(lines));
}
