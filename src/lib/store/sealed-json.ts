import type { Seal } from '../vault/seal.ts';
import { fromBase64, toBase64 } from '../vault/base64.ts';

/** A value as sealed Base64 text, bound to its name. */
export async function sealJson(seal: Seal, name: string, value: unknown): Promise<string> {
  const plain = new TextEncoder().encode(JSON.stringify(value));
  return toBase64(await seal.seal(plain, name));
}

/** The value, whose shape the writer of that name answers for; null where it does not open. */
export async function openJson<T>(seal: Seal, name: string, text: string): Promise<T | null> {
  try {
    const plain = await seal.open(fromBase64(text), name);
    return JSON.parse(new TextDecoder().decode(plain)) as T;
  } catch {
    return null;
  }
}
