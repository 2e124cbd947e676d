import type { Role } from './member.ts';

/** What an account may do: its role, where, and whether at all. */
export interface Standing {
  role: Role;
  /** ULID; null for who belongs to no project. */
  projectId: string | null;
  active: boolean;
}

/** Days in Europe/Berlin (`YYYY-MM-DD`), both included. */
export interface Term {
  from: string;
  until: string;
}

/** Who sees everybody's account or everybody's traces: not for one person alone to give. */
const BY_TWO: readonly Role[] = ['ADMIN', 'AUDITOR'];

/** An auditor is let in for a year at most. */
export const LONGEST_TERM_DAYS = 366;

export const belongsToProject = (role: Role): boolean =>
  role === 'MENTOR' || role === 'COORDINATOR';

/** Whether a new account of this role needs a second person. */
export const newNeedsSecond = (role: Role): boolean => BY_TWO.includes(role);

/** Whether a change needs a second person; `from` and `to` may differ in nothing but being active. */
export function needsSecond(from: Standing, to: Standing): boolean {
  if (from.role !== to.role || from.projectId !== to.projectId) return true;
  return to.active && !from.active && BY_TWO.includes(to.role);
}

/** Roles to which an account can change: what is on its devices belongs to its project. */
export const rolesFrom = (role: Role): readonly Role[] =>
  belongsToProject(role) ? ['MENTOR', 'COORDINATOR'] : ['PROGRAMME', 'AUDITOR', 'ADMIN'];

/** A mentor who coordinates from now on, or the other way round, in the same project. */
export const isWithinProject = (from: Standing, to: Standing): boolean =>
  from.projectId !== null &&
  from.projectId === to.projectId &&
  belongsToProject(from.role) &&
  belongsToProject(to.role);

/** `MENTOR>COORDINATOR`, as the audit log has it. */
export const changeText = (from: Standing, to: Standing): string => `${from.role}>${to.role}`;

export const isWithin = ({ from, until }: Term, day: string): boolean =>
  from <= day && day <= until;
