import type { AuditLog } from '../audit/audit.ts';
import type { Attempts } from './attempts.ts';
import { storageFull } from '../engine/storage-full.ts';
import type { Person, Session, User } from './model.ts';
import { verifyPassphrase } from './passphrase.ts';
import { refusal } from './refusal.ts';
import type { AccountStore } from './store.ts';
import { hashToken, newToken } from './token.ts';

/** A session ends after 30 days without use; milliseconds. */
export const SESSION_LIFE = 30 * 24 * 3600_000;
/** The end is moved at most this often; milliseconds. */
const SLIDE_STEP = 3600_000;

export interface Sessions {
  /** Throws 401 for wrong credentials, 403 for a disabled account, 429 while it must wait. */
  signIn(
    login: string,
    passphrase: string,
    address: string,
  ): Promise<{ token: string; user: User }>;
  signOut(token: string): Promise<void>;
  /** Who holds this token, or null. */
  userOf(token: string): Promise<User | null>;
  open(person: Person): Promise<{ token: string; user: User }>;
}

export interface SessionDeps {
  store: AccountStore;
  audit: AuditLog;
  attempts: Attempts;
  /** Milliseconds since 1970. */
  now: () => number;
}

export function createSessions({ store, audit, attempts, now }: SessionDeps): Sessions {
  async function toUser(person: Person): Promise<User> {
    const { id, login, name, role, projectId } = person;
    return { id, login, name, role, project: projectId ? await store.project(projectId) : null };
  }

  async function open(person: Person): Promise<{ token: string; user: User }> {
    const token = newToken();
    await store.putSession({
      tokenHash: hashToken(token),
      personId: person.id,
      expiresAt: now() + SESSION_LIFE,
    });
    return { token, user: await toUser(person) };
  }

  /** On a full disk the session keeps its end: reading must go on, and what is written is refused. */
  async function slide(session: Session): Promise<void> {
    try {
      await store.putSession(session);
    } catch (error) {
      if (!storageFull(error)) throw error;
    }
  }

  return {
    open,
    async signIn(loginAsTyped, passphrase, address) {
      const login = loginAsTyped.trim().toLowerCase();
      const wait = await attempts.begin(login, address);
      if (wait > 0)
        throw refusal(429, 'too-many-tries', 'Too many wrong tries; wait before the next.', {
          retryAfterMs: wait,
        });
      const person = await store.personByLogin(login);
      const matches = await verifyPassphrase(person?.passphraseHash ?? null, passphrase);
      // Meanwhile another passphrase may have been set, which ended every session.
      const current = person && (await store.person(person.id));
      if (!matches || !person || current?.passphraseHash !== person.passphraseHash) {
        await audit.append([{ action: 'sign-in-failed', actor: person?.id ?? null }]);
        throw refusal(401, 'credentials-wrong', 'Name or password is incorrect.');
      }
      await attempts.right(login, address);
      if (!person.active) throw refusal(403, 'account-disabled', 'This account is disabled.');
      await audit.append([{ action: 'sign-in', actor: person.id }]);
      return open(person);
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
      const expiresAt = now() + SESSION_LIFE;
      if (expiresAt - session.expiresAt > SLIDE_STEP) await slide({ ...session, expiresAt });
      return toUser(person);
    },
  };
}
