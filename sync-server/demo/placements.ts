import type { Employer } from '#lib/domain/employer.ts';
import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import { followUpDays } from '#lib/domain/follow-ups.ts';
import type { FollowUp, Placement } from '#lib/domain/placement.ts';
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
    followUps: answered(kind, startOn, today),
  };
}

/** What was asked by today; of some the last answer is still to come. */
function answered(kind: Placement['kind'], startOn: string, today: string): FollowUp[] {
  const due = followUpDays({ kind, startOn }).filter(({ on }) => on <= today);
  const waits = Number(startOn.slice(-1)) % 3 === 0;
  return (waits ? due.slice(0, -1) : due).map(({ step, on }) => ({
    step,
    status: 'SAME',
    on,
    source: 'MENTEE',
  }));
}
