import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import type { Caseload } from '#lib/records/caseload.svelte.ts';
import { partnerOf } from './partner.ts';

const mentee = buildMentee({
  address: { street: 'Markt 1', zip: '02625', city: 'Bautzen' },
  phones: [{ number: '+4917612345678', safeToCall: false }, { number: '+4917687654321' }],
});
const employer = buildEmployer();
const caseload = {
  mentee: () => mentee,
  employers: { get: () => employer },
} as unknown as Caseload;
const where = (fields: Parameters<typeof buildContact>[0]) => {
  const { where: text, zip } = partnerOf(caseload, buildContact({ state: 'PLANNED', ...fields }));
  return [text, zip];
};

describe('where a visit is', () => {
  it('is at home, also where only the town was typed', () => {
    expect(where({ contactType: 'HOME' })).toEqual(['Markt 1, 02625 Bautzen', '02625']);
    expect(where({ contactType: 'HOME', place: 'Bautzen' })).toEqual([
      'Markt 1, 02625 Bautzen',
      '02625',
    ]);
  });
  it('is what was typed for it, by postcode or by town', () => {
    expect(where({ contactType: 'HOME', place: 'Café, 02826 Görlitz' })[1]).toBe('02826');
    expect(where({ contactType: 'AUTHORITY', place: 'Pirna' })).toEqual(['Pirna', '01796']);
  });
  it('is not known for an office that nobody named', () => {
    expect(where({ contactType: 'OFFICE' })).toEqual(['', null]);
  });
  it('is the site for a visit to a company', () => {
    const [site] = employer.sites;
    expect(where({ contactType: 'COMPANY', employerId: employer._id })[1]).toBe(site?.zip ?? null);
  });
});

it('calls the number at which nobody else listens', () => {
  expect(partnerOf(caseload, buildContact()).phone).toBe('+4917687654321');
});
