import type { OfficeWordRow } from './office-word.ts';

/** In any office: letters, terms, people. */
export const OFFICE_WORDS: readonly OfficeWordRow[] = [
  ['APPLICATION', 'der Antrag', 'Damit bittet man ein Amt um etwas, meist mit einem Formular.'],
  ['FORM', 'das Formular', 'Ein Papier mit Fragen, das man ausfüllt und unterschreibt.'],
  ['NOTICE', 'der Bescheid', 'Ein Brief, in dem ein Amt schreibt, was es entschieden hat.'],
  [
    'OBJECTION',
    'der Widerspruch',
    'Damit sagt man dem Amt: Ich bin mit dem Bescheid nicht einverstanden. Meist hat man dafür einen Monat Zeit.',
    '§ 84 SGG, § 70 VwGO',
  ],
  ['DEADLINE', 'die Frist', 'Bis zu diesem Tag muss etwas fertig sein.'],
  ['PAPERS', 'die Unterlagen', 'Alle Papiere, die ein Amt oder ein Betrieb sehen will.'],
  ['PROOF', 'der Nachweis', 'Ein Papier, das zeigt: Das stimmt.'],
  ['APPOINTMENT', 'der Termin', 'Tag und Uhrzeit, zu der man kommen soll.'],
  [
    'AUTHORISATION',
    'die Vollmacht',
    'Ein Papier, mit dem eine andere Person für mich sprechen darf.',
  ],
  [
    'CASEWORKER',
    'die Sachbearbeiterin, der Sachbearbeiter',
    'Die Person im Amt, die sich um meine Papiere kümmert.',
  ],
  [
    'INTERPRETER',
    'die Dolmetscherin, der Dolmetscher',
    'Diese Person übersetzt, was gesprochen wird.',
  ],
  [
    'RELEASE',
    'die Schweigepflichtentbindung',
    'Damit erlaube ich, dass jemand mit anderen über mich spricht.',
  ],
  [
    'LETTER',
    'der Brief vom Amt',
    'Mit dem Brief zum Termin kommen. So sieht das Amt, worum es geht.',
  ],
  ['PHOTO', 'das Passfoto', 'Ein neues Foto für den Ausweis. Manche Ämter machen es selbst.'],
];
