import { expect, test } from 'vitest';
import { menteeInitials } from './mentee-name.ts';

test('names a person by initials that fit a protocol', () => {
  expect(menteeInitials({ givenNames: 'Samira', familyName: 'Haddad' })).toBe('S. H.');
  expect(menteeInitials({ familyName: 'Şahin' })).toBe('Ş.');
  expect(menteeInitials({ givenNames: ' ’Abd al-Malik', familyName: 'von Tyń' })).toBe('A. V.');
  expect(menteeInitials({ familyName: 'حداد', givenNames: 'سميرة' })).toBe('س. ح.');
  expect(menteeInitials({ familyName: '!!!' })).toBe('');
});
