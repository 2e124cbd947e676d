import { describe, expect, it } from 'vitest';
import { findStatus } from './status-options.de.ts';

describe('the search for a residence status', () => {
  it('finds by a part of the word', () => {
    expect(findStatus('gestattung')[0]?.value).toBe('ASY_GEST');
  });
  it('finds by paragraph and section as people say them', () => {
    const codes = findStatus('25 2').map((option) => option.value);
    expect(codes.slice(0, 2).sort()).toEqual(['AE_25_2_F', 'AE_25_2_S']);
    expect(findStatus('§ 60c')[0]?.value).toBe('DUL_60C');
    expect(findStatus('24')[0]?.value).toBe('AE_24');
  });
  it('finds nothing where a word fits nowhere', () => {
    expect(findStatus('gestattung blau')).toEqual([]);
  });
});
