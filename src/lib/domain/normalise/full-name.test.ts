import { describe, expect, it } from 'vitest';
import { fullNameText, readFullName } from './full-name.ts';

describe('a name in one field', () => {
  it.each([
    ['Al-Haddad, Maryam', 'Al-Haddad', 'Maryam'],
    [' AL HADDAD ,Maryam  Zahra ', 'AL HADDAD', 'Maryam Zahra'],
    ['Maryam Al Haddad', 'Al Haddad', 'Maryam'],
    ['Maryam', 'Maryam', ''],
    ['Maryam,', 'Maryam', ''],
    ['', '', ''],
  ])('%j is %j and %j', (typed, familyName, givenNames) => {
    expect(readFullName(typed)).toEqual({ familyName, givenNames });
  });

  it('reads what it shows', () => {
    const name = { familyName: 'Al Haddad', givenNames: 'Maryam' };
    expect(readFullName(fullNameText(name))).toEqual(name);
    expect(fullNameText({ familyName: 'Maryam', givenNames: '' })).toBe('Maryam');
  });
});
