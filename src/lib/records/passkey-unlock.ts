import { fail, type Result } from '../domain/problem.ts';
import {
  forgetCredential,
  materialOf,
  newPasskeySlot,
  type PasskeyTexts,
} from '../store/passkey-slot.ts';
import type { NewSlot } from '../store/device.ts';
import { session } from './session.svelte.ts';

export { passkeysOffered } from '../store/passkey-slot.ts';

/** Opens the device by fingerprint, face or screen lock. */
export async function unlockByPasskey(): Promise<Result<void>> {
  const slot = session.slots.find(({ kind }) => kind === 'passkey');
  if (!slot) return fail('slot-broken');
  const material = await materialOf(slot);
  if (!material.ok) return material;
  const opened = await session.unlockWith(slot.id, material.value);
  material.value.fill(0);
  return opened;
}

/** Setting it up: prompt and passphrase may each go wrong, and neither is asked for twice. */
export interface PasskeySetup {
  run(passphrase: string): Promise<Result<void>>;
  /** What was not finished is forgotten. */
  leave(): void;
}

/** What it stands on, so that tests can have another. */
interface SetupDeps {
  make: typeof newPasskeySlot;
  forget: typeof forgetCredential;
  add: (passphrase: string, slot: NewSlot) => Promise<Result<string>>;
}

const BROWSER: SetupDeps = {
  make: newPasskeySlot,
  forget: forgetCredential,
  add: (passphrase, slot) => session.addSlot(passphrase, slot),
};

export function setUpPasskey(
  texts: PasskeyTexts,
  { make, forget, add }: SetupDeps = BROWSER,
): PasskeySetup {
  let made: NewSlot | null = null;
  const drop = () => {
    made?.material.fill(0);
    made = null;
  };
  return {
    async run(passphrase) {
      if (!made) {
        const fresh = await make(texts);
        if (!fresh.ok) return fresh;
        made = fresh.value;
      }
      const added = await add(passphrase, made);
      if (!added.ok) return added;
      drop();
      return { ok: true, value: undefined };
    },
    leave() {
      if (made) void forget(made);
      drop();
    },
  };
}

/** From then on only the passphrase opens the device. */
export async function removePasskeys(): Promise<Result<void>> {
  for (const slot of session.slots.filter(({ kind }) => kind === 'passkey')) {
    const removed = await session.removeSlot(slot.id);
    if (!removed.ok) return removed;
    await forgetCredential(slot);
  }
  return { ok: true, value: undefined };
}
