import type { SheetWords } from './words.ts';

/** What a mentee reads in German. */
export const words: SheetWords = {
  language: 'de',
  review: null,
  steps: 'Meine nächsten Schritte',
  appointments: 'Meine Termine',
  noSteps: 'Zurzeit kein offener Schritt.',
  noAppointments: 'Zurzeit kein Termin.',
  until: 'bis',
  time: 'Uhrzeit',
  place: 'Ort',
  with: 'mit',
  mentor: 'Mentor*in',
  other: 'jemand anderes',
  card: {
    title: 'Ihr Termin',
    bring: 'Bitte mitbringen',
    absent: 'Wenn Sie nicht kommen können, sagen Sie bitte vorher Bescheid.',
  },
  kinds: {
    HOME: 'Besuch bei Ihnen zu Hause',
    COMPANY: 'Termin in einem Betrieb',
    OFFICE: 'Termin in unserem Büro',
    AUTHORITY: 'Termin bei einem Amt',
    SCHOOL: 'Termin in der Schule oder im Kurs',
    PHONE: 'Gespräch am Telefon',
    VIDEO: 'Gespräch mit Video',
    GROUP: 'Treffen in der Gruppe',
    INTERVIEW: 'Vorstellungsgespräch',
    MEETING: 'Treffen',
    TASK: 'Das ist zu tun',
  },
  weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
};
