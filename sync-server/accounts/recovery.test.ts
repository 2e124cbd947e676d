import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markRestored, readRecovery } from './recovery.ts';
import { openAccountStore } from './sqlite-store.ts';
import type { AccountStore } from './store.ts';

const DAY = 24 * 3600_000;
let folder: string;
let store: AccountStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mappe-recovery-'));
  store = openAccountStore(join(folder, 'accounts.sqlite'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it('is no time at all where nothing was restored', async () => {
  expect(await readRecovery(store)).toBeNull();
});

it('begins with a restore and lasts 90 days, in a new epoch', async () => {
  await store.setting('epoch', () => 'first');
  await markRestored(store, { epoch: 'second', now: 5 * DAY });
  expect(await readRecovery(store)).toEqual({ restoredAt: 5 * DAY, until: 95 * DAY });
  expect(await store.setting('epoch', () => 'third')).toBe('second');
});

it('leaves no session and no link open', async () => {
  await store.addPerson({
    id: 'p',
    login: 'p',
    name: 'P',
    role: 'ADMIN',
    projectId: null,
    active: true,
    passphraseHash: null,
    createdAt: 0,
  });
  await store.putSession({ tokenHash: 'a', personId: 'p', expiresAt: DAY });
  await store.putLink({ tokenHash: 'b', kind: 'invitation', personId: 'p', expiresAt: DAY });
  await markRestored(store, { epoch: 'second', now: 0 });
  expect([await store.session('a'), await store.link('b')]).toEqual([null, null]);
});
