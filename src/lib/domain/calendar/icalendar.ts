/** One entry of a calendar. Whatever goes in leaves the app: no names, no notes. */
export interface CalendarEvent {
  /** Stays the same from export to export, so that a calendar replaces instead of doubling. */
  uid: string;
  day: string;
  /** Local time in Saxony, `HH:mm`; without it the entry lasts all day. */
  time?: string;
  minutes?: number;
  summary: string;
  /** Address of the record in the app. */
  url?: string;
  /** Minutes before the start. */
  alarm?: number;
}

const DEFAULT_MINUTES = 60;
const LINE_OCTETS = 75;

/** European summer time as the law has it since 1996 (§ 2 SoZV): RFC 5545, 3.6.5. */
const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file (RFC 5545) that iOS, Android, Outlook and Thunderbird take; `stamp` is UTC. */
export function icalendar(events: readonly CalendarEvent[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentorenmappe//DE',
    'CALSCALE:GREGORIAN',
    ...BERLIN,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    ...when(event),
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.url ? [`URL:${event.url}`] : []),
    'CLASS:PRIVATE',
    ...(event.alarm === undefined ? [] : alarmLines(event.alarm, event.summary)),
    'END:VEVENT',
  ];
}

function when({ day, time, minutes }: CalendarEvent): string[] {
  const date = day.replaceAll('-', '');
  if (time === undefined) return [`DTSTART;VALUE=DATE:${date}`, 'TRANSP:TRANSPARENT'];
  return [
    `DTSTART;TZID=Europe/Berlin:${date}T${time.replace(':', '')}00`,
    `DURATION:PT${String(minutes ?? DEFAULT_MINUTES)}M`,
  ];
}

function alarmLines(minutes: number, summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:-PT${String(minutes)}M`,
    'END:VALARM',
  ];
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets, never cut within a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
