import type { AgreementHelp } from '../texts.ts';
import { suggestions } from './suggestions-en.ts';

/** Reading help in English; not reviewed yet. */
export const help: AgreementHelp = {
  language: 'en',
  review: null,
  note: 'Reading help, not reviewed. Only the German text is binding.',
  title: 'Integration agreement',
  sections: {
    about: {
      title: 'What this is about',
      paragraphs: [
        'You make this agreement with your mentor in the programme “Arbeitsmarktmentoren Sachsen”.',
        'Our common goal: vocational training, suitable work or a qualification in Saxony.',
      ],
    },
    project: {
      title: 'What the project does',
      paragraphs: [
        'We advise and accompany you in language, qualification, applications, training and work.',
        'We help in talks with offices and companies. We do not give legal advice; we tell you where to find it.',
        'We tell you in good time when an appointment changes.',
      ],
    },
    mentee: {
      title: 'What you do',
      paragraphs: [
        'You come to the appointments or cancel them in good time.',
        'You work on your steps and say so when something does not work out.',
        'You tell us when your address, phone, residence status, course or work changes.',
      ],
    },
    free: {
      title: 'Voluntary and free of charge',
      paragraphs: [
        'Taking part is voluntary and costs nothing. You can stop at any time without giving reasons.',
        'This agreement is not an employment contract. It promises no particular job, certificate or residence permit.',
      ],
    },
    trust: {
      title: 'Confidential',
      paragraphs: [
        'What you tell us stays in the project. Something goes to others only with your consent or where a law demands it. More is in the information sheet on data protection.',
      ],
    },
    duration: {
      title: 'How long it lasts',
      paragraphs: [
        'The agreement holds from the day of signing until the end of the mentoring. If the goals change, we renew it together and sign again.',
        'You get a printed copy of this agreement if you wish.',
      ],
    },
  },
  suggestions,
  goalsTitle: 'Our goals and steps',
  goalsIntro: 'This is what we talked about together:',
  until: 'by',
  who: { MENTEE: 'you', MENTOR: 'mentor', THIRD: 'somebody else' },
  closing: 'We have talked about everything and we agree.',
};
