import { expect, it } from 'vitest';
import { RESIDENCE_STATUSES } from './catalogues/residence-status.ts';
import { extensionOf } from './extension.ts';

it('makes titles go on, and no other paper, for each of the statuses', () => {
  const applied = { validUntil: '2027-03-31', extensionAppliedOn: '2027-03-31' };
  const not = RESIDENCE_STATUSES.filter(
    ({ code }) => extensionOf({ ...applied, statusCode: code }) !== 'FICTION',
  );
  expect(not.map(({ code }) => code)).toEqual([
    'ASY_AKN',
    'ASY_GEST',
    'ASY_FOLGE',
    'DUL_60A',
    'DUL_60A_E',
    'DUL_60B',
    'DUL_60C',
    'DUL_60D',
    'GUEB',
    'EU_FREI',
    'EU_FAM',
    'CH_FREI',
    'GB_ABK',
    'FIK_81_3E',
    'FIK_81_3D',
    'FIK_81_4',
    'VIS_C',
    'DEU',
    'UNB',
  ]);
  for (const { code } of not) expect(extensionOf({ ...applied, statusCode: code })).toBe('PENDING');
});

it('asks for the last day at the latest, and for a day at all', () => {
  const title = { statusCode: 'AE_25_5', validUntil: '2027-03-31' } as const;
  expect(extensionOf({ ...title, extensionAppliedOn: '2027-04-01' })).toBe('LATE');
  expect(extensionOf(title)).toBeNull();
  expect(extensionOf({ statusCode: 'NE_26_3', extensionAppliedOn: '2027-04-01' })).toBeNull();
});
