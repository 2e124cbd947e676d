import { describe, expect, it } from 'vitest';
import { historyOf } from '#lib/domain/history.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { findEntries, searchable } from './find-history.ts';
import { lineText } from './history-line.ts';

const employer = { name: 'Tischlerei Grün' };
const caseload = {
  memberName: () => 'Jana Richter',
  mentee: () => null,
  employers: { get: (id: string) => (id === 'employer:1' ? employer : undefined) },
} as unknown as Parameters<typeof lineText>[1];

const contact = (date: string, of: Partial<Parameters<typeof buildContact>[0]>) =>
  buildContact({ caseId: 'C', date, ...of });
const contacts = [
  contact('2026-11-20', { topics: ['M9'], note: 'Anhörung beim Jobcenter vorbereitet' }),
  contact('2026-11-10', { contactType: 'PHONE', topics: ['M3'] }),
  contact('2026-10-05', { topics: ['M1'], employerId: 'employer:1' }),
];
const entries = historyOf({
  contacts,
  tasks: [],
  placements: [],
  checks: [
    buildCaseFile('check', {
      createdAt: '2026-09-02T09:00:00.000Z',
      decision: 'WAIT',
      reason: 'Kein Platz frei',
    }),
  ],
  agreements: [buildCaseFile('agreement', { signedOn: '2026-09-10' })],
});
const all = searchable(entries, (entry) => lineText(entry, caseload));
const found = (query: string) => findEntries(all, query).map(({ on }) => on);

describe('the search in a timeline', () => {
  it.each([
    ['anhoerung', []],
    ['anhorung', ['2026-11-20']],
    ['ANHÖRUNG job', ['2026-11-20']],
    ['behörden', ['2026-11-20']],
    ['Kommunikation mit deutschen', ['2026-11-20']],
    ['bewerbung', ['2026-11-10']],
    ['telefon', ['2026-11-10']],
    ['grun', ['2026-10-05']],
    ['november', ['2026-11-20', '2026-11-10']],
    ['5.10.2026', ['2026-10-05']],
    ['warteliste', ['2026-09-02']],
    ['kein platz', ['2026-09-02']],
    ['vereinbarung', ['2026-09-10']],
    ['gibt es nicht', []],
  ])('for "%s" finds what says so', (query, days) => {
    expect(found(query)).toEqual(days);
  });
  it('without a word finds everything, in its order', () => {
    expect(found('  ')).toEqual(entries.map(({ on }) => on));
  });
});
