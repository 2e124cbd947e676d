import { expect, it } from 'vitest';
import { departureOf, STALE_MINUTES, type DepartureFacts } from './departure.ts';
import { NO_STATUS, type SyncStatus } from './status.ts';

const NOW = Date.parse('2026-11-23T08:00:00Z');
const safe: SyncStatus = { ...NO_STATUS, lastComplete: NOW - 60_000, everComplete: true };
const kept: DepartureFacts = {
  shellKept: true,
  persisted: true,
  filesPending: 0,
  damaged: false,
};
const codesOf = (status: SyncStatus, facts = kept) =>
  departureOf(status, facts, NOW)?.reasons.map(({ code }) => code);

it('lets a person drive off where everything is here and everything is safe', () => {
  expect(departureOf(safe, kept, NOW)).toEqual({
    ready: true,
    reasons: [],
    completeSince: NOW - 60_000,
  });
});

it('says nothing before it is known whether the app starts without a network', () => {
  expect(departureOf(safe, { ...kept, shellKept: null }, NOW)).toBeNull();
});

it.each<[string, SyncStatus, DepartureFacts]>([
  ['never-complete', { ...NO_STATUS }, kept],
  ['no-shell', safe, { ...kept, shellKept: false }],
  ['storage-damaged', safe, { ...kept, damaged: true }],
  ['stale', { ...safe, lastComplete: NOW - (STALE_MINUTES + 1) * 60_000 }, kept],
  ['stale', { ...safe, problem: { code: 'offline' } }, kept],
  ['pending', { ...safe, pending: 2 }, kept],
])('says no because of %s', (code, status, facts) => {
  expect(codesOf(status, facts)).toEqual([code]);
  expect(departureOf(status, facts, NOW)?.ready).toBe(false);
});

it('tells what is worth knowing, and lets go all the same', () => {
  const refused = [{ id: 'employer:1', rev: '1-a', problems: [], at: NOW }];
  const departure = departureOf(
    { ...safe, refused },
    { ...kept, filesPending: 3, persisted: false },
    NOW,
  );
  expect(departure).toMatchObject({
    ready: true,
    reasons: [
      { code: 'refused', count: 1 },
      { code: 'files-pending', count: 3 },
      { code: 'not-persisted' },
    ],
  });
});
