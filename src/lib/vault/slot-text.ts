import { toBase64 } from './base64.ts';
import { MINIMUM, type DerivationParameters } from './derive.ts';
import { moreOf, type MaterialSlot } from './material-slot.ts';

/** What stands in the key slot: no name, no login, nothing that tells whose device it is. */
export interface SlotFields {
  version: 1;
  /** Random name of the databases on this device. */
  database: string;
  kdf: DerivationParameters;
  /** Base64. */
  salt: string;
  iv: string;
  wrapped: string;
  /** How often this text was changed; absent while it is the first. */
  changed?: number;
  /** Other slots that wrap the same key; absent in texts of older versions. */
  more?: MaterialSlot[];
}

const TEXT_FIELDS = ['database', 'salt', 'iv', 'wrapped'] as const;

/**
 * JSON with a SHA-256 over its fields. It guards nothing against a person (the wrapping does); it
 * tells a damaged slot from a wrong passphrase, which AES-GCM alone cannot.
 */
export async function writeSlot(fields: SlotFields): Promise<string> {
  return JSON.stringify({ ...fields, check: await checksum(fields) });
}

/** The fields, or null where the text is damaged or asks for less than the minimum. */
export async function readSlot(text: string): Promise<SlotFields | null> {
  try {
    const { check, ...fields } = JSON.parse(text) as SlotFields & { check: unknown };
    if (check !== (await checksum(fields))) return null;
    const whole =
      fields.version === 1 &&
      TEXT_FIELDS.every((field) => typeof fields[field] === 'string') &&
      fields.kdf.name === 'argon2id' &&
      fields.kdf.memory >= MINIMUM.memory &&
      fields.kdf.iterations >= MINIMUM.iterations;
    return whole ? fields : null;
  } catch {
    return null;
  }
}

/** How often the text of this slot was changed; 0 where the text is damaged. */
export function changesOf(text: string): number {
  try {
    const { changed } = JSON.parse(text) as { changed?: unknown };
    return typeof changed === 'number' ? changed : 0;
  } catch {
    return 0;
  }
}

/** Whether the same passphrase opens both, and only slots beside it differ. */
export function samePassphrase(one: string, other: string): boolean {
  const saltOf = (text: string) => (JSON.parse(text) as { salt?: unknown }).salt;
  try {
    return saltOf(one) === saltOf(other);
  } catch {
    return false;
  }
}

/** The text with the slots that stand beside the passphrase in another one. */
export function withMoreOf(text: string, other: string | null): string {
  const fields = JSON.parse(text) as SlotFields;
  const changed = Math.max(fields.changed ?? 0, changesOf(other ?? '') + 1);
  return JSON.stringify({ ...fields, changed, more: moreOf(other) });
}

/** What the wrapping is bound to, so that a slot's parts cannot be exchanged. */
export function slotBinding(fields: Pick<SlotFields, 'database' | 'kdf' | 'salt'>): string {
  const { database, kdf, salt } = fields;
  return `mappe.device/1 ${database} ${kdf.name} ${kdf.memory} ${kdf.iterations} ${kdf.parallelism} ${salt}`;
}

async function checksum(fields: SlotFields): Promise<string> {
  const { iv, wrapped } = fields;
  const bytes = new TextEncoder().encode(`${slotBinding(fields)} ${iv} ${wrapped}`);
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
