import { parseId } from '#lib/domain/id.ts';
import type { Mentee } from '#lib/domain/mentee.ts';
import type { Task } from '#lib/domain/task.ts';
import { at, plusDays, workday } from './days.ts';
import { envelopeOn, idOn, type DemoContext } from './world.ts';

const TITLES = [
  'Zeugnisse zur Übersetzung geben',
  'Verlängerung des Aufenthaltstitels beantragen',
  'Termin beim Jobcenter vereinbaren',
  'Lebenslauf fertigstellen',
  'Rückruf beim Betrieb',
  'Praktikumsvertrag an die Ausländerbehörde',
  'Kita-Platz nachfragen',
  'Anmeldung zum B2-Kurs',
  'Führerschein: Umschreibung klären',
] as const;

/** A task of a mentee, due `days` from today; what lies behind may be done. */
export function demoTask(context: DemoContext, mentee: Mentee, days: number, done: boolean): Task {
  const { random, today, project } = context;
  const dueOn = days === 0 ? today : workday(plusDays(today, days));
  const written = plusDays(days < 0 ? dueOn : today, -random.int(3, 20));
  const caseId = parseId(mentee._id)?.ulid ?? '';
  const assigneeId = mentee.mentorIds[0] ?? project.coordinator.id;
  return {
    _id: `task:${caseId}:${idOn(random, written)}`,
    ...envelopeOn(project.id, assigneeId, written),
    type: 'task',
    title: random.pick(TITLES),
    dueOn,
    caseId,
    assigneeId,
    state: done ? 'DONE' : 'OPEN',
    ...(done ? { doneAt: at(dueOn, '15:00') } : {}),
  };
}
