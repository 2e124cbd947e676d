import { makeId } from '#lib/domain/id.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { testEnvelope } from './envelope.ts';
import { nextUlid, testUlid } from './ulid.ts';

/** A valid, open vacancy of employer `testUlid(1, 'E')` unless `employerId` says otherwise. */
export function buildVacancy(fields: Partial<Vacancy> = {}): Vacancy {
  return {
    ...testEnvelope,
    _id: makeId('vacancy', nextUlid()),
    type: 'vacancy',
    employerId: makeId('employer', testUlid(1, 'E')),
    kind: 'JOB',
    title: 'Lagerhelfer*in',
    count: 1,
    state: 'OPEN',
    source: 'EMPLOYER',
    validUntil: '2027-01-22',
    ...fields,
  };
}
