import { expect, test } from 'vitest';
import { RESIDENCE_STATUSES } from '../catalogues/residence-status.ts';
import { readResidenceStatus } from './residence-status.ts';

test.each([
  ['§25 II S.1 2. Alt.', 'AE_25_2_S'],
  ['§ 25 Abs. 2 S. 1 Alt. 1', 'AE_25_2_F'],
  ['§ 25 Abs. 2 (Flüchtling)', 'AE_25_2_F'],
  ['25/3', 'AE_25_3'],
  ['§ 25 Abs.3', 'AE_25_3'],
  ['§ 25 Abs. 4a', 'AE_25_4A'],
  ['§ 25 V', 'AE_25_5'],
  ['§ 25b', 'AE_25B'],
  ['25 a', 'AE_25A'],
  ['§24 UA', 'AE_24'],
  ['§ 24', 'AE_24'],
  ['Niederlassungserlaubnis §26(4)', 'NE_26_4'],
  ['Chancenaufenthalt §104c', 'AE_104C'],
  ['Duldung § 60a', 'DUL_60A'],
  ['Duldung', 'DUL_60A'],
  ['Duldung § 60b', 'DUL_60B'],
  ['Ausbildungsduldung', 'DUL_60C'],
  ['Gestattung', 'ASY_GEST'],
  ['Aufenthaltsgestattung', 'ASY_GEST'],
  ['subsidiärer Schutz', 'AE_25_2_S'],
  ['EU-Bürger', 'EU_FREI'],
  ['deutsch', 'DEU'],
])('%s is %s', (text, code) =>
  expect(readResidenceStatus(text)).toEqual({ ok: true, value: code, certainty: 'sure' }),
);

test.each([
  ['?', 'UNB'],
  ['irgendwas', 'UNB'],
  ['§ 25', 'UNB'],
  ['§ 25 Abs. 2', 'AE_25_2_F'],
  ['Fiktion', 'FIK_81_4'],
  ['Niederlassungserlaubnis', 'NE_9'],
  ['Duldung § 25 Abs. 3', 'AE_25_3'],
  ['Duldung?', 'DUL_60A'],
])('%s is taken as %s, for a person to check', (text, code) =>
  expect(readResidenceStatus(text)).toEqual({ ok: true, value: code, certainty: 'check' }),
);

test('reads the legal basis of the catalogue back to its code wherever it names one section', () => {
  for (const row of RESIDENCE_STATUSES) {
    if (!/^§ \d+\w*( Abs\. \d\w?)?( S\. \d)?( Alt\. \d)? AufenthG$/.test(row.legalBasis)) continue;
    if (row.code === 'VIS_C') continue;
    expect(readResidenceStatus(row.legalBasis), row.legalBasis).toMatchObject({ value: row.code });
  }
});
