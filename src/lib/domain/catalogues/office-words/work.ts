import type { OfficeWordRow } from './office-word.ts';

/** At work and on the way to it. */
export const WORK_WORDS: readonly OfficeWordRow[] = [
  [
    'CONTRACT',
    'der Arbeitsvertrag',
    'Darin stehen Arbeit, Stunden, Lohn und Urlaub. Erst lesen, dann unterschreiben.',
  ],
  [
    'PROBATION',
    'die Probezeit',
    'Die ersten Monate, in denen beide schnell kündigen können.',
    '§ 622 Abs. 3 BGB, § 20 BBiG',
  ],
  [
    'DISMISSAL',
    'die Kündigung',
    'Der Brief sagt: Die Arbeit endet. Man muss sofort Hilfe holen.',
    '§ 623 BGB, § 4 KSchG',
  ],
  [
    'TRAINING',
    'die Ausbildung',
    'Man lernt einen Beruf, im Betrieb und in der Berufsschule, und bekommt Lohn.',
  ],
  [
    'INTERNSHIP',
    'das Praktikum',
    'Man arbeitet kurze Zeit in einem Betrieb, um den Beruf kennenzulernen.',
  ],
  ['MINIJOB', 'der Minijob', 'Eine kleine Arbeit mit wenig Lohn und wenig Abgaben.', '§ 8 SGB IV'],
  [
    'TEMP_WORK',
    'die Zeitarbeit',
    'Man ist bei einer Firma angestellt und arbeitet bei einer anderen.',
  ],
  ['JOB_APPLICATION', 'die Bewerbung', 'Brief und Papiere, mit denen man um eine Stelle bittet.'],
  ['CV', 'der Lebenslauf', 'Eine Liste: Schule, Ausbildung und Arbeit, mit Jahren.'],
  [
    'INTERVIEW',
    'das Vorstellungsgespräch',
    'Das Gespräch im Betrieb, bevor man eine Stelle bekommt.',
  ],
  ['HOLIDAY', 'der Urlaub', 'Freie Tage, für die man Lohn bekommt. Man fragt vorher.', '§ 3 BUrlG'],
  [
    'REFERENCE',
    'das Arbeitszeugnis',
    'Ein Papier vom Betrieb: So hat die Person gearbeitet.',
    '§ 109 GewO',
  ],
  [
    'LICENCE',
    'der Führerschein',
    'Damit darf man Auto fahren. Manche ausländischen gelten nur sechs Monate.',
    '§ 29 FeV',
  ],
];
