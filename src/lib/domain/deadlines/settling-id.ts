/**
 * A ULID that follows from a text: two devices that settle the same deadline without a network
 * write the same document, and their merge is one task, not two. Not secret and not a checksum; it
 * only has to tell the few texts of one case apart (two FNV-1a like runs of 64 bits).
 */
export function ulidOf(text: string): string {
  let high = 0xcbf29ce484222325n;
  let low = 0x84222325cbf29ce4n;
  for (const byte of new TextEncoder().encode(text)) {
    high = ((high ^ BigInt(byte)) * 0x100000001b3n) & MASK;
    low = ((low ^ BigInt(byte)) * 0x9e3779b97f4a7c15n) & MASK;
    low ^= low >> 29n;
  }
  let rest = (high << 64n) | low;
  let out = '';
  for (let at = 0; at < LENGTH; at += 1) {
    out = (DIGITS[Number(rest & 31n)] ?? '0') + out;
    rest >>= 5n;
  }
  return out;
}

const MASK = 0xffffffffffffffffn;
const LENGTH = 26;
/** Crockford base32. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
