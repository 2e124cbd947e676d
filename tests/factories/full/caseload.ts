import { addDays } from '#lib/domain/day.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { AnyDocument } from '#lib/domain/document.ts';
import { makeId } from '#lib/domain/id.ts';
import { pick, seededRandom } from '#tests/bench/world/random.ts';
import { buildContact } from '../contact.ts';
import { buildCaseFile } from '../case-file.ts';
import { fullCaseFile } from './case-file.ts';
import { createKit, type Kit, type Whose } from './kit.ts';
import { NOTES } from './names.ts';
import { fullConsents, fullEmployer, fullMentee } from './people.ts';

export interface Measure {
  cases: number;
  /** Contacts of each case. */
  contacts: number;
  employers: number;
  /** Further cases whose admission waits for the coordination. */
  admissions: number;
}

export const SIXTY: Measure = { cases: 60, contacts: 80, employers: 80, admissions: 12 };
/** Appointments of today. */
const VISITS = 9;

/**
 * What one mentor's map holds after a full programme: long names, every kind of record, all around
 * `today`. In waves that are written one after the other: a case is active once its consent is there.
 */
export function buildFullCaseload(today: string, whose: Whose, measure = SIXTY): AnyDocument[][] {
  const kit = createKit(seededRandom(20_261_123), today, whose);
  const employers = times(measure.employers, (n) => fullEmployer(kit, n));
  const employerIds = employers.map(({ _id }) => _id);
  const mentees = times(measure.cases, (n) => fullMentee(kit, n));
  const caseIds = mentees.map(({ _id }) => _id.slice('mentee:'.length));
  const rest = caseIds.flatMap((caseId, n): AnyDocument[] => [
    ...fullCaseFile(kit, n, caseId, employerIds),
    ...times(measure.contacts, (m) => contact(kit, caseId, m, employerIds)),
  ]);
  const visits = times(Math.min(VISITS, caseIds.length), (n) =>
    visit(kit, caseIds[n] ?? '', n, employerIds),
  );
  return [
    employers,
    caseIds.flatMap((caseId) => fullConsents(kit, caseId)),
    mentees,
    [...rest, ...visits],
    times(measure.admissions, (n) => admission(kit, n)).flat(),
  ];
}

function times<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

/** Every seventh day, back into the past. */
function contact(kit: Kit, caseId: string, m: number, employerIds: readonly string[]): Contact {
  const daysAgo = 1 + m * 7;
  return buildContact({
    ...kit.own(daysAgo),
    _id: makeId('contact', kit.ulid(daysAgo), caseId),
    caseId,
    date: addDays(kit.today, -daysAgo),
    contactType: pick(kit.random, ['HOME', 'OFFICE', 'PHONE', 'COMPANY'] as const),
    topics: pick(kit.random, [['M1'], ['M2', 'M3'], ['M3', 'M5', 'A1']] as const).slice(),
    mentorId: kit.mentorId,
    note: pick(kit.random, NOTES),
    ...(m % 4 === 0 ? { employerId: pick(kit.random, employerIds) } : {}),
  });
}

function visit(kit: Kit, caseId: string, n: number, employerIds: readonly string[]): Contact {
  return buildContact({
    ...kit.own(2),
    _id: makeId('contact', kit.ulid(2), caseId),
    caseId,
    date: kit.today,
    time: `${String(8 + n).padStart(2, '0')}:15`,
    contactType: n % 3 === 0 ? 'COMPANY' : 'HOME',
    topics: ['M3'],
    mentorId: kit.mentorId,
    state: 'PLANNED',
    ...(n % 2 === 0 ? { note: NOTES[1] } : {}),
    ...(n % 3 === 0 && employerIds[n] ? { employerId: employerIds[n] } : {}),
  });
}

/** A case whose check says that the places are taken: the coordination decides. */
function admission(kit: Kit, n: number): AnyDocument[] {
  const mentee = fullMentee(kit, 30 + n, {
    status: 'CLEARING',
    firstContactOn: addDays(kit.today, -5 - n),
  });
  delete mentee.agreementSignedOn;
  const caseId = mentee._id.slice('mentee:'.length);
  const check = buildCaseFile('check', {
    ...kit.own(3),
    _id: makeId('check', kit.ulid(3), caseId),
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
  return [mentee, check];
}
