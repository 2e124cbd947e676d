import type { Task } from '../task.ts';
import type { Deadline } from './deadline.ts';
import { settledKeys } from './radar.ts';

/** Whether it takes place on its day at a time of its own, whatever day its reminder was put on. */
export function isAppointment({ rule, step }: Pick<Deadline, 'rule' | 'step'>): boolean {
  return rule === 'T07' && step === 'INTERVIEW';
}

/** Appointments of a case that nobody noted as over; with one that was only put off. */
export function appointmentsOf(all: readonly Deadline[], tasks: readonly Task[]): Deadline[] {
  const over = settledKeys(tasks.filter(({ state }) => state !== 'OPEN'));
  return all.filter((one) => isAppointment(one) && !over.has(one.key));
}

/** What a calendar shows of the deadlines of a case: the open ones, and all appointments. */
export function datesOf(all: readonly Deadline[], tasks: readonly Task[]): Deadline[] {
  const settled = settledKeys(tasks);
  const open = all.filter((one) => !isAppointment(one) && !settled.has(one.key));
  return [...open, ...appointmentsOf(all, tasks)];
}
