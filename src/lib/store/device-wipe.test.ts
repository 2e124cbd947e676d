import { beforeEach, expect, it } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { createWiping, type Wiping } from './device-wipe.ts';

const MINE = 'mappe-aaaaaaaaaaaaaaaa';
const ASIDE = 'mappe-bbbbbbbbbbbbbbbb';
const slot = (database: string) => JSON.stringify({ database });

let storage: ReturnType<typeof memoryStorage>;
let databases: Set<string>;
/** Names that another tab holds open. */
let held: Set<string>;
let steps: string[];
let keepsake: ReturnType<typeof memoryText>;

/** As after a start: nothing is known but what lies on the device. */
const start = (destroy = active): Wiping =>
  createWiping({
    storage,
    keepsake,
    destroy,
    lockTabs: () => steps.push('tabs'),
    databases: () => Promise.resolve([...databases]),
    deleteDatabase(name) {
      steps.push(`delete ${name}`);
      if (held.has(name)) return Promise.resolve(false);
      databases.delete(name);
      return Promise.resolve(true);
    },
  });
function active(): Promise<void> {
  steps.push('key');
  storage.removeItem('mappe.device');
  storage.removeItem('mappe.profile');
  return Promise.resolve();
}

beforeEach(() => {
  storage = memoryStorage();
  keepsake = memoryText();
  steps = [];
  held = new Set();
  databases = new Set();
  for (const place of [MINE, ASIDE]) {
    for (const store of ['project', 'programme', 'files']) databases.add(`${place}-${store}`);
    storage.setItem(`mappe.mirror.${place}-project.1.log.1`, 'sealed');
    storage.setItem(`mappe.drafts.${place}`, 'sealed');
  }
  storage.setItem('mappe.device', slot(MINE));
  storage.setItem('mappe.profile', 'sealed');
  storage.setItem('mappe.aside.1', JSON.stringify({ slot: slot(ASIDE), profile: 'sealed' }));
  storage.setItem('mappe.theme', 'dark');
});

const left = (place: string) => [
  ...storage.keys().filter((name) => name.includes(place) && !name.startsWith('mappe.wiped.')),
  ...[...databases].filter((name) => name.startsWith(place)),
];

it('takes the key first, then all that one person has here, and leaves the others', async () => {
  const wiping = start();
  expect(await wiping.places()).toEqual([MINE, ASIDE]);
  expect(await wiping.wipe(MINE)).toBe(true);
  expect(steps.slice(0, 2)).toEqual(['tabs', 'key']);
  expect([left(MINE), left(ASIDE).length]).toEqual([[], 5]);
  expect(storage.getItem('mappe.device')).toBeNull();
  expect(await keepsake.read()).toContain(ASIDE);
  expect(storage.getItem('mappe.theme')).toBe('dark');
  expect([wiping.untold(), wiping.toTell()]).toEqual([[MINE], true]);
});

it('takes what lies aside, and leaves who uses the device', async () => {
  expect(await start().wipe(ASIDE)).toBe(true);
  expect([left(ASIDE), left(MINE).length]).toEqual([[], 5]);
  expect(storage.getItem('mappe.device')).toBe(slot(MINE));
  expect(storage.getItem('mappe.aside.1')).toBeNull();
  expect(await keepsake.read()).not.toContain(ASIDE);
  expect(steps).not.toContain('key');
});

it('goes on after a kill in the middle, with what another tab held open', async () => {
  held.add(`${MINE}-files`);
  expect(await start().wipe(MINE)).toBe(false);
  held.clear();
  const next = start();
  expect([next.begun(), await next.places()]).toEqual([[MINE], [ASIDE, MINE]]);
  expect(await next.wipe(MINE)).toBe(true);
  expect([left(MINE), next.begun()]).toEqual([[], []]);
});

it('goes on after a kill before the key was gone', async () => {
  await expect(start(() => Promise.reject(new Error('killed'))).wipe(MINE)).rejects.toThrow();
  const next = start();
  expect(next.begun()).toEqual([MINE]);
  expect(await next.wipe(MINE)).toBe(true);
  expect(left(MINE)).toEqual([]);
});

it('keeps no trace once the server has heard and a person has read it', async () => {
  const wiping = start();
  await wiping.wipe(MINE);
  wiping.told();
  expect(wiping.untold()).toEqual([MINE]);
  wiping.heard(MINE);
  wiping.told();
  expect(storage.keys().filter((name) => name.includes(MINE))).toEqual([]);
  expect(await wiping.places()).toEqual([ASIDE]);
});

it('finds what a kill left of it where the browser has forgotten that it was begun', async () => {
  held.add(`${MINE}-files`);
  await start().wipe(MINE);
  // Chromium writes `localStorage` seconds late.
  for (const name of storage.keys()) if (name.includes(MINE)) storage.removeItem(name);
  held.clear();
  const next = start();
  expect([next.begun(), await next.places()]).toEqual([[], [ASIDE, MINE]]);
  expect(await next.wipe(MINE)).toBe(true);
  expect(left(MINE)).toEqual([]);
});
