import type { DatabaseSync } from 'node:sqlite';
import type { Role } from '#lib/domain/member.ts';
import { LAYOUT } from '../engine/sqlite/layout.ts';
import { openFile, transaction } from '../engine/sqlite/schema.ts';
import type { Link, Person, Project } from './model.ts';
import { KEPT_DDL, sqliteKept } from './sqlite-kept.ts';
import { sessionsOf } from './sqlite-sessions.ts';
import type { AccountStore } from './store.ts';

const DDL = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE projects (id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ags TEXT);
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  projectId TEXT REFERENCES projects (id),
  active INTEGER NOT NULL,
  passphraseHash TEXT,
  createdAt INTEGER NOT NULL
);
CREATE TABLE sessions (
  tokenHash TEXT PRIMARY KEY,
  personId TEXT NOT NULL REFERENCES people (id),
  expiresAt INTEGER NOT NULL,
  facts TEXT
);
CREATE TABLE links (
  tokenHash TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  personId TEXT REFERENCES people (id),
  expiresAt INTEGER NOT NULL
);
`;

interface PersonRow extends Omit<Person, 'active' | 'role'> {
  active: number;
  role: string;
}

const toPerson = (row: PersonRow): Person => ({
  ...row,
  active: row.active === 1,
  role: row.role as Role,
});

/** Accounts in one SQLite file. */
export function openAccountStore(path: string): AccountStore {
  const db = openFile(path, DDL);
  bringUpToDate(db);
  return {
    ...settingsOf(db),
    ...projectsOf(db),
    ...peopleOf(db),
    ...sessionsOf(db),
    ...linksOf(db),
    kept: sqliteKept(db),
    endAll() {
      transaction(db, () => {
        db.exec('DELETE FROM sessions; DELETE FROM links;');
      });
      return Promise.resolve();
    },
    sweep(now) {
      db.prepare('DELETE FROM sessions WHERE expiresAt <= ?').run(now);
      db.prepare('DELETE FROM links WHERE expiresAt <= ?').run(now);
      return Promise.resolve();
    },
    close() {
      if (db.isOpen) db.close();
      return Promise.resolve();
    },
  };
}

/** Files of layout 1 know no devices: their sessions go on without a name. */
function bringUpToDate(db: DatabaseSync): void {
  const columns = db.prepare('PRAGMA table_info(sessions)').all();
  const old = !columns.some(({ name }) => name === 'facts');
  transaction(db, () => {
    if (old)
      db.exec(`ALTER TABLE sessions ADD COLUMN facts TEXT; PRAGMA user_version = ${LAYOUT};`);
    db.exec(KEPT_DDL);
  });
}

function settingsOf(
  db: DatabaseSync,
): Pick<AccountStore, 'setting' | 'readSetting' | 'putSetting'> {
  const get = db.prepare('SELECT value FROM settings WHERE key = ?');
  const put = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)');
  const read = (key: string): string | null => {
    const stored = get.get(key)?.value;
    return typeof stored === 'string' ? stored : null;
  };
  return {
    setting(key, make) {
      const value = read(key) ?? make();
      if (read(key) === null) put.run(key, value);
      return Promise.resolve(value);
    },
    readSetting: (key) => Promise.resolve(read(key)),
    putSetting(key, value) {
      put.run(key, value);
      return Promise.resolve();
    },
  };
}

function projectsOf(db: DatabaseSync): Pick<AccountStore, 'projects' | 'project' | 'addProject'> {
  const all = db.prepare('SELECT id, slug, name, ags FROM projects ORDER BY name');
  const one = db.prepare('SELECT id, slug, name, ags FROM projects WHERE id = ?');
  const add = db.prepare(
    'INSERT OR IGNORE INTO projects (id, slug, name, ags) VALUES (?, ?, ?, ?)',
  );
  return {
    projects: () => Promise.resolve(all.all() as unknown as Project[]),
    project: (id) => Promise.resolve((one.get(id) as Project | undefined) ?? null),
    addProject: ({ id, slug, name, ags }) =>
      Promise.resolve(add.run(id, slug, name, ags).changes === 1),
  };
}

function peopleOf(
  db: DatabaseSync,
): Pick<AccountStore, 'people' | 'person' | 'personByLogin' | 'addPerson' | 'updatePerson'> {
  const all = db.prepare('SELECT * FROM people ORDER BY name');
  const one = db.prepare('SELECT * FROM people WHERE id = ?');
  const byLogin = db.prepare('SELECT * FROM people WHERE login = ?');
  const add = db.prepare(
    `INSERT OR IGNORE INTO people
     (id, login, name, role, projectId, active, passphraseHash, createdAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setActive = db.prepare('UPDATE people SET active = ? WHERE id = ?');
  const setHash = db.prepare('UPDATE people SET passphraseHash = ? WHERE id = ?');
  const setRole = db.prepare('UPDATE people SET role = ? WHERE id = ?');
  const setProject = db.prepare('UPDATE people SET projectId = ? WHERE id = ?');
  const found = (row: unknown): Person | null => (row ? toPerson(row as PersonRow) : null);
  return {
    people: () => Promise.resolve((all.all() as unknown as PersonRow[]).map(toPerson)),
    person: (id) => Promise.resolve(found(one.get(id))),
    personByLogin: (login) => Promise.resolve(found(byLogin.get(login))),
    addPerson: (p) =>
      Promise.resolve(
        add.run(
          p.id,
          p.login,
          p.name,
          p.role,
          p.projectId,
          Number(p.active),
          p.passphraseHash,
          p.createdAt,
        ).changes === 1,
      ),
    updatePerson(id, { active, passphraseHash, role, projectId }) {
      transaction(db, () => {
        if (active !== undefined) setActive.run(Number(active), id);
        if (passphraseHash !== undefined) setHash.run(passphraseHash, id);
        if (role !== undefined) setRole.run(role, id);
        if (projectId !== undefined) setProject.run(projectId, id);
      });
      return Promise.resolve();
    },
  };
}

function linksOf(db: DatabaseSync): Pick<AccountStore, 'link' | 'putLink' | 'takeLink'> {
  const one = db.prepare('SELECT * FROM links WHERE tokenHash = ?');
  const put = db.prepare('INSERT INTO links VALUES (?, ?, ?, ?)');
  const drop = db.prepare('DELETE FROM links WHERE kind = ? AND personId IS ?');
  const take = db.prepare('DELETE FROM links WHERE tokenHash = ?');
  return {
    link: (hash) => Promise.resolve((one.get(hash) as Link | undefined) ?? null),
    putLink({ tokenHash, kind, personId, expiresAt }) {
      transaction(db, () => {
        drop.run(kind, personId);
        put.run(tokenHash, kind, personId, expiresAt);
      });
      return Promise.resolve();
    },
    takeLink: (hash) => Promise.resolve(take.run(hash).changes === 1),
  };
}
