import type { Role } from '#lib/domain/member.ts';
import type { PersonRow } from '#lib/domain/server-answers.ts';
import {
  belongsToProject,
  needsSecond,
  newNeedsSecond,
  type Standing,
  type Term,
} from '#lib/domain/role-change.ts';
import type { AuditLog } from '../audit/audit.ts';
import type { Engine } from '../engine/engine.ts';
import { noteAccessGiven } from './access-given.ts';
import { changePerson } from './change-person.ts';
import { holdingsOf, type Holdings } from './holdings.ts';
import { judgeStanding, projectFor, requireNoCases } from './judge-standing.ts';
import { createLeaving, readLeft, type Leaving } from './leaving.ts';
import { newInvitation, revokeInvitation, type Invitation } from './links.ts';
import type { Losses } from './losses.ts';
import { writeMember, type MemberDeps } from './members.ts';
import type { Person, Project, User } from './model.ts';
import { listPeople } from './people-list.ts';
import { refusal } from './refusal.ts';
import { createRoleRequests, type RoleRequests } from './role-requests.ts';
import { standingOf } from './role-requests-judge.ts';
import type { SecondFactors } from './second-factor.ts';
import type { Sessions } from './sessions.ts';
import type { AccountStore } from './store.ts';
import { readTerm } from './terms.ts';

export interface NewPerson {
  login: string;
  name: string;
  role: Role;
  projectId: string | null;
  /** Of an auditor. */
  term?: Term | undefined;
}

export interface Added {
  person: Person;
  /** Null where a second person must confirm first. */
  invitation: Invitation | null;
}

/** What the administrator does with people. Throws refusals. */
export interface Administering {
  readonly roles: RoleRequests;
  person(id: string): Promise<Person>;
  /** With what the administration must know of them; of one project, or all. */
  listPeople(projectId?: string): Promise<PersonRow[]>;
  addPerson(given: NewPerson, actor: User): Promise<Added>;
  invite(personId: string, actor: User): Promise<{ person: Person; invitation: Invitation }>;
  /** Ends what an invitation or a new link has opened. */
  revokeInvitation(personId: string, actor: User): Promise<void>;
  /** Enabling who sees everybody's account is asked of a second person. */
  setActive(
    personId: string,
    active: boolean,
    actor: User,
  ): Promise<{ person: Person; asked: boolean }>;
  /** Asks a second person for another role, place or term. */
  requestRole(
    personId: string,
    to: Omit<Standing, 'active'> & { term?: Term | undefined },
    actor: User,
  ): Promise<Person>;
  /** For who has lost phone and recovery codes. */
  removeFactorOf(personId: string, actor: User): Promise<void>;
  holdings(personId: string): Promise<Holdings>;
  /**
   * Ends an account for good. Its devices hand in what is only on them, and are emptied; `atOnce`
   * empties them at their next contact, whatever is on them. Throws 409 while there are cases.
   */
  leave(personId: string, atOnce: boolean, actor: User): Promise<Person>;
  /** What has had its time is ended. */
  readonly leaving: Leaving;
}

export interface AdministeringDeps {
  store: AccountStore;
  engine: Engine;
  audit: AuditLog;
  members: MemberDeps;
  sessions: Sessions;
  factors: SecondFactors;
  losses: Losses;
  /** Throws 409 where the login is taken. */
  saveNew: (given: NewPerson, more: Partial<Person>) => Promise<Person>;
  now: () => number;
  newId: () => string;
}

