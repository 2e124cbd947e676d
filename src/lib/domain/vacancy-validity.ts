import { addDays } from './day.ts';
import type { Vacancy } from './vacancy.ts';

/** Days for which a vacancy is taken to be true without being asked about (domain.md 1.8). */
export const VACANCY_DAYS = 60;

/** Last day on which what was learnt or asked today holds. */
export const validFrom = (today: string): string => addDays(today, VACANCY_DAYS);

/** Somebody is still looked for, or chosen and not there yet: it may change any day. */
export const isLive = ({ state }: Pick<Vacancy, 'state'>): boolean =>
  state === 'OPEN' || state === 'RESERVED';

/** Nobody has asked about it for long. */
export const isStale = (vacancy: Pick<Vacancy, 'state' | 'validUntil'>, today: string): boolean =>
  isLive(vacancy) && vacancy.validUntil < today;

/** Whether asking today would make it hold longer. */
export const mayRenew = (vacancy: Pick<Vacancy, 'state' | 'validUntil'>, today: string): boolean =>
  isLive(vacancy) && vacancy.validUntil < validFrom(today);

/** Whether as many began, as far as is known here, as were looked for. */
export const isTaken = (vacancy: Pick<Vacancy, 'state' | 'count'>, begun: number): boolean =>
  isLive(vacancy) && begun >= vacancy.count;

/** Live ones first, the one to be asked about soonest on top; then the closed ones, newest first. */
export function byUse(vacancies: readonly Vacancy[]): Vacancy[] {
  return vacancies.toSorted((a, b) => {
    if (isLive(a) !== isLive(b)) return isLive(a) ? -1 : 1;
    if (isLive(a)) return order(a.validUntil, b.validUntil) || order(a._id, b._id);
    return order(b.updatedAt, a.updatedAt) || order(b._id, a._id);
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
