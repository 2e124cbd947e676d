import { ok, type Result } from '../domain/problem.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';
import type { Material } from '../vault/material-slot.ts';
import {
  askPasskey,
  createPasskey,
  forgetPasskey,
  type PasskeyPlace,
  type PasskeyTexts,
} from '../vault/passkey-prompt.ts';
import type { NewSlot, ShownSlot } from './device-slots.ts';

export { passkeysOffered, type PasskeyTexts } from '../vault/passkey-prompt.ts';

/** Makes a credential; until the slot is added to the device it opens nothing. */
export async function newPasskeySlot(texts: PasskeyTexts): Promise<Result<NewSlot>> {
  const made = await createPasskey(texts);
  if (!made.ok) return made;
  const { credential, salt, material } = made.value;
  const hints = { credential: toBase64(credential), prfSalt: toBase64(salt) };
  return ok({ kind: 'passkey', material, hints });
}

/** The bytes that open this slot, after fingerprint, face or screen lock. Works offline. */
export async function materialOf(slot: Pick<ShownSlot, 'hints'>): Promise<Result<Material>> {
  return askPasskey(placeOf(slot));
}

/** Of a slot that is no more. */
export async function forgetCredential(slot: Pick<ShownSlot, 'hints'>): Promise<void> {
  await forgetPasskey(placeOf(slot));
}

function placeOf({ hints = {} }: Pick<ShownSlot, 'hints'>): PasskeyPlace {
  return {
    credential: fromBase64(hints.credential ?? ''),
    salt: fromBase64(hints.prfSalt ?? ''),
  };
}
