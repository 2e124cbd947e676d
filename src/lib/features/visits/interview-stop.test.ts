import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import type { Application } from '#lib/domain/application.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { interviewStops } from './interview-stop.ts';

const mentee = buildMentee({ familyName: 'Haddad', givenNames: 'Lina' });
const employer = buildEmployer({ name: 'Bäckerei Sauerteig' });
const [site] = employer.sites;
const caseload = { employers: { get: () => employer } } as unknown as Caseload;
const stops = (fields: Partial<Application>, visits: Parameters<typeof buildContact>[0][] = []) =>
  interviewStops(
    caseload,
    [
      {
        mentee,
        application: buildCaseFile('application', {
          title: 'Bäckerin',
          interviewTime: '10:00',
          ...fields,
        }),
      },
    ],
    visits.map((visit) => buildContact(visit)),
  );

describe('an interview on the visit day', () => {
  it('is where it was said to be, by postcode or by town', () => {
    expect(stops({ interviewPlace: 'Markt 1, 02826 Görlitz' })).toMatchObject([
      { time: '10:00', name: 'Haddad, Lina', about: 'Bäckerin', zip: '02826' },
    ]);
    expect(stops({ interviewPlace: 'Pirna' })[0]?.zip).toBe('01796');
  });

  it('is at the company where nothing else was said', () => {
    expect(stops({ employerId: employer._id })).toMatchObject([
      { about: 'Bäckerin · Bäckerei Sauerteig', zip: site?.zip ?? null },
    ]);
  });

  it('is none of the way without a place, or where a visit at its time is planned already', () => {
    expect(stops({ recipient: 'Amt' })).toEqual([]);
    const place = { interviewPlace: 'Pirna' };
    const { caseId } = buildCaseFile('application', {});
    expect(stops(place, [{ caseId, time: '10:00' }])).toEqual([]);
    expect(stops(place, [{ caseId, time: '11:00' }])).toHaveLength(1);
    expect(stops(place, [{ time: '10:00', caseId: 'other' }])).toHaveLength(1);
  });
});
