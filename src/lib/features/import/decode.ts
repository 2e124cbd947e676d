export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  text: string;
  encoding: Encoding;
}

/**
 * Text of a file in the encoding that it is in: by its byte order mark, by the zero bytes of
 * UTF-16, else UTF-8 if it is valid, else Windows-1252. Null for what is no text (images, PDF).
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const encoding = encodingOf(bytes);
  // Without `ignoreBOM`, a decoder takes the byte order mark off by itself.
  const text = new TextDecoder(encoding).decode(bytes);
  return looksLikeText(text) ? { text, encoding } : null;
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const many = sample.length / 4;
  if ((zeros[1] ?? 0) > many && (zeros[0] ?? 0) === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > many && (zeros[1] ?? 0) === 0) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Zero characters never stand in a list, other control characters rarely (one in 100 at most). */
function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (sample.includes('\0') || /^%PDF-|^\s*(<!doctype|<html|<\?xml|[{[]\s*["{[])/i.test(sample))
    return false;
  const odd = sample.match(/(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
  return odd * 100 <= sample.length;
}
