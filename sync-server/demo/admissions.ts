import type { AnyDocument } from '#lib/domain/document.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { checkOf } from './case-files.ts';
import { plusDays } from './days.ts';
import { mobileNumber } from './phones.ts';
import { addressIn } from './places.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

/** A number that no other mentee of the demo has. */
const PHONE = 900;

/** Somebody whose admission waits for the coordination: there has to be a free place. */
export function demoAdmission(context: DemoContext): AnyDocument[] {
  const { random, today, project } = context;
  const mentor = project.mentors[0] ?? project.coordinator;
  const day = plusDays(today, -4);
  const inSaxonySince = `${plusDays(today, -800).slice(0, 7)}-01`;
  const mentee: Mentee = {
    _id: `mentee:${idOn(random, day)}`,
    ...envelopeOn(project.id, mentor.id, day),
    type: 'mentee',
    familyName: 'Ionescu',
    givenNames: 'Daniela',
    gender: 'F',
    birthDate: '1991-06-17',
    birthDatePrecision: 'DAY',
    nationalities: ['RO'],
    preferredLanguage: 'ro',
    phones: [{ number: mobileNumber(PHONE) }],
    address: addressIn(random, project.ags),
    inSaxonySince,
    inSaxonySincePrecision: 'MONTH',
    germanLevel: 'B1',
    residence: { statusCode: 'EU_FREI' },
    mentorIds: [mentor.id],
    status: 'CLEARING',
    firstContactOn: day,
    acquisitionChannel: 'LANGUAGE_SCHOOL',
  };
  const facts = {
    residesInSaxony: true,
    germanSufficient: 'YES',
    germanLevel: 'B1',
    statusCode: 'EU_FREI',
    hasMigrationBackground: true,
    inSaxonySince,
    inSaxonySincePrecision: 'MONTH',
    assessmentDate: day,
    capacity: 'OPEN',
    workBan: false,
  } as const;
  return [mentee, checkOf(context, mentee, facts, day)];
}
