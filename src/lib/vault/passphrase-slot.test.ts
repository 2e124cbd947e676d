import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { MINIMUM } from './derive.ts';
import { createPassphraseSlot } from './passphrase-slot.ts';
import { createSeal } from './seal.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const RIGHT = 'Wolken über Plauen';
const WRONG = 'Wolken über Zwickau';

let storage: ReturnType<typeof memoryStorage>;
let now: number;
const slotOf = () => createPassphraseSlot({ storage, now: () => now, targetMs: 0 });

beforeEach(() => {
  storage = memoryStorage();
  now = Date.parse('2026-11-23T08:00:00Z');
});

async function created() {
  const slot = slotOf();
  const made = await slot.create(RIGHT);
  if (!made.ok) throw new Error(made.problem.code);
  return { slot, made: made.value };
}

describe('the passphrase slot', () => {
  it('opens again what it sealed, after a restart', async () => {
    const { made } = await created();
    const sealed = await createSeal(made.key).seal(new Uint8Array([1, 2, 3]), 'row');
    const unlocked = await slotOf().unlock(RIGHT);
    if (!unlocked.ok) throw new Error(unlocked.problem.code);
    expect(unlocked.value.database).toBe(made.database);
    expect(await createSeal(unlocked.value.key).open(sealed, 'row')).toEqual(
      new Uint8Array([1, 2, 3]),
    );
  });

  it('takes the same passphrase typed with composed or with separate umlauts', async () => {
    await created();
    expect((await slotOf().unlock(RIGHT.normalize('NFD'))).ok).toBe(true);
  });

  it('gives out a key that cannot be exported', async () => {
    const { made } = await created();
    expect(made.key.extractable).toBe(false);
    const unlocked = await slotOf().unlock(RIGHT);
    expect(unlocked.ok && unlocked.value.key.extractable).toBe(false);
  });

  it('says that a passphrase was wrong, and how many tries are left', async () => {
    const { slot } = await created();
    const wrong = await slot.unlock(WRONG);
    expect(wrong).toEqual({
      ok: false,
      problem: { code: 'passphrase-wrong', values: { left: 4 } },
    });
    expect(slot.tries()).toEqual({ left: 4, waitUntil: null, barred: false });
  });

  it('pauses for 30 seconds after five wrong tries, then doubles, also after a restart', async () => {
    const { slot } = await created();
    for (let n = 0; n < 5; n += 1) await slot.unlock(WRONG);
    expect(slotOf().tries()).toEqual({ left: 0, waitUntil: now + 30_000, barred: false });
    expect(await slotOf().unlock(RIGHT)).toMatchObject({
      problem: { code: 'too-many-tries', values: { seconds: 30 } },
    });
    now += 30_000;
    expect(slotOf().tries()).toEqual({ left: 1, waitUntil: null, barred: false });
    await slotOf().unlock(WRONG);
    expect(slotOf().tries().waitUntil).toBe(now + 60_000);
    now += 60_000;
    expect((await slotOf().unlock(RIGHT)).ok).toBe(true);
    expect(slotOf().tries()).toEqual({ left: null, waitUntil: null, barred: false });
  });

  it('takes no more after ten wrong tries, whatever the clock says, but what the server took', async () => {
    const { slot } = await created();
    storage.setItem('mappe.tries', JSON.stringify({ wrong: 9, last: now - 3_600_000 }));
    await slot.unlock(WRONG);
    expect(slotOf().tries()).toEqual({ left: 0, waitUntil: null, barred: true });
    now += 365 * 86_400_000;
    expect(await slotOf().unlock(RIGHT)).toMatchObject({ problem: { code: 'device-barred' } });
    expect(await slotOf().unlock(WRONG, true)).toMatchObject({
      problem: { code: 'passphrase-wrong' },
    });
    expect(slotOf().tries().barred).toBe(true);
    expect((await slotOf().unlock(RIGHT, true)).ok).toBe(true);
    expect(slotOf().tries().barred).toBe(false);
  });

  it('does not stretch a pause when the clock is set back', async () => {
    const { slot } = await created();
    for (let n = 0; n < 5; n += 1) await slot.unlock(WRONG);
    now -= 10 * 365 * 86_400_000;
    expect(slot.tries().waitUntil).toBe(now + 30_000);
    now += 30_000;
    expect((await slot.unlock(RIGHT)).ok).toBe(true);
  });

  it('tells a damaged slot from a wrong passphrase, and counts no try for it', async () => {
    const { slot } = await created();
    const text = storage.getItem('mappe.device') ?? '';
    for (const damaged of [
      text.slice(0, -20),
      text.replace(/"wrapped":"...../, '"wrapped":"AAAAA'),
      text.replace(/"salt":"...../, '"salt":"AAAAA'),
      '',
      'null',
    ]) {
      storage.setItem('mappe.device', damaged);
      expect(await slot.unlock(RIGHT)).toMatchObject({ problem: { code: 'device-key-damaged' } });
    }
    expect(slot.tries().left).toBeNull();
  });

  it('says that nothing is set up where no slot stands', async () => {
    expect(await slotOf().unlock(RIGHT)).toMatchObject({ problem: { code: 'device-not-set-up' } });
  });

  it('refuses a short and a monotonous passphrase', async () => {
    expect(await slotOf().create('neun Zeic')).toMatchObject({
      problem: { code: 'passphrase-too-short' },
    });
    expect(await slotOf().create('ababababababa')).toMatchObject({
      problem: { code: 'passphrase-guessable' },
    });
    expect(storage.getItem('mappe.device')).toBeNull();
  });

  it('never derives with less than the minimum', async () => {
    await created();
    const slot = JSON.parse(storage.getItem('mappe.device') ?? '{}') as { kdf: typeof MINIMUM };
    expect(slot.kdf).toEqual(MINIMUM);
  });

  it('binds the wrapped key to its database name', async () => {
    const { writeSlot, readSlot } = await import('./slot-text.ts');
    const { slot } = await created();
    const fields = await readSlot(storage.getItem('mappe.device') ?? '');
    if (!fields) throw new Error('damaged');
    storage.setItem('mappe.device', await writeSlot({ ...fields, database: 'mappe-0000' }));
    expect(await slot.unlock(RIGHT)).toMatchObject({ problem: { code: 'passphrase-wrong' } });
  });

  it('forgets everything when it is destroyed', async () => {
    const { slot } = await created();
    slot.destroy();
    expect(slot.exists()).toBe(false);
    expect(storage.keys()).toEqual([]);
  });
});
