import { changeText, isWithinProject, type Standing, type Term } from '#lib/domain/role-change.ts';
import type { Person } from './model.ts';

/** A change of role that waits for a second person; one for each person concerned. */
export interface RoleRequest {
  id: string;
  personId: string;
  from: Standing;
  to: Standing;
  /** Of an auditor. */
  term?: Term;
  requestedBy: string;
  /** Milliseconds since 1970. */
  at: number;
  expiresAt: number;
  decision?: 'confirmed' | 'declined' | 'withdrawn';
  decidedBy?: string;
  decidedAt?: number;
  /** What was confirmed has taken effect. */
  applied?: true;
}

/** Who let somebody in: by an invitation, by enabling, by taking a second factor away. */
export interface AccessGiven {
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * So long nobody decides with an account to which the other one held the key. Its owner notices
 * meanwhile: the passphrase no longer works. Milliseconds.
 */
export const INDEPENDENT_AFTER = 3 * 24 * 3600_000;

export const standingOf = ({ role, projectId, active }: Person): Standing => ({
  role,
  projectId,
  active,
});

const sameStanding = (a: Standing, b: Standing): boolean =>
  a.role === b.role && a.projectId === b.projectId && a.active === b.active;

/** Whether somebody can sign in at all. */
const canAct = ({ active, passphraseHash }: Person): boolean => active && passphraseHash !== null;

export interface People {
  all: readonly Person[];
  given: ReadonlyMap<string, AccessGiven>;
  now: number;
}

/** What is asked stands as long as the person is who it was asked for, and the asker may ask. */
export function isOpen(request: RoleRequest, { all, now }: People): boolean {
  const person = all.find(({ id }) => id === request.personId);
  const asker = all.find(({ id }) => id === request.requestedBy);
  return (
    request.decision === undefined &&
    request.expiresAt > now &&
    person !== undefined &&
    sameStanding(standingOf(person), request.from) &&
    asker?.role === 'ADMIN' &&
    canAct(asker)
  );
}

type Wanted = Pick<RoleRequest, 'personId' | 'from' | 'to' | 'requestedBy'>;

/**
 * Who may confirm: another administrator; for a change within a project also its coordination; and
 * coordinators for a second administrator, where there is no other. Never who asked or is concerned.
 */
export function confirmersOf(request: Wanted, { all }: People): Person[] {
  const others = all.filter(
    (person) =>
      canAct(person) && person.id !== request.personId && person.id !== request.requestedBy,
  );
  const admins = others.filter(({ role }) => role === 'ADMIN');
  const coordinators = others.filter(({ role }) => role === 'COORDINATOR');
  if (isWithinProject(request.from, request.to))
    return [
      ...admins,
      ...coordinators.filter(({ projectId }) => projectId === request.to.projectId),
    ];
  return admins.length === 0 && request.to.role === 'ADMIN' ? coordinators : admins;
}

/**
 * The very first administrator has nobody to ask: one more, and from then on it takes two. Accounts
 * that were disabled count, or disabling everybody would be a way around the second person.
 */
export function isFounding({ personId, to, requestedBy }: Wanted, { all }: People): boolean {
  if (to.role !== 'ADMIN') return false;
  return !all.some(
    ({ id, role, passphraseHash }) =>
      id !== requestedBy &&
      id !== personId &&
      (role === 'ADMIN' || role === 'COORDINATOR') &&
      passphraseHash !== null,
  );
}

/** When this person may decide: one of the two held the key to the other's account until then. */
export function independentFrom(request: Wanted, userId: string, { given }: People): number {
  const until = (whose: string, by: string): number => {
    const access = given.get(whose);
    return access?.by === by ? access.at + INDEPENDENT_AFTER : 0;
  };
  return Math.max(until(userId, request.requestedBy), until(request.requestedBy, userId));
}

/** `MENTOR>COORDINATOR`, and for an auditor the days. */
export const lineOf = ({ from, to, term }: Pick<RoleRequest, 'from' | 'to' | 'term'>): string =>
  [changeText(from, to), ...(term ? [`${term.from}/${term.until}`] : [])].join(' ');
