import type { Employer } from '#lib/domain/employer.ts';
import { makeId } from '#lib/domain/id.ts';
import { testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

/** A valid employer document with one seat and one contact person. */
export function buildEmployer(fields: Partial<Employer> = {}): Employer {
  return {
    ...testEnvelope,
    _id: makeId('employer', nextUlid()),
    type: 'employer',
    name: 'Bäckerei Krüger GmbH',
    wzSection: 'C',
    sizeClass: 'S2',
    supportStatus: 'ACTIVE',
    sites: [
      {
        id: testUlid(1, 'S'),
        kind: 'SEAT',
        street: 'Am Markt 7',
        zip: '02625',
        city: 'Bautzen',
        ags: '14625',
        phone: '+4935911234567',
        contactPersons: [{ id: testUlid(1, 'C'), name: 'Frau Krüger', role: 'GF' }],
      },
    ],
    ...fields,
  };
}
