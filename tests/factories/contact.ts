import type { Contact } from '#lib/domain/contact.ts';
import { makeId } from '#lib/domain/id.ts';
import { TEST_MENTOR, testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

/**
 * A valid contact. It belongs to case `testUlid(1, 'K')` unless fields say otherwise; with
 * `caseId: undefined` and an `employerId` it is a contact with an employer alone.
 */
export function buildContact(fields: Partial<Contact> = {}): Contact {
  const caseId = 'caseId' in fields ? fields.caseId : testUlid(1, 'K');
  return {
    ...testEnvelope,
    _id: makeId('contact', nextUlid(), caseId ?? null),
    type: 'contact',
    date: '2026-11-20',
    contactType: 'HOME',
    durationMin: 45,
    topics: ['M3'],
    mentorId: TEST_MENTOR,
    note: 'Lebenslauf besprochen',
    state: 'DONE',
    ...(caseId ? { caseId } : {}),
    ...fields,
  };
}
