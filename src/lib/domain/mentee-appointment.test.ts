import { describe, expect, it } from 'vitest';
import { buildCaseFile } from '#tests/factories/case-file.ts';
import { buildContact } from '#tests/factories/contact.ts';
import { buildEmployer } from '#tests/factories/employer.ts';
import { buildTask } from '#tests/factories/task.ts';
import {
  APPOINTMENT_PAPERS,
  PAPERS_BY_CHECKLIST,
  PAPERS_BY_KIND,
} from './catalogues/appointment-papers.ts';
import { AUTHORITY_CHECKLISTS } from './catalogues/authority-checklists.ts';
import { OFFICE_WORD_PLACES, officeWordsOf } from './catalogues/office-words.ts';
import { menteeAppointments } from './mentee-appointment.ts';

const TODAY = '2026-11-23';
const base = buildEmployer({ name: 'Tischlerei Beispiel' });
const employer = {
  ...base,
  sites: base.sites.map((site) => ({
    ...site,
    street: 'Werkweg 3',
    zip: '01796',
    city: 'Pirna',
  })),
};
const around = {
  today: TODAY,
  home: { street: 'Hauptstraße 1', zip: '02625', city: 'Bautzen' },
  employer: (id: string | undefined) => (id === employer._id ? employer : null),
};
const NONE = { contacts: [], applications: [], tasks: [] };
const planned = (of: Partial<Parameters<typeof buildContact>[0]> = {}) =>
  buildContact({ state: 'PLANNED', date: '2026-11-25', ...of });
const one = (of: Parameters<typeof planned>[0]) =>
  menteeAppointments({ ...NONE, contacts: [planned(of)] }, around)[0];

describe('the appointments of a mentee', () => {
  it('are what is planned from today on and interviews, by day and time; tasks stand behind', () => {
    const contacts = [
      planned({ date: '2026-11-25', time: '14:00', contactType: 'AUTHORITY' }),
      planned({ date: '2026-11-25', time: '09:30', contactType: 'OFFICE' }),
      planned({ date: '2026-11-22' }),
      buildContact({ state: 'CANCELLED', date: '2026-11-26' }),
      planned({ date: TODAY, contactType: 'EVENT' }),
    ];
    const applications = [
      buildCaseFile('application', {
        state: 'INTERVIEW',
        title: 'Tischler*in',
        interviewOn: '2026-11-25',
        interviewTime: '11:00',
      }),
      buildCaseFile('application', { state: 'REFUSED', interviewOn: '2026-11-26' }),
      buildCaseFile('application', { state: 'SENT' }),
    ];
    const tasks = [
      buildTask({ state: 'OPEN', dueOn: '2026-11-24', title: 'Formular abgeben' }),
      buildTask({ state: 'OPEN', dueOn: '2026-11-24', deadlineKey: 'T01:x' }),
      buildTask({ state: 'OPEN', dueOn: '2026-11-24', right: 'ACCESS' }),
      buildTask({ state: 'DONE', dueOn: '2026-11-24' }),
    ];
    const found = menteeAppointments({ contacts, applications, tasks }, around);
    expect(found.map(({ kind, date, time }) => [kind, date, time])).toEqual([
      ['MEETING', TODAY, undefined],
      ['OFFICE', '2026-11-25', '09:30'],
      ['INTERVIEW', '2026-11-25', '11:00'],
      ['AUTHORITY', '2026-11-25', '14:00'],
      ['TASK', '2026-11-24', undefined],
    ]);
    expect(found.at(-1)?.title).toBe('Formular abgeben');
  });

  it('say where: at home, at the company, or as it was typed', () => {
    expect(one({ contactType: 'HOME' })?.place).toEqual(['Hauptstraße 1', '02625 Bautzen']);
    expect(one({ contactType: 'HOME', place: 'Bautzen' })?.place).toEqual([
      'Hauptstraße 1',
      '02625 Bautzen',
    ]);
    expect(one({ contactType: 'HOME', place: 'Café am Markt' })?.place).toEqual(['Café am Markt']);
    expect(one({ contactType: 'COMPANY', employerId: employer._id })?.place).toEqual([
      'Tischlerei Beispiel',
      'Werkweg 3',
      '01796 Pirna',
    ]);
    expect(
      one({ contactType: 'COMPANY', employerId: employer._id, place: 'Tor 4' })?.place,
    ).toEqual(['Tischlerei Beispiel', 'Tor 4']);
    // Where somebody lives is not where an office is.
    expect(one({ contactType: 'AUTHORITY' })?.place).toEqual([]);
  });

  it('name the papers of the office’s checklist, or those that are always asked for', () => {
    expect(one({ contactType: 'AUTHORITY' })?.papers).toEqual(['DOCUMENT', 'LETTER']);
    expect(
      one({ contactType: 'AUTHORITY', checklist: { code: 'REGISTRATION', done: [] } })?.papers,
    ).toEqual(['DOCUMENT', 'PASSPORT', 'LANDLORD_PAPER']);
    expect(one({ contactType: 'PHONE' })?.papers).toEqual([]);
    // A code is a text: also the name of something that every object has.
    for (const code of ['__proto__', 'constructor'])
      expect(one({ contactType: 'PHONE', checklist: { code, done: [] } })?.papers).toEqual([]);
  });
});

describe('the papers for an appointment', () => {
  const words = OFFICE_WORD_PLACES.flatMap(officeWordsOf).map(({ code }) => code);
  it('are words of offices, so that each language can name them', () => {
    expect(APPOINTMENT_PAPERS.filter((code) => !words.includes(code))).toEqual([]);
    for (const papers of [...Object.values(PAPERS_BY_CHECKLIST), ...Object.values(PAPERS_BY_KIND)])
      expect(
        [...papers].toSorted(
          (a, b) => APPOINTMENT_PAPERS.indexOf(a) - APPOINTMENT_PAPERS.indexOf(b),
        ),
      ).toEqual(papers);
  });
  it('are known for each checklist of an office', () => {
    expect(Object.keys(PAPERS_BY_CHECKLIST).toSorted()).toEqual(
      AUTHORITY_CHECKLISTS.map(({ code }) => code).toSorted(),
    );
  });
});
