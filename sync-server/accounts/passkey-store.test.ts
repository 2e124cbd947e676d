import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPasskeyStore } from './passkey-store.ts';
import { createSeal, type Seal } from './seal.ts';
import { openAccountStore } from './sqlite-store.ts';
import type { AccountStore } from './store.ts';

const PERSON = '01JDM00000000000000000000A';
const KEY = {
  id: 'credential',
  publicKey: 'cose',
  transports: ['internal'],
  counter: 3,
  device: 'chrome/android',
  createdAt: 1000,
  usedAt: null,
};
const sealWith = (text: string): Seal => createSeal(() => Promise.resolve(text));

let folder: string;
let store: AccountStore;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'mappe-passkeys-'));
  store = openAccountStore(path.join(folder, 'accounts.sqlite'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('keeps what a key is known by, and moves its count on only', async () => {
  const keys = createPasskeyStore(store, sealWith('a'));
  await keys.add(PERSON, KEY);
  const [kept] = await keys.list(PERSON);
  if (!kept) throw new Error('no key');
  expect(kept).toMatchObject(KEY);
  expect(await keys.use(PERSON, kept, 3, 2000)).toBe(false);
  expect(await keys.use(PERSON, kept, 0, 2000)).toBe(false);
  expect(await keys.use(PERSON, kept, 4, 2000)).toBe(true);
  expect(await keys.shown(PERSON)).toMatchObject([{ counter: 4, usedAt: 2000 }]);
});

it('shows keys that were sealed with another key, to be taken away, and asks for none of them', async () => {
  await createPasskeyStore(store, sealWith('a')).add(PERSON, KEY);
  const keys = createPasskeyStore(store, sealWith('b'));
  expect(await keys.list(PERSON)).toEqual([]);
  const [shown] = await keys.shown(PERSON);
  expect(shown).toMatchObject({ device: 'chrome/android' });
  expect(await keys.remove(PERSON, shown?.shownId ?? '')).toBe(true);
  expect(await keys.count(PERSON)).toBe(0);
});

it('keeps one person apart from another', async () => {
  const keys = createPasskeyStore(store, sealWith('a'));
  await keys.add(PERSON, KEY);
  const [shown] = await keys.shown(PERSON);
  expect(await keys.remove(`${PERSON.slice(0, -1)}B`, shown?.shownId ?? '')).toBe(false);
  expect(await keys.count(PERSON)).toBe(1);
});