export async function createAdministering(deps: AdministeringDeps): Promise<Administering> {
  const { store, engine, audit, members, sessions, factors, losses, saveNew, now, newId } = deps;

  async function existing(id: string): Promise<Person> {
    const person = await store.person(id);
    if (!person) throw refusal(404, 'not-found', 'There is no such person.');
    return person;
  }

  const given = (personId: string, actor: User): Promise<void> =>
    noteAccessGiven(store, personId, { by: actor.id, at: now() });

  const projectOf = (person: Person): Promise<Project | null> =>
    person.projectId ? store.project(person.projectId) : Promise.resolve(null);

  const holdings = async (person: Person): Promise<Holdings> =>
    holdingsOf(engine, person, await projectOf(person), now());

  const leaving = createLeaving({ store, audit, losses, now });

  const roles = createRoleRequests({
    store,
    audit,
    now,
    newId,
    judge: (asked) => judgeStanding(asked, { store, now }),
    async apply({ personId, from, to, term, requestedBy }, actor) {
      const person = await existing(personId);
      if (to.active && !from.active && person.passphraseHash !== null)
        await noteAccessGiven(store, personId, { by: requestedBy, at: now() });
      await changePerson({ store, members, sessions }, { person, to, term, actor });
      await audit.append([
        {
          action: 'person-changed',
          actor,
          subject: personId,
          detail: `role ${from.role}>${to.role}`,
        },
      ]);
    },
  });
  await roles.finish();
  await leaving.endDue();

  return {
    roles,
    person: existing,
    async listPeople(projectId) {
      const all = await store.people();
      const some = projectId ? all.filter((one) => one.projectId === projectId) : all;
      return listPeople({ store, factors, now }, some);
    },
    async addPerson(fresh, actor) {
      const { term, ...fields } = fresh;
      const second = newNeedsSecond(fields.role);
      const to: Standing = { role: fields.role, projectId: fields.projectId, active: true };
      const project = await projectFor(store, fields);
      const id = newId();
      // Whoever cannot be asked for is not made.
      if (second) await roles.check({ person: { id }, to, term }, actor);
      const person = await saveNew(fields, { id, active: !second });
      await writeMember(members, person, project, actor.id);
      await audit.append([
        { action: 'person-created', actor: actor.id, subject: person.id, detail: person.role },
      ]);
      const asked = second && (await roles.ask({ person, to, term }, actor)) === 'asked';
      if (asked) return { person, invitation: null };
      if (!second) await given(person.id, actor);
      return {
        person: await existing(person.id),
        invitation: await newInvitation(store, person.id, now()),
      };
    },
    async invite(personId, actor) {
      const person = await existing(personId);
      if (!person.active) throw refusal(409, 'account-disabled', 'This account is disabled.');
      await given(personId, actor);
      const invitation = await newInvitation(store, personId, now());
      await audit.append([{ action: 'invitation-created', actor: actor.id, subject: personId }]);
      return { person, invitation };
    },
    async revokeInvitation(personId, actor) {
      await existing(personId);
      await revokeInvitation(store, personId);
      await audit.append([{ action: 'invitation-revoked', actor: actor.id, subject: personId }]);
    },
    async setActive(personId, active, actor) {
      const before = await existing(personId);
      const to = { ...standingOf(before), active };
      if (!active && personId === actor.id)
        throw refusal(409, 'conflict', 'You cannot disable your own account.', { field: 'active' });
      if (needsSecond(standingOf(before), to)) {
        const term = (await readTerm(store, personId)) ?? undefined;
        const auditor = before.role === 'AUDITOR';
        await roles.ask({ person: before, to, ...(auditor ? { term } : {}) }, actor);
        return { person: await existing(personId), asked: true };
      }
      if (active && !before.active) {
        await given(personId, actor);
        await leaving.forget(personId);
      }
      const person = await changePerson(
        { store, members, sessions },
        { person: before, to, actor: actor.id },
      );
      const detail = active ? 'enabled' : 'disabled';
      await audit.append([
        { action: 'person-changed', actor: actor.id, subject: personId, detail },
      ]);
      return { person, asked: false };
    },
    async requestRole(personId, { term, ...wanted }, actor) {
      const person = await existing(personId);
      await roles.ask({ person, to: { ...wanted, active: true }, term }, actor);
      return existing(personId);
    },
    async removeFactorOf(personId, actor) {
      await given(personId, actor);
      await factors.remove(personId, actor.id);
    },
    holdings: async (personId) => holdings(await existing(personId)),
    leaving,
    async leave(personId, atOnce, actor) {
      const person = await existing(personId);
      if (personId === actor.id)
        throw refusal(409, 'last-administrator', 'Another administrator does that.');
      requireNoCases(await holdings(person));
      if (!(await readLeft(store, personId))) await leaving.begin(personId, actor.id);
      const to = { ...standingOf(person), active: false };
      const works = belongsToProject(person.role);
      await revokeInvitation(store, personId);
      const change = { person, to, keepSessions: works && !atOnce, actor: actor.id };
      const left = await changePerson({ store, members, sessions }, change);
      if (!works || atOnce) await leaving.end(personId, actor.id);
      return left;
    },
  };
}
