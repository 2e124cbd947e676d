import type { SheetWords } from './words.ts';

/** What a mentee reads in Kurmanji; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'kmr',
  review: null,
  steps: 'Gavên min ên din',
  appointments: 'Randevûyên min',
  noSteps: 'Niha gaveke vekirî tune ye.',
  noAppointments: 'Niha randevû tune ye.',
  until: 'heta',
  time: 'Saet',
  place: 'Cih',
  with: 'Bi kê re:',
  mentor: 'mentor',
  other: 'kesekî din',
  card: {
    title: 'Randevûya we',
    bring: 'Ji kerema xwe bi xwe re bînin',
    absent: 'Heke hûn nikarin werin, ji kerema xwe berê agahî bidin.',
  },
  kinds: {
    HOME: 'Serdana li mala we',
    COMPANY: 'Randevû li pargîdaniyekê',
    OFFICE: 'Randevû li buroya me',
    AUTHORITY: 'Randevû li daîreyekê',
    SCHOOL: 'Randevû li dibistanê an kursê',
    PHONE: 'Axaftina bi telefonê',
    VIDEO: 'Axaftina bi vîdyoyê',
    GROUP: 'Hevdîtina komê',
    INTERVIEW: 'Hevpeyvîna kar',
    MEETING: 'Hevdîtin',
    TASK: 'Divê bê kirin',
  },
  weekdays: ['duşem', 'sêşem', 'çarşem', 'pêncşem', 'înî', 'şemî', 'yekşem'],
};
