import { expect, it } from 'vitest';
import { contentTypeOf } from './paper-content.ts';

const bytes = (...parts: (number[] | string)[]) =>
  new Uint8Array(parts.flatMap((part) => [...Buffer.from(part)]));

it.each([
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a])],
  ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBP')],
  ['application/pdf', bytes('%PDF-1.7')],
  ['application/pdf', bytes([0xef, 0xbb, 0xbf], '%PDF-1.4')],
  [null, bytes('RIFF1234WAVE')],
  [null, bytes('<html>')],
  [null, bytes(' '.repeat(2_000), '%PDF-1.4')],
  [null, bytes()],
])('reads %s from the first bytes', (expected, given) => {
  expect(contentTypeOf(given)).toBe(expected);
});
