import type { PAPER_CONTENT_TYPES } from './paper.ts';

export type PaperContentType = (typeof PAPER_CONTENT_TYPES)[number];

/** A PDF may have a few bytes before its mark (ISO 32000-1, annex H.3.4.1). */
const PDF_MARK_WITHIN = 1_024;

/** What a file's first bytes say it is, or null where it is nothing that is taken. */
export function contentTypeOf(bytes: Uint8Array): PaperContentType | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const text = String.fromCharCode(...bytes.subarray(0, PDF_MARK_WITHIN));
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp';
  return text.includes('%PDF-') ? 'application/pdf' : null;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
