import type { OfficeWordRow } from './office-word.ts';

/** At school, in courses, and for children. */
export const LEARNING_WORDS: readonly OfficeWordRow[] = [
  [
    'INTEGRATION_COURSE',
    'der Integrationskurs',
    'Ein Kurs für Deutsch und für das Leben in Deutschland.',
    '§ 43 AufenthG',
  ],
  [
    'JOB_COURSE',
    'der Berufssprachkurs',
    'Ein Kurs für das Deutsch, das man bei der Arbeit braucht.',
    '§ 45a AufenthG',
  ],
  ['CERTIFICATE', 'das Zertifikat', 'Ein Papier über eine bestandene Prüfung, zum Beispiel B1.'],
  ['ATTENDANCE', 'die Teilnahmebescheinigung', 'Ein Papier: Man war im Kurs.'],
  [
    'RECOGNITION',
    'die Anerkennung',
    'Geprüft wird: Ist mein Beruf so viel wert wie ein deutscher?',
    '§ 4 BQFG',
  ],
  ['CERTIFIED_COPY', 'die beglaubigte Kopie', 'Eine Kopie mit Stempel: Sie ist wie das Original.'],
  [
    'SWORN_TRANSLATION',
    'die beglaubigte Übersetzung',
    'Eine Übersetzung mit Stempel, von einer geprüften Person.',
  ],
  ['SCHOOL_LEAVING', 'der Schulabschluss', 'Damit ist die Schule zu Ende und geschafft.'],
  ['REPORT', 'das Zeugnis', 'Das Papier mit den Noten aus Schule oder Ausbildung.'],
  ['VOCATIONAL_SCHOOL', 'die Berufsschule', 'Die Schule, in die man während der Ausbildung geht.'],
  ['FURTHER_TRAINING', 'die Weiterbildung', 'Ein Kurs, in dem man für den Beruf Neues lernt.'],
  ['CHILDCARE', 'die Kita', 'Dort spielen und lernen Kinder, bis sie in die Schule kommen.'],
];
