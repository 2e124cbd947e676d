import { expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { kilometresFile } from './kilometres-file.ts';

it('lists days, kinds and towns, oldest first, and sums up', () => {
  const rows = [
    buildContact({ date: '2026-11-20', travelKm: 30.5 }),
    buildContact({ date: '2026-11-03', travelKm: 12, contactType: 'COMPANY' }),
  ];
  const text = kilometresFile(rows, 42.5, () => '=Bautzen');
  expect(text.startsWith('\u{FEFF}Tag;Art;Ort;Kilometer\r\n')).toBe(true);
  const lines = text.split('\r\n').slice(1);
  expect(lines[0]).toMatch(/^3\.11\.2026;.*;'=Bautzen;12$/);
  expect(lines[1]).toMatch(/;"30,5"$/);
  expect(lines[2]).toBe('Summe;;;"42,5"');
});
