import type { Employer } from '#lib/domain/employer.ts';
import type { Vacancy } from '#lib/domain/vacancy.ts';
import { VACANCY_DAYS } from '#lib/domain/vacancy-validity.ts';
import { plusDays } from './days.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

type Sought = Pick<Vacancy, 'kind' | 'title' | 'kldb' | 'requirementLevel'>;

const SOUGHT: readonly Sought[] = [
  { kind: 'JOB', title: 'Helfer*in in der Produktion', kldb: '241', requirementLevel: 1 },
  { kind: 'JOB', title: 'Küchenhilfe', kldb: '293', requirementLevel: 1 },
  { kind: 'JOB', title: 'Pflegehilfskraft', kldb: '813', requirementLevel: 1 },
  { kind: 'JOB', title: 'Fachkraft für Lagerlogistik', kldb: '513', requirementLevel: 2 },
  { kind: 'TRAINING', title: 'Tischler*in', kldb: '223', requirementLevel: 2 },
  { kind: 'TRAINING', title: 'Anlagenmechaniker*in Sanitär, Heizung, Klima', kldb: '342' },
  { kind: 'INTERNSHIP', title: 'Praktikum im Verkauf', kldb: '621', requirementLevel: 1 },
  { kind: 'MINIJOB', title: 'Reinigungskraft', kldb: '541', requirementLevel: 1 },
];
/** Of so many one was not asked about in time. */
const STALE = 30;
const TOLD_DAYS = { least: 2, most: 55 };

/** What the companies look for; most of it open, some of it filled. */
export function demoVacancies(context: DemoContext, employers: readonly Employer[]): Vacancy[] {
  const active = employers.filter(({ supportStatus }) => supportStatus !== 'DORMANT');
  const many = active.flatMap((employer) =>
    Array.from({ length: context.random.int(1, 3) }, () => employer),
  );
  return many.map((employer, n) => demoVacancy(context, employer, n));
}

function demoVacancy(
  { random, today, project }: DemoContext,
  employer: Employer,
  n: number,
): Vacancy {
  const stale = n % STALE === 1;
  const told = stale ? VACANCY_DAYS + 4 : random.int(TOLD_DAYS.least, TOLD_DAYS.most);
  const day = plusDays(today, -told);
  const author = random.pick(project.mentors);
  const sought = random.pick(SOUGHT);
  const training = sought.kind === 'TRAINING';
  return {
    _id: `vacancy:${idOn(random, day)}`,
    ...envelopeOn(project.id, author.id, day),
    type: 'vacancy',
    employerId: employer._id,
    ...(employer.sites[0] ? { siteId: employer.sites[0].id } : {}),
    ...sought,
    count: random.pick([1, 1, 1, 2, 3]),
    ...(sought.kind === 'JOB' ? { hoursPerWeek: random.pick([20, 30, 38.5, 40]) } : {}),
    ...(random.chance(0.3) ? { shifts: ['SHIFTS'] } : {}),
    ...(random.chance(0.5) ? { languageMin: random.pick(['A2', 'B1', 'B2'] as const) } : {}),
    ...(random.chance(0.2) ? { licence: 'B' } : {}),
    ...(random.chance(0.4) ? { payText: 'nach Tarif' } : {}),
    ...(training ? { startOn: `${Number(today.slice(0, 4)) + 1}-08-01` } : {}),
    state: stale ? 'OPEN' : random.pick(['OPEN', 'OPEN', 'OPEN', 'RESERVED', 'FILLED'] as const),
    source: random.pick(['EMPLOYER', 'EMPLOYER', 'BA', 'OWN'] as const),
    validUntil: plusDays(day, VACANCY_DAYS),
  };
}
