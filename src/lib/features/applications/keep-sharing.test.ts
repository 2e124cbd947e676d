import { expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { isNoted, type Given } from './keep-sharing.ts';
import { sharingValues } from './sharing-values.ts';

const given: Given = {
  caseId: 'C',
  values: {
    ...sharingValues(null, '2026-11-24'),
    things: ['LETTER'],
    way: 'MAIL',
    recipient: 'Tischlerei Sommer',
  },
  consentId: 'consent:C:1',
  applicationId: 'application:C:1',
};
const entry = buildCaseFile('sharing', {
  on: '2026-11-24',
  things: ['LETTER', 'CV'],
  way: 'MAIL',
  recipient: 'Tischlerei Sommer',
  consentId: 'consent:C:1',
  applicationId: 'application:C:1',
});

it('finds what was noted already, and nothing that differs', () => {
  expect(isNoted([entry], given)).toBe(true);
  for (const other of [
    { things: ['CV' as const] },
    { on: '2026-11-23' },
    { way: 'POST' as const },
    { recipient: 'Andere' },
    { consentId: 'consent:C:0' },
    { applicationId: undefined },
  ])
    expect([other, isNoted([{ ...entry, ...other }], given)]).toEqual([other, false]);
  expect(isNoted([], given)).toBe(false);
});
