import { fromBase64, toBase64 } from './base64.ts';
import { unwrapDataKey, wrapDataKey, type Wrapped } from './key-wrap.ts';
import type { Beside, UnlockedSlot } from './unlocked-slot.ts';

/**
 * A slot that secret bytes open which lie elsewhere: in an authenticator (`passkey`), or at the
 * server (`recovery`). They are 32 random bytes or as good as random, so that no slow derivation is
 * needed. Without what lies here they open nothing.
 */
export interface MaterialSlot extends Wrapped {
  /** Random; no other slot has it. */
  id: string;
  kind: MaterialKind;
  /** 32 random bytes, Base64. */
  salt: string;
  /** Milliseconds since 1970. */
  madeAt: number;
  /** What must be known, locked, to get at the bytes: the id of a credential, its salt. */
  hints?: Record<string, string>;
}

export type MaterialKind = 'passkey' | 'recovery';
export type Material = Uint8Array<ArrayBuffer>;

export const MATERIAL_BYTES = 32;

export interface NewMaterialSlot extends Pick<MaterialSlot, 'kind' | 'madeAt' | 'hints'> {
  material: Material;
}

/** @param whole with an extractable key: it is about to be wrapped. */
export async function makeMaterialSlot(
  whole: UnlockedSlot,
  { material, kind, madeAt, hints }: NewMaterialSlot,
): Promise<MaterialSlot> {
  const head = { id: crypto.randomUUID(), kind, salt: toBase64(randomMaterial()), madeAt };
  const binding = bindingOf(whole.database, head);
  const kek = await keyOf(material, head.salt, binding);
  const wrapped = await wrapDataKey(whole.key, kek, binding);
  return { ...head, ...(hints ? { hints } : {}), ...wrapped };
}

/** Opens one of the slots in this text; null where there is none such, or the bytes do not fit. */
export async function openMaterialSlot(
  text: string,
  id: string,
  material: Material,
  beside?: Beside,
): Promise<UnlockedSlot | null> {
  const slot = moreOf(text).find((one) => one.id === id);
  if (!slot || material.length !== MATERIAL_BYTES) return null;
  const { database } = JSON.parse(text) as { database: string };
  const binding = bindingOf(database, slot);
  const kek = await keyOf(material, slot.salt, binding);
  const key = await unwrapDataKey(slot, kek, binding);
  const whole = key && beside ? await unwrapDataKey(slot, kek, binding, true) : null;
  if (whole) await beside?.({ database, key: whole });
  return key && { database, key };
}

/** The slots beside that of the passphrase; none where the text is damaged or of an older version. */
export function moreOf(text: string | null): MaterialSlot[] {
  try {
    const { database, more } = JSON.parse(text ?? '{}') as { database?: unknown; more?: unknown };
    return typeof database === 'string' && Array.isArray(more) ? more.filter(isWhole) : [];
  } catch {
    return [];
  }
}

/** The text with other slots beside that of the passphrase, and one change further. */
export function withMore(text: string, change: (more: MaterialSlot[]) => MaterialSlot[]): string {
  const fields = JSON.parse(text) as { changed?: number };
  const more = change(moreOf(text));
  return JSON.stringify({ ...fields, changed: (fields.changed ?? 0) + 1, more });
}

export const randomMaterial = (): Material =>
  crypto.getRandomValues(new Uint8Array(MATERIAL_BYTES));

function isWhole(slot: unknown): slot is MaterialSlot {
  const fields = slot as Record<string, unknown> | null;
  return (
    typeof fields === 'object' &&
    fields !== null &&
    ['id', 'kind', 'salt', 'iv', 'wrapped'].every((name) => typeof fields[name] === 'string')
  );
}

const bindingOf = (
  database: string,
  { id, kind, salt }: Pick<MaterialSlot, 'id' | 'kind' | 'salt'>,
): string => `mappe.slot/1 ${database} ${kind} ${id} ${salt}`;

/** HKDF-SHA-256 (RFC 5869). */
async function keyOf(material: Material, salt: string, info: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: fromBase64(salt),
      info: new TextEncoder().encode(info),
    },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  );
}
