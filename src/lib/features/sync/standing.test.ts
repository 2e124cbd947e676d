import { describe, expect, it } from 'vitest';
import { NO_STATUS, type SyncStatus } from '#lib/sync/status.ts';
import { resultOf, standingOf } from './standing.ts';

const TODAY = '2026-11-23';
const at = Date.parse('2026-11-23T13:05:00Z');
const yesterday = Date.parse('2026-11-22T15:40:00Z');
const safe: SyncStatus = { ...NO_STATUS, lastComplete: at, everComplete: true };
const refused = [{ id: 'a', rev: '1-a', problems: [], at }];

describe('the standing', () => {
  it('is calm when everything is here and acknowledged', () => {
    expect(standingOf(safe, true, null, TODAY)).toEqual({
      tone: 'ok',
      title: 'Alles Wichtige ist auf diesem Gerät.',
    });
  });

  it('names how many are only here and since when', () => {
    expect(standingOf({ ...safe, pending: 3 }, true, yesterday, TODAY).title).toBe(
      '3 Einträge sind nur auf diesem Gerät, der älteste seit gestern 16:40.',
    );
  });

  it('warns where something has been only here for days', () => {
    const late = Date.parse('2026-11-19T13:05:00Z');
    const standing = standingOf(
      { ...safe, pending: 1, oldest: late, overdue: true },
      true,
      late,
      TODAY,
    );
    expect(standing).toMatchObject({
      tone: 'danger',
      title: 'Seit 4 Tagen ist etwas nur auf diesem Gerät',
    });
  });

  it('is not green without a network, after a failure, or before the first exchange', () => {
    for (const standing of [
      standingOf(safe, false, null, TODAY),
      standingOf({ ...safe, problem: { code: 'server-unreachable' } }, true, null, TODAY),
      standingOf({ ...safe, everComplete: false }, true, null, TODAY),
      standingOf({ ...safe, refused }, true, null, TODAY),
    ])
      expect(standing.tone).not.toBe('ok');
  });
});

describe('the result of an exchange', () => {
  it('is only good when nothing is left, refused or failed', () => {
    expect(resultOf(safe, 0).tone).toBe('ok');
    expect(resultOf(safe, 1).tone).toBe('info');
    expect(resultOf({ ...safe, pending: 1 }, 0).tone).toBe('info');
    expect(resultOf({ ...safe, refused }, 0).tone).toBe('warn');
    expect(resultOf({ ...safe, problem: { code: 'timeout' } }, 0).tone).toBe('warn');
  });
});
