import type { SheetWords } from './words.ts';

/** What a mentee reads in English; written without a translator and not reviewed. */
export const words: SheetWords = {
  language: 'en',
  review: null,
  steps: 'My next steps',
  appointments: 'My appointments',
  noSteps: 'No open step at the moment.',
  noAppointments: 'No appointment at the moment.',
  until: 'by',
  time: 'Time',
  place: 'Place',
  with: 'with',
  mentor: 'mentor',
  other: 'somebody else',
  card: {
    title: 'Your appointment',
    bring: 'Please bring along',
    absent: 'If you cannot come, please tell us beforehand.',
  },
  kinds: {
    HOME: 'Visit at your home',
    COMPANY: 'Appointment at a company',
    OFFICE: 'Appointment at our office',
    AUTHORITY: 'Appointment at an authority',
    SCHOOL: 'Appointment at school or in the course',
    PHONE: 'Talk on the phone',
    VIDEO: 'Video call',
    GROUP: 'Meeting in a group',
    INTERVIEW: 'Job interview',
    MEETING: 'Meeting',
    TASK: 'This is to be done',
  },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
