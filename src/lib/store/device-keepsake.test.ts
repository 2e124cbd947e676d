import { expect, test } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { memoryText } from '#tests/doubles/memory-text.ts';
import { createKeepsake, type TextPlace } from './device-keepsake.ts';

/** A browser's two places; `dropped` is what a start on a full disk leaves. */
function browser() {
  const place = memoryText();
  const storage = memoryStorage();
  return {
    kept: place.kept,
    storage,
    keepsake: createKeepsake(storage, place),
    dropped: () => {
      for (const key of storage.keys()) storage.removeItem(key);
    },
  };
}

test('brings slots and profiles back where the browser dropped them, and nothing else', async () => {
  const { storage, keepsake, dropped } = browser();
  storage.setItem('mappe.device', 'slot');
  storage.setItem('mappe.profile', 'profile');
  storage.setItem('mappe.aside.1', 'another');
  storage.setItem('mappe.mirror.x', 'mark');
  await keepsake.keep();
  dropped();
  expect(await keepsake.recall()).toBe(true);
  expect(storage.keys().sort()).toEqual(['mappe.aside.1', 'mappe.device', 'mappe.profile']);
  expect(storage.getItem('mappe.device')).toBe('slot');
});

test('leaves a device alone that still knows of somebody', async () => {
  const { storage, keepsake } = browser();
  storage.setItem('mappe.device', 'slot');
  await keepsake.keep();
  storage.removeItem('mappe.device');
  storage.setItem('mappe.aside.1', 'slot');
  expect(await keepsake.recall()).toBe(false);
  expect(storage.getItem('mappe.device')).toBeNull();
});

test('forgets the slot that goes for good, and keeps those aside', async () => {
  const { storage, keepsake, dropped } = browser();
  storage.setItem('mappe.device', 'slot');
  storage.setItem('mappe.aside.1', 'another');
  await keepsake.keep();
  await keepsake.keepAsides();
  dropped();
  expect(await keepsake.recall()).toBe(false);
  expect(storage.keys()).toEqual(['mappe.aside.1']);
});

test('writes only what has changed, and nothing for a device that is not set up', async () => {
  const { storage, keepsake, kept } = browser();
  await keepsake.keep();
  expect(kept.writes).toBe(0);
  storage.setItem('mappe.device', 'slot');
  await keepsake.keep();
  await keepsake.keep();
  expect(kept.writes).toBe(1);
});

test('is no hindrance where the browser has no such place', async () => {
  const storage = memoryStorage();
  const place: TextPlace = {
    read: () => Promise.reject(new Error('none')),
    write: () => Promise.reject(new Error('none')),
  };
  const keepsake = createKeepsake(storage, place);
  storage.setItem('mappe.device', 'slot');
  await keepsake.keep();
  storage.removeItem('mappe.device');
  expect(await keepsake.recall()).toBe(false);
});
