import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { fail } from '../domain/problem.ts';
import { MINIMUM } from './derive.ts';
import { newDataKey } from './key-wrap.ts';
import { createSeal } from './seal.ts';
import { createWarmKey, newPinSecret, type PinSecret, type WarmKey } from './warm-key.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PIN = '820471';
const HOUR = 3_600_000;

let storage: ReturnType<typeof memoryStorage>;
let now: number;
let ticks: number;
let key: CryptoKey;
let secret: PinSecret;
let warm: WarmKey;

const tab = () => createWarmKey({ storage, now: () => now, ticks: () => ticks });

beforeEach(async () => {
  storage = memoryStorage();
  [now, ticks] = [Date.parse('2026-11-23T08:00:00Z'), 1_000];
  key = await newDataKey();
  secret = await newPinSecret(PIN, MINIMUM, 4 * HOUR);
  warm = tab();
  await warm.arm({ database: 'mappe-1', key }, secret);
});

describe('a warm key', () => {
  it('opens what the key has sealed, again and again, and cannot be exported', async () => {
    const sealed = await createSeal(key).seal(new Uint8Array([7]), 'row');
    for (let times = 0; times < 2; times += 1) {
      const opened = await warm.open(PIN);
      if (!opened.ok) throw new Error(opened.problem.code);
      expect(opened.value.key.extractable).toBe(false);
      expect(await createSeal(opened.value.key).open(sealed, 'row')).toEqual(new Uint8Array([7]));
    }
  });

  it('takes three wrong PINs, and a right one in between begins anew', async () => {
    for (const left of [3, 2, 1])
      expect(await warm.open('000000')).toEqual(fail('pin-wrong', { values: { left } }));
    expect((await warm.open(PIN)).ok).toBe(true);
    expect(await warm.open('000000')).toEqual(fail('pin-wrong', { values: { left: 3 } }));
  });

  it('is gone with the fourth wrong one, also where another tab made some of them', async () => {
    const other = tab();
    await other.arm({ database: 'mappe-1', key }, secret);
    for (let n = 0; n < 3; n += 1) await warm.open('000000');
    expect(await other.open('000000')).toEqual(fail('pin-over'));
    expect(other.left()).toBe(0);
    expect(await warm.open(PIN)).toEqual(fail('pin-over'));
  });

  it('counts in memory as well: who clears the storage gains nothing', async () => {
    for (let n = 0; n < 3; n += 1) {
      await warm.open('000000');
      storage.removeItem('mappe.pin-tries');
    }
    expect(await warm.open('000000')).toEqual(fail('pin-over'));
  });

  it('ends with its term, by whichever clock says so first', async () => {
    now += 4 * HOUR - 1;
    expect(warm.left()).toBe(1);
    now -= 8 * HOUR;
    ticks += 4 * HOUR;
    expect(warm.left()).toBe(0);
    expect(await warm.open(PIN)).toEqual(fail('pin-over'));
  });

  it('ends at once when it is cooled, also while a PIN is being tried', async () => {
    const trying = warm.open(PIN);
    warm.cool();
    expect(await trying).toEqual(fail('pin-over'));
    expect(warm.left()).toBe(0);
  });

  it('keeps nothing but a number outside of memory', () => {
    expect(storage.keys()).toEqual([]);
  });
});
