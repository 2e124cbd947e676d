import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openHouse } from '#server/house.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'mappe-folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('keeps what it writes to the server’s own user, also in a folder open to all', async () => {
  const house = await openHouse(folder, Date.now);
  if (!house.ok) throw new Error(house.message);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const open = files.filter((file) => (statSync(path.join(folder, file)).mode & 0o077) !== 0);
  await house.value.close();
  expect(files).toContain('accounts.sqlite-wal');
  expect(open).toEqual([]);
});

it.each([
  ['of a newer program', 'PRAGMA user_version = 99', 'neuere Fassung'],
  ['whose restore was not finished', '', 'nicht fertig'],
])('does not open a folder %s, and says so in one line', async (_what, sql, said) => {
  const first = await openHouse(folder, Date.now);
  if (!first.ok) throw new Error(first.message);
  await first.value.close();
  const file = path.join(folder, 'databases', 'programme.sqlite');
  if (sql) {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  } else writeFileSync(path.join(folder, 'restore-unfinished'), '');
  const before = readFileSync(file);
  const second = await openHouse(folder, Date.now);
  expect(second).toMatchObject({ ok: false });
  expect(second.ok ? '' : second.message).toContain(said);
  expect(readFileSync(file).equals(before)).toBe(true);
});
