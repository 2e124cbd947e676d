import type { AuditLog } from '../audit/audit.ts';
import { storageFull } from '../engine/storage-full.ts';
import type { Attempts } from './attempts.ts';
import { knownDevice, rememberDevice, type Caller } from './devices.ts';
import { createGuessing, type HeardTry } from './guessing.ts';
import type { Person, Session, User } from './model.ts';
import { verifyPassphrase } from './passphrase.ts';
import { refusal } from './refusal.ts';
import type { AccountStore } from './store.ts';
import { hashToken, newToken } from './token.ts';

/** A session ends after 30 days without use; milliseconds. */
export const SESSION_LIFE = 30 * 24 * 3600_000;
/** Its end is moved, and its use noted, at most this often; milliseconds. */
const SLIDE_STEP = 600_000;

export interface Opened {
  token: string;
  user: User;
  /** For the device to keep; null where it has one. */
  deviceToken: string | null;
}

export interface Sessions {
  /** Throws 401 for wrong credentials, 403 for a disabled account, 429 while it must wait. */
  signIn(login: string, passphrase: string, caller: Caller): Promise<Opened>;
  signOut(token: string): Promise<void>;
  /** Who holds this token, or null. */
  userOf(token: string): Promise<User | null>;
  open(person: Person, caller?: Caller): Promise<Opened>;
}

export interface SessionDeps {
  store: AccountStore;
  audit: AuditLog;
  attempts: Attempts;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Nobody knows from where: a session that a program opens for itself. */
const NOWHERE: Caller = { address: '', deviceToken: null, sessionToken: null };

export function createSessions({ store, audit, attempts, now }: SessionDeps): Sessions {
  const guessing = createGuessing(attempts, now);

  async function toUser(person: Person): Promise<User> {
    const { id, login, name, role, projectId } = person;
    return { id, login, name, role, project: projectId ? await store.project(projectId) : null };
  }

  async function open(person: Person, caller = NOWHERE): Promise<Opened> {
    const token = newToken();
    const at = now();
    const device = await rememberDevice(store, person.id, caller, at);
    await store.putSession({
      tokenHash: hashToken(token),
      personId: person.id,
      expiresAt: at + SESSION_LIFE,
      ...device.facts,
      startedAt: at,
      usedAt: at,
      provenAt: at,
    });
    return { token, user: await toUser(person), deviceToken: device.token };
  }

  /** On a full disk the session keeps its end: reading must go on, and what is written is refused. */
  async function slide(session: Session): Promise<void> {
    const at = now();
    try {
      await store.changeSession(session.tokenHash, { expiresAt: at + SESSION_LIFE, usedAt: at });
    } catch (error) {
      if (!storageFull(error)) throw error;
    }
  }

  async function judge(
    person: Person | null,
    passphrase: string,
    heard: HeardTry,
  ): Promise<Person> {
    const matches = await verifyPassphrase(person?.passphraseHash ?? null, passphrase);
    // Meanwhile another passphrase may have been set, which ended every session.
    const current = person && (await store.person(person.id));
    if (!matches || !person || current?.passphraseHash !== person.passphraseHash) {
      await heard.wrong();
      await audit.append([{ action: 'sign-in-failed', actor: person?.id ?? null }]);
      throw refusal(401, 'credentials-wrong', 'Name or password is incorrect.');
    }
    await heard.right();
    return person;
  }

  return {
    open,
    async signIn(loginAsTyped, passphrase, caller) {
      const login = loginAsTyped.trim().toLowerCase();
      const person = await store.personByLogin(login);
      const device = person && (await knownDevice(store, person.id, caller, now()));
      const heard = await guessing.begin({ login, address: caller.address, device });
      if (typeof heard === 'number')
        throw refusal(429, 'too-many-tries', 'Too many wrong tries; wait before the next.', {
          retryAfterMs: heard,
        });
      const known = await judge(person, passphrase, heard).finally(() => heard.done());
      if (!known.active) throw refusal(403, 'account-disabled', 'This account is disabled.');
      await audit.append([{ action: 'sign-in', actor: known.id }]);
      return open(known, caller);
    },
    async signOut(token) {
      const session = await store.session(hashToken(token));
      if (!session) return;
      await store.removeSession(session.tokenHash);
      await audit.append([{ action: 'sign-out', actor: session.personId }]);
    },
    async userOf(token) {
      const session = await store.session(hashToken(token));
      if (!session || session.expiresAt <= now()) return null;
      const person = await store.person(session.personId);
      if (!person?.active) return null;
      if (now() + SESSION_LIFE - session.expiresAt > SLIDE_STEP) await slide(session);
      return toUser(person);
    },
  };
}
