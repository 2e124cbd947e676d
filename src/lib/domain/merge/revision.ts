import { canonical } from './canonical.ts';

/**
 * The revision that every device gives to the same child of the same parent: what it says and what
 * it was made from decide, so that two devices that merge the same leaves write the same.
 */
export async function revisionOf(parent: string, body: Record<string, unknown>): Promise<string> {
  const bytes = new TextEncoder().encode(canonical([parent, body]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 16);
  const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${String(Number.parseInt(parent, 10) + 1)}-${hash}`;
}
