import { describe, expect, it } from 'vitest';
import { NO_STATUS, type SyncStatus } from '#lib/sync/status.ts';
import { markOf } from './mark.ts';

const TODAY = '2026-11-23';
const at = Date.parse('2026-11-23T13:05:00Z');
const safe: SyncStatus = { ...NO_STATUS, lastComplete: at, everComplete: true };

describe('the sync mark', () => {
  it('is green with the time when everything is acknowledged', () => {
    expect(markOf(safe, true, TODAY)).toEqual({ state: 'safe', text: 'gesichert 14:05' });
  });

  it('is never green while an entry is only here, offline, or after a failed exchange', () => {
    const cases = [
      markOf({ ...safe, pending: 3 }, true, TODAY),
      markOf(safe, false, TODAY),
      markOf({ ...safe, problem: { code: 'server-unreachable' } }, true, TODAY),
      markOf({ ...safe, problem: { code: 'server-not-ours' } }, true, TODAY),
      markOf({ ...safe, problem: { code: 'session-expired' } }, true, TODAY),
      markOf({ ...safe, lastComplete: null }, true, TODAY),
    ];
    for (const mark of cases) expect(mark.state).not.toBe('safe');
  });

  it('counts what is only here, also without a network', () => {
    expect(markOf({ ...safe, pending: 3 }, true, TODAY).text).toBe('3 nur hier');
    expect(markOf({ ...safe, pending: 3 }, false, TODAY).text).toBe('offline · 3 nur hier');
  });

  it('puts a refusal before everything else', () => {
    const refused = [{ id: 'a', rev: '1-a', problems: [], at }];
    expect(markOf({ ...safe, refused, pending: 1 }, false, TODAY)).toEqual({
      state: 'refused',
      text: '1 abgelehnt',
    });
  });

  it('stays calm while an exchange with nothing to send runs', () => {
    expect(markOf({ ...safe, phase: 'pulling' }, true, TODAY).state).toBe('safe');
    expect(markOf({ ...safe, phase: 'pushing', pending: 1 }, true, TODAY).state).toBe('busy');
  });
});
