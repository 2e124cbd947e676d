import { EMPLOYER_TOPICS, MENTEE_TOPICS } from '#lib/domain/catalogues/topics.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Employer } from '#lib/domain/employer.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { plusDays, workday } from './days.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

const NOTES = [
  'Unterlagen für die Anerkennung durchgesehen, Übersetzung fehlt noch.',
  'Lebenslauf zusammen überarbeitet, Foto folgt.',
  'Termin beim Jobcenter vorbereitet.',
  'Familie fühlt sich wohl, Kita-Platz ab nächstem Monat.',
  'Bewerbung abgeschickt, Rückmeldung in zwei Wochen erwartet.',
  'Probearbeiten lief gut, Betrieb möchte ein Praktikum anbieten.',
  'Deutsch B1 bestanden. Nächster Kurs beginnt im Frühjahr.',
  'War verunsichert wegen der Verlängerung; Fiktionsbescheinigung erklärt.',
  'Fahrweg geprüft: Bus um 5:12 Uhr reicht für die Frühschicht.',
] as const;

/** Several contacts of a mentee over the last year; `extra` adds planned ones to come. */
export function demoContacts(
  context: DemoContext,
  mentee: Mentee,
  employers: readonly Employer[],
  extra: readonly number[],
): Contact[] {
  const { random, today } = context;
  const past = Array.from({ length: random.int(3, 12) }, () => -random.int(1, 364))
    .filter((days) => plusDays(today, days) >= (mentee.firstContactOn ?? today))
    .map((days) => demoContact(context, mentee, employers, days));
  return [...past, ...extra.map((days) => plannedContact(context, mentee, days))];
}

function demoContact(
  context: DemoContext,
  mentee: Mentee,
  employers: readonly Employer[],
  days: number,
): Contact {
  const { random } = context;
  const contactType = random.pick([
    'HOME',
    'OFFICE',
    'OFFICE',
    'PHONE',
    'PHONE',
    'MSG',
    'COMPANY',
    'AUTHORITY',
    'NOSHOW',
  ] as const);
  const employer = contactType === 'COMPANY' ? random.pick(employers) : null;
  return {
    ...base(context, mentee, days),
    contactType,
    durationMin: random.pick([15, 20, 30, 45, 60, 90]),
    topics: contactType === 'NOSHOW' ? [] : random.some(MENTEE_TOPICS, random.int(1, 3)),
    ...(employer ? { employerId: employer._id } : {}),
    ...(random.chance(0.7) ? { note: random.pick(NOTES) } : {}),
    state: 'DONE',
  };
}

function plannedContact(context: DemoContext, mentee: Mentee, days: number): Contact {
  const { random } = context;
  return {
    ...base(context, mentee, days),
    time: random.pick(['08:30', '09:15', '10:00', '11:30', '13:00', '14:45', '16:00']),
    contactType: random.pick(['HOME', 'OFFICE', 'COMPANY']),
    topics: [],
    ...(random.chance(0.5) ? { place: mentee.address?.city ?? '' } : {}),
    state: 'PLANNED',
  };
}

function base(context: DemoContext, mentee: Mentee, days: number) {
  const { random, today, project } = context;
  const date = days === 0 ? today : workday(plusDays(today, days));
  const written = date > today ? plusDays(today, -2) : date;
  const caseId = parseId(mentee._id)?.ulid ?? '';
  const mentorId = mentee.mentorIds[0] ?? project.coordinator.id;
  return {
    _id: `contact:${caseId}:${idOn(random, written)}`,
    ...envelopeOn(project.id, mentorId, written),
    type: 'contact' as const,
    date: date > today || days >= 0 ? date : minDay(date, today),
    caseId,
    mentorId,
  };
}

const minDay = (a: string, b: string): string => (a < b ? a : b);

/** A talk with an employer alone. */
export function demoEmployerContact(context: DemoContext, employer: Employer): Contact {
  const { random, today, project } = context;
  const date = minDay(workday(plusDays(today, -random.int(2, 300))), today);
  const mentor = random.pick(project.mentors);
  return {
    _id: `contact:${idOn(random, date)}`,
    ...envelopeOn(project.id, mentor.id, date),
    type: 'contact',
    date,
    contactType: random.pick(['COMPANY', 'PHONE', 'EVENT']),
    durationMin: random.pick([20, 30, 60]),
    topics: random.some(EMPLOYER_TOPICS, random.int(1, 2)),
    employerId: employer._id,
    mentorId: mentor.id,
    note: 'Betrieb kennengelernt; offen für ein Praktikum, Ansprechperson für Fragen benannt.',
    state: 'DONE',
  };
}
