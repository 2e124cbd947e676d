import { describe, expect, it } from 'vitest';
import { PAIRS, UNSEEN_PAIRS } from '#tests/duplicates/name-pairs.ts';
import { cologneAlike, pointsOf, RATES, ratesOf, type Rate } from '#tests/duplicates/rates.ts';
import { likelihoodOf } from './score.ts';

const share = ({ found, of }: Rate) => found / of;

/** The figures themselves: `node scripts/run.mjs tests/duplicates/run.ts`. */
describe('the duplicates of a list of names', () => {
  it('holds at least 60 pairs, of one person and of two', () => {
    expect(PAIRS.length + UNSEEN_PAIRS.length).toBeGreaterThanOrEqual(60);
    expect(PAIRS.filter(({ same }) => same).length).toBeGreaterThanOrEqual(30);
    expect(PAIRS.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(30);
  });

  it('are found, with few false alarms', () => {
    const { hits, falseAlarms } = RATES['all facts, to check']();
    expect(share(hits)).toBeGreaterThanOrEqual(0.95);
    expect(share(falseAlarms)).toBeLessThanOrEqual(0.05);
  });

  it('are found among pairs that no table was made for', () => {
    const { hits, falseAlarms } = RATES['unseen pairs, all facts, to check']();
    expect(share(hits)).toBeGreaterThanOrEqual(0.9);
    expect(share(falseAlarms)).toBeLessThanOrEqual(0.2);
  });

  it('are never called very likely where they are two people', () => {
    expect(RATES['all facts, very likely']().alarms).toEqual([]);
  });

  it('are found better by names than by Cologne phonetics alone', () => {
    const names = RATES['names alone']();
    const cologne = ratesOf(cologneAlike);
    expect(share(names.hits)).toBeGreaterThanOrEqual(0.85);
    expect(share(names.hits)).toBeGreaterThan(share(cologne.hits));
    expect(share(names.falseAlarms)).toBeLessThanOrEqual(0.25);
    expect(share(names.falseAlarms)).toBeLessThan(share(cologne.falseAlarms));
  });

  it.each(
    PAIRS.map((pair): [string, (typeof PAIRS)[number]] => [`${pair.from}: ${pair.why}`, pair]),
  )('%s counts the same both ways', (_, pair) =>
    expect(pointsOf(pair)).toBe(pointsOf({ ...pair, a: pair.b, b: pair.a })),
  );

  it('take what domain.md names as typical mistakes for two people', () => {
    for (const why of [
      'Ali and Alaa',
      'Omar and Amir',
      'Mohammad and Mahmoud',
      'siblings, 1 January',
    ])
      expect(likelihoodOf(pointsOf(PAIRS.find((pair) => pair.why === why) as never))).toBe('none');
  });
});
