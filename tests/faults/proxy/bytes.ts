export type Bytes = Uint8Array<ArrayBuffer>;

/** A copy of its own, as buffers of a socket share memory. */
export const bytesOf = (part: Uint8Array): Bytes => new Uint8Array(part);

export function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
