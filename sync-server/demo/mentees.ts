import { BENEFIT_REGIMES, GERMAN_LEVELS, type Mentee } from '#lib/domain/mentee.ts';
import { plusDays } from './days.ts';
import { ORIGINS, type Origin } from './names.ts';
import { mobileNumber } from './phones.ts';
import { addressIn } from './places.ts';
import { envelopeOn, idOn, type DemoContext, type DemoPerson } from './world.ts';
import type { Random } from './random.ts';

const NOTES = [
  'Kommt gern nachmittags, vormittags Sprachkurs.',
  'Führerschein im Herkunftsland, Umschreibung offen.',
  'Zwei Kinder in der Kita, Teilzeit gewünscht.',
  'Hat als Schneiderin gearbeitet, Zeugnisse liegen vor.',
  'Bitte nur per Nachricht melden, Telefon wird geteilt.',
  'Interesse an Pflege; Praktikum im Krankenhaus angefragt.',
] as const;

/** The n-th mentee of a project, with one of its mentors. */
export function demoMentee(context: DemoContext, n: number, mentor: DemoPerson): Mentee {
  const { random, today, project } = context;
  const origin = pickOrigin(random);
  const day = plusDays(today, -random.int(20, 720));
  const status = pickStatus(random, day, today);
  const ended = status === 'CLOSED' ? plusDays(today, -random.int(1, 60)) : null;
  return {
    _id: `mentee:${idOn(random, day)}`,
    ...envelopeOn(project.id, mentor.id, day),
    type: 'mentee',
    ...nameOf(random, origin, n),
    ...birthOf(random, today),
    nationalities: [origin.nationality],
    preferredLanguage: origin.language,
    ...(random.chance(0.9) ? { phones: [phoneOf(random, n)] } : {}),
    ...(random.chance(0.4) ? { email: `mentee${n}.${project.slug}@example.org` } : {}),
    address: addressIn(random, project.ags),
    accommodation: random.pick(['OWN', 'SHARED', 'GU', 'OWN', 'OWN', 'TEMP']),
    inSaxonySince: plusDays(day, -random.int(60, 1500)),
    inSaxonySincePrecision: 'MONTH',
    benefitRegime: random.pick(BENEFIT_REGIMES),
    germanLevel: random.pick(GERMAN_LEVELS.slice(0, 6)),
    residence: residenceOf(random, origin, today),
    mentorIds: [mentor.id],
    status,
    // Some wait for their consent, as after an import.
    ...(status === 'CLEARING' && n % 2 === 0 ? { heldStatus: 'ACTIVE' } : {}),
    firstContactOn: day,
    ...(status === 'INQUIRY' || status === 'WAITING' || status === 'CLEARING'
      ? {}
      : { agreementSignedOn: plusDays(day, random.int(0, 14)) }),
    ...(ended === null ? {} : { endedOn: ended, endReason: random.pick(['E01', 'E02', 'E10']) }),
    mainPath: random.pick(['TRAINING', 'EMPLOYMENT', 'EMPLOYMENT', 'QUALIFICATION']),
    acquisitionChannel: random.pick(['JC', 'AA', 'MBE_JMD', 'LANGUAGE_SCHOOL', 'OTHER_MENTEE']),
    ...(random.chance(0.4) ? { note: random.pick(NOTES) } : {}),
  };
}

/** The first ones of the list are more frequent. */
function pickOrigin(random: Random): Origin {
  const frequent = ORIGINS.slice(0, 3);
  return random.chance(0.6) ? random.pick(frequent) : random.pick(ORIGINS);
}

function nameOf(random: Random, origin: Origin, n: number): Partial<Mentee> {
  const woman = random.chance(0.45);
  const givenNames = random.pick(woman ? origin.women : origin.men);
  const gender = woman ? 'F' : 'M';
  // One name alone is a whole name in some countries.
  if (n % 41 === 7) return { givenNames, gender };
  return { familyName: random.pick(origin.family), givenNames, gender };
}

/** Many know the year alone, and papers say the first of January. */
function birthOf(random: Random, today: string): Partial<Mentee> {
  const year = Number(today.slice(0, 4)) - random.int(18, 58);
  if (random.chance(0.2)) return { birthDate: `${year}-01-01`, birthDatePrecision: 'YEAR' };
  return { birthDate: plusDays(`${year}-01-01`, random.int(1, 364)), birthDatePrecision: 'DAY' };
}

function phoneOf(random: Random, n: number): NonNullable<Mentee['phones']>[number] {
  return {
    number: mobileNumber(n),
    ...(random.chance(0.1) ? { safeToCall: false, note: 'teilt das Telefon' } : {}),
  };
}

function residenceOf(random: Random, origin: Origin, today: string): Mentee['residence'] {
  return {
    statusCode: random.pick(origin.statuses),
    documentType: 'EAT',
    validUntil: plusDays(today, random.int(-20, 900)),
    workPermitText: 'ERWERB_ERLAUBT',
    documentSeenOn: plusDays(today, -random.int(5, 300)),
  };
}

function pickStatus(random: Random, day: string, today: string): Mentee['status'] {
  if (day > plusDays(today, -60)) return random.pick(['INQUIRY', 'WAITING', 'CLEARING', 'ACTIVE']);
  return random.pick([
    'ACTIVE',
    'ACTIVE',
    'ACTIVE',
    'ACTIVE',
    'ACTIVE',
    'PAUSED',
    'AFTERCARE',
    'AFTERCARE',
    'CLOSED',
  ]);
}
