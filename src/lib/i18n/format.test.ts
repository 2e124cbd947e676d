import { describe, expect, test } from 'vitest';
import {
  ageInYears,
  dayOf,
  daysBetween,
  formatBytes,
  formatDay,
  formatDayLong,
  formatDayWithWeekday,
  formatInstant,
  formatMinutes,
  formatMonth,
  formatNumber,
  formatPartialDay,
  formatPhone,
  formatTime,
  inDays,
  inDaysWithDay,
} from './format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('days', () => {
  test('are written without leading zeros', () => {
    expect(formatDay('2026-12-01')).toBe('1.12.2026');
    expect(plain(formatDayLong('2026-12-01', '2026-11-23'))).toBe('1. Dezember');
    expect(plain(formatDayLong('2027-01-02', '2026-11-23'))).toBe('2. Januar 2027');
    expect(formatMonth('2026-11-23')).toBe('November 2026');
  });
  test('have the right weekday, also before 1970', () => {
    expect(plain(formatDayWithWeekday('2026-11-24', '2026-11-23'))).toBe('Dienstag, 24. November');
    expect(plain(formatDayWithWeekday('1969-07-20'))).toBe('Sonntag, 20. Juli 1969');
  });
  test('say no more than is known', () => {
    expect(formatPartialDay('1990-05-01', 'YEAR')).toBe('1990');
    expect(formatPartialDay('1990-05-01', 'MONTH')).toBe('Mai 1990');
    expect(formatPartialDay('1990-05-01', 'DAY')).toBe('1.5.1990');
  });
  test('are counted across both changes of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
  test.each([
    ['2026-11-23', 'heute'],
    ['2026-11-24', 'morgen'],
    ['2026-11-22', 'gestern'],
    ['2026-12-01', 'in 8 Tagen'],
    ['2026-11-20', 'vor 3 Tagen'],
    ['2027-05-23', 'in 6 Monaten'],
    ['2024-11-23', 'vor 2 Jahren'],
  ])('%s is said in words', (day, words) => {
    expect(plain(inDays(day, '2026-11-23'))).toBe(words);
  });
  test('carry their date where one word is not enough', () => {
    expect(plain(inDaysWithDay('2026-12-01', '2026-11-23'))).toBe('in 8 Tagen, am 1. Dezember');
    expect(inDaysWithDay('2026-11-24', '2026-11-23')).toBe('morgen');
  });
  test('make an age on the birthday, not before', () => {
    expect(ageInYears('1990-11-24', '2026-11-23')).toBe(35);
    expect(ageInYears('1990-11-23', '2026-11-23')).toBe(36);
  });
});

describe('instants', () => {
  test('belong to the German day and time, summer and winter', () => {
    expect(dayOf('2026-11-22T23:30:00.000Z')).toBe('2026-11-23');
    expect(dayOf('2026-07-01T22:30:00.000Z')).toBe('2026-07-02');
    expect(formatTime('2026-11-23T13:05:00.000Z')).toBe('14:05');
    expect(formatTime(Date.parse('2026-07-01T13:05:00.000Z'))).toBe('15:05');
  });
  test('say as much of the day as is needed', () => {
    const today = '2026-11-23';
    expect(formatInstant('2026-11-23T13:05:00.000Z', today)).toBe('14:05');
    expect(formatInstant('2026-11-22T15:40:00.000Z', today)).toBe('gestern 16:40');
    expect(formatInstant('2026-11-20T15:40:00.000Z', today)).toBe('20.11., 16:40');
    expect(formatInstant('2025-11-20T15:40:00.000Z', today)).toBe('20.11.2025, 16:40');
  });
});

describe('numbers', () => {
  test('are written the German way', () => {
    expect(formatNumber(20_000)).toBe('20.000');
    expect(plain(formatBytes(3_500))).toBe('4 KB');
    expect(plain(formatBytes(1_300_000))).toBe('1,2 MB');
  });
  test('of minutes become hours', () => {
    expect([0, 45, 60, 90].map((minutes) => plain(formatMinutes(minutes)))).toEqual([
      '0 Min.',
      '45 Min.',
      '1 Std.',
      '1 Std. 30 Min.',
    ]);
  });
  test('of telephones are grouped as they are dialled at home', () => {
    expect(formatPhone('+4917612345678')).toBe('0176 1234 5678');
    expect(formatPhone('+493511234567')).toBe('0351 1234567');
    expect(formatPhone('+49371123456')).toBe('0371 123456');
    expect(formatPhone('+420603123456')).toBe('+420 603 123 456');
    expect(formatPhone('unbekannt')).toBe('unbekannt');
  });
});
