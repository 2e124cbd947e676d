import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../engine/sqlite/schema.ts';
import type { Session } from './model.ts';
import type { AccountStore } from './store.ts';

export interface SessionRow {
  tokenHash: string;
  personId: string;
  expiresAt: number;
  /** The other fields as JSON; null in sessions that an older version opened. */
  facts: string | null;
}

export const toSession = ({ facts, ...row }: SessionRow): Session => ({
  ...row,
  ...(facts ? (JSON.parse(facts) as Partial<Session>) : {}),
});

export function sessionsOf(
  db: DatabaseSync,
): Pick<
  AccountStore,
  'session' | 'sessionsOf' | 'putSession' | 'changeSession' | 'removeSession' | 'removeSessionsOf'
> {
  const one = db.prepare('SELECT * FROM sessions WHERE tokenHash = ?');
  const allOf = db.prepare('SELECT * FROM sessions WHERE personId = ?');
  const put = db.prepare('INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM sessions WHERE tokenHash = ?');
  const removeOf = db.prepare('DELETE FROM sessions WHERE personId = ?');
  const read = (hash: string): Session | null => {
    const row = one.get(hash) as SessionRow | undefined;
    return row ? toSession(row) : null;
  };
  const write = ({ tokenHash, personId, expiresAt, ...facts }: Session): void => {
    const text = Object.keys(facts).length > 0 ? JSON.stringify(facts) : null;
    put.run(tokenHash, personId, expiresAt, text);
  };
  return {
    session: (hash) => Promise.resolve(read(hash)),
    sessionsOf: (personId) =>
      Promise.resolve((allOf.all(personId) as unknown as SessionRow[]).map(toSession)),
    putSession(session) {
      write(session);
      return Promise.resolve();
    },
    changeSession(hash, changes) {
      transaction(db, () => {
        const session = read(hash);
        if (session) write({ ...session, ...changes });
      });
      return Promise.resolve();
    },
    removeSession(hash) {
      remove.run(hash);
      return Promise.resolve();
    },
    removeSessionsOf(personId) {
      removeOf.run(personId);
      return Promise.resolve();
    },
  };
}
