import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFile } from '../engine/sqlite/schema.ts';
import { openAccountStore } from './sqlite-store.ts';

/** As version 1 made it, with a session that lives. */
const OLD = `
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE projects (id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ags TEXT);
CREATE TABLE people (id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  role TEXT NOT NULL, projectId TEXT, active INTEGER NOT NULL, passphraseHash TEXT,
  createdAt INTEGER NOT NULL);
CREATE TABLE sessions (tokenHash TEXT PRIMARY KEY, personId TEXT NOT NULL, expiresAt INTEGER NOT NULL);
CREATE TABLE links (tokenHash TEXT PRIMARY KEY, kind TEXT NOT NULL, personId TEXT, expiresAt INTEGER NOT NULL);
INSERT INTO sessions VALUES ('old', 'p', 5000);
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-accounts-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('opens a file of version 1, whose sessions go on', async () => {
  const path = join(folder, 'accounts.sqlite');
  openFile(path, OLD).close();
  for (let round = 0; round < 2; round += 1) {
    const store = openAccountStore(path);
    const old = { tokenHash: 'old', personId: 'p', expiresAt: 5000 };
    expect(await store.session('old')).toEqual(round === 0 ? old : { ...old, usedAt: 7 });
    await store.changeSession('old', { usedAt: 7 });
    await store.kept.update('a', () => ({ value: { round }, result: undefined }));
    expect(await store.kept.get('a')).toEqual({ round });
    await store.close();
  }
});
