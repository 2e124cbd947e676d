import type { Mentee } from '#lib/domain/mentee.ts';
import { makeId } from '#lib/domain/id.ts';
import { SCHEMA_VERSION } from '#lib/domain/record.ts';
import type { Person } from '#tests/convergence/world/server.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { sha256, type KeptFile } from './phone.ts';
import type { Team } from './team.ts';

export const AT = '2026-11-23T08:00:00.000Z';
/** The case that is everybody's business when an exchange begins. */
export const CASE = testUlid(1, 'F');
export const MENTEE = makeId('mentee', CASE);
/** A record that the rules refuse. */
export const REFUSED = makeId('contact', testUlid(9, 'G'), CASE);

export const envelope = ({ id }: Person, { projectId }: Team) => ({
  projectId,
  createdAt: AT,
  createdBy: id,
  updatedAt: AT,
  updatedBy: id,
});

/** A short record: each of its bytes is cut at in each exchange that it is in. */
export function mentee(team: Team, by: Person, fields: Partial<Mentee> = {}): object {
  const { _id, type, familyName, phones, status } = buildMentee();
  const short = { _id, type, familyName, phones, status, schemaVersion: SCHEMA_VERSION };
  return { ...short, ...envelope(by, team), _id: MENTEE, mentorIds: [by.id], ...fields };
}

export function contact(team: Team, by: Person, n: number): object {
  const { type, date, contactType, durationMin, topics, state } = buildContact();
  const short = { type, date, contactType, durationMin, topics, state };
  return {
    ...short,
    schemaVersion: SCHEMA_VERSION,
    ...envelope(by, team),
    _id: makeId('contact', testUlid(n, 'G'), CASE),
    caseId: CASE,
    mentorId: by.id,
  };
}

/** A photo of the case, of so many bytes. */
export function photo(size: number): KeptFile {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) % 251);
  bytes.set([0xff, 0xd8, 0xff]);
  const id = makeId('file', testUlid(1, 'H'), CASE);
  const entry = {
    id,
    contentType: 'image/jpeg',
    size,
    sha256: sha256(bytes),
    addedAt: 1,
    safe: false,
  };
  return { entry, bytes };
}
