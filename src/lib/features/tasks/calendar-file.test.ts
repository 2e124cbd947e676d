import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildTask } from '#tests/factories/task.ts';
import { calendarFile } from './calendar-file.ts';

const AT = {
  origin: 'https://mappe.example',
  now: new Date('2026-11-23T10:00:00Z'),
  today: '2026-11-23',
};

describe('the file for the calendar of the phone', () => {
  it('holds what is to come, and none of what somebody wrote', () => {
    const contacts = [
      buildContact({ state: 'PLANNED', date: '2026-11-24', time: '10:00', place: 'Geheimweg 7' }),
      buildContact({ state: 'PLANNED', date: '2026-11-22' }),
      buildContact({ state: 'DONE', date: '2026-11-24' }),
    ];
    const tasks = [
      buildTask({ title: 'Frau Haddad anrufen', note: 'Nummer hat sich geändert' }),
      buildTask({ state: 'DONE' }),
    ];
    const { text, count } = calendarFile({ contacts, tasks }, AT);
    expect(count).toBe(2);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261124T100000');
    for (const word of ['Geheimweg', 'Haddad', 'anrufen', 'Nummer'])
      expect(text).not.toContain(word);
  });

  it('names the same entry the same each time', () => {
    const tasks = [buildTask()];
    const uid = () => /UID:(.*)/.exec(calendarFile({ contacts: [], tasks }, AT).text)?.[1];
    expect(uid()).toBe(uid());
  });
});
