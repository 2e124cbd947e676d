import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { buildPlacement } from '#tests/factories/placement.ts';
import { testUlid } from '#tests/factories/ulid.ts';
import { ageGroup, countRecordOf, employerCountsOf } from './count-record-of.ts';
import { countRecordSchema } from './count-record.ts';

const CASE = testUlid(7, 'K');
const EMPLOYER = `employer:${testUlid(3, 'E')}`;
const mentee = buildMentee({
  _id: `mentee:${CASE}`,
  status: 'CLOSED',
  agreementSignedOn: '2025-11-15',
  endedOn: '2026-02-03',
  endReason: 'E01',
  note: 'Notiz über Samira',
  nationalities: ['GE'],
});
const contacts = [
  buildContact({ caseId: CASE, date: '2026-01-12', durationMin: 30, topics: ['M3'] }),
  buildContact({ caseId: CASE, date: '2026-01-20', durationMin: 45, topics: ['M3'] }),
  buildContact({ caseId: CASE, date: '2026-01-21', topics: ['A1'], employerId: EMPLOYER }),
  buildContact({ caseId: CASE, date: '2026-02-21', state: 'PLANNED' }),
];
const placements = [
  buildPlacement({ caseId: CASE, employerId: EMPLOYER, startOn: '2026-02-01', kind: 'P01' }),
];

describe('what an erased case counts with', () => {
  const record = countRecordOf({ mentee, contacts, placements }, '2026-11-23');

  it('has what the counting rules need, by month', () => {
    expect(record).toMatchObject({
      admitted: '2025-11',
      ended: '2026-02',
      status: 'CLOSED',
      endReason: 'E01',
      ageGroup: '35-44',
      gender: 'F',
      ags: '14625',
      careDays: { '2025': 50, '2026': 30 },
      placements: [{ kind: 'P01', start: '2026-02' }],
    });
    expect(record?.contacts).toContainEqual({
      month: '2026-01',
      type: 'HOME',
      topics: ['M3'],
      count: 2,
      minutes: 75,
    });
    expect(countRecordSchema.safeParse(record).success).toBe(true);
  });

  it('has no name, no day, no text and no id that leads back', () => {
    const text = JSON.stringify(record);
    for (const one of [
      'Haddad',
      'Samira',
      'Lebenslauf',
      CASE,
      EMPLOYER,
      mentee.mentorIds[0] ?? '-',
    ])
      expect(text).not.toContain(one);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it('says a rare nationality to nobody', () => {
    expect(record?.nationality).toBe('OTHER');
    const frequent = countRecordOf(
      { mentee: { ...mentee, nationalities: ['SY'] }, contacts, placements },
      '2026-11-23',
    );
    expect(frequent?.nationality).toBe('SY');
  });

  it('is none where nobody was admitted', () => {
    const inquiry = buildMentee({ status: 'INQUIRY' });
    expect(countRecordOf({ mentee: inquiry, contacts, placements }, '2026-11-23')).toBeNull();
  });

  it('keeps apart which employers were accompanied', () => {
    expect(employerCountsOf({ mentee, contacts, placements })).toEqual([
      { projectId: mentee.projectId, employerId: EMPLOYER, month: '2026-01' },
      { projectId: mentee.projectId, employerId: EMPLOYER, month: '2026-02' },
    ]);
  });
});

it('takes the age on the day of admission', () => {
  expect(ageGroup('2008-02-04', '2026-02-03')).toBe('15-17');
  expect(ageGroup('2008-02-03', '2026-02-03')).toBe('18-24');
  expect(ageGroup('1971-02-03', '2026-02-03')).toBe('55+');
  expect(ageGroup(undefined, '2026-02-03')).toBeUndefined();
});
