import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { APPLICATION_KINDS, APPLICATION_STATES, type Application } from './application.ts';
import {
  byUrgency,
  isOpenApplication,
  nextStates,
  placementKindOf,
  statePatch,
} from './application-progress.ts';

const made = (fields: Partial<Application>) => buildCaseFile('application', fields);

describe('the states of an application', () => {
  it('are offered in the order in which they come', () => {
    expect(nextStates('PLANNED')).toEqual(['SENT']);
    expect(nextStates('SENT')).toEqual([
      'CONFIRMED',
      'INTERVIEW',
      'TRIAL',
      'OFFER',
      'REFUSED',
      'NO_ANSWER',
    ]);
    expect(nextStates('INTERVIEW')).toEqual(['TRIAL', 'OFFER', 'REFUSED']);
  });
  it('offer nothing behind an end, and something before each', () => {
    for (const state of APPLICATION_STATES)
      expect([state, nextStates(state).length > 0]).toEqual([state, isOpenApplication({ state })]);
  });
  it('note the day of sending and of the answer, and keep the days that stand', () => {
    expect(statePatch({}, 'SENT', '2026-11-23')).toEqual({
      state: 'SENT',
      sentOn: '2026-11-23',
      answeredOn: undefined,
    });
    expect(statePatch({ sentOn: '2026-11-02' }, 'CONFIRMED', '2026-11-23')).toEqual({
      state: 'CONFIRMED',
      sentOn: '2026-11-02',
      answeredOn: '2026-11-23',
    });
    expect(
      statePatch({ sentOn: '2026-11-02', answeredOn: '2026-11-05' }, 'OFFER', '2026-11-23'),
    ).toMatchObject({ sentOn: '2026-11-02', answeredOn: '2026-11-05' });
  });
  it('do not take silence for an answer', () => {
    expect(
      statePatch({ sentOn: '2026-11-02' }, 'NO_ANSWER', '2026-11-23').answeredOn,
    ).toBeUndefined();
  });
});

describe('the list of applications', () => {
  it('shows the soonest interview first, then what was sent last, and the closed ones behind', () => {
    const late = made({ state: 'INTERVIEW', interviewOn: '2026-12-09', sentOn: '2026-11-20' });
    const soon = made({ state: 'INTERVIEW', interviewOn: '2026-12-01', sentOn: '2026-11-01' });
    const sent = made({ state: 'SENT', sentOn: '2026-11-22' });
    const older = made({ state: 'SENT', sentOn: '2026-11-02' });
    const closed = made({ state: 'REFUSED', sentOn: '2026-11-23' });
    expect(byUrgency([closed, older, late, sent, soon])).toEqual([soon, late, sent, older, closed]);
  });
});

it('knows the placement that each kind of application makes', () => {
  expect(APPLICATION_KINDS.map((kind) => placementKindOf(kind))).toEqual([
    'P01',
    'T01',
    'Z01',
    'Z02',
    'Z03',
    'P02',
    null,
    'Z05',
  ]);
});
