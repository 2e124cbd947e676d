import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CONSENT_LANGUAGES } from '#lib/domain/catalogues/consents.ts';
import { CONSENT_LANGUAGE_NAMES } from '#lib/i18n/consents/languages.ts';
import { loadAgreement } from '#lib/i18n/agreement/load.ts';
import { loadTexts } from '#lib/i18n/consents/load.ts';
import { loadSheetWords } from '#lib/i18n/mentee-sheet/load.ts';
import { loadOfficeWords } from '#lib/i18n/office-words/load.ts';

const css = readFileSync(new URL('./scripts.css', import.meta.url), 'utf8');
const faces = [...css.matchAll(/url\('([^']+)'\)[^;]*;\s*unicode-range:([^;]+);/g)].map(
  ([, file = '', ranges = '']) => ({ file, ranges: ranges.split(',').map(rangeOf) }),
);

function rangeOf(text: string): [number, number] {
  const [from = '', to = from] = text.trim().replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/** Offset and content of the table `cmap` in a WOFF2 file (W3C WOFF 2.0, 4.1 and 5). */
function cmapOf(file: Buffer): Buffer {
  const NAMES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm'];
  const GLYF = [10, 11];
  let at = 48;
  const base128 = (): number => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at);
      at += 1;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let offset = 0;
  let found: [number, number] = [0, 0];
  for (let n = 0; n < file.readUInt16BE(12); n += 1) {
    const flags = file.readUInt8(at);
    at += 1;
    const tag = flags & 63;
    if (tag === 63) at += 4;
    const length = base128();
    const version = flags >> 6;
    const transformed = GLYF.includes(tag) ? version !== 3 : version !== 0;
    const stored = transformed ? base128() : length;
    if (NAMES[tag] === 'cmap') found = [offset, offset + stored];
    offset += stored;
  }
  const size = file.readUInt32BE(20);
  return brotliDecompressSync(new Uint8Array(file.subarray(at, at + size))).subarray(...found);
}

/** The characters for which a font has a glyph: the segments of its subtables of format 4. */
function lettersOf(cmap: Buffer): (code: number) => boolean {
  const tables = Array.from({ length: cmap.readUInt16BE(2) }, (_, n) =>
    cmap.readUInt32BE(8 + n * 8),
  );
  const at = tables.find((start) => cmap.readUInt16BE(start) === 4) ?? 0;
  const count = cmap.readUInt16BE(at + 6) / 2;
  const word = (part: number, n: number): number => cmap.readUInt16BE(at + 14 + part + n * 2);
  const starts = count * 2 + 2;
  return (code) => {
    for (let n = 0; n < count; n += 1) {
      if (code > word(0, n)) continue;
      const start = word(starts, n);
      if (code < start) return false;
      const shift = word(starts + count * 4, n);
      if (shift === 0) return ((code + word(starts + count * 2, n)) & 0xffff) !== 0;
      return word(starts + count * 4, n + shift / 2 + (code - start)) !== 0;
    }
    return false;
  };
}

const fonts = faces.map(({ file, ranges }) => ({
  ranges,
  has: lettersOf(cmapOf(readFileSync(createRequire(import.meta.url).resolve(file)))),
}));
/** Latin and its signs are in the font of the app, Cyrillic on every device. */
const ELSEWHERE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

const isShown = (code: number): boolean =>
  fonts.some(
    ({ ranges, has }) => ranges.some(([from, to]) => code >= from && code <= to) && has(code),
  );

describe('the fonts that come with the reading helps', () => {
  it('are one for Ethiopic and one for Arabic', () => {
    expect(fonts).toHaveLength(2);
    for (const letter of 'ትግርኛټډړښڵێە')
      expect([letter, isShown(letter.codePointAt(0) ?? 0)]).toEqual([letter, true]);
    expect(isShown(0x4e00)).toBe(false);
  });
  it.each(CONSENT_LANGUAGES)('have every letter of what is shown in %s', async (language) => {
    const text = JSON.stringify([
      (await loadTexts(language))?.help ?? '',
      (await loadAgreement(language))?.help ?? '',
      await loadSheetWords(language),
      await loadOfficeWords(language),
      CONSENT_LANGUAGE_NAMES[language].own,
    ]);
    const missing = [...new Set(text)].filter(
      (letter) => !ELSEWHERE.test(letter) && !isShown(letter.codePointAt(0) ?? 0),
    );
    expect(missing).toEqual([]);
  });
});
