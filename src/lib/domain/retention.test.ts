import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildMentee } from '#tests/factories/mentee.ts';
import { RETENTION_RULES } from './catalogues/retention.ts';
import { overdue, retentionOf } from './retention.ts';
import { DEFAULT_RETENTION } from './default-retention.ts';
import { retentionSettingsSchema } from './retention-settings.ts';

const ended = buildMentee({
  status: 'CLOSED',
  agreementSignedOn: '2024-01-10',
  endedOn: '2025-02-28',
});
const noted = [buildContact({ date: '2024-05-01', note: 'Notiz' })];
const proofs = [
  { periodEnd: '2025-12-31', submittedOn: '2026-06-30' },
  { periodEnd: '2024-12-31', submittedOn: '2025-06-30' },
];

describe('how long a case is kept', () => {
  it('keeps notes for twelve months after the end', () => {
    expect(retentionOf(ended, noted, DEFAULT_RETENTION)).toEqual({
      notes: { on: '2026-03-01', rule: 'NOTES' },
      case: null,
      waits: 'PROOF',
    });
    expect(
      retentionOf(ended, [buildContact({ note: undefined })], DEFAULT_RETENTION).notes,
    ).toBeNull();
  });

  it('keeps the case for five years from the proof of use of its period', () => {
    const { case: whole } = retentionOf(ended, noted, { ...DEFAULT_RETENTION, proofs });
    expect(whole).toEqual({ on: '2031-07-01', rule: 'PROOF' });
  });

  it('keeps an inquiry for three months after its last contact', () => {
    const inquiry = buildMentee({
      status: 'INQUIRY',
      agreementSignedOn: undefined,
      firstContactOn: '2026-03-31',
      createdAt: '2026-03-30T08:00:00.000Z',
    });
    expect(retentionOf(inquiry, [], DEFAULT_RETENTION).case).toEqual({
      on: '2026-07-01',
      rule: 'INQUIRY',
    });
    const later = [
      buildContact({ date: '2026-05-15' }),
      buildContact({ date: '2026-09-01', state: 'CANCELLED' }),
    ];
    expect(retentionOf(inquiry, later, DEFAULT_RETENTION).case?.on).toBe('2026-08-16');
    const rejected = { ...inquiry, status: 'REJECTED' as const, endedOn: '2026-04-10' };
    expect(retentionOf(rejected, later, DEFAULT_RETENTION).case?.on).toBe('2026-07-11');
  });

  it('lets a case that goes on be', () => {
    const active = buildMentee({ status: 'ACTIVE', agreementSignedOn: '2020-01-01' });
    expect(retentionOf(active, noted, { ...DEFAULT_RETENTION, proofs })).toEqual({
      notes: null,
      case: null,
      waits: 'RUNNING',
    });
  });

  it('is over from the day after the term, the whole case before its notes', () => {
    const both = retentionOf(ended, noted, { ...DEFAULT_RETENTION, proofs });
    expect(overdue(both, '2026-02-28')).toBeNull();
    expect(overdue(both, '2026-03-01')).toMatchObject({ takes: 'NOTES' });
    expect(overdue(both, '2031-07-01')).toMatchObject({ takes: 'CASE', rule: 'PROOF' });
  });

  it('has a legal basis and a day of review for every rule', () => {
    for (const { legalBasis, reviewedOn, validFrom } of RETENTION_RULES)
      expect([legalBasis, reviewedOn, validFrom].every(Boolean)).toBe(true);
    expect(retentionSettingsSchema.safeParse(DEFAULT_RETENTION).success).toBe(true);
  });
});
