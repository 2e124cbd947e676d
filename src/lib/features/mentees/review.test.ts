import { describe, expect, it } from 'vitest';
import { buildMentee } from '#tests/factories/mentee.ts';
import { stillToReview } from './review.ts';

const known = buildMentee({
  birthDate: '1990-01-01',
  address: { zip: '01561', city: 'Ebersbach' },
  toReview: ['birthDate', 'address.zip', 'gender'],
});

describe('what an import was not sure of', () => {
  it('is settled by changing the field', () => {
    const fields = { birthDate: '1990-05-01', address: { city: 'Ebersbach', zip: '01561' } };
    expect(stillToReview(known, fields)).toEqual(['address.zip', 'gender']);
  });

  it('stays where the field was saved as it stood', () => {
    expect(stillToReview(known, { ...known })).toEqual(known.toReview);
  });

  it('leaves no empty list behind', () => {
    const one = buildMentee({ birthDate: '1990-01-01', toReview: ['birthDate'] });
    expect(stillToReview(one, { birthDate: '1990-01-02' })).toBeUndefined();
  });
});
