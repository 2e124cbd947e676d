import type { AuditLog } from '../audit/audit.ts';
import type { Engine } from '../engine/engine.ts';
import { createAdministering, type Administering, type NewPerson } from './administering.ts';
import { memoryAttempts, type Attempts } from './attempts.ts';
import { createCapacities, type Capacities } from './capacities.ts';
import { sweepDevices } from './devices.ts';
import { createFactorDuties, type FactorDuties } from './factor-duty.ts';
import { createLosses, type Losses } from './losses.ts';
import { invitedPerson, newSetupToken, takeInvitation, takeSetup } from './links.ts';
import { writeMember } from './members.ts';
import { PROGRAMME_DATABASE, databaseOf, type Person, type Project, type User } from './model.ts';
import { hashPassphrase, knownOf, requireGood } from './passphrase.ts';
import { createRecoveryShares, sweepRecovery, type RecoveryShares } from './recovery-shares.ts';
import { readRecovery, type Recovery } from './recovery.ts';
import { refusal } from './refusal.ts';
import type { Seal } from './seal.ts';
import { createSecondFactors, type SecondFactors } from './second-factor.ts';
import type { SessionLife } from './session-life.ts';
import { createSessions, type Sessions } from './sessions.ts';
import type { AccountStore } from './store.ts';

export interface AccountsDeps {
  store: AccountStore;
  engine: Engine;
  audit: AuditLog;
  /** Closes the secrets of second factors. */
  seal: Seal;
  /** Absent where this server is alone: tries are then kept in memory. */
  attempts?: Attempts;
  sessionLife?: SessionLife;
  now: () => number;
  newId: () => string;
}

/** People, projects and their links: what the administrator does. Throws refusals. */
export interface Accounts extends Administering {
  readonly sessions: Sessions;
  readonly factors: SecondFactors;
  /** From when on whom a second factor is wanted of. */
  readonly duties: FactorDuties;
  readonly capacities: Capacities;
  readonly shares: RecoveryShares;
  /** Devices that are lost, or whose person has left. */
  readonly losses: Losses;
  readonly epoch: string;
  /** Until when revisions by others may be offered again; null where nothing was restored. */
  readonly recovery: Recovery | null;
  readonly programmeId: string;
  setupOpen(): Promise<boolean>;
  newSetupToken(): Promise<string>;
  setUp(given: { token: string; login: string; name: string; passphrase: string }): Promise<Person>;
  projects(): Promise<Project[]>;
  addProject(given: Omit<Project, 'id'>, actor: User | null): Promise<Project>;
  people(): Promise<Person[]>;
  checkInvitation(token: string): Promise<Person>;
  acceptInvitation(token: string, passphrase: string): Promise<Person>;
}

export async function createAccounts(deps: AccountsDeps): Promise<Accounts> {
  const { store, engine, audit, now, newId } = deps;
  const epoch = await store.setting('epoch', newId);
  const recovery = await readRecovery(store);
  const programmeId = await store.setting('programmeId', newId);
  await engine.create(PROGRAMME_DATABASE);
  // A crash or a backup between a project's row and its database leaves the row alone.
  for (const project of await store.projects()) await engine.create(databaseOf(project));
  await store.sweep(now());
  await sweepDevices(store, now());
  await sweepRecovery(store);
  const members = { engine, programmeId, now };
  const attempts = deps.attempts ?? memoryAttempts(now);
  const factors = createSecondFactors({ store, seal: deps.seal, audit, now });
  const duties = createFactorDuties({ store, factors, audit, now });
  const capacities = createCapacities({ store, audit });
  const life = deps.sessionLife;
  const sessions = createSessions({
    ...{ store, audit, now, attempts, factors },
    ...(life ? { life } : {}),
  });
  const shares = createRecoveryShares({
    store,
    seal: deps.seal,
    audit,
    hasFactor: async (personId) => (await factors.status(personId)).enabled,
    now,
  });
  const endRecovery = (personId: string, deviceHash: string): Promise<void> =>
    shares.end({ personId, deviceHash }, personId);
  const losses = createLosses({ store, audit, sessions, endRecovery, now, newId });

  const setupOpen = async (): Promise<boolean> => (await store.people()).length === 0;

  async function saveNew(given: NewPerson, more: Partial<Person>): Promise<Person> {
    const person: Person = {
      id: newId(),
      login: given.login.trim().toLowerCase(),
      name: given.name.trim(),
      role: given.role,
      projectId: given.projectId,
      active: true,
      passphraseHash: null,
      createdAt: now(),
      ...more,
    };
    if (!(await store.addPerson(person)))
      throw refusal(409, 'conflict', 'This login is taken.', { field: 'login' });
    return person;
  }

  const administering = await createAdministering({
    store,
    engine,
    audit,
    members,
    sessions,
    factors,
    losses,
    saveNew,
    now,
    newId,
  });

  return {
    ...administering,
    sessions,
    factors,
    duties,
    capacities,
    shares,
    losses,
    epoch,
    recovery,
    programmeId,
    setupOpen,
    newSetupToken: () => newSetupToken(store, now()),
    async setUp({ token, login, name, passphrase }) {
      requireGood(passphrase, login, [name]);
      if (!(await setupOpen())) throw refusal(410, 'link-expired', 'Setup is done.');
      const passphraseHash = await hashPassphrase(passphrase);
      await takeSetup(store, token, now());
      const person = await saveNew(
        { login, name, role: 'ADMIN', projectId: null },
        { passphraseHash },
      );
      await writeMember(members, person, null, person.id);
      await audit.append([{ action: 'setup', actor: person.id, subject: person.id }]);
      return person;
    },
    projects: () => store.projects(),
    async addProject(given, actor) {
      const project = { ...given, id: newId() };
      if (!(await store.addProject(project)))
        throw refusal(409, 'conflict', 'This slug is taken.', { field: 'slug' });
      await engine.create(databaseOf(project));
      await audit.append([
        { action: 'project-created', actor: actor?.id ?? null, subject: project.id },
      ]);
      return project;
    },
    people: () => store.people(),
    checkInvitation: (token) => invitedPerson(store, token, now()),
    async acceptInvitation(token, passphrase) {
      const person = await invitedPerson(store, token, now());
      requireGood(passphrase, person.login, await knownOf(store, person));
      const passphraseHash = await hashPassphrase(passphrase);
      await takeInvitation(store, token, person.id);
      await store.updatePerson(person.id, { passphraseHash });
      await sessions.endAllOf(person.id);
      await audit.append([{ action: 'invitation-accepted', actor: person.id, subject: person.id }]);
      return { ...person, passphraseHash };
    },
  };
}
