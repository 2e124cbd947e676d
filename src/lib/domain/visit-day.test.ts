import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { kilometresOf, visitDay, zipIn } from './visit-day.ts';

const visit = (time: string | undefined, place: string, durationMin?: number) =>
  buildContact({ state: 'PLANNED', time, place, durationMin });
const zipOf = (one: { place?: string | undefined }) => zipIn(one.place);

describe('a visit day', () => {
  it('goes by the clock, with what has no time at the end', () => {
    const day = visitDay(
      [visit(undefined, '02625'), visit('13:00', '02625'), visit('08:15', '02826')],
      zipOf,
    );
    expect(day.map(({ visit: { time } }) => time)).toEqual(['08:15', '13:00', undefined]);
  });

  it('says what is left between two visits after the way', () => {
    const [first, second] = visitDay(
      [visit('08:00', '02625', 45), visit('10:00', '02826', 60)],
      zipOf,
    );
    expect(first?.leg).toBeNull();
    // 08:45 to 10:00 are 75 minutes, and the way takes as many.
    expect(second?.leg).toEqual({ minutes: 75, km: 50, spare: 0 });
  });

  it('is short of time where the way is longer than the gap', () => {
    const [, second] = visitDay([visit('08:00', '02625'), visit('09:30', '02826')], zipOf);
    expect(second?.leg?.spare).toBe(-45);
  });

  it('goes past what is the appointment of somebody else', () => {
    const others = { ...visit('08:30', '01067'), others: true };
    const day = visitDay([visit('08:00', '02625'), others, visit('10:00', '02625')], zipOf);
    expect(day.map(({ hasWay }) => hasWay)).toEqual([false, false, true]);
    expect(day.map(({ leg }) => leg?.spare)).toEqual([undefined, undefined, 50]);
    const [, first] = visitDay([others, visit('10:00', '02625')], zipOf);
    expect(first).toMatchObject({ hasWay: false, leg: null });
  });

  it('says nothing where a place is not known or a time is open', () => {
    const [, unknown] = visitDay([visit('08:00', '02625'), visit('09:30', 'Café')], zipOf);
    expect(unknown?.leg).toBeNull();
    const [, open] = visitDay([visit('08:00', '02625'), visit(undefined, '02625')], zipOf);
    expect(open?.leg).toEqual({ minutes: 10, km: 0, spare: null });
  });
});

it.each([
  ['Markt 1, 02625 Bautzen', '02625'],
  ['02625', '02625'],
  ['Raum 123456', null],
  ['Café am Markt', null],
  [undefined, null],
])('the postcode in %j is %j', (text, zip) => {
  expect(zipIn(text)).toBe(zip);
});

describe('kilometres of a month', () => {
  it('are those of the own contacts that took place', () => {
    const of = { mentorId: buildContact().mentorId, month: '2026-11' };
    const all = [
      buildContact({ date: '2026-11-03', travelKm: 12.4, state: 'DONE' }),
      buildContact({ date: '2026-11-20', travelKm: 30, state: 'DONE' }),
      buildContact({ date: '2026-11-21', travelKm: 8, state: 'PLANNED' }),
      buildContact({ date: '2026-10-31', travelKm: 9, state: 'DONE' }),
      buildContact({ date: '2026-11-22', travelKm: 7, mentorId: '01HZX3K5T8Q2W4E6R7Y9V0ABCA' }),
      buildContact({ date: '2026-11-23' }),
    ];
    const { rows, km } = kilometresOf(all, of);
    expect(rows.map(({ date }) => date)).toEqual(['2026-11-20', '2026-11-03']);
    expect(km).toBe(42.4);
  });
});
