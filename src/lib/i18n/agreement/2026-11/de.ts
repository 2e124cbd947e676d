import type { GermanAgreement } from '../texts.ts';
import { suggestionCodes } from './suggestion-codes.ts';

/** German text of November 2026. Not read by counsel yet: `review` takes name and day. */
export const texts: GermanAgreement = {
  version: '2026-11',
  review: null,
  suggestionCodes,
  title: 'Integrationsvereinbarung',
  sections: {
    about: {
      title: 'Worum es geht',
      paragraphs: [
        'Diese Vereinbarung schließen Sie mit Ihrer Mentorin oder Ihrem Mentor im Programm „Arbeitsmarktmentoren Sachsen“.',
        'Unser gemeinsames Ziel: eine Ausbildung, eine passende Arbeit oder eine Qualifizierung in Sachsen.',
      ],
    },
    project: {
      title: 'Das übernimmt das Projekt',
      paragraphs: [
        'Wir beraten und begleiten Sie bei Sprache, Qualifizierung, Bewerbung, Ausbildung und Arbeit.',
        'Wir helfen bei Gesprächen mit Ämtern und Betrieben. Rechtsberatung geben wir nicht; dafür nennen wir Beratungsstellen.',
        'Wir sagen rechtzeitig Bescheid, wenn sich ein Termin ändert.',
      ],
    },
    mentee: {
      title: 'Das übernehmen Sie',
      paragraphs: [
        'Sie kommen zu den Terminen oder sagen rechtzeitig ab.',
        'Sie arbeiten an Ihren Schritten mit und sagen, wenn etwas nicht klappt.',
        'Sie sagen Bescheid, wenn sich Adresse, Telefon, Aufenthalt, Kurs oder Arbeit ändern.',
      ],
    },
    free: {
      title: 'Freiwillig und kostenlos',
      paragraphs: [
        'Die Teilnahme ist freiwillig und kostet nichts. Sie können jederzeit aufhören, ohne Gründe zu nennen.',
        'Diese Vereinbarung ist kein Arbeitsvertrag. Eine bestimmte Stelle, ein Abschluss oder ein Aufenthaltstitel wird nicht versprochen.',
      ],
    },
    trust: {
      title: 'Vertraulich',
      paragraphs: [
        'Was Sie erzählen, bleibt im Projekt. An andere geht etwas nur mit Ihrer Einwilligung oder wenn ein Gesetz es verlangt. Mehr steht im Merkblatt zum Datenschutz.',
      ],
    },
    duration: {
      title: 'Wie lange das gilt',
      paragraphs: [
        'Die Vereinbarung gilt vom Tag der Unterschrift bis zum Ende der Begleitung. Ändern sich die Ziele, schreiben wir sie zusammen fort und unterschreiben neu.',
        'Sie bekommen diese Vereinbarung auf Wunsch als Ausdruck.',
      ],
    },
  },
  goalsTitle: 'Unsere Ziele und Schritte',
  goalsIntro: 'Das haben wir zusammen besprochen:',
  until: 'bis',
  who: { MENTEE: 'Mentee', MENTOR: 'Mentor*in', THIRD: 'jemand anderes' },
  closing: 'Wir haben alles besprochen und sind einverstanden.',
};
