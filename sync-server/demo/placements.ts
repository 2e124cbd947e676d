import type { Employer } from '#lib/domain/employer.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Placement } from '#lib/domain/placement.ts';
import { plusDays } from './days.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

const JOBS = [
  'Helfer*in in der Produktion',
  'Pflegehilfskraft',
  'Küchenhilfe',
  'Ausbildung Elektroniker*in für Energie- und Gebäudetechnik',
  'Ausbildung Fachkraft für Lagerlogistik',
  'Reinigungskraft',
  'Verkäufer*in',
] as const;

export function demoPlacement(
  context: DemoContext,
  mentee: Mentee,
  employers: readonly Employer[],
): Placement {
  const { random, today, project } = context;
  const startOn = plusDays(today, -random.int(10, 300));
  const caseId = parseId(mentee._id)?.ulid ?? '';
  const author = mentee.mentorIds[0] ?? project.coordinator.id;
  const employer = random.pick(employers);
  const kind = random.pick(['P01', 'P01', 'P02', 'T01', 'Z01'] as const);
  return {
    _id: `placement:${caseId}:${idOn(random, startOn)}`,
    ...envelopeOn(project.id, author, startOn),
    type: 'placement',
    caseId,
    employerId: employer._id,
    ...(employer.sites[0] ? { siteId: employer.sites[0].id } : {}),
    kind,
    title: random.pick(JOBS),
    startOn,
    hoursPerWeek: random.pick([20, 30, 35, 38.5, 40]),
    socialInsurance: kind === 'Z01' ? 'NO' : 'YES',
    proof: random.pick(['CONTRACT_SEEN', 'EMPLOYER_CONFIRMED', 'MENTEE_STATED']),
  };
}
