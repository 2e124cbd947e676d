import { addDays } from '#lib/domain/day.ts';
import type { Consent } from '#lib/domain/consent.ts';
import type { Employer } from '#lib/domain/employer.ts';
import { makeId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { pick } from '#tests/bench/world/random.ts';
import { buildConsent } from '../consent.ts';
import { buildEmployer } from '../employer.ts';
import { buildMentee } from '../mentee.ts';
import type { Kit } from './kit.ts';
import { COMPANIES, NAMES, STREETS, TOWNS } from './names.ts';

const STATUS_CODES = [
  'AE_25_2_S',
  'ASY_GEST',
  'EU_FREI',
  'AE_25_2_F',
  'DUL_60A',
  'NE_26_3',
] as const;
const at = <T>(values: readonly T[], n: number): T => values[n % values.length] as T;

function addressOf(n: number) {
  const [zip, city, ags] = at(TOWNS, n);
  return { street: at(STREETS, n), zip, city, ags };
}

/** The n-th person: the name lists repeat, with a number's worth of difference by town and day. */
export function fullMentee(kit: Kit, n: number, fields: Partial<Mentee> = {}): Mentee {
  const begun = 590 - (n % 60);
  return buildMentee({
    ...kit.own(begun),
    _id: makeId('mentee', kit.ulid(begun)),
    ...at(NAMES, n),
    phones: [
      { number: `+49176${String(10_000_000 + n * 7_919)}` },
      ...(n % 4 === 0
        ? [{ number: '+4935911234567', note: 'Nachbarin, bitte nur bis 18 Uhr' }]
        : []),
    ],
    address: addressOf(n),
    birthDate: `19${70 + (n % 30)}-0${1 + (n % 9)}-14`,
    residence: {
      statusCode: at(STATUS_CODES, n),
      validUntil: addDays(kit.today, -10 + ((n * 13) % 400)),
    },
    mentorIds: [kit.mentorId],
    status: n % 10 === 7 ? 'AFTERCARE' : n % 10 === 8 ? 'PAUSED' : 'ACTIVE',
    firstContactOn: addDays(kit.today, -begun),
    agreementSignedOn: addDays(kit.today, 10 - begun),
    preferredLanguage: at(['ar', 'uk', 'vi', 'de', 'ti', 'fa'], n),
    ...fields,
  });
}

export function fullConsents(kit: Kit, caseId: string): Consent[] {
  return (['C1', 'C3', 'C5'] as const).map((purpose) =>
    buildConsent({
      ...kit.own(580),
      _id: makeId('consent', kit.ulid(580), caseId),
      caseId,
      purpose,
      givenAt: `${addDays(kit.today, -580)}T09:00:00.000Z`,
      explainedBy: kit.mentorId,
      ...(purpose === 'C3' ? { scopes: ['PROFILE', 'CV'] as const } : {}),
      ...(purpose === 'C3' ? { validUntil: addDays(kit.today, 40) } : {}),
    }),
  );
}

export function fullEmployer(kit: Kit, n: number): Employer {
  const name = at(COMPANIES, n);
  const round = Math.floor(n / COMPANIES.length);
  return buildEmployer({
    ...kit.own(500),
    _id: makeId('employer', kit.ulid(500)),
    name: round === 0 ? name : `${name}, Werk ${round + 1}`,
    wzSection: pick(kit.random, ['C', 'F', 'I', 'Q'] as const),
    supportStatus: pick(kit.random, ['ACTIVE', 'PROSPECT', 'DORMANT'] as const),
    sites: [
      {
        id: kit.ulid(500),
        kind: 'SEAT',
        ...addressOf(n),
        phone: '+4935911234567',
        contactPersons: [
          {
            id: kit.ulid(500),
            name: 'Dr.-Ing. Karl-Friedrich Hoffmann-Schlüsselberg, stellvertretender Geschäftsführer',
            role: 'GF',
            phone: '+4935911234568',
            email:
              'karl-friedrich.hoffmann-schluesselberg@erzeugergenossenschaft-oberlausitz.example',
            bestTime: 'dienstags und donnerstags zwischen 7 und 8 Uhr, sonst über das Sekretariat',
          },
        ],
      },
    ],
  });
}
