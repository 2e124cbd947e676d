import { describe, expect, it } from 'vitest';
import { nextUlid } from '#tests/factories/ulid.ts';
import { INTERESTS } from './catalogues/interests.ts';
import { kldbName } from './kldb.ts';
import { suggestedFields } from './suggested-fields.ts';

describe('suggested occupational fields', () => {
  it('name the nearest first, with the words that led there', () => {
    const [first, second] = suggestedFields({ interests: ['mit Holz arbeiten'] });
    expect(first).toEqual({
      group: '223',
      name: 'Holzbe- und -verarbeitung',
      reasons: [{ kind: 'INTEREST', text: 'mit Holz arbeiten' }],
    });
    expect(second?.group).toBe('333');
  });

  it('prefer what several interests meet in', () => {
    const found = suggestedFields({ interests: ['mit Holz arbeiten', 'bauen und renovieren'] });
    expect(found[0]?.group).toBe('333');
    expect(found[0]?.reasons).toHaveLength(2);
  });

  it('weigh earlier work more than one interest, and its five digits as its group', () => {
    const experience = [{ id: nextUlid(), role: 'Näherin', kldb: '28222' }];
    const found = suggestedFields({ interests: ['kochen und backen'], experience });
    expect(found[0]).toMatchObject({
      group: '282',
      reasons: [{ kind: 'EXPERIENCE', text: 'Näherin' }],
    });
  });

  it('are none without anything known, nor from words nobody listed', () => {
    expect(suggestedFields({})).toEqual([]);
    expect(suggestedFields({ interests: ['Fußball'] })).toEqual([]);
    const experience = [{ id: nextUlid(), role: 'Helfer', kldb: '2' }];
    expect(suggestedFields({ experience })).toEqual([]);
  });

  it('lie in groups that exist, and each interest stands once', () => {
    for (const { groups } of INTERESTS)
      for (const group of groups) expect(kldbName(group)).not.toBeNull();
    expect(new Set(INTERESTS.map(({ label }) => label)).size).toBe(INTERESTS.length);
  });
});
