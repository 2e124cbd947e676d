import { describe, expect, it } from 'vitest';
import { historyOf } from '#lib/domain/history.ts';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { TEST_MENTOR } from '#tests/factories/envelope.ts';
import { lineText } from './history-line.ts';
import { chosenEntries, sumOf, timelineRow, type TimelineChoice } from './timeline-rows.ts';

const caseload = {
  memberName: () => '',
  mentee: () => null,
  employers: { get: () => ({ name: 'Tischlerei Grün' }) },
} as unknown as Parameters<typeof lineText>[1];
const choice: TimelineChoice = {
  from: '2026-09-01',
  until: '2026-11-20',
  groups: ['contact', 'admission'],
  notes: false,
};
const contact = (date: string, of: Partial<Parameters<typeof buildContact>[0]> = {}) =>
  buildContact({ caseId: 'C', date, durationMin: 45, topics: ['M9'], state: 'DONE', ...of });
const entries = historyOf({
  contacts: [
    contact('2026-11-21'),
    contact('2026-11-20', { contactType: 'PHONE', note: 'vertraulich', place: 'Café Ost' }),
    contact('2026-11-10', { contactType: 'NOSHOW', durationMin: 15 }),
    contact('2026-09-01', { employerId: 'employer:1', durationMin: 30 }),
    contact('2026-08-31'),
  ],
  tasks: [],
  placements: [],
  permits: [buildCaseFile('permit', { issuedOn: '2026-10-01' })],
  agreements: [buildCaseFile('agreement', { signedOn: '2026-09-10' })],
});

describe('the timeline on paper', () => {
  it('holds the chosen days with both ends, and the chosen kinds, the oldest first', () => {
    expect(chosenEntries(entries, choice).map(({ kind, on }) => [kind, on])).toEqual([
      ['contact', '2026-09-01'],
      ['agreement', '2026-09-10'],
      ['contact', '2026-11-10'],
      ['contact', '2026-11-20'],
    ]);
    expect(chosenEntries(entries, { ...choice, from: '', until: '' })).toHaveLength(6);
    expect(chosenEntries(entries, { ...choice, groups: ['other'] })).toHaveLength(1);
    expect(chosenEntries(entries, { ...choice, groups: [] })).toEqual([]);
  });
  it('says who, when, what, about what and how long, and nothing else', () => {
    const rows = chosenEntries(entries, choice).map((entry) =>
      timelineRow(entry, lineText(entry, caseload), choice),
    );
    expect(rows.at(-1)).toMatchObject({
      on: '2026-11-20',
      what: 'Telefonat',
      about: 'Behörden',
      note: '',
      minutes: '45\u00a0Min.',
      by: TEST_MENTOR,
    });
    for (const word of ['vertraulich', 'Café', 'Grün'])
      expect([word, JSON.stringify(rows).includes(word)]).toEqual([word, false]);
  });
  it('has the notes only where they are asked for', () => {
    const entry = entries.find(({ on }) => on === '2026-11-20');
    const row = entry && timelineRow(entry, lineText(entry, caseload), { notes: true });
    expect(row?.note).toBe('vertraulich');
  });
  it('sums up what took place', () => {
    expect(sumOf(chosenEntries(entries, choice))).toEqual({ contacts: 2, minutes: 75 });
  });
});
