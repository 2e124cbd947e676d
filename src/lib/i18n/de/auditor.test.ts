import { describe, expect, it } from 'vitest';
import { detailText } from './auditor.ts';

describe('what a line of the log is about', () => {
  it.each([
    ['MENTOR>COORDINATOR', 'Mentor*in → Koordination'],
    ['contact F-7K2MABCD', 'Kontakt F-7K2MABCD'],
    ['lines 1-50', 'Zeilen 1-50'],
    ['passphrase+code', 'Passphrase+Code'],
    // Names of databases and pseudonyms stay what one can look for.
    ['project-check-01', 'project-check-01'],
    ['K-TERM2345', 'K-TERM2345'],
  ])('%s reads %s', (detail, text) => {
    expect(detailText(detail)).toBe(text);
  });
});
