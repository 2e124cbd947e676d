import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphrase.ts';
import { SUGGESTED_WORDS } from './passphrase-words/suggested.ts';
import { drawBelow, suggestPassphrase } from './suggesting.ts';

const counting = (from: number) => () => from++ % 65_536;

describe('a suggested passphrase', () => {
  it('has four different words of the list, and is strong', () => {
    const draw = () => crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
    for (let n = 0; n < 50; n += 1) {
      const suggested = suggestPassphrase(draw);
      const words = suggested.split(' ');
      expect(new Set(words).size).toBe(4);
      for (const word of words) expect(SUGGESTED_WORDS).toContain(word);
      expect(['good', 'strong']).toContain(passphraseStrength(suggested));
    }
  });

  it('never takes a word twice', () => {
    const draws = [7, 7, 7, 8, 9, 10];
    const later = counting(11);
    const suggested = suggestPassphrase(() => draws.shift() ?? later());
    expect(new Set(suggested.split(' ')).size).toBe(4);
  });

  it('is drawn anew where its words are those that people like to take', () => {
    const liked = ['pferd', 'ladung', 'winter', 'beleg'];
    expect(passphraseStrength(liked.join(' '))).toBe('fair');
    const draws = liked.map((word) => SUGGESTED_WORDS.indexOf(word));
    const later = counting(100);
    const suggested = suggestPassphrase(() => draws.shift() ?? later());
    expect(draws).toEqual([]);
    expect(['good', 'strong']).toContain(passphraseStrength(suggested));
  });

  it('draws each word equally often: what is left over is drawn again', () => {
    const counts = new Map<number, number>();
    const draw = counting(0);
    const whole = Math.floor(65_536 / 2_500) * 2_500;
    for (let n = 0; n < whole; n += 1) {
      const index = drawBelow(2_500, draw);
      counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    expect(new Set(counts.values())).toEqual(new Set([26]));
  });
});

describe('the list of words', () => {
  it('has at least 2,048, each once, of letters that every keyboard has', () => {
    expect(SUGGESTED_WORDS.length).toBeGreaterThanOrEqual(2_048);
    expect(new Set(SUGGESTED_WORDS).size).toBe(SUGGESTED_WORDS.length);
    for (const word of SUGGESTED_WORDS) expect(word).toMatch(/^[a-z]{3,12}$/);
  });
});
