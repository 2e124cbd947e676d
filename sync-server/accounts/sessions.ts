import type { AuditLog } from '../audit/audit.ts';
import { storageFull } from '../engine/storage-full.ts';
import type { Attempts } from './attempts.ts';
import { giveUp, renewed } from './giving-up.ts';
import { createCredentials, kindOf } from './credentials.ts';
import { knownDevice, rememberDevice, type Caller } from './devices.ts';
import { refuseMarked } from './loss.ts';
import { asHandingIn, isHandingIn } from './leaving.ts';
import type { Person, Session, User } from './model.ts';
import { hashPassphrase, knownOf, requireGood, verifyPassphrase } from './passphrase.ts';
import { endRecovery } from './recovery-shares.ts';
import { NO_FACTOR, type GivenFactor, type SecondFactors } from './second-factor.ts';
import { notSignedIn, refusal } from './refusal.ts';
import { endOfSession, SESSION_LIFE, type SessionLife } from './session-life.ts';
import { showSession, type ShownSession } from './shown-session.ts';
import type { AccountStore } from './store.ts';
import { isLetIn } from './terms.ts';
import { hashToken, newToken } from './token.ts';

/** Its end is moved, and its use noted, at most this often; milliseconds. */
const SLIDE_STEP = 600_000;

export interface Opened {
  token: string;
  user: User;
  /** For the device to keep; null where it has one. */
  deviceToken: string | null;
}

export interface Sessions {
  readonly life: SessionLife;
  /**
   * Throws 401 for wrong credentials, and where a second factor is missing or wrong; 403 for a
   * disabled account, 429 while it must wait.
   */
  signIn(login: string, passphrase: string, caller: Caller, factor?: GivenFactor): Promise<Opened>;
  signOut(token: string): Promise<void>;
  /** Who holds this token, or null. */
  userOf(token: string): Promise<User | null>;
  /** Notes that this device begins an exchange. */
  synced(token: string): Promise<void>;
  /** Those that live, the newest use first. */
  list(token: string): Promise<ShownSession[]>;
  /** False where the person who holds the token has no such session. */
  end(token: string, id: string): Promise<boolean>;
  /** Ends all but this one; answers how many. */
  endOthers(token: string): Promise<number>;
  endAllOf(personId: string): Promise<void>;
  /** Those of a person on one device; answers how many. */
  endDevice(personId: string, deviceHash: string, actor: string): Promise<number>;
  /** Whose device holds this token; null where the session has ended or no device is known. */
  deviceOf(token: string): Promise<{ personId: string; deviceHash: string } | null>;
  /** Whether the person has lately shown to be who signed in. */
  isProven(token: string): Promise<boolean>;
  /** Whether a second factor was lately shown in it. */
  hasShownFactor(token: string): Promise<boolean>;
  /**
   * Shows it anew: by the second factor where one is set up, else by the passphrase. Answers the
   * token from now on; the one before is given up. Throws as `signIn`.
   */
  prove(given: { token: string; passphrase: string; factor: GivenFactor }): Promise<string>;
  /** Calls back whenever sessions were ended by this server; answers how to leave off. */
  onEnd(listener: () => void): () => void;
  /**
   * Sets another passphrase, and ends every other session. Repeating it is no error: the answer may
   * have been lost on the way.
   */
  changePassphrase(given: {
    token: string;
    current: string;
    next: string;
    caller: Caller;
  }): Promise<void>;
  open(person: Person, caller?: Caller): Promise<Opened>;
}

export interface SessionDeps {
  store: AccountStore;
  audit: AuditLog;
  attempts: Attempts;
  factors: SecondFactors;
  /** Milliseconds since 1970. */
  now: () => number;
  life?: SessionLife;
}

/** A proof counts so long for administration and exports; milliseconds. */
const PROOF_LIFE = 600_000;
/** An exchange is noted at most this often; milliseconds. */
const SYNC_STEP = 60_000;

/** Nobody knows from where: a session that a program opens for itself. */
const NOWHERE: Caller = { address: '', deviceToken: null, sessionToken: null };

