/** How many quiet tints an avatar may have. */
export const TINTS = 6;

/** The same text always gets the same tint. */
export function tintOf(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % TINTS;
}
