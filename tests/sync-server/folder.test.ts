import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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