export function createSessions({
  store,
  audit,
  attempts,
  factors,
  now,
  life = SESSION_LIFE,
}: SessionDeps): Sessions {
  const credentials = createCredentials({ store, audit, attempts, factors, now });

  async function toUser(person: Person): Promise<User> {
    const { id, login, name, role, projectId } = person;
    return { id, login, name, role, project: projectId ? await store.project(projectId) : null };
  }

  async function open(person: Person, caller = NOWHERE, factor = false): Promise<Opened> {
    const token = newToken();
    const at = now();
    const device = await rememberDevice(store, person.id, caller, at);
    await store.putSession({
      tokenHash: hashToken(token),
      personId: person.id,
      expiresAt: endOfSession(life, at, at),
      ...device.facts,
      startedAt: at,
      usedAt: at,
      provenAt: at,
      ...(factor ? { factorAt: at } : {}),
    });
    return { token, user: await toUser(person), deviceToken: device.token };
  }

  /** Sessions that an older version opened do not say when; their last known use counts. */
  const usedAt = (session: Session): number => session.usedAt ?? session.expiresAt - life.idle;
  const startedAt = (session: Session): number => session.startedAt ?? usedAt(session);

  /** Notes that it is used, and moves its end as far as that may go. */
  async function slide(session: Session): Promise<void> {
    const at = now();
    if (session.replaced || at - usedAt(session) <= SLIDE_STEP) return;
    const { tokenHash } = session;
    const began = startedAt(session);
    const slid = { expiresAt: endOfSession(life, began, at), startedAt: began, usedAt: at };
    await unlessFull(() => store.changeSession(tokenHash, slid));
  }

  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };

  async function living(token: string): Promise<Session | null> {
    const session = await store.session(hashToken(token));
    return session && session.expiresAt > now() ? session : null;
  }

  async function siblings(own: Session): Promise<Session[]> {
    const all = await store.sessionsOf(own.personId);
    return all.filter(({ expiresAt, replaced }) => expiresAt > now() && !replaced);
  }

  /** Nobody needs the session any more from which somebody has signed in anew. */
  async function giveUpBefore(caller: Caller, personId: string): Promise<void> {
    const before = caller.sessionToken ? await living(caller.sessionToken) : null;
    if (before?.personId === personId) await giveUp(store, before, now());
    else if (before) await end([before], before.personId);
  }

  async function end(sessions: readonly Session[], actor: string): Promise<void> {
    for (const { tokenHash } of sessions) await store.removeSession(tokenHash);
    await audit.append(sessions.map(() => ({ action: 'session-ended', actor })));
    tell();
  }

  /** A device that was signed out is not recovered; one that only must sign in anew is. */
  async function endShares(ended: readonly Session[], own: Session | null): Promise<void> {
    for (const { personId, deviceHash } of ended)
      if (deviceHash && deviceHash !== own?.deviceHash)
        await endRecovery({ store, audit }, { personId, deviceHash }, own?.personId ?? personId);
  }

  return {
    life,
    open: (person, caller) => open(person, caller),
    async signIn(loginAsTyped, passphrase, caller, factor = NO_FACTOR) {
      const login = loginAsTyped.trim().toLowerCase();
      const person = await store.personByLogin(login);
      const device = person && (await knownDevice(store, person.id, caller, now()));
      const heard = await credentials.begin({ login, address: caller.address, device });
      const known = await credentials.judgeBoth({ person, passphrase, factor, heard });
      if (!(await isLetIn(store, known, now())))
        throw refusal(403, 'account-disabled', 'This account is disabled.');
      await refuseMarked(store, known.id, caller);
      const { enabled } = await factors.status(known.id);
      const shown = enabled ? `passphrase+${kindOf(factor)}` : 'passphrase';
      await audit.append([{ action: 'sign-in', actor: known.id, detail: shown }]);
      const opened = await open(known, caller, enabled);
      await giveUpBefore(caller, known.id);
      return opened;
    },
    async signOut(token) {
      const session = await store.session(hashToken(token));
      if (!session) return;
      await store.removeSession(session.tokenHash);
      await audit.append([{ action: 'sign-out', actor: session.personId }]);
      tell();
    },
    async synced(token) {
      const session = await living(token);
      if (!session || now() - (session.syncedAt ?? 0) < SYNC_STEP) return;
      await unlessFull(() => store.changeSession(session.tokenHash, { syncedAt: now() }));
    },
    async list(token) {
      const own = await living(token);
      const all = own ? await siblings(own) : [];
      return all
        .map((session) => showSession(session, session.tokenHash === own?.tokenHash))
        .sort((a, b) => b.usedAt.localeCompare(a.usedAt));
    },
    async end(token, id) {
      const own = await living(token);
      const all = own ? await siblings(own) : [];
      const ended = all.filter((session) => showSession(session, false).id === id);
      if (own) await end(ended, own.personId);
      await endShares(ended, own);
      return ended.length > 0;
    },
    async endOthers(token) {
      const own = await living(token);
      const all = own ? await siblings(own) : [];
      const others = all.filter(({ tokenHash }) => tokenHash !== own?.tokenHash);
      if (own) await end(others, own.personId);
      await endShares(others, own);
      return others.length;
    },
    async endDevice(personId, deviceHash, actor) {
      const all = await store.sessionsOf(personId);
      const ended = all.filter((session) => session.deviceHash === deviceHash);
      await end(ended, actor);
      return ended.length;
    },
    async deviceOf(token) {
      const own = await living(token);
      return own?.deviceHash ? { personId: own.personId, deviceHash: own.deviceHash } : null;
    },
    async endAllOf(personId) {
      await store.removeSessionsOf(personId);
      tell();
    },
    async isProven(token) {
      const own = await living(token);
      return own !== null && (own.provenAt ?? 0) + PROOF_LIFE > now();
    },
    async hasShownFactor(token) {
      const own = await living(token);
      return own !== null && (own.factorAt ?? 0) + PROOF_LIFE > now();
    },
    async prove({ token, passphrase, factor }) {
      const own = await living(token);
      const person = own && (await store.person(own.personId));
      if (!own || !person) throw notSignedIn();
      const { login } = person;
      const heard = await credentials.begin({ login, address: '', device: own.tokenHash });
      const { enabled } = await factors.status(person.id);
      if (enabled) await credentials.judgeFactor(person, factor, heard);
      else {
        await credentials.judge(person, passphrase, heard);
        await heard.right();
      }
      const at = now();
      const shown = { provenAt: at, ...(enabled ? { factorAt: at } : {}) };
      const next = newToken();
      const until = endOfSession(life, startedAt(own), at);
      await store.putSession({ ...renewed(own, hashToken(next), until), ...shown, usedAt: at });
      await giveUp(store, own, at);
      const detail = enabled ? kindOf(factor) : 'passphrase';
      await audit.append([{ action: 'step-up', actor: person.id, detail }]);
      return next;
    },
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async changePassphrase({ token, current, next, caller }) {
      const own = await living(token);
      const person = own && (await store.person(own.personId));
      if (!own || !person) throw notSignedIn();
      const heard = await credentials.begin({
        login: person.login,
        address: caller.address,
        device: own.tokenHash,
      });
      // Where the last answer was lost, the new one is there already.
      if (await verifyPassphrase(person.passphraseHash, next)) return heard.right();
      await credentials.judge(person, current, heard);
      await heard.right();
      requireGood(next, person.login, await knownOf(store, person));
      await store.updatePerson(person.id, { passphraseHash: await hashPassphrase(next) });
      await audit.append([{ action: 'passphrase-changed', actor: person.id, subject: person.id }]);
      const all = await siblings(own);
      await end(
        all.filter(({ tokenHash }) => tokenHash !== own.tokenHash),
        person.id,
      );
    },
    async userOf(token) {
      const session = await store.session(hashToken(token));
      if (!session || session.expiresAt <= now()) return null;
      const person = await store.person(session.personId);
      if (!person) return null;
      const handsIn = await isHandingIn(store, person, now());
      if (!handsIn && !(await isLetIn(store, person, now()))) return null;
      await slide(session);
      return toUser(handsIn ? asHandingIn(person) : person);
    },
  };
}

/** On a full disk the session keeps its end: reading must go on, and what is written is refused. */
async function unlessFull(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!storageFull(error)) throw error;
  }
}
