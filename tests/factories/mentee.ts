import { makeId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { TEST_MENTOR, testEnvelope } from './envelope.ts';
import { nextUlid } from './ulid.ts';

/** A valid mentee document; the id is new on each call unless given. */
export function buildMentee(fields: Partial<Mentee> = {}): Mentee {
  return {
    ...testEnvelope,
    _id: makeId('mentee', nextUlid()),
    type: 'mentee',
    familyName: 'Haddad',
    givenNames: 'Samira',
    gender: 'F',
    birthDate: '1990-05-14',
    birthDatePrecision: 'DAY',
    nationalities: ['SY'],
    phones: [{ number: '+4917612345678' }],
    address: { street: 'Bahnhofstraße 3', zip: '02625', city: 'Bautzen', ags: '14625' },
    germanLevel: 'A2',
    residence: { statusCode: 'AE_25_2_S', validUntil: '2027-03-31' },
    mentorIds: [TEST_MENTOR],
    status: 'CLEARING',
    agreementSignedOn: '2026-02-03',
    mainPath: 'EMPLOYMENT',
    ...fields,
  };
}
