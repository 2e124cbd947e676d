import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '#tests/doubles/memory-storage.ts';
import { fromBase64 } from './base64.ts';
import {
  makeMaterialSlot,
  moreOf,
  openMaterialSlot,
  randomMaterial,
  withMore,
  type MaterialSlot,
} from './material-slot.ts';
import { createPassphraseSlot, SLOT_KEY } from './passphrase-slot.ts';
import { createSeal } from './seal.ts';
import type { UnlockedSlot } from './unlocked-slot.ts';

// Deriving keys takes its time on a busy machine (milliseconds).
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const PASSPHRASE = 'Wolken über Plauen';
/** Written by the version that knew one slot alone, and what it had sealed in the row `row`. */
const OLD_SLOT =
  '{"version":1,"database":"mappe-e7588a86da63b52e","kdf":{"name":"argon2id","memory":19456,"iterations":2,"parallelism":1},"salt":"bHtB7HODVSFc5xyH3anfsg==","iv":"jAClthkRnw/b34vg","wrapped":"KokBIqFKHqFJmVYqOH6s7eX7co9EyeBMrB9o47zYbHoggrDgM+0v23m3tsS+f8e8","check":"Eak1lnQeRC+EXBNMMPL26nqezLMrFkuasDl9TrlFUXg="}';
const OLD_SEALED = 'U+2ZKaJcPHwASnZH3bbTPILvYzb2ab8PJ6FhhcR8HRKQN0eE';

let storage: ReturnType<typeof memoryStorage>;
const passphraseSlot = () => createPassphraseSlot({ storage, now: () => 0, targetMs: 0 });
const text = () => storage.getItem(SLOT_KEY) ?? '';

async function add(kind: MaterialSlot['kind'], material = randomMaterial()) {
  let made: MaterialSlot | undefined;
  const opened = await passphraseSlot().openWhole(PASSPHRASE, async (whole) => {
    made = await makeMaterialSlot(whole, { kind, material, madeAt: 1, hints: { at: 'x' } });
  });
  if (!opened.ok || !made) throw new Error('not made');
  const slot = made;
  storage.setItem(
    SLOT_KEY,
    withMore(text(), (more) => [...more, slot]),
  );
  return { slot, material };
}

async function reads(opened: UnlockedSlot | null): Promise<string | null> {
  if (!opened) return null;
  return new TextDecoder().decode(await createSeal(opened.key).open(fromBase64(OLD_SEALED), 'row'));
}

beforeEach(() => {
  storage = memoryStorage();
  storage.setItem(SLOT_KEY, OLD_SLOT);
});

describe('slots beside that of the passphrase', () => {
  it('are none in a text of an older version, which opens as ever', async () => {
    expect(moreOf(text())).toEqual([]);
    const opened = await passphraseSlot().unlock(PASSPHRASE);
    expect(opened.ok && (await reads(opened.value))).toBe('Rochlitz');
  });

  it('open the same key, each with its own bytes, and the passphrase goes on opening', async () => {
    const [passkey, recovery] = [await add('passkey'), await add('recovery')];
    for (const { slot, material } of [passkey, recovery])
      expect(await reads(await openMaterialSlot(text(), slot.id, material))).toBe('Rochlitz');
    expect(await openMaterialSlot(text(), passkey.slot.id, recovery.material)).toBeNull();
    expect(await openMaterialSlot(text(), 'none', recovery.material)).toBeNull();
    expect((await passphraseSlot().unlock(PASSPHRASE)).ok).toBe(true);
    expect(moreOf(text()).map(({ kind, hints }) => [kind, hints?.at])).toEqual([
      ['passkey', 'x'],
      ['recovery', 'x'],
    ]);
  });

  it('give out a key that cannot be exported', async () => {
    const { slot, material } = await add('passkey');
    const opened = await openMaterialSlot(text(), slot.id, material);
    expect(opened?.key.extractable).toBe(false);
  });

  it('do not open where one was exchanged for another, or belongs to another device', async () => {
    const { slot, material } = await add('recovery');
    const { slot: other } = await add('recovery');
    const swapped = withMore(text(), () => [{ ...other, wrapped: slot.wrapped, iv: slot.iv }]);
    expect(await openMaterialSlot(swapped, other.id, material)).toBeNull();
    const renamed = withMore(text(), () => [{ ...slot, kind: 'passkey' }]);
    expect(await openMaterialSlot(renamed, slot.id, material)).toBeNull();
    const elsewhere = text().replace('mappe-e7588a86da63b52e', 'mappe-0000000000000000');
    expect(await openMaterialSlot(elsewhere, slot.id, material)).toBeNull();
  });

  it('are told as no wrong passphrase where they are damaged, and leave the passphrase alone', async () => {
    const { material } = await add('passkey');
    const damaged = text().replace(/"more":\[.*\]/u, '"more":[null,{"id":"x"},7]');
    expect(moreOf(damaged)).toEqual([]);
    expect(await openMaterialSlot(damaged, 'x', material)).toBeNull();
    storage.setItem(SLOT_KEY, damaged);
    expect((await passphraseSlot().unlock(PASSPHRASE)).ok).toBe(true);
  });

  it('stay as they are when the passphrase changes', async () => {
    const { slot, material } = await add('recovery');
    const next = await passphraseSlot().rewrap(PASSPHRASE, 'acht Erlen am Wehr');
    if (!next.ok) throw new Error(next.problem.code);
    expect(await reads(await openMaterialSlot(next.value, slot.id, material))).toBe('Rochlitz');
  });
});
