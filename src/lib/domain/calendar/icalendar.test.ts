import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icalendar, type CalendarEvent } from './icalendar.ts';

const STAMP = new Date('2026-11-23T14:05:06.789Z');
const VISIT: CalendarEvent = {
  uid: 'contact-01',
  day: '2026-11-25',
  time: '08:15',
  minutes: 45,
  summary: 'Hausbesuch',
};
const event = (fields: Partial<CalendarEvent> = {}) =>
  icalendar([{ ...VISIT, ...fields }], STAMP)
    .split('BEGIN:VEVENT\r\n')[1]
    ?.split('\r\n') ?? [];
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar file', () => {
  it('says when in Saxon time, and how long', () => {
    expect(event()).toEqual([
      'UID:contact-01',
      'DTSTAMP:20261123T140506Z',
      'DTSTART;TZID=Europe/Berlin:20261125T081500',
      'DURATION:PT45M',
      'SUMMARY:Hausbesuch',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('lasts all day without a time, and blocks none of it', () => {
    const allDay = { uid: VISIT.uid, day: VISIT.day, summary: VISIT.summary };
    expect(icalendar([allDay], STAMP)).toContain(
      'DTSTART;VALUE=DATE:20261125\r\nTRANSP:TRANSPARENT\r\n',
    );
  });

  it('reminds, and leads back to the record', () => {
    expect(event({ alarm: 30 })).toContain('TRIGGER:-PT30M');
    expect(event({ url: 'https://mappe.example/mentees/01' })).toContain(
      'URL:https://mappe.example/mentees/01',
    );
  });

  it('keeps commas, semicolons and line breaks as text', () => {
    expect(event({ summary: 'Termin, mit; Zeile\nund \\' })).toContain(
      'SUMMARY:Termin\\, mit\\; Zeile\\nund \\\\',
    );
  });

  it('has lines of 75 octets at most that give the same text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const summary = text.replace(/[\r\n\\;,]/g, '');
        const file = icalendar([{ ...VISIT, summary }], STAMP);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(unfold(file)).toContain(`SUMMARY:${summary}\r\n`);
      }),
    );
  });
});
