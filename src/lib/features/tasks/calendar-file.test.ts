import { describe, expect, it } from 'vitest';
import { buildContact } from '#tests/factories/contact.ts';
import { buildTask } from '#tests/factories/task.ts';
import { deadline } from '#lib/domain/deadlines/deadline.ts';
import { testUlid } from '#tests/factories/ulid.ts';
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
    const caseId = testUlid(4);
    const source = { caseId, id: `application:${caseId}:${testUlid(5)}`, date: '2026-11-25' };
    const about = { about: 'Lager Haddad', time: '09:15' };
    const deadlines = [deadline('T07', source, '2026-11-25', 'INTERVIEW', about)];
    const { text, count } = calendarFile({ contacts, tasks, deadlines }, AT);
    expect(count).toBe(3);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261125T091500');
    expect(text).toContain('SUMMARY:Vorstellungsgespräch\r\n');
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261124T100000');
    for (const word of ['Geheimweg', 'Haddad', 'anrufen', 'Nummer'])
      expect(text).not.toContain(word);
  });

  it('names the same entry the same each time', () => {
    const tasks = [buildTask()];
    const uid = () =>
      /UID:(.*)/.exec(calendarFile({ contacts: [], tasks, deadlines: [] }, AT).text)?.[1];
    expect(uid()).toBe(uid());
  });
});
