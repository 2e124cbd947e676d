import { expect, it } from 'vitest';
import { supervisoryAuthority } from '../../domain/catalogues/supervisory-authority.ts';
import type { LossAnswer, ShownLoss } from '../../domain/lost-device.ts';
import { breachNotice, noticeText } from './breach-notice.ts';

const loss: ShownLoss = {
  id: '01JD0000000000000000000001',
  device: 'chrome/android',
  reason: 'lost',
  markedAt: '2026-11-23T13:05:00.000Z',
  noticedAt: '2026-11-23T12:00:00.000Z',
  signedInAt: '2026-09-01T08:00:00.000Z',
  contactAt: '2026-11-22T17:30:00.000Z',
  syncedAt: null,
  askedAt: null,
  purgedAt: null,
  liftedAt: null,
};
const answer = (more: Partial<ShownLoss> = {}): LossAnswer => ({
  loss: { ...loss, ...more },
  person: { id: '01JD0000000000000000000002', name: 'Mira Mentorin', role: 'MENTOR' },
  project: 'Projekt Bautzen',
  cases: [{ id: '01JD0000000000000000000003', why: 'CASELOAD' }],
  counts: { cases: 31, handedOver: 2, ended: 4, records: { contact: 120, mentee: 31 }, files: 3 },
});
const textOf = (more?: Partial<ShownLoss>) =>
  noticeText(breachNotice(answer(more), supervisoryAuthority, Date.parse('2026-11-23T14:00:00Z')));

it('counts 72 hours from notice, over summer time as well', () => {
  expect(textOf()).toContain('Ende der 72 Stunden: Donnerstag, 26.11.2026, 13:00 Uhr');
  expect(textOf({ noticedAt: '2026-10-23T12:00:00.000Z' })).toContain(
    'Ende der 72 Stunden: Montag, 26.10.2026, 13:00 Uhr',
  );
});

it('tells how many and of which kind, and names nobody concerned', () => {
  const text = textOf();
  for (const part of ['Mentees: 31 (davon 2', 'Kontaktvermerke: 120', 'AES-256-GCM', 'Argon2id'])
    expect(text).toContain(part);
  for (const secret of ['Mira', '01JD']) expect(text).not.toContain(secret);
});

it('says of the purge only what the device has said', () => {
  expect(textOf()).toContain('das Gerät hat sich seitdem nicht gemeldet');
  expect(textOf({ askedAt: '2026-11-23T13:10:00Z' })).toContain('Bestätigung steht aus');
  expect(textOf({ askedAt: '2026-11-23T13:10:00Z', purgedAt: '2026-11-23T13:11:00Z' })).toContain(
    'vom Gerät bestätigt am Montag, 23.11.2026, 14:11 Uhr',
  );
});

it('leaves to be filled in what nobody but the project knows', () => {
  const blanks = textOf().match(/\[[^\]]+\]/g) ?? [];
  expect(blanks.length).toBeGreaterThanOrEqual(12);
});
