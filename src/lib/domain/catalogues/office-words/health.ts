import type { OfficeWordRow } from './office-word.ts';

/** Doctor and health insurer. */
export const HEALTH_WORDS: readonly OfficeWordRow[] = [
  ['HEALTH_INSURER', 'die Krankenkasse', 'Sie bezahlt Ärztinnen, Ärzte und Medikamente.'],
  [
    'HEALTH_CARD',
    'die Gesundheitskarte',
    'Die Karte der Krankenkasse. Man zeigt sie in jeder Praxis.',
  ],
  ['DOCTOR', 'die Hausärztin, der Hausarzt', 'Dorthin geht man zuerst, wenn man krank ist.'],
  [
    'SICK_NOTE',
    'die Krankschreibung',
    'Die Ärztin oder der Arzt schreibt: Man kann nicht arbeiten. Den Betrieb sofort anrufen.',
    '§ 5 EFZG',
  ],
  [
    'REFERRAL',
    'die Überweisung',
    'Mit diesem Papier geht man zu einer Fachärztin oder einem Facharzt.',
  ],
  ['PRESCRIPTION', 'das Rezept', 'Damit bekommt man ein Medikament in der Apotheke.'],
  [
    'EMERGENCY',
    'der Notruf 112',
    'Die Telefonnummer, wenn jemand schnell Hilfe braucht. Der Anruf kostet nichts.',
  ],
  [
    'MATERNITY',
    'der Mutterschutz',
    'Die Zeit vor und nach der Geburt, in der man nicht arbeitet und Geld bekommt.',
    '§ 3 MuSchG',
  ],
];
